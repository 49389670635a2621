"""What is told of texts that were read for attributions and stored.

Invariant: every row that was made, and every finding that made none, is in the sum; a
text that was not read as others are is told of on standard error.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import typer

from claimdb.pipeline.watching import Watcher

if TYPE_CHECKING:
    from claimdb.pipeline.extracting import Extracted
    from claimdb.settings import Settings

#: Seconds between two lines of how far it is.
_EVERY: Final = 10.0
#: Remarks on texts that are told in full; of a foreign archive nobody reads each.
_REMARKS: Final = 10
#: In the order of the sum: what there is to count, and how it is told.
_SAID: Final = {
    "new": "new",
    "superseding": "in place of what another extractor found",
    "known": "known already",
    "settled": "settled by people before",
    "left out": "that make no claim",
}


def run_missing(settings: "Settings", extractor: str, jobs: int, *, quiet: bool = False) -> None:
    """Read what an extractor has not read yet, and tell of it: ``claimdb extract --missing``."""
    from claimdb.pipeline.extracting import extract_missing

    watcher = None if quiet else HowFar()
    who = settings.person()
    done = extract_missing(
        settings.db_url, who=who, extractor=extractor, jobs=jobs, watcher=watcher
    )
    told_extracted(done, quiet=quiet)
    if not done.counts["texts"] and not quiet:
        typer.echo(f"Nothing to read: {done.extractor} has read the newest text of every article.")


def told_extracted(done: "Extracted", *, quiet: bool = False, then: bool = True) -> None:
    """Tell the sum, and of texts that were not read as others are; ``then`` what to do next."""
    for article, remark in done.remarks[:_REMARKS]:
        typer.echo(f"{article}: {remark}", err=True)
    if len(done.remarks) > _REMARKS:
        typer.echo(f"… and {len(done.remarks) - _REMARKS:,} more texts like these.", err=True)
    counts = done.counts
    if quiet or not counts["texts"]:
        return
    found = _number(counts["found"], "attribution")
    typer.echo(f"{_number(counts['texts'], 'text')} read by {done.extractor}: {found} found.")
    parts = [f"{counts[what]:,} {said}" for what, said in _SAID.items() if counts[what]]
    if parts:
        typer.echo(f"  {', '.join(parts)}")
    if counts["apart"]:
        apart = "words that say several things are recorded once for each of them"
        typer.echo(f"  {counts['apart']:,} more recorded than found: {apart}")
    if counts["together"]:
        together = "what several say together is recorded once for each speaker"
        typer.echo(f"  {counts['together']:,} more recorded than found: {together}")
    if counts["withdrawn"]:
        typer.echo(f"  {counts['withdrawn']:,} of another extractor's taken back")
    if then and (counts["new"] or counts["superseding"]):
        typer.echo("next: claimdb attributions --automatic, to accept or reject what was found")


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


class HowFar(Watcher):
    """Tells on standard error, every ten seconds, how many texts have been read."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Tell nothing before ten seconds have passed."""
        self._clock = clock
        self._began = self._last = clock()
        self._texts = self._found = 0

    def extracted(self, texts: int, found: int) -> None:
        """Move on by a part that is stored."""
        self._texts += texts
        self._found += found
        if self._clock() - self._last >= _EVERY:
            self._last = self._clock()
            rate = self._texts / (self._last - self._began)
            texts_read, attributions = (
                f"{self._texts:,} texts read",
                f"{self._found:,} attributions",
            )
            typer.echo(f"{texts_read}, {attributions} found, {rate:,.1f} texts/s", err=True)
