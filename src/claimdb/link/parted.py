"""What is told of a part, and what of the whole: "some of the troops left", "the troops left".

Invariant: only a whole that the other statement names, and of no part of it, is told.
"""

import re
from typing import Final

from claimdb.lexicons import numerals
from claimdb.link import entities

_WORDS: Final = "|".join(sorted(numerals.NUMERALS, key=len, reverse=True))
_SOME: Final = (
    r"some|part|parts|half|most|many|several|few|one|none|sections|portions|a\s+number|dozens"
    r"|hundreds|thousands|a\s+quarter|a\s+third|two[\s-]thirds|three[\s-]quarters"
    rf"|(?:\d[\d,.]*|{_WORDS})(?:\s?%|\s+per\s?cent)?"
)
_THE: Final = r"(?:the|its|his|her|their|these|those)"
#: They tell that it is not all.
_LIMITING: Final = frozenset({"some", "most", "several", "many", "few"})
_LIMITED: Final = re.compile(r"\b(?:some|most)\s+(?!of\b)(?P<noun>[a-z-]+s)\b", re.IGNORECASE)
_PART: Final = re.compile(
    rf"\b(?i:{_SOME})\s+of\s+(?:(?i:{_THE})\s+(?P<whole>[\w-]+(?:\s+[\w-]+)?)|(?P<name>[A-Z][\w-]+))"
)


def parted(statement: str, other: str) -> bool:
    """Tell whether one statement is of a part of what the other one names."""
    parts = {noun for match in _PART.finditer(other) for noun in _nouns(match)}
    for match in _PART.finditer(statement):
        the = "" if match["name"] else rf"(?i:{_THE})\s+(?:[\w-]+\s+)?"
        for noun in _nouns(match):
            if noun not in parts and re.search(rf"\b{the}{re.escape(noun)}\b", other):
                return True
    return False


def limited(statement: str, other: str) -> bool:
    """Tell whether "some" is told of what the other names without: "some imports", "imports"."""
    for match in _LIMITED.finditer(statement):
        noun = re.escape(match["noun"])
        found = re.search(rf"\b(?P<before>[\w-]+\s+)?{noun}\b", other, re.IGNORECASE)
        if found and (found["before"] or "").strip().lower() not in _LIMITING:
            return True
    return False


def _nouns(match: re.Match[str]) -> list[str]:
    """Return what may be the whole: the noun, or the word before it."""
    name = match["name"]
    if name is None:
        return [one for one in match["whole"].split() if not entities.is_adjective(one)]
    is_owner = entities.is_adjective(name) or match.string[match.end() :][1:2].isupper()
    return [] if is_owner else [name]  # "thousands of Korean troops" are a part of no Koreans
