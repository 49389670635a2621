"""Words that tell a time in English news: found, and taken apart.

Invariant: a span of these words begins with their preposition ("on Monday", "in
early March 2014") and tells one day, week, month or year, or says how far back
it was. Nothing is resolved here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from claimdb.text.spans import Span

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:1[89]|20)\d\d"
_UNIT: Final = r"(?:hour|day|week|month|year|decade)"
_TIME: Final = re.compile(
    rf"""(?<![\w'\u2019-])
    (?:(?:[Oo]n|[Ii]n|[Aa]t|[Oo]ver|[Dd]uring|[Bb]ack|[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater|mid)
       [\s-]+){{0,3}}
    (?: (?P<iso>{_YEAR}-\d\d-\d\d)
      | (?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})
        (?:,?\s+(?P<year>{_YEAR}))?
      | (?:{_WEEKDAY},?\s+)?(?P<month2>{_MONTH})\s+(?P<day2>{_DAY})\b(?:,?\s+(?P<year2>{_YEAR}))?
      | (?:(?P<which>[Ll]ast|[Tt]his|[Pp]ast)\s+)?(?P<weekday>{_WEEKDAY})
        (?:\s+(?:morning|afternoon|evening|night|lunchtime))?(?P<last_week>\s+last\s+week)?
      | (?:(?P<which2>[Ll]ast|[Tt]his|[Pp]ast)\s+)?(?P<month3>{_MONTH})
        (?:,?\s+(?:of\s+)?(?P<year3>{_YEAR}))?
      | (?P<count>\d{{1,3}}|[Aa]|[Aa]n|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|
        [Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ss]everal|[Aa]\s+few|[Mm]any)\s+(?P<unit>{_UNIT})s?\s+ago
      | (?P<which3>[Ll]ast|[Tt]his|[Pp]ast|the)\s+
        (?P<span>weekend|week|month|year|night|morning|afternoon|evening)
      | (?:the\s+)?(?P<which4>[Ll]ast\s+|[Tt]his\s+)?(?P<season>spring|summer|autumn|fall|winter)
        (?:\s+(?:of\s+)?(?P<year4>{_YEAR}))?
      | (?P<near>[Tt]oday(?!\s[A-Z]|['\u2019]s)(?<!USA\sToday)|[Yy]esterday|[Tt]onight)
      | (?P<year5>{_YEAR})
    )(?![\w'\u2019-]|[.,]\d)""",
    re.VERBOSE,
)
_IN: Final = re.compile(r"(?:in|back|during|early|late|mid|earlier|later)[\s-]", re.IGNORECASE)
_IN_SEASON: Final = re.compile(r"(?:in|over|during|back in)\s", re.IGNORECASE)
#: Before it, a time is no time of saying: "since Monday", "the Monday meeting", "next March".
_NOT_BEFORE: Final = re.compile(
    r"\b(?:since|until|till|before|after|by|from|for|of|between|next|through|about|than|to|the|a|an|his|"
    r"her|their|its|our|coming|every|each|around|following|ahead|or|against|over)\s+$",
    re.IGNORECASE,
)


#: "In a letter of 2 January": a document has the time of its words.
_DATED: Final = re.compile(
    r"\b(?:letter|statement|memo|memorandum|report|e-?mail|interview|speech|ruling|filing|note|message|"
    r"order|dispatch|cable|judgment|judgement|declaration|communiqu\u00e9)\s+(?P<of>of|from|dated)\s+$"
)
_BACK: Final = 24


class Sort(Enum):
    """What the words tell."""

    DATE = auto()
    MONTH = auto()
    YEAR = auto()
    WEEKDAY = auto()
    AGO = auto()
    WEEKEND = auto()
    UNTOLD = auto()


@dataclass(frozen=True, slots=True)
class Time:
    """One time as the words have it.

    ``number`` is a weekday from 0, or how many ``unit``s back; ``is_last`` is
    told by "last", which never means the day or month of publication itself.
    """

    span: Span
    sort: Sort
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    unit: str = ""
    is_last: bool = False


def times(text: str, start: int, end: int) -> Iterator[Time]:
    """Yield the times between two places, in order."""
    for match in _TIME.finditer(text, start, end):
        time = _read(match)
        if time is None:
            continue
        document = _DATED.search(text, max(0, match.start() - _BACK), match.start())
        if document is not None:
            yield replace(time, span=Span(document.start("of"), time.span.end))
        elif not _NOT_BEFORE.search(text, max(0, match.start() - _BACK), match.start()):
            yield time


def time_at(text: str, start: int, end: int) -> Time | None:
    """Return the time whose words begin at ``start``."""
    match = _TIME.match(text, start, end)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Time | None:
    """Return what was matched, or None where it is no time after all ("May", "the winter")."""
    span = Span(*match.span())
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return Time(span, Sort.DATE, year, month, day)
    if match["day"] or match["day2"]:
        number = "" if match["day"] else "2"
        day = int(re.sub(r"\D", "", match["day" + number]))
        return Time(
            span, Sort.DATE, _year(match["year" + number]), _month(match["month" + number]), day
        )
    if match["weekday"]:
        is_last = _is_last(match["which"])
        if match["last_week"]:
            return Time(span, Sort.WEEKDAY, number=_weekday(match), unit="week")
        return Time(span, Sort.WEEKDAY, number=_weekday(match), is_last=is_last)
    if match["month3"]:
        return _month_alone(match, span)
    return _back(match, span) or _season(match, span)


def _month_alone(match: re.Match[str], span: Span) -> Time | None:
    """Read "in March", "last March", "March 2014"; "May" by itself is a word like others."""
    year = _year(match["year3"])
    if year is None and not match["which2"] and not _IN.match(match.group()):
        return None
    month = _month(match["month3"])
    return Time(span, Sort.MONTH, year, month, is_last=_is_last(match["which2"]))


def _back(match: re.Match[str], span: Span) -> Time | None:
    """Read what is counted from the day of publication."""
    if match["near"]:
        return Time(span, Sort.AGO, number=int(match["near"].lower() == "yesterday"), unit="day")
    if match["unit"]:
        number = _number(match["count"])
        sort = Sort.UNTOLD if number is None or match["unit"] == "decade" else Sort.AGO
        return Time(span, sort, number=number or 0, unit=match["unit"])
    return _span_back(match["span"], match["which3"].lower(), span) if match["span"] else None


def _span_back(unit: str, which: str, span: Span) -> Time | None:
    """Read "last week", "this morning", "over the weekend"; not "the week"."""
    is_last = which == "last"
    if unit == "weekend":
        return Time(span, Sort.WEEKEND, is_last=is_last)
    if which == "the":
        return None
    if unit in {"night", "morning", "afternoon", "evening"}:
        return Time(span, Sort.AGO, number=int(is_last), unit="day")
    if which == "past":
        return Time(span, Sort.UNTOLD)
    return Time(span, Sort.AGO, number=int(is_last), unit=unit)


def _season(match: re.Match[str], span: Span) -> Time | None:
    """Read a season, which halves of the world have at other times, or a year alone."""
    if match["season"]:
        year = _year(match["year4"])
        if year is not None:
            return Time(span, Sort.YEAR, year)
        is_told = bool(match["which4"]) or bool(_IN_SEASON.match(match.group()))
        return Time(span, Sort.UNTOLD) if is_told else None
    year = _year(match["year5"])
    return Time(span, Sort.YEAR, year) if year and _IN.match(match.group()) else None


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS.index(match["weekday"][:3].lower())


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _year(word: str | None) -> int | None:
    return int(word) if word else None


def _number(word: str) -> int | None:
    """Return a count; None for "several"."""
    return int(word) if word.isascii() and word.isdigit() else _NUMBERS.get(word.lower())


def _is_last(which: str | None) -> bool:
    return which is not None and which.strip().lower() == "last"
