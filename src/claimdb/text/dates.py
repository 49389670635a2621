"""Partial and vague dates: read from one strict notation, told to people in another.

Invariant: a ``VagueDate`` is two UTC instants, whole seconds, both inclusive,
earliest not after latest. A date is never narrower than its words: "May 2024"
is the whole month, and "about" widens by one unit on each side.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Final, NamedTuple

from claimdb.errors import DateInvalid, DatesReversed


class DatePrecision(StrEnum):
    """How exactly a date is known, from finest to coarsest (the order counts)."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    VAGUE = "vague"


_COARSENESS: Final = {precision: rank for rank, precision in enumerate(DatePrecision)}
_LENGTHS: Final = {
    DatePrecision.SECOND: timedelta(seconds=1),
    DatePrecision.MINUTE: timedelta(minutes=1),
    DatePrecision.HOUR: timedelta(hours=1),
    DatePrecision.DAY: timedelta(days=1),
    DatePrecision.WEEK: timedelta(weeks=1),
}
_CLOCK: Final = {
    DatePrecision.SECOND: "%H:%M:%S",
    DatePrecision.MINUTE: "%H:%M",
    DatePrecision.HOUR: "%Hh",
}
_SECOND: Final = timedelta(seconds=1)
_DECEMBER: Final = 12
#: Minutes; and the widest zone that any place has ever kept is below 16 hours.
_HOUR: Final = 60
_MAX_OFFSET: Final = 16 * _HOUR - 1

_ONE: Final = re.compile(
    r"""(?P<year>\d{4})
    (?: -W(?P<week>\d\d)
      | -(?P<month>\d\d)
        (?: -(?P<day>\d\d)
            (?: [T ](?P<hour>\d\d)
              (?: :(?P<minute>\d\d) (?: :(?P<second>\d\d)(?:\.\d{1,9})? )? )?
            )?
            (?P<zone>Z|[+-]\d\d:?\d\d)?
        )?
    )?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
_LEAST: Final = (("month", 1), ("day", 1), ("hour", 0), ("minute", 0), ("second", 0))
_PARTS: Final = ("year", *(part for part, _ in _LEAST))


@dataclass(frozen=True, slots=True)
class VagueDate:
    """A date with its limits: two UTC instants, both inclusive.

    ``words`` are the original ones where known; ``offset_minutes`` is the zone
    they were written in, east positive, ``None`` where none was given.
    """

    earliest: datetime
    latest: datetime
    words: str | None
    offset_minutes: int | None
    precision: DatePrecision

    def __post_init__(self) -> None:
        """Refuse limits that are no UTC instants, or that stand the wrong way round."""
        for limit in (self.earliest, self.latest):
            if limit.utcoffset() != timedelta(0):
                raise DateInvalid(limit.isoformat(), "is not in UTC")
        if self.earliest > self.latest:
            raise DateInvalid(f"{self.earliest:%F %T}/{self.latest:%F %T}", "ends before it starts")


class _Unit(NamedTuple):
    """One side of a date: local limits, the zone they were written in, their precision."""

    earliest: datetime
    latest: datetime
    offset: int | None
    precision: DatePrecision


def parse_date(value: str, words: str | None = None) -> VagueDate:
    """Return the date that ``value`` writes; ``words`` are kept beside it as they are.

    Accepted: ``2024``, ``2024-05``, ``2024-06-18``, ``2024-W25`` (ISO week),
    ``2024-06-18T09:30``, with seconds, and with ``Z`` or ``+09:00``; ``A/B`` for
    a range; ``~A`` for about, one unit more on each side. Without zone it is
    UTC. Anything else, 31 February too, is ``DateInvalid``.
    """
    sides = [_parse_unit(side.strip(), value) for side in value.strip().split("/", 1)]
    first, last = sides[0], sides[-1]
    if first.earliest > last.latest:
        raise DateInvalid(value, "ends before it starts")
    return VagueDate(
        earliest=_utc(first.earliest, value),
        latest=_utc(last.latest, value),
        words=words,
        offset_minutes=first.offset if first.offset == last.offset else None,
        precision=max(first.precision, last.precision, key=_COARSENESS.__getitem__),
    )


def require_order(since: str, until: str) -> None:
    """Raise ``DatesReversed`` where nothing can lie from one date on and up to the other."""
    if parse_date(since).earliest > parse_date(until).latest:
        raise DatesReversed(since, until)


def format_date(
    earliest: datetime,
    latest: datetime,
    precision: DatePrecision | str,
    offset_minutes: int | None = None,
) -> str:
    """Return a date for people: "18 June 2024", "May 2024", "May 2024 to June 2024".

    With ``offset_minutes`` the date is told in that zone, otherwise in UTC.
    """
    known = DatePrecision(precision)
    zone = timezone(timedelta(minutes=offset_minutes or 0))
    first, last = _in_zone(earliest, zone), _in_zone(latest, zone)
    if known is DatePrecision.VAGUE:
        return f"between {_day(first)} and {_day(last)}"
    names = _tell(first, known), _tell(last, known)
    told = names[0] if names[0] == names[1] else f"{names[0]} to {names[1]}"
    return f"{told} {zone}" if known in _CLOCK else told


def format_span(earliest: datetime, latest: datetime) -> str:
    """Return the days from one instant to another (both UTC), as exactly as they are known.

    One day, or a whole month or year, is told as such: "May 2024" rather than
    "1 May 2024 to 31 May 2024", which looks like two days that somebody knows.
    """
    midnight = earliest.replace(hour=0, minute=0, second=0, microsecond=0)
    month = midnight.replace(day=1)
    for start, unit in (
        (month, DatePrecision.MONTH),
        (month.replace(month=1), DatePrecision.YEAR),
    ):
        if (earliest, latest) == (start, _end(start, unit)):
            return format_date(earliest, latest, unit)
    return format_date(earliest, latest, DatePrecision.DAY)


def _parse_unit(side: str, value: str) -> _Unit:
    """Read one side of a value; ``value`` is the whole, for the error."""
    about = side.startswith("~")
    match = _ONE.fullmatch(side.removeprefix("~").strip())
    if match is None:
        raise DateInvalid(value)
    offset = _offset(match["zone"], value)
    try:
        start, precision = _start(match, timezone(timedelta(minutes=offset or 0)))
    except ValueError as error:
        raise DateInvalid(value, f"does not exist ({error})") from error
    if about:
        earliest, after = _moved(start, precision, -1), _moved(start, precision, 1)
        return _Unit(earliest, _end(after, precision), offset, DatePrecision.VAGUE)
    return _Unit(start, _end(start, precision), offset, precision)


def _start(match: re.Match[str], zone: timezone) -> tuple[datetime, DatePrecision]:
    """Return where the unit of a match begins; ``ValueError`` where it does not exist."""
    year = int(match["year"])
    if match["week"]:
        monday = datetime.fromisocalendar(year, int(match["week"]), 1)
        return monday.replace(tzinfo=zone), DatePrecision.WEEK
    given = [part for part in _PARTS if match[part]]
    month, day, hour, minute, second = (int(match[part] or least) for part, least in _LEAST)
    start = datetime(year, month, day, hour, minute, second, tzinfo=zone)
    return start, DatePrecision(given[-1])


def _offset(zone: str | None, value: str) -> int | None:
    """Return a zone in minutes east of UTC."""
    if zone is None:
        return None
    if zone in "Zz":
        return 0
    hours, rest = int(zone[1:3]), int(zone[-2:])
    minutes = hours * _HOUR + rest
    if rest >= _HOUR or minutes > _MAX_OFFSET:
        raise DateInvalid(value, "has a time zone that does not exist")
    return -minutes if zone[0] == "-" else minutes


def _utc(local: datetime, value: str) -> datetime:
    """Return a local time as a UTC instant."""
    try:
        return local.astimezone(UTC)
    except OverflowError as error:
        raise DateInvalid(value, "lies outside the years 1 to 9999") from error


def _in_zone(moment: datetime, zone: timezone) -> datetime:
    """Return an instant in a zone, or in UTC at the very ends of the calendar."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def _end(start: datetime, precision: DatePrecision) -> datetime:
    """Return the last second of the unit that begins at ``start``."""
    if precision is DatePrecision.YEAR:
        return _end(start.replace(month=_DECEMBER), DatePrecision.MONTH)
    if precision is DatePrecision.MONTH:
        last_day = calendar.monthrange(start.year, start.month)[1]
        return _end(start.replace(day=last_day), DatePrecision.DAY)
    try:
        return start + (_LENGTHS[precision] - _SECOND)
    except OverflowError:
        return datetime.max.replace(microsecond=0, tzinfo=start.tzinfo)


def _moved(start: datetime, precision: DatePrecision, by: int) -> datetime:
    """Return the start of a neighbouring unit, held within the calendar."""
    try:
        if precision is DatePrecision.YEAR:
            return start.replace(year=start.year + by)
        if precision is DatePrecision.MONTH:
            months = start.year * _DECEMBER + start.month - 1 + by
            return start.replace(year=months // _DECEMBER, month=months % _DECEMBER + 1)
        return start + by * _LENGTHS[precision]
    except (ValueError, OverflowError):
        return start


def _day(moment: datetime) -> str:
    return f"{moment.day} {calendar.month_name[moment.month]} {moment.year}"


def _tell(moment: datetime, precision: DatePrecision) -> str:
    """Return the unit of a moment in words, without its zone."""
    if precision is DatePrecision.YEAR:
        return str(moment.year)
    if precision in {DatePrecision.MONTH, DatePrecision.SEASON}:
        return f"{calendar.month_name[moment.month]} {moment.year}"
    if precision is DatePrecision.WEEK:
        year, week, _ = moment.isocalendar()
        return f"week {week} of {year}"
    if precision in _CLOCK:
        return f"{_day(moment)}, {moment:{_CLOCK[precision]}}"
    return _day(moment)
