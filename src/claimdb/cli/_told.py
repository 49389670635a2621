"""What load and ingest tell at the end, in plain sentences.

Invariant: what to do next is on lines that begin with ``next:``.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from claimdb.pipeline.catching_up import CaughtUp
    from claimdb.pipeline.ingest import Ingested
    from claimdb.pipeline.load import Loaded
    from claimdb.pipeline.watching import Result

SAID: Final = {
    "new": "new",
    "same": "known already",
    "revision": "changed: a new revision",
    "copy": "new, and a copy of a text known from elsewhere",
    "superseded": "changed",
    "kept": "kept as others have it",
    "withdrawn": "withdrawn",
    "skipped": "left out",
    "failed": "could not be read",
}
#: The same in a sum, where there is no room for what follows from it.
_SUMMED: Final = SAID | {"revision": "changed", "copy": "copied from elsewhere"}
_THINGS: Final = {"claim_relations": "claim relations"}
_WRONG: Final = frozenset({"failed", "skipped"})


def told_load(loaded: "Loaded") -> None:
    """Tell what became of a pack: counts, and a sentence for everything that was kept."""
    if loaded.unchanged:
        typer.echo(f"{loaded.pack}: loaded already, nothing has changed.")
        return
    typer.echo(f"{loaded.pack}:")
    for kind, counts in loaded.outcomes.items():
        typer.echo(f"  {_THINGS.get(kind, kind):<16} {counted(counts)}")
    if loaded.notes:
        typer.echo("\nNot as the pack says:")
    for note in loaded.notes:
        typer.echo(f"  {note}")


def told_next_of_load(loaded: "Sequence[Loaded]") -> None:
    """Tell what to do after loading packs of which at least one was new or changed."""
    if any(not one.unchanged for one in loaded):
        typer.echo("next: claimdb contested")


def told_reread(done: "Ingested") -> None:
    """Tell what became of each article whose bytes were read again."""
    for result in done.results:
        told_result(result)
    if not done.results:
        typer.echo("Nothing to read again: no kept bytes were read by an older reader.")
        return
    articles = "1 article" if len(done.results) == 1 else f"{len(done.results)} articles"
    typer.echo(f"{articles}: {counted(done.counts)}.")
    if done.counts["revision"]:
        typer.echo("next: claimdb changes")


def told_caught_up(done: "CaughtUp") -> None:
    """Tell what an upgrade has added to facts that came before."""
    if done.texts:
        typer.echo(f"Texts that had no signature were compared with all others: {done.texts:,}.")
    if done.passages:
        typer.echo(f"Quoted words were looked for in later states: {done.passages:,}.")


def told_result(result: "Result") -> None:
    """Tell what became of one input, on standard error where it gave no article."""
    wrong = result.outcome.value in _WRONG
    known_by = " ".join(filter(None, (result.article, result.title and f"“{result.title}”")))
    said = f"{result.name}: {SAID[result.outcome.value]}"
    typer.echo(f"{said} ({known_by})" if known_by else said, err=wrong)
    for line in filter(None, (result.reason, *result.warnings)):
        typer.echo(f"  {line}", err=wrong)


def counted(counts: Mapping[str, int]) -> str:
    """Return how many there are of each outcome, in words."""
    return ", ".join(_counts(counts))


def _counts(counts: Mapping[str, int]) -> Iterable[str]:
    return (f"{number:,} {_SUMMED[outcome]}" for outcome, number in counts.items())
