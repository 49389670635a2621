"""The party of a source by time: the topmost source that it speaks for on that day.

Invariant: where a source has two tops at once it has no party, and where the
links go round there is no top (``claimdb verify`` names both).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

#: Stored instants compare as text; these are before and after every other.
BEGINNING: Final = "0001-01-01T00:00:00Z"
END: Final = "9999-12-31T23:59:59Z"


@dataclass(frozen=True, slots=True)
class SpeaksFor:
    """``source`` speaks for ``target`` from ``since`` until before ``until``."""

    source: int
    target: int
    since: str = BEGINNING
    until: str = END


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """From ``since`` until ``until`` the source has these tops, one of them its party."""

    since: str
    until: str
    tops: tuple[int, ...]

    @property
    def party(self) -> int | None:
        """The party, or None where there are two tops or none."""
        return self.tops[0] if len(self.tops) == 1 else None


def segments(links: Iterable[SpeaksFor]) -> dict[int, list[Segment]]:
    """Return for every source that speaks for another its segments, in order of time."""
    above: dict[int, list[SpeaksFor]] = {}
    for link in links:
        if link.source != link.target:
            above.setdefault(link.source, []).append(link)
    return {source: list(_merged(_segments_of(source, above))) for source in above}


def loops(links: Iterable[SpeaksFor]) -> list[tuple[int, str]]:
    """Return sources that speak for themselves by way of others, and an instant of it."""
    above: dict[int, list[SpeaksFor]] = {}
    for link in links:
        above.setdefault(link.source, []).append(link)
    found = []
    for source in above:
        for since in _borders(source, above):
            if source in _reached(source, since, above):
                found.append((source, since))
                break
    return found


def _borders(source: int, above: Mapping[int, list[SpeaksFor]]) -> list[str]:
    """Return every instant at which something changes above ``source``."""
    seen, queue, instants = {source}, [source], {BEGINNING}
    while queue:
        for link in above.get(queue.pop(), ()):
            instants |= {link.since, link.until}
            if link.target not in seen:
                seen.add(link.target)
                queue.append(link.target)
    instants.discard(END)
    return sorted(instants)


def _reached(source: int, at: str, above: Mapping[int, list[SpeaksFor]]) -> set[int]:
    """Return all that ``source`` speaks for at an instant, itself only in a loop."""
    reached: set[int] = set()
    queue = [source]
    while queue:
        for link in above.get(queue.pop(), ()):
            if link.since <= at < link.until and link.target not in reached:
                reached.add(link.target)
                queue.append(link.target)
    return reached


def _segments_of(source: int, above: Mapping[int, list[SpeaksFor]]) -> Iterable[Segment]:
    borders = [*_borders(source, above), END]
    for since, until in pairwise(borders):
        reached = _reached(source, since, above)
        tops = tuple(
            sorted(
                one
                for one in reached
                if one != source
                and not any(link.since <= since < link.until for link in above.get(one, ()))
            )
        )
        if tops:
            yield Segment(since, until, tops)


def _merged(found: Iterable[Segment]) -> Iterable[Segment]:
    last: Segment | None = None
    for one in found:
        if last is not None and last.until == one.since and last.tops == one.tops:
            last = Segment(last.since, one.until, last.tops)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
