"""Where the paragraphs of a text begin and end.

Invariant: paragraphs are in order, do not overlap, and hold every character
that is not white space between two of them.
"""

import re
from typing import Final

from claimdb.text.spans import Span

_BLANK_LINE: Final = re.compile(r"(?:\r\n|[\r\n])[^\S\r\n]*(?:\r\n|[\r\n])\s*|\u2029")
#: Where a text has no blank lines, a line that ends a sentence ends a paragraph;
#: any other line is taken for a wrapped one.
_SENTENCE_LINE: Final = re.compile(r"(?<=[.!?\u2026:;\"\u201d\u2019\u00bb])[^\S\r\n]*[\r\n]+\s*")


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of ``text``; the whole text where nothing divides it."""
    found, start = [], 0
    for match in list(_BLANK_LINE.finditer(text)) or list(_SENTENCE_LINE.finditer(text)):
        found.append(Span(start, match.start()))
        start = match.end()
    return [*found, Span(start, len(text))]
