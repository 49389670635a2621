"""What is told of sources that were resolved and claims that were linked.

Invariant: what programs judged is marked as automatic, of a claim that is contested only
the sayings that no person has looked at; the counts are of rows that were made, that
were there already, or that people have settled.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

import typer

from claimdb.pipeline.watching import Watcher

if TYPE_CHECKING:
    from claimdb.pipeline.linking import Linked
    from claimdb.pipeline.linking_told import Judged, Quarrel
    from claimdb.settings import Settings

#: Seconds between two lines of how far it is.
_EVERY: Final = 10.0
#: Contested claims that are told with both sides.
_CONTESTED: Final = 5
#: In the order of the sum: what there is to count, and how it is told.
_SAID: Final = {
    "same": "judged the same",
    "unsure": "perhaps the same",
    "not_same": "held apart",
    "entails": "of which one follows from the other",
    "contradicts": "that cannot both be true",
    "refines": "of which one only makes the other more exact",
    "supersedes": "of which one replaces an earlier count",
    "supports": "that are reported evidence for another",
    "kept": "held before",
    "undone": "taken back",
    "people": "settled by people before",
}
#: What is counted in words of its own: one of them, and several.
_COUNTED: Final = {
    "affiliations": ("affiliation", "affiliations"),
    "subjects": ("subject of a claim", "subjects of claims"),
}
#: What rows are called that are not what they are to a user.
_ROWS: Final = {"extraction": "text"}
_BETWEEN: Final = {
    "same": "are the same",
    "unsure": "may be the same",
    "not_same": "are not the same",
    "entails": "the second follows from the first",
    "contradicts": "cannot both be true",
    "refines": "the first only makes the second more exact",
    "supersedes": "the first replaces the second, an earlier count",
    "supports": "the first is reported evidence for the second",
    "taken back": "no longer judged",
}


def run(settings: "Settings", *, again: bool, dry_run: bool, quiet: bool) -> None:
    """Link what is to be linked, and tell of it: ``claimdb link``."""
    from claimdb.pipeline.linking import link

    who = settings.person()
    watcher = None if quiet else HowFar()
    done = link(settings.db_url, who=who, again=again, dry_run=dry_run, watcher=watcher)
    if quiet:
        return
    if dry_run:
        told_judged(done)
    elif done.sources["rows"] or done.claims["rows"]:
        told_linked(done)
    else:
        typer.echo(f"Nothing to link: {done.linker} has looked at every source and claim.")


def told_linked(done: "Linked", *, ingested: bool = False) -> None:
    """Tell the sums, what is contested, and what to do next.

    ``ingested`` where that is what an ingest has added something to.
    """
    if done.older is not None:
        typer.echo(f"Not linked: all before is linked by {done.older}, and this is {done.linker}.")
        typer.echo("next: claimdb link, to look at all of it anew")
        return
    _told_sum("source", done.sources)
    _told_sum("claim", done.claims)
    _told_own_voice(done.own_voice)
    if done.contested:
        count = _number(len(done.contested), "claim")
        which = "with something new said" if ingested else "of those compared"
        typer.echo(f"Contested, {which}: {count}.")
        _told_contested(done.contested)
    judged = any(done.sources[one] or done.claims[one] for one in ("same", "unsure", "entails"))
    if judged or (ingested and done.claims["rows"]):
        found = "found and judged" if ingested else "judged"
        typer.echo(f"next: claimdb review, to accept or reject what a program {found}")


def _told_contested(claims: "Sequence[Quarrel]") -> None:
    """Tell both sides of some; of each how much no person has looked at."""
    from claimdb.reports.phrases import unreviewed

    for one in claims[:_CONTESTED]:
        typer.echo(f"  {one.claim} ({one.public})")
        typer.echo(f"    asserted by {one.asserted_by}")
        typer.echo(f"    denied by {one.denied_by}")
        if one.automatic:
            typer.echo(f"    {unreviewed(one.automatic, one.sayings, 'on it')}")
    if len(claims) > _CONTESTED:
        typer.echo(f"  … and {len(claims) - _CONTESTED:,} more")
    typer.echo("next: claimdb contested")


def told_judged(done: "Linked") -> None:
    """Tell each thing that would be judged, and that nothing of it was."""
    for one in done.judged:
        typer.echo(_line(one))
        typer.echo(f"    {one.reason}")
    count = _number(len(done.judged), "thing")
    typer.echo(f"{count} would be judged by {done.linker}; nothing was kept.")


def as_object(done: "Linked") -> dict[str, object]:
    """Return what became of sources and claims as an object for programs."""
    return {
        "by": done.linker,
        "sources": dict(done.sources),
        "claims": dict(done.claims),
        "own_voice": dict(done.own_voice),
        "contested": [one.public for one in done.contested],
        "older": done.older,
    }


def _told_sum(entity: str, counts: Counter[str]) -> None:
    if not counts["rows"]:
        return
    parts = [f"{counts[what]:,} {said}" for what, said in _SAID.items() if counts[what]]
    parts += [
        f"{counts[what]:,} {one if counts[what] == 1 else several}"
        for what, (one, several) in _COUNTED.items()
        if counts[what]
    ]
    rest = ", ".join(parts) if parts else "nothing to judge"
    typer.echo(f"{_number(counts['rows'], entity)} compared (automatic): {rest}.")


def _told_own_voice(counts: Counter[str]) -> None:
    """Tell what articles were found to say themselves, where it is something."""
    if counts["found"] == 1:
        typer.echo(
            "1 thing that an article says itself is recorded as its publisher's (automatic)."
        )
    elif counts["found"]:
        what = "things that articles say themselves are recorded as their publishers'"
        typer.echo(f"{counts['found']:,} {what} (automatic).")
    if counts["withdrawn"]:
        said = _number(counts["withdrawn"], "such row")
        typer.echo(f"{said} withdrawn: somebody was found to say it.")


def _line(one: "Judged") -> str:
    sure = "" if one.score is None else f" ({one.score:.2f})"
    return f"{one.entity}: “{one.left}” and “{one.right}”: {_BETWEEN[one.what]}{sure}"


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


class HowFar(Watcher):
    """Tells on standard error, every ten seconds, how many rows have been looked at."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Tell nothing before ten seconds have passed."""
        self._clock = clock
        self._last = clock()
        self._rows: Counter[str] = Counter()

    def linked(self, entity: str, rows: int) -> None:
        """Move on by a part that is kept."""
        self._rows[entity] += rows
        if self._clock() - self._last >= _EVERY:
            self._last = self._clock()
            told = ", ".join(
                _number(count, _ROWS.get(one, one)) for one, count in self._rows.items()
            )
            typer.echo(f"{told} looked at", err=True)
