"""A line of time: where an instant stands on it, and which days, months or years are named.

Instants are UTC text as the database has them. Invariant: the line is as long as what
is known exactly; what is known vaguely may reach over its ends, and says so there.
"""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DAY: Final = 86_400.0
#: A date that is known to within so many days says how long the line has to be.
_EXACT: Final = 45 * _DAY
_LEAST: Final = 4 * _DAY
_MARGIN: Final = 0.04
#: A name of a day or month needs so much room.
_ROOM: Final = 76.0
_LAST_YEAR: Final = 9999
_YEAR: Final = 12
#: June stands as it is beside a number, September is cut.
_SHORT: Final = 5
_STEPS: Final = (
    *(("day", number) for number in (1, 2, 4, 7, 14)),
    *(("month", number) for number in (1, 2, 3, 6)),
    *(("year", number) for number in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)
_LENGTHS: Final = {"day": _DAY, "month": 30.4 * _DAY, "year": 365.2 * _DAY}

#: From one instant to another, in seconds.
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a day, month or year begins; ``year`` where it has to be told as well."""

    x: float
    name: str
    year: str | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """Time from ``start`` to ``end``, between ``left`` and ``right`` of a picture."""

    start: float
    end: float
    left: float
    right: float

    def x(self, second: float) -> float:
        """Return where an instant stands; at an end of the line, if it lies beyond."""
        share = (second - self.start) / (self.end - self.start)
        return self.left + min(max(share, 0), 1) * (self.right - self.left)

    def ticks(self) -> list[Tick]:
        """Return as many names as have room."""
        wanted = max(1, int((self.right - self.left) / _ROOM))
        unit, number = next(
            (
                step
                for step in _STEPS
                if (self.end - self.start) / (_LENGTHS[step[0]] * step[1]) <= wanted
            ),
            _STEPS[-1],
        )
        return list(self._named(unit, number))

    def _named(self, unit: str, number: int) -> Iterator[Tick]:
        told: int | None = None
        for moment in _starts(unit, number, self.start, self.end):
            x, year = self.x(seconds(moment)), str(moment.year)
            if unit == "year":
                yield Tick(x, year)
                continue
            name = calendar.month_name[moment.month]
            if unit == "day":
                name = f"{moment.day} {name if len(name) <= _SHORT else name[:3]}"
            yield Tick(x, name, None if moment.year == told else year)
            told = moment.year


def seconds(moment: datetime) -> float:
    """Return an instant as a number."""
    return (moment - _EPOCH) / timedelta(seconds=1)


def span(earliest: str, latest: str) -> Span:
    """Return from when to when, the last second included."""
    return seconds(datetime.fromisoformat(earliest)), seconds(datetime.fromisoformat(latest)) + 1


def axis(spans: Iterable[Span], left: float, right: float) -> Axis:
    """Return the line for these: all that is known exactly, and some room for the rest."""
    known = list(spans)
    exact = [one for one in known if one[1] - one[0] <= _EXACT] or known
    start, end = min(one[0] for one in exact), max(one[1] for one in exact)
    more = max(end - start, 30 * _DAY)
    start = max(start - more, min(one[0] for one in known))
    end = min(end + more, max(one[1] for one in known))
    lacking = max(0, _LEAST - (end - start)) / 2
    edge = (end - start) * _MARGIN + lacking
    return Axis(start - edge, end + edge, left, right)


def _starts(unit: str, number: int, start: float, end: float) -> Iterator[datetime]:
    """Yield the first instant of every so many days, months or years, from ``start``."""
    for moment in _counted(unit, number, _at(start)):
        if seconds(moment) > end:
            return
        if seconds(moment) >= start:
            yield moment


def _counted(unit: str, number: int, first: datetime) -> Iterator[datetime]:
    if unit == "day":
        yield from _days(number, first)
        return
    months = number * (_YEAR if unit == "year" else 1)
    count = (first.year * _YEAR + first.month - 1) // months * months
    while count // _YEAR <= _LAST_YEAR:
        if count >= _YEAR:
            yield datetime(count // _YEAR, count % _YEAR + 1, 1, tzinfo=UTC)
        count += months


def _days(number: int, first: datetime) -> Iterator[datetime]:
    """Yield days; every seventh and fourteenth is a Monday."""
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    back = midnight.weekday() if number % 7 == 0 else midnight.toordinal() % number
    while True:
        try:
            moment = midnight - timedelta(days=back)
        except OverflowError:
            return
        yield moment
        back -= number


def _at(second: float) -> datetime:
    """Return an instant, or the nearest that the calendar has."""
    least, most = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    try:
        return min(max(_EPOCH + timedelta(seconds=second), least), most)
    except OverflowError:
        return least if second < 0 else most
