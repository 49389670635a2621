"""Contents that stand behind a verb of their own, which no cue has.

A tagger that overlooks "believe" in "… said: "No." Rescue teams believe the wreck
lies deep" gives the minister what the teams believe. Invariant: only a further
piece of a content is taken from a row, never its only one.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable, phrase_before
from claimdb.extract.document import Document
from claimdb.extract.page import Page, page_of
from claimdb.extract.record import ORPHANED, PASSIVE, RELAY, Found
from claimdb.extract.rules.complement import keeps_back
from claimdb.extract.rules.voiced import voiced
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.text.spans import IN_ORDER, Span

_SHARE: Final = 0.8
#: Pieces of a content that are looked at.
_MANY: Final = 32
#: Verbs that have a clause, or a person and what is said of it, right behind them.
_OWN: Final = listed(
    "say believe claim accuse deny insist think admit allege argue warn confirm acknowledge "
    "concede fear suspect condemn denounce blame urge"
)
#: The same in a sentence of its own, where what is called something is told first: no book
#: called "The Sea".
_NAMING: Final = listed(
    "call brand label dub reject dismiss refute dispute describe criticise criticize praise"
)
_MARKS: Final = "\"'\u201c\u2018\u00ab`"
_BEFORE: Final = listed("and but , that to who which when as not by of")


def orphaned(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, pieces of a content that another verb has being rows of their own."""
    page = page_of(document)
    found = voiced(document, found)
    several = [row for row in found if len(row.content) > 1 and row.by not in {RELAY, PASSIVE}]
    if not several:
        return tuple(found)
    taken = sorted(
        (span for row in found for span in (*row.cue, *row.source, *row.content)), key=IN_ORDER
    )
    rows = [one for row in found for one in _parted(document, page, taken, row)]
    return tuple(sorted(rows, key=lambda row: row.content[0]))


def _parted(document: Document, page: Page, taken: Sequence[Span], row: Found) -> Iterator[Found]:
    """Yield a row without the pieces that another verb has, and these."""
    others = {
        span: verb
        for span in row.content[:_MANY]
        if (verb := _verb(document, page, taken, row, span)) is not None
    }
    if not others or len(others) == len(row.content) or len(row.content) == 1:
        yield row
        return
    yield replace(row, content=tuple(span for span in row.content if span not in others))
    for span, verb in others.items():
        cue = page.span(verb, verb + 1)
        if page.low[verb - 1] == "without":
            yield _kept_back(page, row, verb, span)
            continue
        source = _source(document, page, taken, cue)
        if source is not None:
            yield Found((span,), (cue,), (source,), row.confidence * _SHARE, ORPHANED)


def _kept_back(page: Page, row: Found, verb: int, span: Span) -> Found:
    """Return the row of "…, without revealing the date", up to the next clause."""
    clause = page.text.find(", ", span.start, span.end)
    return Found(
        (Span(span.start, clause if clause > 0 else span.end),),
        (page.span(verb - 1, verb + 1),),
        row.source,
        row.confidence * _SHARE,
        ORPHANED,
    )


def _verb(
    document: Document, page: Page, taken: Sequence[Span], row: Found, span: Span
) -> int | None:
    """Return the unmarked verb of saying right before a piece that its cue does not reach."""
    verb = page.first(span.start) - 1
    if not row.cue or verb < 1 or page.low[verb - 1] in _BEFORE:
        return None
    is_apart = document.sentence_at(span.start).end <= row.cue[0].start
    if not is_apart and page.at[verb][0] < row.cue[-1].end:
        return None
    word = page.low[verb]
    stem = lemma(word)
    if page.low[verb - 1] == "without" and keeps_back(word) and row.source:
        return None if _is_taken(taken, page.span(verb - 1, verb + 1)) else verb
    in_its_own = document.sentence_at(span.start).start >= row.cue[-1].end
    names = stem in _NAMING and in_its_own and page.text[span.start] not in _MARKS
    if not (stem in _OWN or names) or not (
        word in LEMMA_OF or word.endswith(("ed", "s")) or word == stem
    ):
        return None
    return None if _is_taken(taken, page.span(verb, verb + 1)) else verb


def _is_taken(taken: Sequence[Span], span: Span) -> bool:
    after = bisect_left(taken, Span(span.end, span.end))
    return any(one.end > span.start for one in taken[max(0, after - 3) : after])


def _source(document: Document, page: Page, taken: Sequence[Span], cue: Span) -> Span | None:
    """Return who stands before a verb, by words that no other row has."""
    source = phrase_before(page.text, document.sentence_at(cue.start).start, cue.start)
    if source is None or _is_taken(taken, source):
        return None
    return source if citable(page.text[source.start : source.end]) else None
