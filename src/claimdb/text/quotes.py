"""Find what stands between paired quotation marks, paragraph by paragraph.

Invariant: no span crosses the end of a paragraph. A quotation that runs over
several paragraphs (each opens with a mark, only the last one closes) gives one
span for each, and a mark that was forgotten spoils no more than its paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.text.paragraphs import paragraphs
from claimdb.text.spans import Span

_LEFT_DOUBLE, _RIGHT_DOUBLE, _LOW_DOUBLE = "\u201c", "\u201d", "\u201e"
_LEFT_SINGLE, _RIGHT_SINGLE = "\u2018", "\u2019"
_STRAIGHT: Final = '"'

#: Closing mark to the opening marks it can close. German closes with the mark
#: that opens in English.
_CLOSES: Final = {
    _RIGHT_DOUBLE: (_LEFT_DOUBLE, _LOW_DOUBLE),
    _LEFT_DOUBLE: (_LOW_DOUBLE,),
    "\u00bb": ("\u00ab",),
    _RIGHT_SINGLE: (_LEFT_SINGLE,),
    _STRAIGHT: (_STRAIGHT,),
}
_OPENS: Final = frozenset({_LEFT_DOUBLE, _LOW_DOUBLE, "\u00ab", _LEFT_SINGLE})
_MARK: Final = re.compile("[" + "".join({*_CLOSES, *_OPENS}) + "]")


@dataclass(frozen=True, slots=True)
class _Open:
    """An opening mark and where the words after it start."""

    mark: str
    start: int


def quotations(text: str) -> list[Span]:
    """Return what stands inside quotation marks, the marks left out, by position.

    A quotation within a quotation follows the one around it. Nothing is
    returned for empty marks, for apostrophes, or for an odd single mark.
    """
    found = [
        span
        for start, end, goes_on in _paragraphs(text)
        for span in _in_paragraph(text, start, end, goes_on=goes_on)
    ]
    return sorted(found, key=lambda span: (span.start, -span.end))


def _paragraphs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of each paragraph, and whether the next opens with a single mark."""
    every = paragraphs(text)
    for paragraph, following in zip(every, [*every[1:], None], strict=True):
        goes_on = following is not None and text.startswith(_LEFT_SINGLE, following.start)
        yield paragraph.start, paragraph.end, goes_on


def _in_paragraph(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[Span]:
    """Yield the quotations of one paragraph; its end closes what is still open."""
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        mark, position = match.group(), match.start()
        level = _closed_level(stack, mark)
        if level is not None and _may_close(text, position, end):
            yield from _span(text, stack[level].start, position)
            del stack[level:]
        elif _may_open(text, mark, position):
            stack.append(_Open(mark, position + 1))
    for opened in stack:
        # A lone U+2018 is far more often a mistyped apostrophe than a quotation.
        if opened.mark != _LEFT_SINGLE or goes_on:
            yield from _span(text, opened.start, end)


def _closed_level(stack: list[_Open], mark: str) -> int | None:
    """Return the innermost level that a mark could close."""
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].mark in _CLOSES.get(mark, ()):
            return level
    return None


def _may_open(text: str, mark: str, position: int) -> bool:
    """Tell whether a mark stands where one opens: before a word, not after one."""
    if mark != _STRAIGHT and mark not in _OPENS:
        return False
    after = text[position + 1 : position + 2]
    before = text[position - 1] if position else " "
    if mark in _OPENS and mark != _LEFT_SINGLE:
        return True
    return bool(after) and not after.isspace() and not before.isalnum() and before not in ",.!?"


def _may_close(text: str, position: int, end: int) -> bool:
    """Tell whether a mark that could close does: an apostrophe or a second opening does not."""
    mark = text[position]
    before, after = text[position - 1], text[position + 1 : min(position + 2, end)]
    if mark == _RIGHT_SINGLE:
        return not after.isalnum() and not _is_possessive(text, position, end)
    if mark == _STRAIGHT:
        return not (before.isspace() and after and not after.isspace())
    return True


def _is_possessive(text: str, position: int, end: int) -> bool:
    """Tell a plural possessive ("leaders' pledge") from the end of a quotation.

    It is one when a lower-case word follows and a better mark to close with
    comes before the next opening one.
    """
    if text[position - 1] != "s" or not text[position + 2 : position + 3].islower():
        return False
    for match in _MARK.finditer(text, position + 1, end):
        if match.group() == _LEFT_SINGLE:
            return False
        following = text[match.end() : match.end() + 1]
        if match.group() == _RIGHT_SINGLE and not following.isalnum():
            return True
    return False


def _span(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without white space at its end, unless nothing is left."""
    kept = start + len(text[start:end].rstrip())
    if kept > start:
        yield Span(start, kept)
