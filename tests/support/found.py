"""Rows as words, for tests of extraction."""

from collections.abc import Iterable, Sequence

from claimdb.extract.record import Found
from claimdb.text.spans import Span


def told(text: str, found: Iterable[Found]) -> list[tuple[str, str, list[str]]]:
    """Return source, cue and content of each row in the words of the text."""
    return [
        (
            " ".join(words(text, row.source)),
            " ".join(words(text, row.cue)),
            words(text, row.content),
        )
        for row in found
    ]


def words(text: str, spans: Sequence[Span]) -> list[str]:
    """Return the words of spans."""
    return [text[span.start : span.end] for span in spans]


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    """Return where the first of each words stand in a text."""
    starts = [text.index(part) for part in parts]
    return tuple(Span(at, at + len(part)) for at, part in zip(starts, parts, strict=True))
