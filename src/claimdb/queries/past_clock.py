"""The instant that is looked back to, and by which of three times.

Invariant: a day means its end, so that what was said, published or recorded on it was
known then.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from claimdb.errors import ChoiceUnknown
from claimdb.text.dates import format_date, parse_date


class Clock(StrEnum):
    """By which time it is told what was known: three times that are never one."""

    SAID = "said"
    PUBLISHED = "published"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class AsOf:
    """An instant (UTC, as text) and the clock by which something was before it.

    ``words`` say so to people.
    """

    instant: str
    clock: Clock
    words: str

    @classmethod
    def of(cls, date: str, clock: str = Clock.PUBLISHED) -> Self:
        """Return the end of ``date``; raises DateInvalid, and ChoiceUnknown for the clock."""
        if clock not in list(Clock):
            raise ChoiceUnknown("clock", clock, list(Clock))
        told = parse_date(date)
        instant = told.latest.isoformat().replace("+00:00", "Z")
        day = format_date(told.earliest, told.latest, told.precision)
        return cls(instant, Clock(clock), f"as of {day}, by what had been {clock} then")
