"""Annotated articles as the numbers a network learns from.

Invariant: a link that leaves its window points at nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from claimdb.bench.polnear import Annotated
from claimdb.extract.document import Document
from claimdb.extract.neural.pieces import Pieces, Window
from claimdb.extract.neural.tags import TAGS
from claimdb.text.spans import Span

_TAG: Final = {tag: number for number, tag in enumerate(TAGS)}
#: A link to nothing.
NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Targets:
    """What each word of a document is: its tag, and the word of its cue or of its source."""

    tags: list[int]
    cues: list[int]
    sources: list[int]


@dataclass(frozen=True, slots=True)
class Example:
    """A window and the targets of its words."""

    window: Window
    targets: Targets


def targets(document: Document, article: Annotated) -> Targets:
    """Return what people marked, word by word; ``-1`` points at nothing."""
    size = len(document.words)
    tags, cues, sources = [0] * size, [NOWHERE] * size, [NOWHERE] * size
    starts = [start for start, _ in document.words]
    ends = [end for _, end in document.words]

    def within(span: Span) -> range:
        return range(bisect_right(ends, span.start), bisect_left(starts, span.end))

    for row in article.rows:
        if not row.cue:
            continue
        for role in ("content", "source", "cue"):
            for span in getattr(row, role):
                for number, word in enumerate(within(span)):
                    tags[word] = _TAG[f"{'I' if number else 'B'}-{role}"]
        cue = within(row.cue[0]).start
        for span in row.content:
            for word in within(span):
                cues[word] = cue
        if row.source:
            sources[cue] = within(row.source[0]).start
    return Targets(tags, cues, sources)


def examples(article: Annotated, pieces: Pieces, first: int | None = None) -> list[Example]:
    """Return the windows of an article with their targets; ``first`` bounds the first window."""
    document = Document(article.text)
    whole = targets(document, article)
    made = []
    for window in pieces.windows(document, first=first):
        last = window.first + len(window.starts)
        part = slice(window.first, last)
        made.append(
            Example(
                window,
                Targets(
                    whole.tags[part],
                    _inside(whole.cues[part], window.first, last),
                    _inside(whole.sources[part], window.first, last),
                ),
            )
        )
    return made


def _inside(links: Iterable[int], first: int, last: int) -> list[int]:
    """Return links counted from ``first``, nothing for those that leave the window."""
    return [link - first if first <= link < last else NOWHERE for link in links]
