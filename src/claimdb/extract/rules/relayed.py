"""Who is quoted by one who is cited: "citing the agency, which quoted a colonel as saying …".

A tagger takes the colonel's words for a further piece of the agency's, or loses them.
Invariant: the words of quoting stand right behind who speaks, or whom that one cites, and
what they quote is in no other row.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable, trimmed
from claimdb.extract.document import Document
from claimdb.extract.record import PASSIVE, Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import IN_ORDER, Span

#: Not measured: the training articles do not have the construction.
_SHARE: Final = 0.9
_QUOTING: Final = re.compile(
    r"(?:,?\s+(?:citing|quoting)\s+[^,.;:\u201c\u201d\"\n]{2,80})?,\s+(?:which|who)\s+(?:in\s+turn\s+|also\s+|itself\s+)?(?:quoted|cited|quotes|cites)\s+"
    r"(?P<who>(?:[A-Z][a-z]{0,4}\.|[^.;:\u201c\u201d\"\n]){2,100}?)\s+"
    r"as\s+(?:\w+ly\s+|also\s+)?(?P<verb>\w+ing)\b(?:,\s+|:\s+|\s+)"
)
#: Spans before a place that are looked at.
_NEAR: Final = 4


def relayed(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with those whom a cited source quotes."""
    cues = sorted((span for row in found for span in row.cue), key=IN_ORDER)
    rows = [one for row in found for one in _parted(document, cues, row)]
    return tuple(found) if rows == [*found] else tuple(sorted(rows, key=lambda row: row.content[0]))


def _parted(document: Document, cues: Sequence[Span], row: Found) -> Iterator[Found]:
    """Yield a row without what its source quotes, and the row of that."""
    inner = _quoted(document, row)
    if inner is None or _is_marked(cues, inner.cue[0]):
        yield row
        return
    first = inner.source[0].start
    kept = tuple(span for span in row.content if span.end <= first)
    if kept:
        yield replace(row, content=kept)
        yield inner
    else:
        yield row


def _quoted(document: Document, row: Found) -> Found | None:
    """Return the row of whom the source of another quotes in its relative clause."""
    if not row.source or not row.cue:
        return None
    text, start = document.text, max(row.source[-1].end, row.cue[-1].end)
    sentence = document.sentence_at(start)
    match = _QUOTING.match(text, start, sentence.end)
    if match is None or lemma(match["verb"]) not in SPEECH or not citable(match["who"]):
        return None
    content = trimmed(text, match.end(), sentence.end)
    if content is None:
        return None
    verb = Span(*match.span("verb"))
    confidence = row.confidence * _SHARE
    return Found((content,), (verb,), (Span(*match.span("who")),), confidence, PASSIVE)


def _is_marked(cues: Sequence[Span], cue: Span) -> bool:
    after = bisect_left(cues, Span(cue.end, cue.end))
    return any(one.end > cue.start for one in cues[max(0, after - _NEAR) : after])
