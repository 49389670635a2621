"""Who says, or keeps silent about, the same as another: "denied, as did his deputy, that …".

A tagger gives the words to the first one alone, or finds nothing in "Neither the bishop, who
is 80, nor his aide has commented". Invariant: what is added has the content of a row that was
there, or stands in a sentence in which nothing was marked.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable, trimmed
from claimdb.extract.document import Document
from claimdb.extract.record import COORDINATED, PASSIVE, RELAY, Found
from claimdb.extract.tidying import bare
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import IN_ORDER, Span

_SHARE: Final = 0.9
#: Not measured: the training articles do not have the construction.
_CONFIDENCE: Final = 0.8
_WHO: Final = r"(?P<who>[^,.;:()\u201c\u201d\"\n]{2,80}?)"
_AS_DID: Final = re.compile(rf",?\s+as\s+(?P<did>did|does|do|has|have|had)\s+{_WHO}(?=[,.;]|$)")
_LEFT: Final = r"[^.;:\u201c\u201d\"\n]"
_NEITHER: Final = re.compile(
    rf"(?P<neither>Neither)\s+(?P<one>{_LEFT}{{2,100}}?),?\s+nor\s+(?P<other>{_LEFT}{{2,80}}?)"
    r",?\s+(?P<cue>(?:has|have|had|would|could|did)\s+(?:(?:yet|so\s+far|\w+ly)\s+)?"
    r"(?P<verb>commented|responded|replied|elaborated|confirmed|comment|respond|reply|elaborate"
    r"|confirm|say|explain))\s+(?P<what>on|to|whether|that|how|when|if|why|who|where|the|any|a)\b"
)
_CLAUSE: Final = re.compile(r",?\s+(?:who|which|whose)\s")
_NEAR: Final = 8


def fellows(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with those of who joins in."""
    text = document.text
    rows: list[Found] = []
    for row in found:
        rows += _agreeing(document, row) if " as " in text else [row]
    taken = sorted((span for row in found for span in (*row.cue, *row.content)), key=IN_ORDER)
    rows += _silent(document, taken) if "Neither " in text else []
    return tuple(found) if rows == [*found] else tuple(sorted(rows, key=lambda row: row.content[0]))


def _agreeing(document: Document, row: Found) -> list[Found]:
    """Return a row, and that of who did as its source: behind its verb or its content."""
    if len(row.cue) != 1 or not row.source or row.by in {RELAY, PASSIVE}:
        return [row]
    if row.content[0].start < row.cue[0].end or not _says(document.text, row.cue[0]):
        return [row]
    match = _AS_DID.match(document.text, row.cue[0].end, row.content[0].start)
    last = row.content[-1]
    content = row.content
    if match is None:
        sentence = document.sentence_at(last.start)
        match = _AS_DID.search(document.text, last.start, sentence.end)
        if match is None or match.start() > last.end or document.text[match.start()] != ",":
            return [row]
        if match.end() < sentence.end - 1:
            return [row]
        content = (*content[:-1], Span(last.start, min(last.end, match.start())))
    if not citable(match["who"]):
        return [row]
    kept = replace(row, content=content)
    cue = (row.cue[0], Span(*match.span("did")))
    who = bare(document.text, Span(*match.span("who")))
    return [kept, Found(content, cue, (who,), row.confidence * _SHARE, COORDINATED)]


def _silent(document: Document, taken: Sequence[Span]) -> Iterator[Found]:
    """Yield a row for each of two of whom neither speaks, where nothing is marked of it."""
    for match in _NEITHER.finditer(document.text):
        sentence = document.sentence_at(match.start())
        is_first = match.start() == sentence.start
        if not is_first or sentence.end < match.end() or _is_any(taken, sentence):
            continue
        content = trimmed(document.text, match.start("what"), sentence.end)
        if content is None:
            continue
        cue = (Span(*match.span("neither")), Span(*match.span("cue")))
        for group in ("one", "other"):
            name = _CLAUSE.split(match[group], maxsplit=1)[0]
            if citable(name):
                who = Span(*match.span(group))
                yield Found((content,), cue, (who,), _CONFIDENCE, COORDINATED)


def _says(text: str, cue: Span) -> bool:
    return any(lemma(word) in SPEECH for word in text[cue.start : cue.end].lower().split())


def _is_any(taken: Sequence[Span], sentence: Span) -> bool:
    """Tell whether something is marked in a sentence."""
    after = bisect_left(taken, Span(sentence.end, sentence.end))
    return any(one.end > sentence.start for one in taken[max(0, after - _NEAR) : after])
