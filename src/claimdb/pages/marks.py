"""A text cut where marks begin and end, so that nested and crossing ones can be shown.

A mark is a span of the text and what it is there for. ``segments`` cuts flat pieces,
``nested`` puts them into passages that open and close as elements do: a passage that
another one crosses is opened twice, and once more in each further paragraph.
Invariant: the segments of a span, put together, are the span; each begins and ends
where the span or a mark does, and has exactly the marks that lie over it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final, TypeAlias

from claimdb.text.spans import Span

#: Code points of one part of a long text, as near as its paragraphs allow.
PART: Final = 60_000
#: How far the end of a part may move to the end of a paragraph.
_REACH: Final = 20_000


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span of the text, what it is of which attribution, and by which stance.

    ``attribution`` is empty for words that no attribution leans on.
    """

    start: int
    end: int
    attribution: str
    role: str
    stance: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two edges, and the marks over them, the longest first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """A passage begins, or goes on where ``is_first`` is false; all its marks are one span."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    is_first: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A segment; ``is_stop`` where a passage begins with it, for those who go by keyboard."""

    segment: Segment
    is_stop: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """The passage that was opened last ends, or is interrupted."""


Token: TypeAlias = Opening | Words | Closing


def segments(whole: Span, marks: Iterable[Mark]) -> list[Segment]:
    """Return the pieces of ``whole`` between the edges of ``marks``, as far as they lie in it."""
    inside = sorted(
        (one for one in set(marks) if one.start < whole.end and one.end > whole.start),
        key=_outmost,
    )
    edges = {whole.start, whole.end}
    for one in inside:
        edges |= {max(one.start, whole.start), min(one.end, whole.end)}
    found, waiting, over = [], 0, list[Mark]()
    for start, end in pairwise(sorted(edges)):
        over = [one for one in over if one.end > start]
        while waiting < len(inside) and inside[waiting].start <= start:
            over.append(inside[waiting])
            waiting += 1
        found.append(Segment(start, end, tuple(over)))
    return found


def nested(pieces: Iterable[Segment], opened: set[tuple[int, int]]) -> Iterator[Token]:
    """Yield the pieces within the passages that lie over them.

    ``opened`` holds the passages that began before, and is added to.
    """
    within: list[tuple[int, int]] = []
    for piece in pieces:
        of = _passages(piece.marks)
        kept = _common(within, list(of))
        yield from (Closing() for _ in within[kept:])
        new = list(of)[kept:]
        yield from (Opening(*span, of[span], span not in opened) for span in new)
        yield Words(piece, any(span not in opened for span in new))
        opened.update(new)
        within = list(of)
    yield from (Closing() for _ in within)


def marked(paragraphs: Sequence[Span], marks: Iterable[Mark]) -> Iterator[list[Token]]:
    """Yield the tokens of each paragraph; the paragraphs are in order and do not overlap."""
    of: Mapping[int, list[Mark]] = defaultdict(list)
    starts, ends = [one.start for one in paragraphs], [one.end for one in paragraphs]
    for mark in marks:
        for place in range(bisect_right(ends, mark.start), bisect_left(starts, mark.end)):
            of[place].append(mark)
    opened: set[tuple[int, int]] = set()
    for place, paragraph in enumerate(paragraphs):
        yield list(nested(segments(paragraph, of.get(place, ())), opened))


def parts(text: str) -> list[Span]:
    """Return the parts in which a long text is shown, cut between paragraphs if there are any.

    The last one is not much shorter than the others: what is left over goes to it.
    """
    count = max(1, (len(text) + PART // 2) // PART)
    cuts = [0, *(_cut(text, PART * number) for number in range(1, count)), len(text)]
    return [Span(start, end) for start, end in pairwise(cuts)]


def part_of(all_parts: Sequence[Span], offset: int) -> int:
    """Return the number, from 1, of the part that holds the code point at ``offset``."""
    return max(1, bisect_right(all_parts, offset, key=lambda part: part.start))


def _cut(text: str, wanted: int) -> int:
    """Return where to cut behind ``wanted``: at a paragraph, else a line, else a word."""
    for divider in ("\n\n", "\n", " "):
        found = text.find(divider, wanted, wanted + _REACH)
        if found >= 0:
            return found + len(divider)
    return wanted


def _passages(marks: Iterable[Mark]) -> dict[tuple[int, int], tuple[Mark, ...]]:
    """Return the marks by their span, the outmost first."""
    return {span: tuple(some) for span, some in groupby(marks, lambda one: (one.start, one.end))}


def _common(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> int:
    """Return how many passages two rows of them begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _outmost(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.attribution, mark.role
