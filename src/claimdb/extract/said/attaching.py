"""Which words of time belong to a cue ("said on Monday the bridge would close").

Invariant: a time stands outside of the row's content, in the sentence of the
cue, with no other clause between. Only what directly follows the cue may have
been marked as content by mistake.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimdb.extract.chains.page import Page, whole
from claimdb.extract.document import Document
from claimdb.extract.record import Found, Said
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Span
from claimdb.text.timeresolving import resolved
from claimdb.text.timewords import Sort, Time, time_at, times

#: Characters on either side of a cue in which its time stands.
_NEAR: Final = 120
#: Spans of one content that are looked at.
_MANY: Final = 8
#: Words of a content so short that what follows it belongs to the cue ("declined to comment on …").
_SHORT: Final = 5
#: Another clause, or another event, between cue and time.
_CLAUSE: Final = re.compile(
    r"[;:\u201c\u201d\"()\n\u2014]|\b(?:that|who|which|whom|when|while|after|before|if|because|whether|"
    r"since|until|following|ahead|about|where|as|and|but|or|against|over|scheduled|planned|due|"
    r"expected)\b",
    re.IGNORECASE,
)
#: The same before who speaks, where "when the two met in March" tells the time as well.
_LEAD_CLAUSE: Final = re.compile(
    r"[;\u201c\u201d\"()\n\u2014]|\b(?:that|who|which|whom|after|before|if|because|whether|since|until|"
    r"following|ahead|where|although|though|despite|but\s+for|amid|by|under|unlike|like|of)\b",
    re.IGNORECASE,
)
#: Between such a time and who speaks: the time was another clause's.
_LATER_CLAUSE: Final = re.compile(
    r"[;\u201c\u201d\"()\n\u2014]|\b(?:that|who|which|after|before|because|since|until|although|though|"
    r"but|and|while|as|even|by)\b",
    re.IGNORECASE,
)
#: Told in contents as often as beside cues ("I hope in 2017 …").
_WIDE: Final = frozenset({Sort.MONTH, Sort.YEAR, Sort.UNTOLD})
_OPENS_CLAUSE: Final = re.compile(
    r",?\s+(?:that|the|he|she|they|it|we|you|his|her|their|its|our|there|a|an|if|in|this|these|those|some|"
    r"all|no|both|[A-Z\u201c\"]\w*)\b|,|\s*[\u201c\"]"
)
_FUTURE: Final = re.compile(
    r"(?:\b(?:will|shall|may|might)|['\u2019]ll|\b(?:is|are|was|were|due|set|scheduled|expected|plans?|"
    r"planned|planning|likely|going)\s+to)\s+(?:\w+\s+){0,2}$"
)
_SIGNS: Final = re.compile(r"[,\"\u201d\u2019\s]*")
_IN_A: Final = re.compile(r"in\s+an?\s")
_CLOSED: Final = re.compile(r"[,\"\u201d\u2019]\s*$")


def said(
    document: Document, found: Sequence[Found], published: VagueDate | None = None
) -> tuple[Said | None, ...]:
    """Return for each row the words that tell when it was said, and their date.

    A date is resolved against the publication; without one only absolute dates
    are given, and the words alone for others. None where the text is silent.
    """
    page = Page(document, found)
    return tuple(_said(page, row, published) for row in found)


def _said(page: Page, row: Found, published: VagueDate | None) -> Said | None:
    cue = _cue(row)
    if cue is None:
        return None
    when = next(_candidates(page, row, cue), None)
    if when is None:
        return None
    words = page.text[when.span.start : when.span.end]
    is_to_come = _FUTURE.search(page.text, max(0, cue.start - _NEAR // 3), cue.start)
    is_to_come = is_to_come or _FUTURE.search(page.text, cue.start, cue.end)
    date = None if is_to_come else resolved(when, words, published)
    if date is not None and published is not None and date.earliest > published.latest:
        return None
    return Said(when.span, date)


def _candidates(page: Page, row: Found, cue: Span) -> Iterator[Time]:
    """Yield the times that belong to a row's cue, the surest first."""
    text = page.text
    yield from _cut(text, row, cue)
    yield from times(text, cue.start, cue.end)
    source = whole(row.source)
    if source is not None and source.end < cue.start <= source.end + _NEAR:
        yield from _unbroken(text, source.end, cue.start, _CLAUSE)
    yield from _unbroken(text, cue.end, page.room(cue.end, row), _CLAUSE)
    yield from _parting(text, row, cue)
    yield from _marked_too_far(text, row, cue)
    if source is not None and cue.end <= source.start <= cue.end + _NEAR:
        yield from _unbroken(text, source.end, page.room(source.end, row), _CLAUSE)
    yield from _behind(page, row, cue)
    yield from _lead(page, row, cue)


def _cut(text: str, row: Found, cue: Span) -> Iterator[Time]:
    """Yield a time that a cue ends within: "[said on the] 2nd of March", of which it has less."""
    for when in times(text, cue.start, min(len(text), cue.end + _NEAR // 3)):
        if when.span.start > cue.end:
            return
        ends_before = all(when.span.end <= span.start for span in row.content if span >= cue)
        if cue.start < when.span.start and cue.end < when.span.end and ends_before:
            yield when


def _parting(text: str, row: Found, cue: Span) -> Iterator[Time]:
    """Yield a time that parts a content: "accused [the mayor] on Friday [of lying]"."""
    for before, after in pairwise(row.content[:_MANY]):
        start, end = before.end + 1, after.start - 1
        if not cue.end <= before.start < start < end <= start + _NEAR:
            continue
        when = time_at(text, start, end)
        if when is not None and when.span.end == end:
            yield when


def _unbroken(text: str, start: int, end: int, clause: re.Pattern[str]) -> Iterator[Time]:
    """Yield the times of a stretch before which no other clause begins."""
    for when in times(text, start, end):
        if clause.search(text, start, when.span.start):
            return
        yield when


def _marked_too_far(text: str, row: Found, cue: Span) -> Iterator[Time]:
    """Yield a time that opens the content, where the clause only begins behind it."""
    for span in row.content[:_MANY]:
        if not cue.end <= span.start <= cue.end + 2:
            continue
        when = time_at(text, span.start, span.end)
        if when is None or when.sort in _WIDE:
            continue
        if _OPENS_CLAUSE.match(text, when.span.end, span.end):
            yield when


def _behind(page: Page, row: Found, cue: Span) -> Iterator[Time]:
    """Yield a time directly behind the content: "denied the charges on Monday"."""
    last = row.content[-1]
    if last.end <= cue.end or page.sentence(last.end - 1).start > cue.start:
        return
    text = page.text
    is_short = len(text[last.start : min(last.end, last.start + _NEAR)].split()) <= _SHORT
    comma = _SIGNS.match(text, last.end)
    start = comma.end() if comma else last.end
    is_closed = text[last.end : start].strip() or _CLOSED.search(text, last.end - 1, last.end)
    if not (is_short or is_closed):
        return
    when = time_at(text, start, page.room(last.end, row))
    if when is not None:
        yield when
    elif _IN_A.match(text, start):
        yield from _unbroken(text, start, page.room(start, row), _CLAUSE)


def _lead(page: Page, row: Found, cue: Span) -> Iterator[Time]:
    """Yield a time at the start of the sentence: "On Monday, the mayor said"."""
    first = min([cue.start, *(span.start for span in row.source)])
    if row.content[0].start < first:
        return
    start = page.sentence(first).start
    if not (start < first <= start + _NEAR and page.room(start, row) >= first - 1):
        return
    for when in _unbroken(page.text, start, first, _LEAD_CLAUSE):
        if not _LATER_CLAUSE.search(page.text, when.span.end, first):
            yield when


def _cue(row: Found) -> Span | None:
    return whole(row.cue) if row.content else None
