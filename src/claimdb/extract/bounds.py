"""Where contents begin and end, beyond what a tagger says word by word.

Holes that no other row needs are closed, what dangles at an end is left out, and the
"which" of "which he called a hoax" belongs to what he called so. Invariant: a content
grows only over words that are nobody's, within a sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.page import AUXILIARIES, Page, page_of
from claimdb.extract.record import Found
from claimdb.extract.stretching import stretched
from claimdb.extract.tidying import tidied
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import IN_ORDER, Span

#: Words and signs in a hole, at most: longer ones are the reporter's.
_HOLE: Final = 12
_APPEARING: Final = re.compile(r"\bIn\s+what\s+(?:appears?|appeared|seems?|seemed)\s+$")
_LED: Final = 24
#: Words of a subject that an insertion parts from its verb, at most.
_SUBJECT: Final = 12
#: Words of a clause that was cut off, at most.
_CLAUSE: Final = 25
_MARKS: Final = frozenset('"\u201c\u201d\u00ab\u00bb')
_SAYING: Final = listed("say tell report write announce state add claim warn note")
#: They begin what does not follow, where the sentence goes on: ", where", "and the".
_DANGLING: Final = listed(
    """a an and as because but how if nor or than that the what when where whereas which while who
    whom whose why , ; : - \u2013 \u2014"""
)
#: People marked it as part of the content in 30 of 41 places of 168 training articles.
_RELATIVES: Final = listed("which what who whom")
_PREPOSITIONS: Final = listed("as at by for from in of on to with")
#: So many words can dangle: "and as the".
_MOST: Final = 4


def bounded(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in their order, with contents that end where they should."""
    page = page_of(document)
    found = tidied(document, found)
    taken = sorted(
        (span for row in found for span in (*row.cue, *row.source, *row.content)), key=IN_ORDER
    )
    rows = (_bounded(document, page, taken, row) for row in found)
    return tuple(stretched(document, page, taken, row) for row in rows)


def _bounded(document: Document, page: Page, taken: Sequence[Span], row: Found) -> Found:
    content = _closed(document, page, taken, row.content) if len(row.content) > 1 else row.content
    ends = tuple(_trimmed(page, span) for span in content)
    kept = tuple(span for span in ends if span is not None) or content
    if len(kept) > 1 and page.text[kept[0].start : kept[0].end].lower() in _PREPOSITIONS:
        kept = kept[1:]  # "In [a letter], [she] [said] …": it is of the source
    kept = (_led(page, taken, kept[0]), *kept[1:])
    kept = (*_relative(page, taken, row), *_reaching(document, page, taken, row, kept))
    kept = (*_subject(document, page, taken, row, kept[0]), *kept)
    return row if kept == row.content else replace(row, content=kept)


def _closed(
    document: Document, page: Page, taken: Sequence[Span], content: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the spans of a content, those as one that nobody's words part in a sentence.

    Such holes are left by cues that proved too unsure to keep.
    """
    closed = [content[0]]
    for span in content[1:]:
        hole = Span(closed[-1].end, span.start)
        if _is_nobodys(taken, hole) and _is_small(document, page, hole):
            closed[-1] = Span(closed[-1].start, span.end)
        else:
            closed.append(span)
    return tuple(closed)


def _led(page: Page, taken: Sequence[Span], span: Span) -> Span:
    """Return a content with "In what appears" before "to be a raid", which is a part of it."""
    match = _APPEARING.search(page.text, max(0, span.start - _LED), span.start)
    if match is None or not _is_nobodys(taken, Span(match.start(), span.start)):
        return span
    return Span(match.start(), span.end)


def _reaching(
    document: Document, page: Page, taken: Sequence[Span], row: Found, content: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Return a content that reaches the comma before who said it: "[The bank] was warned, X said".

    Where a tagger saw another cue within, which proved too unsure to keep, it stops there.
    """
    if not row.cue or len(content) != 1 or not _says(page, row):
        return content
    first, said = content[0], min((*row.cue[:1], *row.source[:1])).start
    comma = page.first(said) - 1
    if (
        first.end >= said
        or page.word(comma) != ","
        or not 1 < comma - page.first(first.end) < _CLAUSE
    ):
        return content
    hole = Span(first.end, page.at[comma][0])
    if not _is_nobodys(taken, Span(first.end, said)) or _has_marks(page, first, hole):
        return content
    at = bisect_right(document.sentences, first.start, key=lambda one: one.start)
    if document.sentences[max(0, at - 1)].end < said:
        return content
    return (Span(first.start, page.at[comma - 1][1]),)


def _says(page: Page, row: Found) -> bool:
    return any(lemma(page.low[number]) in _SAYING for number in page.runs(row.cue))


def _has_marks(page: Page, *spans: Span) -> bool:
    """Tell whether quotations begin or end in spans."""
    return any(_MARKS & set(page.text[span.start : span.end]) for span in spans)


def _relative(page: Page, taken: Sequence[Span], row: Found) -> Iterator[Span]:
    """Yield the pronoun that stands before who says what follows, and belongs to that."""
    if not row.cue or row.content[0].start < row.cue[-1].end:
        return
    number = page.first(min((*row.cue[:1], *row.source[:1])).start) - 1
    if number >= 0 and page.low[number] in _RELATIVES:
        if page.low[number] == "which" and page.word(number - 1) in _PREPOSITIONS:
            return  # "a speech in which he said …": where, not what
        pronoun = page.span(number, number + 1)
        if _is_nobodys(taken, pronoun):
            yield pronoun


def _subject(
    document: Document, page: Page, taken: Sequence[Span], row: Found, first: Span
) -> Iterator[Span]:
    """Yield the subject of what is said, where who says it is put in behind it.

    "[The rebels], it added, [deny having mined the road]".
    """
    if len(row.cue) != 1 or len(row.source) != 1 or row.source[0].end > row.cue[0].start:
        return
    comma, number = page.first(row.source[0].start) - 1, page.first(first.start)
    if page.word(comma) != "," or page.word(number - 1) != "," or number < 1:
        return
    if page.at[number - 1][0] < row.cue[0].end or not _is_finite(page, number):
        return
    at = bisect_right(document.sentences, first.start, key=lambda one: one.start)
    start = page.first(document.sentences[max(0, at - 1)].start)
    if not 0 < comma - start <= _SUBJECT:
        return
    words = page.low[start:comma]
    if words[0] in _PREPOSITIONS or not all(word.isalnum() or word in "'\u2019-" for word in words):
        return
    subject = page.span(start, comma)
    if _is_nobodys(taken, subject):
        yield subject


def _is_finite(page: Page, number: int) -> bool:
    """Tell whether a word can only be the verb of a subject before it."""
    word = page.low[number]
    return (
        word in AUXILIARIES
        or (word.isalpha() and lemma(word) != word and word in LEMMA_OF)
        or (lemma(word) in SPEECH and not word.endswith("ing"))
    )


def _is_nobodys(taken: Sequence[Span], hole: Span) -> bool:
    """Tell whether no span but those on its sides touches a hole."""
    first = bisect_left(taken, Span(hole.start, hole.start))
    before = taken[max(0, first - _HOLE) : first]
    if any(span.end > hole.start for span in before):
        return False
    return first == len(taken) or taken[first].start >= hole.end


def _is_small(document: Document, page: Page, hole: Span) -> bool:
    if len(page.run(hole)) > _HOLE:
        return False
    at = bisect_right(document.sentences, hole.start - 1, key=lambda one: one.start)
    return hole.end < document.sentences[max(0, at - 1)].end


def _trimmed(page: Page, span: Span) -> Span | None:
    """Return a span without what dangles at its end; None where nothing else is in it."""
    numbers = page.run(span)
    end = numbers.stop
    while (
        numbers.start < end > numbers.stop - _MOST
        and page.low[end - 1] in _DANGLING
        and page.word(end).isalnum()
    ):
        end -= 1
    if end == numbers.stop:
        return span
    return Span(span.start, page.at[end - 1][1]) if end > numbers.start else None
