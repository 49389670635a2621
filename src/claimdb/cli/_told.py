"""What commands that write tell at the end, in plain sentences."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from claimdb.pipeline.ingest import Ingested
    from claimdb.pipeline.load import Loaded

_SAID: Final = {
    "new": "new",
    "same": "known already",
    "revision": "changed: a new revision",
    "copy": "new, a copy of a known text",
    "superseded": "changed",
    "kept": "kept as somebody corrected it",
    "withdrawn": "withdrawn",
    "skipped": "not read",
    "failed": "could not be read",
}
_THINGS: Final = {
    "topics": "topics",
    "sources": "sources",
    "affiliations": "affiliations",
    "claims": "claims",
    "claim_relations": "claim relations",
    "articles": "articles",
    "attributions": "attributions",
}


def told_load(loaded: "Loaded") -> None:
    """Tell what became of a pack."""
    if loaded.unchanged:
        typer.echo(f"{loaded.pack}: loaded already, nothing has changed.")
        return
    typer.echo(f"{loaded.pack}:")
    for kind, counts in loaded.outcomes.items():
        typer.echo(f"  {_THINGS.get(kind, kind):<16} {_counted(counts)}")
    for note in loaded.notes:
        typer.echo(f"  {note}")


def told_ingest(done: "Ingested") -> None:
    """Tell what became of each input, then how many there were of each kind."""
    for result in done.results:
        known_by = " ".join(filter(None, (result.article, result.title and f"“{result.title}”")))
        wrong = result.outcome.value in {"failed", "skipped"}
        said = f"{result.name}: {_SAID[result.outcome.value]}"
        typer.echo(f"{said} ({known_by})" if known_by else said, err=wrong)
        for line in filter(None, (result.reason, *result.warnings)):
            typer.echo(f"  {line}", err=wrong)
    typer.echo(
        f"{len(done.results)} read: {_counted(done.counts)}" if done.results else "nothing to read"
    )


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(_counts(counts))


def _counts(counts: Mapping[str, int]) -> Iterable[str]:
    return (f"{number} {_SAID[outcome]}" for outcome, number in counts.items())
