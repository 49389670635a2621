"""Numbers as English news writes them, as intervals: "dozens", "at least 40", "3,000 to 5,000".

Invariant: ``low <= high`` wherever there is a ``high``, and an interval is never narrower than
its words: "about 40" is wider than "40", "at least 40" has no upper end, "dozens" begin at 24.
Dates, durations, ages and numbers that name a thing ("F-16", "Article 5") are no quantities.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.lexicons import numerals
from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what: an interval, both ends included; ``high`` is None where it is open.

    ``unit`` is "" for things counted one by one, else "%", "usd", "km", "kg" …;
    ``of`` is the lemma of what is counted or measured ("soldier"), "" where untold;
    ``words`` are those of the text.
    """

    low: float
    high: float | None
    unit: str = ""
    of: str = ""
    words: str = ""

    def disjoint(self, other: "Quantity") -> bool:
        """Tell whether no number lies in both intervals; units are the caller's to compare."""
        return _below(self, other) or _below(other, self)

    def contains(self, other: "Quantity") -> bool:
        """Tell whether every number of ``other`` lies in this interval."""
        if self.low > other.low:
            return False
        return self.high is None or (other.high is not None and other.high <= self.high)


def _below(first: Quantity, second: Quantity) -> bool:
    return first.high is not None and first.high < second.low


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity and where its words stand; what is counted is not read here."""

    span: Span
    quantity: Quantity


_SPREAD: Final = 0.1
_YEARS: Final = range(1500, 2101)
_PLURALS_START: Final = 2


def _one_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longer ones first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


_DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMERAL: Final = _one_of(numerals.NUMERALS)
_SCALE: Final = _one_of(word for word in numerals.SCALES if len(word) > _PLURALS_START)
_SHORT: Final = r"(?:k|mn?|bn?|tn)\b"
_NUMBER: Final = rf"""(?:(?:{_DIGITS})(?:\s?{_SHORT}|(?:[\s-](?:{_SCALE})\b)*)
    |(?:half\s+)?an?\s+(?:{_SCALE})\b(?:\s+(?:{_SCALE})\b)*
    |(?:{_NUMERAL})\b(?:[\s-](?:and\s+)?(?:{_NUMERAL}|{_SCALE})\b)*)"""
_SIGN: Final = r"(?:US|A|C)?[$]|[£€¥₽₩₹]"
_MEASURE: Final = _one_of([*numerals.UNITS, *(w for w in numerals.MONEY if w.isalpha())])
_BEFORE: Final = _one_of(
    (
        *numerals.ABOVE,
        *numerals.BELOW,
        *numerals.ABOUT,
        *numerals.UNDER_WORDS,
        *numerals.OVER_WORDS,
    )
)
_COUNT: Final = re.compile(
    rf"""(?<![\w.,/$£€-])(?<!\d:)
    (?:(?P<before>{_BEFORE})\s+)?
    (?P<between>between\s+|from\s+)?
    (?P<sign>{_SIGN})?(?P<first>{_NUMBER})(?P<plus>\+|-plus\b)?
    (?:(?P<join>\s+(?:to|and|or)\s+|\s?[-\u2013\u2014]\s?)(?:{_SIGN})?(?P<last>{_NUMBER}))?
    (?P<unit>\s?(?:{_MEASURE})(?!\w))?
    (?:\s+(?P<after>{_one_of(numerals.MULTIPLES)})\b)?
    (?![\w/]|:\d|[-\u2013'\u2019]\w|,\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_UNCOUNTED: Final = re.compile(
    rf"""\b(?:(?P<before>{_BEFORE})\s+)?
    (?:(?P<vague>{_one_of(numerals.VAGUE)})\b(?:\s+(?P<scale>{_SCALE})\b)?
      |(?P<plurals>(?:{_one_of(numerals.PLURALS)})\b
        (?:\s+of\s+(?:{_one_of(numerals.PLURALS)})\b)*))""",
    re.VERBOSE | re.IGNORECASE,
)
_FRACTION: Final = re.compile(
    rf"""\b(?:(?P<before>{_BEFORE})\s+)?(?:(?P<half>half)|(?P<count>an?|one|two|three|four)[\s-]
    (?P<part>third|quarter|fifth|tenth)s?)\s+of\s""",
    re.VERBOSE | re.IGNORECASE,
)
_PARTS: Final = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_WORD_BEFORE: Final = re.compile(r"([\w.'\u2019-]+)\s+$")
_WORD_AFTER: Final = re.compile(r"[\s-]+([\w.']+)(?:\s+(\w+))?")
_BACK: Final = 24
_SIDES: Final = {
    **dict.fromkeys(numerals.ABOVE, "above"),
    **dict.fromkeys(numerals.OVER_WORDS, "above"),
    **dict.fromkeys(numerals.BELOW, "below"),
    **dict.fromkeys(numerals.ABOUT, "about"),
    **dict.fromkeys(numerals.UNDER_WORDS, "under"),
}


def measures(text: str) -> tuple[Measure, ...]:
    """Return the quantities of a text in their order, none inside another."""
    found = sorted(
        [*_counted(text), *_uncounted(text), *_fractions(text)],
        key=lambda measure: (measure.span.start, -measure.span.end),
    )
    kept: list[Measure] = []
    for measure in found:
        if not kept or measure.span.start >= kept[-1].span.end:
            kept.append(measure)
    return tuple(kept)


def _counted(text: str) -> Iterator[Measure]:
    """Yield what is told by digits or numerals."""
    for match in _COUNT.finditer(text):
        if _is_no_quantity(text, match):
            continue
        low, high = _limits(match)
        unit, factor = _unit(match)
        low, high = low * factor, None if high is None else high * factor
        yield _measure(match, low, high, unit)


def _uncounted(text: str) -> Iterator[Measure]:
    """Yield "dozens", "several hundred", "tens of thousands"."""
    for match in _UNCOUNTED.finditer(text):
        if match["plurals"]:
            low, high = 2.0, None
            for word in re.split(r"\s+of\s+", match["plurals"].lower()):
                low *= numerals.PLURALS[word]
        else:
            low, high = numerals.VAGUE[_plain(match["vague"])]
            scale = numerals.SCALES[match["scale"].lower()] if match["scale"] else 1.0
            low, high = low * scale, None if high is None else high * scale
        if _SIDES.get(_plain(match["before"] or "")) == "below":
            low, high = 0.0, None
        yield _measure(match, low, high, "")


def _fractions(text: str) -> Iterator[Measure]:
    """Yield "half of", "two-thirds of" as a percentage."""
    for match in _FRACTION.finditer(text):
        share = 50.0
        if match["part"]:
            count = {"a": 1, "an": 1}.get(match["count"].lower())
            count = numerals.NUMERALS[match["count"].lower()] if count is None else count
            share = 100.0 * count / _PARTS[match["part"].lower()]
        # Two thirds are told as 66 per cent, and as 67.
        low, high = float(math.floor(share)), float(math.ceil(share))
        side = _SIDES.get(_plain(match["before"] or ""), "")
        yield _measure(match, *_widened(low, high, side), "%")


def _measure(match: re.Match[str], low: float, high: float | None, unit: str) -> Measure:
    words = match.group().strip()
    return Measure(
        Span(match.start(), match.start() + len(match.group().rstrip())),
        Quantity(low, high, unit, words=words),
    )


def _is_no_quantity(text: str, match: re.Match[str]) -> bool:
    """Tell dates, durations, ages and names from numbers that count or measure."""
    before = _WORD_BEFORE.search(text, max(0, match.start() - _BACK), match.start())
    previous = before[1].lower().rstrip(".") if before else ""
    after = _WORD_AFTER.match(text, match.end())
    following = after[1].lower() if after else ""
    if match["unit"] or match["sign"]:
        return False
    if following in numerals.DURATIONS or previous in numerals.NUMBERED | numerals.MONTHS:
        return True
    first = match["first"].lower()
    if first == "one" and not match["last"]:
        return not following or following in {"of", "another", "thing", "day", "is", "who", "or"}
    if text[: match.start()].rstrip().endswith(",") and text[match.end() :].startswith((",", ".")):
        return True  # "Ana Holm, 45, said"
    is_year = first.isdigit() and len(first) == len("2016") and int(first) in _YEARS
    if is_year and not match["before"]:
        return not following.endswith("s") or previous in {"in", "since", "the", "of", "by", "for"}
    return bool(
        before
        and before[1][0].isupper()
        and not following.endswith("s")
        and match["before"] is None
        and first[0].isdigit()
        and previous not in _FUNCTION
    )


_FUNCTION: Final = listed(
    "the a an at in on of by for with from and or but some about only just another all than "
    "that when after if its their his her our these those"
)


def _limits(match: re.Match[str]) -> tuple[float, float | None]:
    low = number(match["first"])
    high: float | None = low
    join = (match["join"] or "").strip().lower()
    if match["last"]:
        high = number(match["last"])
        low = _scaled(low, match["first"], match["last"], high)
        if high < low or (join == "and" and not match["between"]):
            high = max(low, high)
    side = _SIDES.get(_plain(match["before"] or ""), "")
    if match["plus"]:
        side = "above"
    if match["after"]:
        side = numerals.MULTIPLES[_plain(match["after"])]
    return _widened(low, high, side)


def _widened(low: float, high: float | None, side: str) -> tuple[float, float | None]:
    """Return an interval as wide as the words around it make it."""
    top = low if high is None else high
    if side == "above":
        return low, None
    if side == "below":
        return 0.0, top
    if side == "about":
        return low * (1 - _SPREAD), top * (1 + _SPREAD)
    if side == "under":
        return low * (1 - _SPREAD), top
    return low, high


def _scaled(low: float, first: str, last: str, high: float) -> float:
    """Give "3 to 5 million" the scale of its second number."""
    words = last.lower().split()
    scale = numerals.SCALES.get(words[-1], 1.0) if len(words) > 1 else 1.0
    is_bare = re.fullmatch(_DIGITS, first) or first.lower() in numerals.NUMERALS
    return low * scale if is_bare and scale > 1 and low * scale <= high else low


def number(words: str) -> float:
    """Return the number that digits or numerals write: "1.5 million", "two hundred and six"."""
    total = current = 0.0
    seen = False
    for word in re.findall(r"[\d.,]+|[a-z]+", words.lower()):
        if word[0].isdigit():
            current, seen = float(word.replace(",", "").rstrip(".")), True
        elif word in numerals.NUMERALS:
            current, seen = current + numerals.NUMERALS[word], True
        elif word == "half":
            current, seen = 0.5, True
        elif word in numerals.SCALES:
            scale = numerals.SCALES[word]
            current = (current if seen else 1.0) * scale
            if scale >= numerals.SCALES["thousand"]:
                total, current = total + current, 0.0
    return total + current


def _unit(match: re.Match[str]) -> tuple[str, float]:
    """Return the unit and how many of it one of the words is."""
    if match["sign"]:
        return numerals.MONEY[match["sign"].lower()], 1.0
    words = _plain(match["unit"] or "")
    if words in numerals.MONEY:
        return numerals.MONEY[words], 1.0
    return numerals.UNITS.get(words, ("", 1.0))


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
