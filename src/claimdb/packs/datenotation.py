"""Vague dates back to the notation that packs are written in.

Invariant: the limits always survive. Every date that ``parse_date`` can give
comes back whole; a season, or limits that no notation has, come back as a
range of seconds with the same limits.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import product
from typing import Final

from claimdb.errors import DateInvalid
from claimdb.text.dates import DatePrecision, VagueDate, parse_date

#: From the edge of the unit before into the one meant: half as much again as the longest.
#: Coarse units first, since the first notation that fits is taken.
_INTO_NEXT: Final = {
    DatePrecision.YEAR: timedelta(days=547),
    DatePrecision.MONTH: timedelta(days=45),
    DatePrecision.WEEK: timedelta(weeks=1.5),
    DatePrecision.DAY: timedelta(days=1.5),
    DatePrecision.HOUR: timedelta(hours=1.5),
    DatePrecision.MINUTE: timedelta(minutes=1.5),
    DatePrecision.SECOND: timedelta(seconds=1),
}
#: Characters of an ISO time that each unit keeps.
_LENGTHS: Final = {
    DatePrecision.YEAR: 4,
    DatePrecision.MONTH: 7,
    DatePrecision.DAY: 10,
    DatePrecision.HOUR: 13,
    DatePrecision.MINUTE: 16,
    DatePrecision.SECOND: 19,
}
#: The notation has no zone on these.
_ZONELESS: Final = frozenset({DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.WEEK})


def date_notation(date: VagueDate) -> str:
    """Return what ``parse_date`` reads as ``date``, the shortest first."""
    for value in _candidates(date):
        try:
            if parse_date(value, date.words) == date:
                return value
        except DateInvalid:
            continue
    limits = (_write(limit, DatePrecision.SECOND) for limit in (date.earliest, date.latest))
    return "/".join(limits)


def _candidates(date: VagueDate) -> Iterator[str]:
    first = list(_sides(date.earliest, date.offset_minutes, 1))
    yield from first
    yield from map("/".join, product(first, _sides(date.latest, date.offset_minutes, -1)))


def _sides(limit: datetime, offset: int | None, inwards: int) -> Iterator[str]:
    """Yield what may be written for one limit: each unit, and about each unit."""
    zone = "" if offset is None else _zone(offset)
    for precision, into in _INTO_NEXT.items():
        for mark, shift in (("", timedelta(0)), ("~", into * inwards)):
            try:
                local = (limit + shift).astimezone(timezone(timedelta(minutes=offset or 0)))
            except OverflowError:
                continue
            if not zone or precision not in _ZONELESS:
                yield f"{mark}{_write(local, precision)}{zone}"


def _write(moment: datetime, precision: DatePrecision) -> str:
    """Return one unit of the notation, without a zone."""
    if precision is DatePrecision.WEEK:
        year, week, _ = moment.isocalendar()
        return f"{year:04}-W{week:02}"
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")[: _LENGTHS[precision]]


def _zone(offset: int) -> str:
    sign = "-" if offset < 0 else "+"
    hours, minutes = divmod(abs(offset), 60)
    return f"{sign}{hours:02}:{minutes:02}" if offset else "Z"
