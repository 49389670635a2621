"""From words to dates: what "on Monday" means in a text of a known day.

Invariant: what was said was said before it was published, so that a weekday or
a month without a year is the latest one that is not after the publication. A
publication date that leaves room for two answers gives none.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final, NamedTuple

from claimdb.text.dates import DatePrecision, VagueDate
from claimdb.text.timewords import Sort, Time

_DECEMBER: Final = 12
_WEEK: Final = 7
_SATURDAY: Final = 5
#: A leap day comes back after eight years at the latest (1896, 1904).
_LEAP: Final = 8
_EXACT: Final = frozenset({DatePrecision.SECOND, DatePrecision.MINUTE, DatePrecision.HOUR})


class _Days(NamedTuple):
    first: date
    last: date
    precision: DatePrecision


def resolved(when: Time, words: str, published: VagueDate | None) -> VagueDate | None:
    """Return the date that the words of a time give; None where they give none.

    Days are those of the publication's own zone, UTC where that is unknown.
    """
    offset = None if published is None else published.offset_minutes
    zone = timezone(timedelta(minutes=offset or 0))
    try:
        days = _absolute(when) or (_relative(when, published, zone) if published else None)
        return None if days is None else _dated(days, words, zone, offset)
    except (ValueError, OverflowError):  # 31 June, or beyond the calendar
        return None


def _dated(days: _Days, words: str, zone: timezone, offset: int | None) -> VagueDate:
    first = datetime.combine(days.first, time(), zone)
    last = datetime.combine(days.last, time(23, 59, 59), zone)
    return VagueDate(first.astimezone(UTC), last.astimezone(UTC), words, offset, days.precision)


def _absolute(when: Time) -> _Days | None:
    """Return what needs no publication date."""
    if when.year is None:
        return None
    if when.month is None:
        return _year(when.year)
    if when.day is None:
        return _month(when.year, when.month)
    return _day(date(when.year, when.month, when.day))


def _relative(when: Time, published: VagueDate, zone: timezone) -> _Days | None:
    """Return what the first and the last possible day of publication both give."""
    if when.sort not in _READS:
        return None
    if when.unit == "hour":
        return _hours(when, published, zone)
    answers = {
        _READS[when.sort](when, moment.astimezone(zone).date())
        for moment in (published.earliest, published.latest)
    }
    return answers.pop() if len(answers) == 1 else None


def _hours(when: Time, published: VagueDate, zone: timezone) -> _Days | None:
    if published.precision not in _EXACT:
        return None
    return _day((published.earliest - timedelta(hours=when.number)).astimezone(zone).date())


def _weekday(when: Time, today: date) -> _Days:
    if when.unit == "week":
        return _day(_monday(today) + timedelta(days=when.number - _WEEK))
    back = (today.weekday() - when.number) % _WEEK
    return _day(today - timedelta(days=back or (_WEEK if when.is_last else 0)))


def _weekend(when: Time, today: date) -> _Days:
    back = (today.weekday() - _SATURDAY) % _WEEK
    is_now = today.weekday() >= _SATURDAY
    saturday = today - timedelta(days=back + (_WEEK if when.is_last and is_now else 0))
    return _Days(saturday, saturday + timedelta(days=1), DatePrecision.DAY)


def _ago(when: Time, today: date) -> _Days:
    if when.unit == "day":
        return _day(today - timedelta(days=when.number))
    if when.unit == "week":
        monday = _monday(today) - timedelta(weeks=when.number)
        return _Days(monday, monday + timedelta(days=_WEEK - 1), DatePrecision.WEEK)
    if when.unit == "month":
        months = today.year * _DECEMBER + today.month - 1 - when.number
        return _month(months // _DECEMBER, months % _DECEMBER + 1)
    return _year(today.year - when.number)


def _latest_month(when: Time, today: date) -> _Days:
    month = when.month or today.month
    is_past = month < today.month or (month == today.month and not when.is_last)
    return _month(today.year if is_past else today.year - 1, month)


def _latest_day(when: Time, today: date) -> _Days:
    """Return the latest such day; ``ValueError`` for a day that no year has."""
    for year in range(today.year, today.year - _LEAP - 1, -1):
        try:
            day = date(year, when.month or 1, when.day or 1)
        except ValueError:
            continue
        if day <= today:
            return _day(day)
    message = f"no year has day {when.day} in month {when.month}"
    raise ValueError(message)


#: The days that are meant on a day of publication.
_READS: Final = {
    Sort.WEEKDAY: _weekday,
    Sort.WEEKEND: _weekend,
    Sort.AGO: _ago,
    Sort.MONTH: _latest_month,
    Sort.DATE: _latest_day,
}


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _day(day: date) -> _Days:
    return _Days(day, day, DatePrecision.DAY)


def _month(year: int, month: int) -> _Days:
    first = date(year, month, 1)
    after = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
    return _Days(first, after - timedelta(days=1), DatePrecision.MONTH)


def _year(year: int) -> _Days:
    return _Days(date(year, 1, 1), date(year, _DECEMBER, 31), DatePrecision.YEAR)
