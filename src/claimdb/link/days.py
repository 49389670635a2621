"""Days, months and years as a statement names them, so that "4 June 2024" is within "June 2024".

Invariant: a time implies itself and every longer time that its words give.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
)
_SHORT: Final = {name[:3]: number for number, name in enumerate(_MONTHS.split("|"), 1)}
_MONTH: Final = rf"(?P<month>{_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAYS: Final = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_BEFORE: Final = "on|in|since|of|from|by|late|early"
#: The longer forms first: what a form has taken, no later one sees.
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?:(?:{_BEFORE})\s+)*(?P<iso>(?:1[5-9]|20)\d\d-[01]\d(?:-[0-3]\d)?)\b",
        rf"\b(?:(?:{_BEFORE})\s+)*(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?\b",
        rf"\b(?:(?:{_BEFORE})\s+)*{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?\b",
        rf"\b(?:(?:{_BEFORE})\s+)*{_MONTH},?\s+{_YEAR}\b",
        rf"\b(?:on\s+)?(?:last|this|next)\s+(?:year|month|week|{_WEEKDAYS})\b",
        rf"\b(?:yesterday|today|tomorrow|(?:on\s+)?(?:{_WEEKDAYS}))\b",
        rf"\b(?:in|since|of|during|from|by)\s+(?:{_MONTH}|{_YEAR})(?![\w-])",
    )
)


@dataclass(frozen=True, slots=True)
class Day:
    """A time with its offsets, its key ("2024-06-04", "-06-04", "tuesday") and what it implies."""

    start: int
    end: int
    key: str
    implied: frozenset[str]


def days(statement: str) -> tuple[Day, ...]:
    """Return the times that a statement names, in order, the longest where two overlap."""
    found: list[Day] = []
    for form in _FORMS:
        for match in form.finditer(statement):
            if all(match.end() <= one.start or one.end <= match.start() for one in found):
                key = _key(match)
                found.append(Day(*match.span(), key, frozenset(_implied(key))))
    return tuple(sorted(found, key=lambda one: one.start))


def _key(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("iso"):
        return str(groups["iso"])
    if not (groups.get("month") or groups.get("year")):
        words = match.group().lower().split()
        return " ".join(
            word for word in words if word not in {"on", "in", "since", "late", "early"}
        )
    key = groups.get("year") or ""
    if groups.get("month"):
        key += f"-{_SHORT[groups['month'][:3].lower()]:02}"
        if groups.get("day"):
            key += f"-{int(groups['day']):02}"
    return key


def _implied(key: str) -> Iterator[str]:
    """Yield a key and the longer times around it: the month, the year, the day of any year."""
    yield key
    parts = key.split("-")
    if len(parts) > 1 and parts[0].isdigit():
        yield from ("-".join(parts[:size]) for size in range(1, len(parts)))
        yield "-" + "-".join(parts[1:])
        yield "-" + parts[1]
    elif len(parts) == len(("", "month", "day")):
        yield "-" + parts[1]
