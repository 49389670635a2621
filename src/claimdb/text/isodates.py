"""Write a vague date in the notation that ``text.dates.parse_date`` reads.

Invariant: what is written reads back to the same two instants. Precision and
zone come back too wherever one value, a range or one ``~`` value can say them.
"""

from datetime import datetime, timedelta, timezone
from typing import Final

from claimdb.errors import DateInvalid
from claimdb.text.dates import DatePrecision, VagueDate, parse_date

#: Units that the notation has, coarsest first, with their length in it.
_LENGTHS: Final = {
    DatePrecision.YEAR: len("2024"),
    DatePrecision.MONTH: len("2024-06"),
    DatePrecision.WEEK: len("2024-W25"),
    DatePrecision.DAY: len("2024-06-18"),
    DatePrecision.HOUR: len("2024-06-18T09"),
    DatePrecision.MINUTE: len("2024-06-18T09:30"),
    DatePrecision.SECOND: len("2024-06-18T09:30:15"),
}
_SECOND: Final = timedelta(seconds=1)


def iso_date(date: VagueDate) -> str:
    """Return the shortest notation of a date, such as ``2024-05`` or ``~2024-06``."""
    for candidate in _candidates(date):
        if _says(candidate, date):
            return candidate
    return _in_seconds(date.earliest, date.latest, 0)


def _candidates(date: VagueDate) -> list[str]:
    """Return ways of writing a date, the ones that people would choose first."""
    offset = date.offset_minutes
    if date.precision is DatePrecision.VAGUE:
        middle = date.earliest + (date.latest - date.earliest) / 2
        about = [f"~{_unit(middle, unit, offset)}" for unit in _LENGTHS]
        # "~" takes one second more than it says
        inner = min(date.earliest + _SECOND, date.latest)
        return [*about, "~" + _in_seconds(inner, date.latest, offset)]
    first = [_unit(date.earliest, unit, offset) for unit in _LENGTHS]
    last = [_unit(date.latest, unit, offset) for unit in _LENGTHS]
    return first + [f"{one}/{other}" for one in first for other in last]


def _in_seconds(first: datetime, last: datetime, offset: int | None) -> str:
    """Return a range to the second, which can say any two instants."""
    sides = (_unit(moment, DatePrecision.SECOND, offset) for moment in (first, last))
    return "/".join(sides)


def _unit(moment: datetime, precision: DatePrecision, offset: int | None) -> str:
    """Return the unit that a moment lies in, with its zone where units have one."""
    try:
        local = moment.astimezone(timezone(timedelta(minutes=offset or 0)))
    except OverflowError:
        local, offset = moment, 0
    if precision is DatePrecision.WEEK:
        year, week, _ = local.isocalendar()
        return f"{year:04d}-W{week:02d}"
    # isoformat, since %Y does not pad years before 1000 on Linux
    written = local.replace(tzinfo=None).isoformat(timespec="seconds")[: _LENGTHS[precision]]
    if offset is None or _LENGTHS[precision] < _LENGTHS[DatePrecision.DAY]:
        return written
    hours, minutes = divmod(abs(offset), 60)
    return (
        f"{written}{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"
        if offset
        else f"{written}Z"
    )


def _says(candidate: str, date: VagueDate) -> bool:
    """Tell whether a notation reads back to the date."""
    try:
        return parse_date(candidate, date.words) == date
    except DateInvalid:
        return False
