"""Chains in words of quoting: "Y quoted X as saying …", "X was quoted by Y as saying …".

Invariant: the grammar alone makes these chains, so that Y need not look like an
outlet; "as saying" without somebody who quotes makes none.
"""

import re
from typing import Final

from claimdb.extract.chains.outlets import outlet_at
from claimdb.extract.chains.page import Page, Passing, overlap, whole
from claimdb.extract.chains.phrases import citable, phrase_before, phrase_from
from claimdb.extract.record import PASSIVE, Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import Span

_ACTIVE: Final = re.compile(
    r"\b(?P<verb>quot(?:ed|es|ing|e)|cit(?:ed|es|ing|e))\s++"
    r"(?P<who>(?:(?!\b(?:quot|cit)(?:ed|es|ing)\b)(?:[A-Z][a-z]{0,4}\.|[^.;:\u201c\u201d\"\n])){2,100}?)"
    r",?\s+"
    r"as\s+(?:\w+ly\s+|also\s+)?(?P<cue>\w+ing)\b\s*(?:,\s*)?"
)
_PASSIVE: Final = re.compile(
    r"(?P<be>\b(?:was|were|is|are|been|being|be)\s+)?(?:also\s+|widely\s+|later\s+|earlier\s+)?"
    r"\b(?P<verb>quoted|cited)\s+(?P<as>as\s+\w+ing\s+)?(?:[\w\u2019']+\s+){0,3}?(?P<by>by|in|on)\s+",
    re.IGNORECASE,
)
_IS_PASSIVE: Final = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+\s+)?$")
#: In a source's own words: "officials quoted by the agency".
_ASIDE: Final = re.compile(
    r",?\s+(?:who\s+(?:was|were)\s+)?(?P<verb>quoted|cited|interviewed)\s+(?P<by>by|in)\s+"
)
_BY: Final = re.compile(r",?\s+(?P<words>by)\s+")
_AS_QUOTED: Final = re.compile(r",?\s+as\s+(?P<words>(?:quoted|cited)\s+by)\s+")
_BACK: Final = 110


def quoting(page: Page, row: Found) -> Passing | None:
    """Return who passes a row on by quoting; None where nobody does."""
    cue = whole(row.cue)
    if cue is None:
        return None
    return (
        _active(page, row, cue)
        or _passive(page, row, cue)
        or _behind(page, row)
        or _aside(page, row)
    )


def _active(page: Page, row: Found, cue: Span) -> Passing | None:
    """Read "Y quoted X as saying"."""
    text, sentence = page.text, page.sentence(cue.start)
    first = max(sentence.start, cue.start - _BACK)
    if not page.quotes(first, sentence.end):
        return None
    for match in _ACTIVE.finditer(text, first, sentence.end):
        verb, who, saying = (Span(*match.span(name)) for name in ("verb", "who", "cue"))
        if verb.start > cue.end:
            break
        if not (overlap(cue, verb) or overlap(cue, saying)) or lemma(match["cue"]) not in SPEECH:
            continue
        if match["who"].startswith("by ") or _IS_PASSIVE.search(text, sentence.start, verb.start):
            continue
        relay = _quoter(page, row, verb, who)
        if relay:
            return Passing(
                relay,
                row.cue if cue.end <= who.start else (verb,),
                (who,),
                (saying,),
                _after(row.content, who.start, match.end()),
            )
    return None


def _quoter(page: Page, row: Found, verb: Span, who: Span) -> tuple[Span, ...]:
    """Return who quotes: the row's source, unless that is who is quoted."""
    source = whole(row.source)
    if source is not None and source.end <= verb.start:
        return row.source
    if source is not None and not overlap(source, who):
        return row.source
    before = phrase_before(page.text, page.sentence(verb.start).start, verb.start)
    return (before,) if before else ()


def _after(content: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...] | None:
    """Return a content without the words of quoting that it begins with."""
    if not content or not any(span.start < end and start < span.end for span in content):
        return None
    rest = tuple(
        Span(max(span.start, end), span.end) if start <= span.start or span.end > end else span
        for span in content
        if span.end > end or span.end <= start
    )
    return rest or None


def _passive(page: Page, row: Found, cue: Span) -> Passing | None:
    """Read "X was quoted as saying by Y", "was quoted by Y as saying"."""
    text = page.text
    end = page.room(cue.start, row)
    if not page.quotes(max(0, cue.start - _BACK), end):
        return None
    match = _PASSIVE.search(text, cue.start, end)
    # The cue may be "saying" alone.
    if match is None:
        sentence = page.sentence(cue.start)
        nearby = _PASSIVE.finditer(text, max(sentence.start, cue.start - _BACK), end)
        match = next((one for one in nearby if one.start() <= cue.start), None)
    if match is None or not (match["be"] or match["as"]):
        return None
    if "," in text[cue.end : match.start()]:
        return None  # somebody else's
    relay = _named(page, match.end(), page.sentence(cue.start).end, match["by"])
    if relay is None or any(overlap(relay, span) for span in row.content):
        return None
    source = whole(row.source)
    repaired = None
    if source is None or overlap(source, relay):
        before = phrase_before(text, page.sentence(cue.start).start, match.start())
        if before is None or not citable(page.words(before)):
            return None
        repaired = (before,)
    words = Span(min(cue.start, match.start()), match.end("by"))
    return Passing((relay,), (words,), repaired)


def _behind(page: Page, row: Found) -> Passing | None:
    """Read "X said …, as quoted by Y", and "X was quoted as saying … by Y".

    Of the latter it is the rule that knows where the words end.
    """
    ends = {spans[-1].end for spans in (row.content, row.cue, row.source) if spans}
    for end in sorted(ends):
        limit = page.sentence(end).end
        if not page.quotes(end, limit) and row.by != PASSIVE:
            continue
        match = _AS_QUOTED.match(page.text, end, limit)
        if match is None and row.by == PASSIVE and end == row.content[-1].end:
            match = _BY.match(page.text, end, limit)
        relay = _named(page, match.end(), limit, "by") if match else None
        if match is not None and relay is not None:
            return Passing((relay,), (Span(*match.span("words")),))
    return None


def _aside(page: Page, row: Found) -> Passing | None:
    """Read "officials quoted by Y said", inside a source or behind it."""
    source, cue = whole(row.source), whole(row.cue)
    if source is None or cue is None:
        return None
    text, end = page.text, page.sentence(source.start).end
    match = _ASIDE.search(text, source.start, source.end) or _ASIDE.match(text, source.end, end)
    if match is None or match.start() <= source.start:
        return None
    relay = _named(page, match.end(), end, match["by"])
    if relay is None or overlap(relay, cue):
        return None
    words = Span(match.start("verb"), match.end("by"))
    repaired = Span(source.start, min(source.end, match.start()))
    return Passing((relay,), (words,), (repaired,))


def _named(page: Page, start: int, end: int, by: str) -> Span | None:
    """Return who is named behind "by"; behind other words only an outlet."""
    outlet = outlet_at(page.text, start, end, wide=True)
    if outlet is not None or by.lower() != "by":
        return outlet
    found = phrase_from(page.text, start, end)
    return found if found is not None and citable(page.words(found)) else None
