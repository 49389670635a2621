"""What others are reported to have said inside somebody's words.

A tagger that learned from texts whose annotators never nested marks only who
speaks to the reader: "A said that B had denied it" is A's. Invariant: a row that
is added lies inside the content of one that was there, and no cue is marked twice.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.page import APOSTROPHES, Page, page_of
from claimdb.extract.record import NESTED, PASSIVE, RELAY, Found
from claimdb.extract.rules.innerclause import (
    Inner,
    echoed,
    inner_clause,
    parted_clause,
    under_clause,
)
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.lexicons.stances import ASKING, DENYING, REJECTING, WITHHOLDING
from claimdb.text.spans import IN_ORDER, Span

#: The share of rows that is right where the outer one is: to be held down by what was read.
_SHARE: Final = 0.8
_DEEP: Final = 3
#: Pieces of a clause that an insertion parts.
_BOTH: Final = 2
_MANY: Final = 8
_NOT_TOLD: Final = DENYING | REJECTING | WITHHOLDING | ASKING
_NEGATIONS: Final = listed("not never t no nor neither")
#: Where a clause of its own begins behind what was said.
_ENDS: Final = re.compile(
    r";|,\s+(?:but|although|though|while|whereas|adding|and\s+(?:he|she|it|they|we|I|that\s+he|"
    r"that\s+she|that\s+it|that\s+they))\s"
)
_CLOSING: Final = " \t\r\n,.;:"
_CLOSERS: Final = '"\u201d\u00bb'


def nested(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows with those that their contents hold, by order of content."""
    page = page_of(document)
    cues = sorted((span for row in found for span in row.cue), key=IN_ORDER)
    added: list[Found] = []
    outer: Sequence[Found] = found
    for _ in range(_DEEP):
        new = list[Found]()
        for row in outer:
            for one in _inside(document, page, row):
                if not _marked(cues, one.cue):
                    new.append(one)
                    for span in one.cue:
                        insort(cues, span)
        if not new:
            break
        added += new
        outer = new
    return tuple(sorted([*found, *added], key=lambda row: row.content[0]))


def _inside(document: Document, page: Page, row: Found) -> Iterator[Found]:
    """Yield what others say where a row's words begin."""
    if not row.cue or not row.source or row.by in {RELAY, PASSIVE}:
        return
    told = _tells(page, row)
    if told is None:
        return
    parted = _parted(page, row) if told else None
    made = _row(document, page, row, parted) if parted else None
    if made is not None:
        yield made
    for span in row.content[:_MANY]:
        sentence = document.sentence_at(span.start)
        end = min(span.end, max(sentence.end, span.start + 1))
        numbers = page.run(Span(span.start, end))
        if not numbers or "?" in page.text[end - 2 : end + 1]:
            continue
        run = (numbers.start, numbers.stop)
        inner = inner_clause(page, run) or echoed(document, page, run) or under_clause(page, run)
        if inner is not None and (told or inner.owned):
            made = _row(document, page, row, inner)
            if made is not None:
                yield made


def _parted(page: Page, row: Found) -> Inner | None:
    """Return who says what in a clause into which the row's own source is put."""
    if len(row.content) != _BOTH:
        return None
    first, second = row.content
    if not first.end <= row.source[0].start < row.cue[-1].end <= second.start:
        return None
    subject, rest = page.run(first), page.run(second)
    return parted_clause(page, (subject.start, subject.stop), (rest.start, rest.stop))


def _tells(page: Page, row: Found) -> bool | None:
    """Tell whether a row's cue says that its content is so; None where nothing is said."""
    words = [page.low[number] for number in page.runs(row.cue)]
    lemmas = {lemma(word) for word in words}
    if not (lemmas & SPEECH or "according" in words):
        return None
    return not (lemmas & _NOT_TOLD or _NEGATIONS & set(words))


def _row(document: Document, page: Page, row: Found, inner: Inner) -> Found | None:
    """Return the row of an inner attribution; None where nothing is left of its words."""
    content = _content(document, page, inner)
    if content is None:
        return None
    return Found(
        (content,),
        tuple(page.span(*run) for run in inner.cue),
        (page.span(*inner.source),),
        row.confidence * _SHARE,
        NESTED,
    )


def _content(document: Document, page: Page, inner: Inner) -> Span | None:
    """Return what is said: a quotation to its end, or a clause up to the next one."""
    text, span = page.text, page.span(*inner.content)
    first = bisect_left(document.quotations, span.start, key=lambda one: one.span.start)
    for quotation in document.quotations[first : first + 1]:
        whole = Span(
            quotation.span.start - len(quotation.mark), quotation.span.end + len(quotation.mark)
        )
        if whole.start == span.start and whole.end <= span.end + 1:
            return whole
    ends = _ENDS.search(text, span.start, span.end)
    end = ends.start() if ends else span.end
    opened = text[span.start : end]
    while end > span.start and (
        text[end - 1] in _CLOSING
        or (text[end - 1] in _CLOSERS and not any(mark in opened for mark in '"\u201c\u00ab'))
    ):
        end -= 1
    if end - 1 > span.start and text[end - 1] in APOSTROPHES and "\u2018" not in opened:
        end -= 1
    return Span(span.start, end) if end > span.start else None


def _marked(cues: Sequence[Span], cue: Sequence[Span]) -> bool:
    """Tell whether a word of a cue is one already."""
    for span in cue:
        after = bisect_right(cues, Span(span.end, span.end))
        if any(other.end > span.start for other in cues[max(0, after - _MANY) : after]):
            return True
    return False
