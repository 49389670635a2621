"""Turns of a transcript: "LEE: We will win".

Invariant: one row for each turn; its cue is the colon, or the dash, after the name.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.labels import Label, is_spoken
from claimdb.extract.layout import Kind, Part
from claimdb.extract.record import TRANSCRIPT, Found
from claimdb.text.spans import Span

#: 25 of 30 rows were right in 924 American news articles. Questions and answers under "Q:"
#: and "A:" are no rows: annotators marked 16 of 65, and else what is said inside them.
_CONFIDENCE: Final = 0.83
#: A speaker goes on over so many paragraphs without a label, at most.
_GOES_ON: Final = 6
_STAGE: Final = re.compile(
    r"[(\[](?:[A-Z][A-Z .,'\u2019-]{2,40}|[Ll]aughter|[Aa]pplause|[Cc]rosstalk|[Cc]heers|[Pp]ause"
    r"|[Ii]naudible)\.?[)\]]"
)
_CLOSING: Final = frozenset('"\u201d\u00bb')


def transcript(document: Document) -> tuple[Found, ...]:
    """Return a row for each turn: who by the label, what by the words up to the next turn."""
    return tuple(_turns(document))


def _turns(document: Document) -> Iterator[Found]:
    parts = document.layout
    for number, part in enumerate(parts):
        if part.label is None or part.kind is not Kind.TURN:
            continue
        spans = [part.words, *_goes_on(document.text, parts, number)]
        content = tuple(
            piece for span in spans for piece in _spoken(document.text, span, part.label)
        )
        if content:
            name, sign = part.label.name, part.label.sign
            yield Found(content, (sign,), (name,), _CONFIDENCE, TRANSCRIPT)


def _goes_on(text: str, parts: tuple[Part, ...], number: int) -> list[Span]:
    """Return the paragraphs of the same turn: those before the next, if they are spoken too."""
    ahead = parts[number + 1 : number + 2 + _GOES_ON]
    between = list(takewhile(lambda part: part.kind is Kind.BODY, ahead))
    if len(between) > _GOES_ON or len(between) == len(ahead) or ahead[len(between)].label is None:
        return []
    spans = [part.words for part in between]
    words = [text[span.start : span.end] for span in spans]
    if all(is_spoken(one) and one[:1] not in {"(", "["} for one in words):
        return spans
    return []


def _spoken(text: str, span: Span, label: Label) -> Iterator[Span]:
    """Yield the words of a turn without stage directions and the mark that closes on them."""
    start, end = span.start, span.end
    if label.quoted and end > start and text[end - 1] in _CLOSING:
        end -= 1
    for match in _STAGE.finditer(text, start, end):
        yield from _trimmed(text, start, match.start())
        start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    if any(sign.isalnum() for sign in words):
        yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
