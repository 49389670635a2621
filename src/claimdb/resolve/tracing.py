"""Where a chain ends, and what the outlet that it ends with has printed itself.

An article that cites an outlet leads on to what that outlet printed on the same
claim, not later than the article itself. Invariant: pure, and nothing is followed
to a text that can only be later; of an outlet at the end of a chain it is never
said that it knew.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

#: What an outlet printed long before is rarely what is cited: the latest so many are followed.
FOLLOWED: Final = 3


class Ending(StrEnum):
    """How a chain ends."""

    KNOWER = "first knower"
    UNNAMED = "not named"
    OWN_VOICE = "own voice"
    #: An outlet, or "reports", beyond which nothing is recorded.
    DEAD_END = "dead end"
    #: An outlet whose own text leads back to one that the chain came through.
    LOOP = "loop"


@dataclass(frozen=True, slots=True)
class Report:
    """One article on a claim: its publisher, and between which instants it was published."""

    article: int
    claim: int
    publisher: int | None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One saying in a report: who, and whether that is an outlet, has a name, is the report's."""

    claim: int
    source: int
    is_outlet: bool
    is_named: bool
    own_voice: bool


def cites(said: Said, report: Report) -> bool:
    """Return whether ``said`` sends on to what another outlet has printed."""
    return (
        said.is_outlet and said.is_named and not said.own_voice and said.source != report.publisher
    )


def cited(said: Said, report: Report, others: Iterable[Report]) -> list[Report]:
    """Return what the outlet of ``said`` printed on the claim by then, the latest first.

    A text without a date may be as early as any; ``report`` itself is never cited.
    """
    if not cites(said, report):
        return []
    found = [
        one
        for one in others
        if one.publisher == said.source
        and one.claim == said.claim
        and one.article != report.article
        and not (one.earliest and report.latest and one.earliest > report.latest)
    ]
    found.sort(key=lambda one: (one.earliest or "", one.article), reverse=True)
    return found[:FOLLOWED]


def ending(said: Said, report: Report, leads: Iterable[Report], path: Collection[int]) -> Ending:
    """Return how a chain ends with ``said``, below which its own article has nothing.

    ``leads`` are what its outlet printed, all of them on ``path``, the articles that
    the chain has come through, or none at all.
    """
    if said.own_voice or (said.is_outlet and said.source == report.publisher):
        return Ending.OWN_VOICE
    if any(one.article in path for one in leads):
        return Ending.LOOP
    if said.is_outlet:
        return Ending.DEAD_END
    return Ending.KNOWER if said.is_named else Ending.UNNAMED
