"""Numbers of several words in digits: "twenty-five" is 25, "one and a half million" 1,500,000.

What is read as one number by its words alone ("forty", "two dozen", "1.5 million") stays.

Invariant: a number keeps its value, what counts nothing ("a twenty-five-year-old", "nineteen
eighty-four", a name) comes back unchanged, and a second time changes nothing.
"""

import re
from typing import Final

from claimdb.lexicons import numerals
from claimdb.link.quantities import number

_TEN: Final = 10
_TENS: Final = "|".join(
    word for word, value in numerals.NUMERALS.items() if value > _TEN and value % _TEN == 0
)
_ONES: Final = "|".join(word for word, value in numerals.NUMERALS.items() if 0 < value < _TEN)
_WORDS: Final = "|".join(sorted(numerals.NUMERALS, key=len, reverse=True))
_BELOW: Final = rf"(?:(?:{_TENS})(?:[\s-](?:{_ONES}))?|(?:{_WORDS}))"
_GREAT: Final = "thousand|million|billion|trillion"
_ANY: Final = r"\d{1,3}(?:,\d{3})+|\d+"
#: Not inside a longer word, a year, or a range that its second number scales ("two to three
#: hundred"), nor before a noun that the number is a part of ("a twenty-five-year-old").
_BEGINS: Final = (
    r"(?<![\w.,$€£-])(?<!\bbetween\s)(?<!\bto\s)(?<!\bor\s)(?<!teen\s)(?<!twenty\s)"
    rf"(?!(?:{_WORDS})\s(?:{_TENS})\b)"
)
_ENDS: Final = rf"(?![\w-]|['\u2019]\w|\s(?:to|or)\s(?:{_WORDS}|\d)|\s(?:{_WORDS})\b)"

#: "Twenty-five", "twenty-five thousand", "one hundred and twenty", "two hundred and six million".
#: A capital inside is that of a name.
_LONG: Final = re.compile(
    rf"""{_BEGINS}(?P<number>
    (?i:an?|{_BELOW})\shundred\s(?:and\s)?{_BELOW}(?:\s(?:{_GREAT}))?
    |(?i:{_TENS})[\s-](?:{_ONES})(?:\s(?:hundred|{_GREAT}))?
    ){_ENDS}(?!\s(?:hundred|{_GREAT})\b)""",
    re.VERBOSE,
)
#: "One and a half million", "a million and a half".
_HALVED: Final = re.compile(
    rf"""{_BEGINS}(?:(?P<count>(?i:{_WORDS})|{_ANY})\sand\sa\shalf\s(?P<scale>{_GREAT})
    |[Aa]\s(?P<one>{_GREAT})\sand\sa\shalf){_ENDS}""",
    re.VERBOSE,
)
#: What is counted in millions behind "3m", which may be metres.
_COUNTED: Final = "people|men|women|children|dollars|euros|pounds|roubles|rubles|yuan|yen"
#: "3bn", "$3bn", "40k".
_SHORT: Final = re.compile(
    rf"""(?<![\w.,-])(?P<sign>(?:US|A|C)?[$€£¥])?(?P<count>\d+(?:\.\d+)?)
    (?P<scale>k|bn|tn|mn|(?(sign)m|m(?=\s(?:{_COUNTED})\b)))(?![\w-])""",
    re.VERBOSE,
)
#: No rule fits a statement that has none of these.
_SIGNS: Final = re.compile(rf"(?:{_TENS})[\s-]|hundred|half|\d(?:k|[mbt]n|m)\b", re.IGNORECASE)


def in_digits(statement: str) -> str:
    """Return a statement with its numbers of several words in digits."""
    if not _SIGNS.search(statement):
        return statement
    statement = _HALVED.sub(_half_more, statement)
    statement = _LONG.sub(lambda match: _written(number(match["number"])), statement)
    return _SHORT.sub(_whole, statement)


def _half_more(match: re.Match[str]) -> str:
    scale = numerals.SCALES[(match["scale"] or match["one"]).lower()]
    count = number(match["count"]) if match["count"] else 1.0
    return _written((count + 0.5) * scale)


def _whole(match: re.Match[str]) -> str:
    value = float(match["count"]) * numerals.SCALES[match["scale"]]
    return f"{match['sign'] or ''}{_written(value)}"


def _written(value: float) -> str:
    return f"{value:,.0f}"
