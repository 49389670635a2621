"""A text cut where marks begin and end, so that nested and crossing ones can be shown.

Invariant: the pieces of a paragraph, put together, are the paragraph; no piece
holds the beginning or the end of a mark but at its edges.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from claimdb.extract.record import Extraction
from claimdb.text.paragraphs import paragraphs
from claimdb.text.spans import Span


class Role(StrEnum):
    """What marked words are of an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span of attribution ``number`` (from 0), as far as it lies in one paragraph."""

    start: int
    end: int
    number: int
    role: Role
    is_first: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the marks over them, the innermost first; ``begins`` are those that start here."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph in pieces, and the attributions whose content begins in it."""

    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...]


def marked_paragraphs(text: str, extractions: Sequence[Extraction]) -> Iterator[Marked]:
    """Yield the paragraphs of a text that hold anything."""
    spans = [span for span in paragraphs(text) if text[span.start : span.end].strip()]
    marks = _by_paragraph(spans, extractions)
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(extractions):
        numbers[_place(spans, one.content[0].start)].append(number)
    for place, span in enumerate(spans):
        yield Marked(tuple(_pieces(span, marks.get(place, []))), tuple(numbers.get(place, ())))


def _by_paragraph(
    spans: Sequence[Span], extractions: Sequence[Extraction]
) -> dict[int, list[Mark]]:
    """Return the marks of each paragraph, cut at its edges."""
    found: dict[int, list[Mark]] = defaultdict(list)
    for number, one in enumerate(extractions):
        roles = ((Role.SOURCE, one.source), (Role.CUE, one.cue), (Role.CONTENT, one.content))
        for role, span in ((role, span) for role, several in roles for span in several):
            for place in range(_place(spans, span.start), _place(spans, span.end - 1) + 1):
                start, end = max(span.start, spans[place].start), min(span.end, spans[place].end)
                if start < end:
                    found[place].append(Mark(start, end, number, role, start == span.start))
    return found


def _place(spans: Sequence[Span], offset: int) -> int:
    """Return which paragraph holds an offset, or is the last before it."""
    return max(0, bisect_right(spans, offset, key=lambda span: span.start) - 1)


def _pieces(paragraph: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    waiting = sorted(marks, reverse=True)
    cuts = {paragraph.start, paragraph.end}.union(*((one.start, one.end) for one in marks))
    edges = sorted(cuts)
    over: list[Mark] = []
    for start, end in pairwise(edges):
        over = [one for one in over if one.end > start]
        begins = []
        while waiting and waiting[-1].start == start:
            begins.append(waiting.pop())
        over += begins
        inner = sorted(over, key=_inmost)
        yield Piece(start, end, tuple(inner), tuple(sorted(begins, key=_inmost, reverse=True)))


def _inmost(mark: Mark) -> tuple[int, bool, int]:
    return mark.end - mark.start, mark.role is Role.CONTENT, mark.number
