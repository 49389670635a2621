"""Two who speak behind one "with": "with Karland accusing Vesnia of … and Vesnia saying …".

A tagger gives the second one's words to the first. Invariant: a content is cut where somebody
and a verb in "-ing" stand behind "and", outside quotations, once.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable, trimmed
from claimdb.extract.document import Document
from claimdb.extract.record import ORPHANED, Found
from claimdb.text.spans import Span

_SHARE: Final = 0.9
_ING: Final = re.compile(
    r"(?:accus|alleg|argu|blam|claim|deny|dismiss|insist|reject|say|warn)ing", re.IGNORECASE
)
_SECOND: Final = re.compile(
    r",?\s+(?:and|but|while)\s+(?P<who>[^,.;:()\u201c\u201d\"\n]{2,50}?)\s+"
    r"(?P<cue>(?:accus|alleg|argu|blam|claim|deny|dismiss|insist|reject|say|warn)ing)\s+(?=\S)"
)
#: Spans before a place that are looked at.
_NEAR: Final = 4


def absolute(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, those cut in which a second one speaks."""
    rows: list[Found] = []
    for row in found:
        second = _second(document, row)
        rows += [row] if second is None else second
    return tuple(found) if rows == [*found] else tuple(sorted(rows, key=lambda row: row.content[0]))


def _second(document: Document, row: Found) -> list[Found] | None:
    """Return a row as two; None where one alone speaks."""
    text = document.text
    if len(row.cue) != 1 or not row.source or len(row.content) != 1:
        return None
    cue, content = row.cue[0], row.content[0]
    if not _ING.fullmatch(text, cue.start, cue.end) or content.start < cue.end:
        return None
    if text[row.source[-1].end : cue.start].strip():
        return None
    match = _SECOND.search(text, content.start, content.end)
    if match is None or not citable(match["who"]) or _is_quoted(document, match.start("cue")):
        return None
    first = Span(content.start, match.start())
    rest = trimmed(text, match.end(), content.end)
    if rest is None or first.start >= first.end:
        return None
    other = Found(
        (rest,),
        (Span(*match.span("cue")),),
        (Span(*match.span("who")),),
        row.confidence * _SHARE,
        ORPHANED,
    )
    return [replace(row, content=(first,)), other]


def _is_quoted(document: Document, place: int) -> bool:
    every = document.quoted
    after = bisect_left(every, place, key=lambda one: one.start)
    return any(place < one.end for one in every[max(0, after - _NEAR) : after])
