"""Where the paragraphs of a text begin and end.

Invariant: paragraphs are in order, do not overlap, and hold every character
that is not white space between two of them.
"""

import re
from collections.abc import Iterator
from typing import Final

from claimdb.text.spans import Span

_LINE_END: Final = r"(?:\r\n|\n|\r(?!\n))"
#: A set of signs comes first, for which a text is searched much faster than for several ways.
_BLANK_LINE: Final = re.compile(
    r"[\r\n\u2029](?:(?<=\u2029)|(?:(?<=\r)\n|(?<=\n)|(?<=\r)(?!\n))"
    rf"[^\S\r\n]*{_LINE_END})\s*"
)
#: Where a text has no blank lines, a line that ends a sentence ends a paragraph;
#: any other line is taken for a wrapped one.
_SENTENCE_LINE: Final = re.compile(r"(?<=[.!?\u2026:;\"\u201d\u2019\u00bb])[^\S\r\n]*[\r\n]+\s*")
#: A line that an item of a list or a turn of a transcript begins ends the paragraph before it.
_NEW_PART: Final = re.compile(
    r"[\r\n]+[^\S\r\n]*(?=[\u2022\u2023\u25aa\u25cf\u25e6*]\s*\w|[-\u2013\u2014] [A-Z\d\"\u201c]"
    r"|[A-Z][A-Z.'\u2019-]*(?: [A-Z.'\u2019-]+){0,3}: )"
)
_LINE: Final = re.compile(r"[\r\n]+\s*")
#: Wrapped lines are shorter: at the end of a longer one somebody began a new paragraph.
_WRAPPED: Final = 140


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of ``text``; the whole text where nothing divides it."""
    blocks = list(_divided(text, Span(0, len(text)), _BLANK_LINE))
    within = _NEW_PART if len(blocks) > 1 else _SENTENCE_LINE
    found = [part for block in blocks for part in _parts(text, block, within)]
    return found or [Span(0, len(text))]


def _parts(text: str, block: Span, within: re.Pattern[str]) -> Iterator[Span]:
    """Yield the paragraphs of what stands between two blank lines."""
    lines = list(_divided(text, block, _LINE))
    if len(lines) == 1 or any(line.end - line.start > _WRAPPED for line in lines):
        yield from lines
    else:
        for part in _divided(text, block, within):
            yield from [part] if within is _NEW_PART else _divided(text, part, _NEW_PART)


def _divided(text: str, whole: Span, divider: re.Pattern[str]) -> Iterator[Span]:
    """Yield what stands between the dividers, unless it is nothing."""
    start = whole.start
    for match in divider.finditer(text, whole.start, whole.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < whole.end:
        yield Span(start, whole.end)
