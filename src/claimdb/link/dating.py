"""When a statement says that something was: words of time, and the days they give.

Invariant: a day is given only where the words and the day of publication leave one answer;
what is told as still to come is never dated back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from claimdb.text.dates import DatePrecision, VagueDate, format_date
from claimdb.text.spans import Span
from claimdb.text.timeresolving import resolved
from claimdb.text.timewords import Sort, Time, times


@dataclass(frozen=True, slots=True)
class When:
    """A time as the words have it, with the first and last day it gives where that is known."""

    words: str
    first: date | None = None
    last: date | None = None


_END: Final = time(23, 59, 59)
_DECEMBER: Final = 12
#: What is counted from the day of publication.
_DEICTIC: Final = frozenset({Sort.WEEKDAY, Sort.AGO, Sort.WEEKEND, Sort.MONTH, Sort.DATE})
#: These may as well be still to come: "on Monday" of what will be done.
_EITHER_WAY: Final = frozenset({Sort.WEEKDAY, Sort.MONTH, Sort.DATE, Sort.WEEKEND})
_COMING: Final = re.compile(
    r"\b(?:(?P<tomorrow>tomorrow)|next\s+(?P<unit>week|month|year))\b", re.IGNORECASE
)
#: What ``dated`` puts behind words of time.
DATED: Final = re.compile(
    r"\s\((?:\d{1,2}\s)?(?:[A-Z][a-z]+\s\d{4}|week\s\d+\sof\s\d{4}|\d{4})"
    r"(?:\sto\s(?:\d{1,2}\s)?[A-Z][a-z]+\s\d{4})?\)"
)


def whens(text: str, day: date | None, *, is_coming: bool = False) -> tuple[When, ...]:
    """Return the times of a statement; ``is_coming`` tells that it is of what is still to be."""
    found: list[When] = []
    for span, known in _told(text, day, is_coming=is_coming):
        words = text[span.start : span.end]
        if known is None:
            found.append(When(words))
        else:
            found.append(When(words, known.earliest.date(), known.latest.date()))
    return tuple(found)


def dated(text: str, day: date | None, *, is_coming: bool = False) -> str:
    """Return a statement with the date behind each word of time that counts from ``day``."""
    if day is None:
        return text
    for span, known in reversed(list(_told(text, day, is_coming=is_coming))):
        told = text[span.end :]
        if known is None or DATED.match(told) or not _is_deictic(text, span):
            continue
        words = format_date(known.earliest, known.latest, known.precision)
        text = f"{text[: span.end]} ({words}){told}"
    return text


def undated(text: str) -> str:
    """Return a statement with blanks for what ``dated`` has added, so that places stay."""
    return DATED.sub(lambda match: " " * len(match.group()), text)


def _is_deictic(text: str, span: Span) -> bool:
    """Tell "on Monday" and "last month" from "18 June 2024"."""
    return re.search(r"\b(?:1[89]|20)\d\d\b", text[span.start : span.end]) is None


def _told(
    text: str, day: date | None, *, is_coming: bool
) -> Iterator[tuple[Span, VagueDate | None]]:
    """Yield the words of time in their order, each with its date where that is known."""
    published = None if day is None else _day(day, day, DatePrecision.DAY)
    found = [
        (when.span, _resolved(when, text, published, is_coming=is_coming))
        for when in times(text, 0, len(text))
    ]
    if day is not None:
        found += [(Span(*match.span()), _coming(match, day)) for match in _COMING.finditer(text)]
    yield from sorted(found, key=lambda one: one[0].start)


def _resolved(
    when: Time, text: str, published: VagueDate | None, *, is_coming: bool
) -> VagueDate | None:
    if is_coming and when.sort in _EITHER_WAY and when.year is None:
        return None
    if when.sort not in _DEICTIC and when.year is None:
        return None
    return resolved(when, text[when.span.start : when.span.end], published)


def _coming(match: re.Match[str], day: date) -> VagueDate | None:
    """Return the date of "tomorrow" and "next month"."""
    try:
        if match["tomorrow"]:
            after = day + timedelta(days=1)
            return _day(after, after, DatePrecision.DAY)
        unit = match["unit"].lower()
        if unit == "week":
            monday = day + timedelta(days=7 - day.weekday())
            return _day(monday, monday + timedelta(days=6), DatePrecision.WEEK)
        if unit == "year":
            last = date(day.year + 1, _DECEMBER, 31)
            return _day(date(day.year + 1, 1, 1), last, DatePrecision.YEAR)
        first = date(day.year + day.month // _DECEMBER, day.month % _DECEMBER + 1, 1)
        end = date(first.year + first.month // _DECEMBER, first.month % _DECEMBER + 1, 1)
        return _day(first, end - timedelta(days=1), DatePrecision.MONTH)
    except (ValueError, OverflowError):  # beyond the calendar
        return None


def _day(first: date, last: date, precision: DatePrecision) -> VagueDate:
    return VagueDate(
        datetime.combine(first, time(), UTC),
        datetime.combine(last, _END, UTC),
        None,
        None,
        precision,
    )
