"""Extractions whose spans were cut in the middle of something, put right before they are read.

Pure. Taggers take a title with the sentence behind it, and "Russia" for a part of the cue in
"accused Russia on Thursday of flying drones".

Invariant: what comes back has spans of the same text; a content is only made shorter, but for
those who are accused and for a "because" between its parts, and empty where it was nothing but
a line with a date. What is taken from it for the source is the source's name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Extraction, Found
from claimdb.extract.speakers import speakers
from claimdb.text.spans import Span

#: A paragraph, without the white space around it; a line that is a date is one, too.
_PIECE: Final = re.compile(
    r"\S(?:(?!\s*\n\s*(?:\n|[*_]{1,2}\d|\d{1,2}\s[A-Z][a-z]+\s\d{4}\b)).)*", re.DOTALL
)
_HASHES: Final = re.compile(r"#+\s+")
_DATELINE: Final = re.compile(
    r"[*_]{1,2}[^*\n]{0,40}\d{4}[*_]{0,2}$|[*_]{1,2}\d{1,2}(?:\s[A-Z][a-z]+)?$|[=*_-]{3,}$"
    r"|\d{1,2}\s[A-Z][a-z]+\s\d{4}[*_]{0,2}$"
)
#: What joins a part of a content to the one before it, where who says so stands between them.
_JOINT: Final = re.compile(
    r"\b(?:because|although|though|while|after|before|when|unless|if)\s+$", re.IGNORECASE
)
#: A paragraph that ends as sentences do; titles do not.
_CLOSED: Final = re.compile(r"[.!?:;,\u2026\"'\u201d\u2019)\]]\s*$")
#: A cue that holds whom somebody accuses.
_ACCUSED: Final = re.compile(
    r"(?P<cue>(?:\w+\s+){0,3}?accus(?:ed|es|ing|e))\s+(?P<who>\S.{0,120}?)\s+of", re.DOTALL
)


def mended(text: str, one: Extraction) -> Extraction:
    """Return an extraction with its content less titles, and with those whom it accuses."""
    content = _with_joints(text, _without_titles(text, one.content), (*one.cue, *one.source))
    return _with_source(text, _with_accused(text, replace(one, content=content)))


def _with_source(text: str, one: Extraction) -> Extraction:
    """Give the source what was taken for a part of its words: "Ann Lee, a guard, was quoted".

    A part of the content that ends with the source, right before the cue, is who speaks.
    """
    if len(one.content) < len((0, 1)) or len(one.source) != 1 or len(one.cue) != 1:
        return one
    (source,), first, cue = one.source, one.content[0], one.cue[0]
    before_cue = not text[first.end : cue.start].strip(" ,") and first.end <= cue.start
    if not before_cue or not first.start < source.start < source.end == first.end:
        return one
    found = Found(one.content[1:], one.cue, (first,))
    (speaker,) = speakers(Document(text), (found,))
    return replace(one, content=found.content, source=found.source, speaker=speaker or one.speaker)


def _with_joints(
    text: str, content: tuple[Span, ...], others: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Return the spans of a content with the "because" before a part: "left, she said, because"."""
    made = list(content[:1])
    for before, span in pairwise(content):
        gap = text[before.end : span.start]
        joint = _JOINT.search(gap)
        start = before.end + joint.start() if joint else span.start
        is_free = not any(other.start < span.start and other.end > start for other in others)
        made.append(Span(start if is_free and "\n" not in gap else span.start, span.end))
    return tuple(made)


def _without_titles(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of a content without titles and dates that stand before its sentence."""
    pieces = list(_pieces(text, content))
    plain = [span for span, is_title in pieces if not is_title]
    titles = [span for span, is_title in pieces if is_title]
    return tuple(plain or titles)


def _pieces(text: str, content: tuple[Span, ...]) -> Iterator[tuple[Span, bool]]:
    """Yield the paragraphs of a content, and whether each is a title; datelines are none."""
    for span in content:
        found = list(_PIECE.finditer(text, span.start, span.end))
        for place, piece in enumerate(found):
            if _DATELINE.match(piece.group()):
                continue
            hashes = _HASHES.match(piece.group())
            start = piece.start() + (hashes.end() if hashes else 0)
            is_open = place + 1 < len(found) and not _CLOSED.search(piece.group())
            if start < piece.end():
                yield Span(start, piece.end()), hashes is not None or is_open


def _with_accused(text: str, one: Extraction) -> Extraction:
    """Move whom somebody accuses from the cue to the content, which begins behind it."""
    if len(one.cue) != 1 or not one.content:
        return one
    (cue,) = one.cue
    match = _ACCUSED.fullmatch(text[cue.start : cue.end])
    if match is None or text[cue.end : one.content[0].start].strip():
        return one
    first = Span(cue.start + match.start("who"), one.content[0].end)
    return replace(
        one,
        cue=(Span(cue.start, cue.start + match.end("cue")),),
        content=(first, *one.content[1:]),
    )
