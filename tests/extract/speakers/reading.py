"""What tests of speakers share: sources found by their words."""

from itertools import accumulate

from claimdb.extract.document import Document
from claimdb.extract.record import Found, Speaker
from claimdb.extract.speakers import speakers
from claimdb.text.spans import Span


def sources(text: str, *words: str) -> list[Found]:
    """Return an attribution for each of some sources, each looked for after the one before."""
    starts = accumulate(words, lambda after, source: text.index(source, after) + 1, initial=0)
    return [
        Found(content=(Span(0, 0),), source=(Span(start - 1, start - 1 + len(source)),))
        for start, source in zip(list(starts)[1:], words, strict=True)
    ]


def read(text: str, *words: str) -> list[Speaker]:
    """Return the speakers that some sources of a text mean."""
    found = speakers(Document(text), sources(text, *words))
    return [speaker for speaker in found if speaker is not None]


def resolved(text: str, *words: str) -> list[str | None]:
    """Return the names that some sources of a text mean."""
    return [speaker.resolved for speaker in read(text, *words)]


def part(text: str, span: Span | None) -> str | None:
    """Return the words of a span."""
    return None if span is None else text[span.start : span.end]
