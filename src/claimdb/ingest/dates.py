"""Dates as publishers write them, brought to the one notation that ``text.dates`` reads.

Invariant: nothing is guessed. ``04/05/2024`` is two days and so none; a zone
whose name several countries use is none; without zone the offset stays ``None``.
"""

import math
import re
from datetime import UTC, datetime, timedelta
from typing import Final

from claimdb.errors import DateInvalid, DateUnclear
from claimdb.text.dates import DatePrecision, VagueDate, parse_date

_MONTH_NAMES: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTHS: Final = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names
}
#: Hours east of UTC. Those of RFC 822, and those that one place alone uses: "IST"
#: is Israel, Ireland and India, "BST" Britain and Bangladesh.
_ZONES: Final = {
    zone: hours
    for hours, zones in (
        (0, "z ut utc gmt wet"),
        (1, "cet west"),
        (2, "eet cest"),
        (3, "eest msk"),
        (9, "jst kst"),
        (10, "aest"),
        (11, "aedt"),
        (12, "nzst"),
        (13, "nzdt"),
        (-4, "edt"),
        (-5, "est cdt"),
        (-6, "cst mdt"),
        (-7, "mst pdt"),
        (-8, "pst"),
    )
    for zone in zones.split()
}
_TO_THE_SECOND: Final = len("2024-06-18T09:30:00")
_MINUTE: Final = timedelta(minutes=1)
_NO_OFFSET: Final = timedelta(0)
#: Beyond these hours ``parse_date`` says that there is no such zone.
_WIDEST: Final = timedelta(hours=15, minutes=59)
_NOON: Final = 12
#: RFC 2822, 4.3: what two and three digits of a year mean.
_CENTURY_TURN: Final = 50

_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_CLOCK: Final = (
    r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?"
    r"(?:\s*\(?(?P<zone>[+-]\d\d:?\d\d|[a-z]{1,5})\)?)?(?:\s*\([a-z ]+\))?)?"
)
_ASCTIME: Final = (
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
    r"(?:\s+(?P<zone>[+-]\d{4}|[a-z]{1,5}))?\s+(?P<year>\d{4})(?P<half>)"
)
_WRITTEN: Final = tuple(
    re.compile(form + r"\s*", re.IGNORECASE | re.ASCII)
    for form in (
        # Tue, 18 Jun 2024 09:30:00 +0900; 18 June 2024
        rf"{_WEEKDAY}{_DAY}(?:\s+|-){_MONTH}(?:,?\s+|-)(?P<year>\d{{2,4}}){_CLOCK}",
        # June 18, 2024 at 9:30 a.m. EDT
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:,\s*|\s+)(?P<year>\d{{4}}){_CLOCK}",
        # Tue Jun 18 09:30:00 +0000 2024, as asctime and Twitter write it
        _ASCTIME,
        # June 2024
        rf"{_MONTH},?\s+(?P<year>\d{{4}})(?P<day>)(?P<hour>)(?P<minute>)(?P<second>)(?P<zone>)",
    )
)
_NUMBERS: Final = re.compile(
    r"(?P<day>\d{1,2})([./-])(?P<month>\d{1,2})\2(?P<year>\d{4})" + _CLOCK,
    re.IGNORECASE | re.ASCII,
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?=\D|\Z)", re.ASCII)
_COMPACT: Final = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
#: What other ISO writers add: a comma or many digits of a second, a space or a bare
#: hour before the zone, the zone's name after it.
_ISO: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?"
    r"(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\])?",
    re.ASCII | re.IGNORECASE,
)
_EPOCH: Final = re.compile(r"-?\d{9,10}(?:\.\d+)?|\d{12,13}", re.ASCII)
_MILLISECONDS: Final = 10**11
_YEARS: Final = range(1000, 10_000)
#: No notation is longer; the patterns need not see what is.
_LONGEST: Final = 80


def read_date(value: str | float) -> VagueDate:
    """Return the date that a publisher wrote, with its words as they are.

    Read are the notations of ``text.dates.parse_date``, RFC 2822, "18 June 2024"
    and "June 18, 2024" with or without a time, ``2024/06/18``, ``20240618T093000Z``,
    seconds and milliseconds since 1970 and, where only one order is possible,
    ``18/06/2024``. Raises ``DateUnclear`` where two readings are possible, and
    ``DateInvalid`` for anything else.
    """
    if not isinstance(value, str):
        return _since_1970(value)
    words = value.strip()
    if len(words) > _LONGEST:
        raise DateInvalid(words)
    match = _ISO.fullmatch(words)
    if match is not None:
        return _timed(f"{match[1]}T{match[2]}", _iso_zone(match[3]), words)
    if _EPOCH.fullmatch(words):
        return _since_1970(float(words), words)
    for notation in (_compact, _year_first, _in_words, _in_numbers):
        written = notation(words)
        if written is not None:
            return parse_date(written, words)
    return parse_date(words, words)


def _timed(clock: str, zone: str, words: str) -> VagueDate:
    """Return a time of ISO notation: the most common, by the fastest way to read it."""
    if len(clock) != _TO_THE_SECOND:
        return parse_date(clock + zone, words)
    try:
        instant = datetime.fromisoformat(clock + (zone or "Z"))
        offset = instant.utcoffset() or _NO_OFFSET
        moment = instant.astimezone(UTC)
    except (ValueError, OverflowError):
        return parse_date(clock + zone, words)
    if abs(offset) > _WIDEST:
        return parse_date(clock + zone, words)
    minutes = offset // _MINUTE if zone else None
    return VagueDate(moment, moment, words, minutes, DatePrecision.SECOND)


def _since_1970(value: float, words: str | None = None) -> VagueDate:
    """Return seconds, or milliseconds where seconds would lie beyond the year 5000."""
    words = words or str(value)
    if isinstance(value, int) and value in _YEARS:
        return parse_date(words, words)
    seconds = value / 1000 if abs(value) >= _MILLISECONDS else value
    try:
        moment = datetime.fromtimestamp(math.floor(seconds), UTC)
    except (OverflowError, ValueError, OSError) as error:
        raise DateInvalid(words, "lies outside the years 1 to 9999") from error
    return parse_date(f"{moment:%Y-%m-%dT%H:%M:%SZ}".rjust(20, "0"), words)


def _iso_zone(zone: str | None) -> str:
    """Return a zone as ISO writes it in full."""
    if zone is None:
        return ""
    if zone.upper() in {"Z", "UTC", "GMT"}:
        return "Z"
    return zone if len(zone) > len("+09") else f"{zone}:00"


def _compact(words: str) -> str | None:
    """Return ``20240618``, ``20240618093000`` or ``20240618T093000Z`` in full."""
    match = _COMPACT.fullmatch(words)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    clock = "" if hour is None else f"T{hour}:{minute}" + (f":{second}" if second else "")
    return f"{year}-{month}-{day}{clock}{zone or ''}"


def _year_first(words: str) -> str | None:
    """Return ``2024/06/18`` with hyphens: nobody writes year, day, month."""
    match = _YEAR_FIRST.match(words)
    if match is None:
        return None
    rest = words[match.end() :].strip()
    day = f"{match[1]}-{int(match[3]):02}-{int(match[4]):02}"
    if not rest:
        return day
    clock = _ISO.fullmatch(f"{day}T{rest}")
    return f"{day}T{clock[2]}{_iso_zone(clock[3])}" if clock else None


def _in_words(words: str) -> str | None:
    """Return a date that names its month."""
    for form in _WRITTEN:
        match = form.fullmatch(words)
        if match is not None:
            month = _MONTHS[match["month"].lower()]
            return _assembled(match, words, month, match["day"])
    return None


def _in_numbers(words: str) -> str | None:
    """Return a date of three numbers, the year last, if it can be read one way only."""
    match = _NUMBERS.fullmatch(words)
    if match is None:
        return None
    first, second = int(match["day"]), int(match["month"])
    if first != second and max(first, second) <= max(_MONTHS.values()):
        raise DateUnclear(words)
    day, month = (first, second) if second <= max(_MONTHS.values()) else (second, first)
    return _assembled(match, words, month, str(day))


def _assembled(match: re.Match[str], words: str, month: int, day: str) -> str:
    """Return the parts of a match in ISO notation."""
    parts = match.groupdict()
    written = f"{_year(match['year'])}-{month:02}"
    if not day:
        return written
    written += f"-{int(day):02}"
    if not parts.get("hour"):
        return written
    if not parts["minute"] and not parts["half"]:
        raise DateInvalid(words)
    hour = _hour(int(parts["hour"]), (parts["half"] or "").lower(), words)
    written += f"T{hour:02}:{parts['minute'] or '00'}"
    if parts["second"]:
        written += f":{parts['second']}"
    return written + _zone(parts["zone"], words)


def _year(digits: str) -> str:
    """Return a year in full, by the rule of mail where it is short."""
    year = int(digits)
    if len(digits) == len("2024"):
        return digits
    if len(digits) == len("124"):
        return str(1900 + year)
    return str(2000 + year if year < _CENTURY_TURN else 1900 + year)


def _hour(hour: int, half: str, words: str) -> int:
    """Return the hour of the day."""
    if not half:
        return hour
    if not 1 <= hour <= _NOON:
        raise DateInvalid(words)
    return hour % _NOON + (_NOON if half.startswith("p") else 0)


def _zone(zone: str | None, words: str) -> str:
    """Return a zone, named or in numbers, as ISO writes it."""
    if not zone:
        return ""
    if zone[0] in "+-":
        # Mail writes -0000 where it does not know the zone.
        return "" if zone == "-0000" else zone
    hours = _ZONES.get(zone.lower())
    if hours is None:
        raise DateUnclear(words, zone)
    return "Z" if hours == 0 else f"{hours:+03}:00"
