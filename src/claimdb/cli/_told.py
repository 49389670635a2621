"""What load and ingest tell at the end, in plain sentences.

Invariant: what to do next is on lines that begin with ``next:``.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from claimdb.pipeline.ingest import Ingested, Result
    from claimdb.pipeline.load import Loaded

_SAID: Final = {
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
_SUMMED: Final = _SAID | {"revision": "changed", "copy": "new copies"}
_THINGS: Final = {"claim_relations": "claim relations"}
_WRONG: Final = frozenset({"failed", "skipped"})


def told_load(loaded: "Loaded") -> None:
    """Tell what became of a pack: counts, and a sentence for everything that was kept."""
    if loaded.unchanged:
        typer.echo(f"{loaded.pack}: loaded already, nothing has changed.")
        return
    typer.echo(f"{loaded.pack}:")
    for kind, counts in loaded.outcomes.items():
        typer.echo(f"  {_THINGS.get(kind, kind):<16} {_counted(counts)}")
    if loaded.notes:
        typer.echo("\nNot as the pack says:")
    for note in loaded.notes:
        typer.echo(f"  {note}")


def told_next_of_load(loaded: "Sequence[Loaded]") -> None:
    """Tell what to do after loading packs of which at least one was new or changed."""
    if any(not one.unchanged for one in loaded):
        typer.echo("next: claimdb contested")


def told_ingest(done: "Ingested") -> None:
    """Tell what became of each input, how many there were of each kind, and what to do next."""
    for result in done.results:
        _told_result(result)
    if not done.results:
        typer.echo("There was nothing to read: no file of a kind that claimdb reads.")
        return
    inputs = "1 input" if len(done.results) == 1 else f"{len(done.results)} inputs"
    typer.echo(f"{inputs}: {_counted(done.counts)}.")
    added = [one.article for one in done.results if one.article and one.outcome != "same"]
    if added:
        typer.echo(f"next: claimdb article {added[0]}")
        typer.echo("next: claimdb add attribution --help, to record who says what in it")


def told_reread(done: "Ingested") -> None:
    """Tell what became of each article whose bytes were read again."""
    for result in done.results:
        _told_result(result)
    if not done.results:
        typer.echo("Nothing to read again: no kept bytes were read by an older reader.")
        return
    articles = "1 article" if len(done.results) == 1 else f"{len(done.results)} articles"
    typer.echo(f"{articles}: {_counted(done.counts)}.")
    if done.counts["revision"]:
        typer.echo("next: claimdb changes")


def _told_result(result: "Result") -> None:
    wrong = result.outcome.value in _WRONG
    known_by = " ".join(filter(None, (result.article, result.title and f"“{result.title}”")))
    said = f"{result.name}: {_SAID[result.outcome.value]}"
    typer.echo(f"{said} ({known_by})" if known_by else said, err=wrong)
    for line in filter(None, (result.reason, *result.warnings)):
        typer.echo(f"  {line}", err=wrong)


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(_counts(counts))


def _counts(counts: Mapping[str, int]) -> Iterable[str]:
    return (f"{number} {_SUMMED[outcome]}" for outcome, number in counts.items())
