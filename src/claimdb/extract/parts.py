"""Texts longer than any article, cut into parts that are read one by one.

A book, a court file, a year of a newspaper in one file: no name in it needs the
first page to be understood on the last, and what reads closely need not hold all
of it. Invariant: the parts are in order, meet without a gap and cover the text;
an article is one part.
"""

import re
from collections.abc import Iterator
from typing import Final

from claimdb.text.spans import Span

#: Characters of a part; the longest articles have a fifth of it.
LONGEST: Final = 300_000
#: Where a cut hurts least, best first, looked for in the last quarter of a part.
_CUTS: Final = (
    re.compile(r"(?:\r\n|[\r\n])[^\S\r\n]*(?:\r\n|[\r\n])\s*|\u2029"),
    re.compile(r"[\r\n]+\s*"),
    re.compile(r"(?<=[.!?\u2026])[\"'\u201d\u2019\u00bb)\]]*\s+"),
    re.compile(r"\s+"),
)


def parts(text: str, longest: int = LONGEST) -> list[Span]:
    """Return the parts of a text, none longer than ``longest``; one for an empty text."""
    return list(_parts(text, longest))


def _parts(text: str, longest: int) -> Iterator[Span]:
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start + longest - longest // 4, start + longest)
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _cut(text: str, first: int, last: int) -> int:
    """Return the last good place to cut between two offsets, or else the last of all."""
    for pattern in _CUTS:
        ends = [match.end() for match in pattern.finditer(text, first, last)]
        if ends:
            return ends[-1]
    return last
