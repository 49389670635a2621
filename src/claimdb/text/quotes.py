"""Find what stands between paired quotation marks, paragraph by paragraph.

Invariant: no span crosses the end of a paragraph. A quotation that runs over
several paragraphs (each opens with a mark, only the last one closes) gives one
span for each, and a mark that was forgotten spoils no more than its paragraph,
and there no more than reaches to the next mark of its kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.text.paragraphs import paragraphs
from claimdb.text.quotemarks import (
    APOSTROPHES,
    CLOSED_BY,
    SINGLE,
    Mark,
    mark_at,
    marks_of,
    possessive,
)
from claimdb.text.spans import Span

#: Quotations within quotations: more than four is odd marks. Bounds the work for each mark.
_DEEPEST: Final = 4
#: Paragraphs without any mark that a quotation may run over before it closes.
_WITHOUT_MARKS: Final = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks within one paragraph, the marks left out.

    ``opened`` and ``closed`` tell whether there is a mark on that side; a
    quotation over several paragraphs has none where it goes on. ``mark`` is
    the opening one.
    """

    span: Span
    mark: str
    opened: bool = True
    closed: bool = True


@dataclass(slots=True)
class _Open:
    """An opening mark, and where the next one of its kind stands if it comes while this is open."""

    mark: str
    start: int
    opened: bool = True
    again: int | None = None


def quotations(text: str) -> list[Span]:
    """Return what stands inside quotation marks, the marks left out, by position.

    A quotation within a quotation follows the one around it. Nothing is
    returned for empty marks, for apostrophes, or for an odd single mark.
    """
    return [quotation.span for quotation in marked(text)]


def marked(text: str, within: Sequence[Span] | None = None) -> list[Quotation]:
    """Return the quotations of ``quotations`` with what is known of their marks.

    ``within`` are the paragraphs of the text, for who has them already.
    """
    every = paragraphs(text) if within is None else within
    found: list[Quotation] = []
    waiting: list[Span] = []
    pending: str | None = None
    for paragraph, following in zip(every, [*every[1:], None], strict=True):
        marks = marks_of(text, paragraph.start, paragraph.end)
        runs_on = pending if pending and _ends_what_ran_on(marks, pending) else None
        if runs_on:
            found += [_whole(text, runs_on, blank) for blank in waiting]
        state = _Paragraph(text, paragraph, marks, following, runs_on)
        found += state.read()
        if pending and all(mark.sign in APOSTROPHES for mark in marks):
            waiting.append(paragraph)
            pending = pending if len(waiting) <= _WITHOUT_MARKS else None
        else:
            waiting, pending = [], state.left_open
    kept = [quotation for quotation in found if quotation.span.end > quotation.span.start]
    return sorted(kept, key=lambda one: (one.span.start, -one.span.end))


def _ends_what_ran_on(marks: list[Mark], opening: str) -> bool:
    """Tell whether the first mark of a paragraph closes what the paragraph before left open."""
    first = next((mark for mark in marks if mark.sign not in APOSTROPHES), None)
    if first is None or first.before.isspace() or first.before.isdigit():
        return False
    return first.closes(opening) and not first.opens()


def _ends(text: str, paragraph: Span) -> tuple[int, int]:
    start = paragraph.end - len(text[paragraph.start : paragraph.end].lstrip())
    return start, paragraph.end


def _whole(text: str, mark: str, paragraph: Span) -> Quotation:
    """Return a whole paragraph of a quotation that began before it and ends after it."""
    return Quotation(_trimmed(text, *_ends(text, paragraph)), mark, opened=False, closed=False)


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


class _Paragraph:
    """The marks of one paragraph, read from left to right."""

    def __init__(
        self,
        text: str,
        span: Span,
        marks: list[Mark],
        following: Span | None,
        runs_on: str | None,
    ) -> None:
        self.text, self.span, self.marks, self.following = text, span, marks, following
        self.stack: list[_Open] = []
        if runs_on:
            self.stack.append(_Open(runs_on, _ends(text, span)[0], opened=False))
        self.found: list[Quotation] = []
        #: The mark of the outermost quotation that nothing closed.
        self.left_open: str | None = None
        self.last = {mark.sign: mark.start for mark in marks}

    def read(self) -> list[Quotation]:
        """Return the quotations; the end of the paragraph closes what is still open."""
        for index, mark in enumerate(self.marks):
            level = self._closed_level(index, mark)
            if level is not None:
                self._close(level, mark.start)
            elif mark.opens() and self._is_needed(mark):
                self._open(mark)
        for opened in self.stack:
            self._end(opened)
        return self.found

    def _closed_level(self, index: int, mark: Mark) -> int | None:
        """Return the innermost level that a mark closes, one of its own kind before others."""
        levels = range(len(self.stack) - 1, -1, -1)
        for level in levels:
            if mark.closes(self.stack[level].mark):
                single = self.stack[level].mark in SINGLE
                return None if single and possessive(self.marks, index) else level
        return next((level for level in levels if mark.mistyped(self.stack[level].mark)), None)

    def _is_needed(self, mark: Mark) -> bool:
        """Tell whether a mark that mostly closes may open here: another has to close it."""
        if not mark.turned():
            return True
        return any(self.last.get(sign, -1) > mark.start for sign in CLOSED_BY[mark.sign])

    def _open(self, mark: Mark) -> None:
        for level in self.stack:
            if level.mark == mark.sign and level.again is None:
                level.again = mark.start
        self.stack.append(_Open(mark.sign, mark.end))
        del self.stack[:-_DEEPEST]

    def _close(self, level: int, end: int) -> None:
        self._add(self.stack[level], end, closed=True)
        del self.stack[level:]

    def _add(self, opened: _Open, end: int, *, closed: bool) -> None:
        span = _trimmed(self.text, opened.start, max(opened.start, end))
        self.found.append(Quotation(span, opened.mark, opened.opened, closed))

    def _end(self, opened: _Open) -> None:
        """End a quotation that has no closing mark."""
        goes_on = self._goes_on(opened.mark)
        if opened.mark in SINGLE and not goes_on:
            return  # a lone one is far more often a mistyped apostrophe than a quotation
        end = self.span.end
        if opened.again is not None and not goes_on:
            end = opened.again
        else:
            self.left_open = self.left_open or opened.mark
        self._add(opened, end, closed=False)

    def _goes_on(self, sign: str) -> bool:
        """Tell whether the next paragraph opens with the mark that this one left open."""
        if self.following is None:
            return False
        start = _ends(self.text, self.following)[0]
        if not self.text.startswith(sign, start):
            return False
        return mark_at(self.text, start, start + len(sign), self.following.end).opens()
