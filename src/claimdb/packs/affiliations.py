"""Loops of affiliations that speak for: nobody may end up speaking for themselves.

Invariant: a loop is a problem only if all its links hold on some day at once;
a spokesman who later heads the body is none. Open ends reach to infinity.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from claimdb.packs.facts import Affiliation

_EVER: Final = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class _Trail:
    """Links followed so far, and the days on which all of them hold."""

    links: tuple[Affiliation, ...]
    since: datetime
    until: datetime

    def then(self, link: Affiliation) -> "_Trail | None":
        """Return the trail one link longer, unless they never hold together."""
        since = max(self.since, link.since.earliest if link.since else _EVER[0])
        until = min(self.until, link.until.latest if link.until else _EVER[1])
        return _Trail((*self.links, link), since, until) if since <= until else None


def loops(affiliations: Sequence[Affiliation]) -> Iterator[tuple[Affiliation, ...]]:
    """Yield each loop once, from the link that stands first among the affiliations."""
    links = _in_loops([link for link in affiliations if link.kind.speaks_for])
    place = {link: number for number, link in enumerate(links)}
    leaving: dict[str, list[Affiliation]] = {}
    for link in links:
        leaving.setdefault(link.source, []).append(link)
    for first in links:
        start = _Trail((), *_EVER).then(first)
        waiting = [start] if start else []
        while waiting:
            trail = waiting.pop()
            if trail.links[-1].target == first.source:
                yield trail.links
                continue
            been = {link.source for link in trail.links}
            for link in leaving.get(trail.links[-1].target, ()):
                # Later links only: each loop is walked from its first one.
                longer = trail.then(link) if place[link] > place[first] else None
                if longer is not None and (link.target == first.source or link.target not in been):
                    waiting.append(longer)


def _in_loops(links: list[Affiliation]) -> list[Affiliation]:
    """Return the links without those that lead nowhere or come from nowhere.

    Real affiliations form trees, which this empties in a few rounds, so that the
    search above sees only what may loop.
    """
    while True:
        sources = {link.source for link in links}
        targets = {link.target for link in links}
        kept = [link for link in links if link.target in sources and link.source in targets]
        if len(kept) == len(links):
            return kept
        links = kept
