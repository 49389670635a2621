"""A document as the rules of chains and times look at it: one row, and the words around it.

Invariant: a stretch that is looked at lies in one sentence and holds at most a
few hundred characters, so that all rules together take time in proportion to rows.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.text.spans import Span

#: Longest sentence of which all is looked at on both sides of a word.
_FAR: Final = 300
_NEAR: Final = 160
_QUOTING: Final = re.compile(r"[qc](?:uo|i)t(?:ed|es|ing|e)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passing:
    """Somebody passes on what a row says: with what words, and whose words they are.

    ``source``, ``cue`` and ``content`` are those of the origin where the row's
    own are to be repaired, otherwise None.
    """

    relay: tuple[Span, ...]
    relay_cue: tuple[Span, ...]
    source: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    content: tuple[Span, ...] | None = None


@dataclass(frozen=True)
class Page:
    """A document and what was found in it, in order."""

    document: Document
    found: Sequence[Found]

    @cached_property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @cached_property
    def _around(self) -> dict[int, Span]:
        """The sentences around places that were asked for: of ten asked nine are so again."""
        return {}

    @cached_property
    def _quoting(self) -> list[int]:
        """Where words of quoting begin, which few sentences have."""
        return [match.start() for match in _QUOTING.finditer(self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        """Where sources and cues begin."""
        return sorted(
            span.start for row in self.found for spans in (row.source, row.cue) for span in spans
        )

    def quotes(self, start: int, end: int) -> bool:
        """Tell whether "quoted", "cites" or the like stands between two places."""
        return bisect_left(self._quoting, start) < bisect_left(self._quoting, end)

    def sentence(self, place: int) -> Span:
        """Return the sentence around ``place``, cut to what is near."""
        around = self._around.get(place)
        if around is None:
            around = self._around[place] = self._sentence(place)
        return around

    def _sentence(self, place: int) -> Span:
        spans = self.document.sentences
        place = max(0, place)
        if not spans:
            return Span(place, place)
        around = self.document.sentence_at(place)
        if around.start <= place <= around.end <= around.start + _FAR:
            return around  # of all that is asked for nine of ten
        start = max(around.start, place - _FAR)
        return Span(min(start, place), max(place, min(around.end, place + _FAR)))

    def room(self, start: int, row: Found) -> int:
        """Return where the words that belong to ``row``'s cue end, from ``start`` on.

        They go on to the row's own content, another's source or cue, or the end.
        """
        limit = min(self.sentence(start).end, start + _NEAR)
        after = bisect_left(self._starts, start + 1)
        if after < len(self._starts) and self._starts[after] < limit:
            own = {span.start for spans in (row.source, row.cue) for span in spans}
            near = self._starts[after : after + len(own) + 1]
            limit = min(limit, next((place for place in near if place not in own), limit))
        for span in row.content[:_MANY]:
            if start <= span.start < limit:
                limit = span.start
        return max(start, limit)

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]


#: Spans of one content that are looked at.
_MANY: Final = 8


def whole(spans: tuple[Span, ...]) -> Span | None:
    """Return the stretch from the first to the last of spans that stand near each other."""
    if len(spans) <= 1:
        return spans[0] if spans else None
    end = spans[-1].end if spans[-1].end - spans[0].start <= _NEAR else spans[0].end
    return Span(spans[0].start, end)


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def content_before(row: Found, place: int) -> Span | None:
    """Return the last span of the content that ends at or before ``place``."""
    ended = [span for span in row.content[-_MANY:] if span.end <= place]
    return ended[-1] if ended else None
