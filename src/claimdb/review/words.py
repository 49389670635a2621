"""Moving the ends of a passage by whole words.

Invariant: a span never becomes empty, never leaves its text, and begins and ends at a
word, with the quotation mark or full stop that stands at it left out.
"""

import re
from typing import Final

from claimdb.text.spans import Span

_WORD: Final = re.compile(r"\w+(?:['’\-.,]\w+)*[%°]?")


def moved(text: str, span: Span, *, start: int = 0, end: int = 0) -> Span:
    """Return ``span`` with its start, and its end, so many words later; negative is earlier."""
    words = [Span(*found.span()) for found in _WORD.finditer(text)]
    inside = [place for place, word in enumerate(words) if _touches(word, span)]
    if not inside:
        return span
    first = min(max(inside[0] + start, 0), len(words) - 1)
    last = min(max(inside[-1] + end, 0), len(words) - 1)
    if first > last:
        return span
    return Span(words[first].start if start else span.start, words[last].end if end else span.end)


def _touches(word: Span, span: Span) -> bool:
    return word.start < span.end and word.end > span.start
