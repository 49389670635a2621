"""Contents of which a tagger saw the end alone, or all but the verb, and that are whole clauses.

"Police said [a guard confirmed] the theft": another cue that proved too unsure to keep had
held the first words; or "[a ban on goods from] Vesnia", of which the last one was missed.
Invariant: a content grows only over words that are nobody's, within its sentence, and never
over the marks of a quotation.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.layout import Kind
from claimdb.extract.page import AUXILIARIES, Page
from claimdb.extract.record import Found
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import Span

_SAYING: Final = listed("say add report state claim insist warn note announce argue confirm")
_JOINING: Final = listed("and but")
_MARKS: Final = frozenset('"\u201c\u201d\u00ab\u00bb;:()')
#: They begin when, where or to whom it was said, and no clause.
_AROUND: Final = listed(
    """as at after before by during earlier from in last late later near next of on since that to
    today tomorrow tonight under until when while with yesterday monday tuesday wednesday thursday
    friday saturday sunday . , - \u2013 \u2014"""
)
#: Words of a clause that was left out before a content, at most; and behind a subject.
_CLAUSE: Final = 12
_SENTENCE: Final = 60
_VERB: Final = 3
#: Words of a headline that are left behind what it says, at most.
_REST: Final = 4
#: They lead to something: no content ends with one.
_LEADING: Final = listed("in by of to with for from at on about as into")
#: Words of what they lead to, at most; they begin something else, or stand inside.
_OBJECT: Final = 12
_OTHERS: Final = AUXILIARIES | listed("and but or which who that as after before when while said")
_INSIDE: Final = listed("' \u2019 - $ %")
_SAID_IN: Final = listed(
    "tweet statement interview ruling letter speech post email memo article report brief filing "
    "conference release blog twitter facebook monday tuesday wednesday thursday friday saturday "
    "sunday"
)
#: Spans before a place that are looked at.
_NEAR: Final = 12
_PIECES: Final = 2


def stretched(document: Document, page: Page, taken: Sequence[Span], row: Found) -> Found:
    """Return a row whose content is the whole clause; ``taken`` are the spans of all rows."""
    if len(row.cue) != 1 or not row.content:
        return row
    content = row.content
    if content[0].start >= row.cue[0].end:
        content = (_from_verb(page, taken, row), *content[1:])
    elif row.source and len(content) == 1:
        content = (_from_start(document, page, taken, row),)
    elif row.source and len(content) == _PIECES:
        content = (content[0], _with_verb(document, page, taken, row))
    content = (*content[:-1], _to_end(document, taken, row, content[-1]))
    content = (*content[:-1], _with_object(document, page, taken, content[-1]))
    return row if content == row.content else replace(row, content=content)


def _from_verb(page: Page, taken: Sequence[Span], row: Found) -> Span:
    """Return what is said from the word behind "said" on, where a clause begins there.

    "[People] [said] a friend of the actor confirmed [his stay]" tells what the friend did.
    """
    first, verb = row.content[0], row.cue[0]
    start = page.first(verb.end)
    hole = range(start, page.first(first.start))
    if not 1 < len(hole) <= _CLAUSE or lemma(page.low[start - 1]) not in _SAYING:
        return first
    words = page.low[hole.start : hole.stop]
    if words[0] in _AROUND or _MARKS & set(words) or not _is_finite(page, hole.stop - 1):
        return first
    grown = Span(page.at[start][0], first.end)
    return grown if _is_free(taken, Span(verb.end, first.start)) else first


def _from_start(document: Document, page: Page, taken: Sequence[Span], row: Found) -> Span:
    """Return what is said from the start of its sentence, of which ", and …" was seen."""
    first = row.content[0]
    number = page.first(first.start)
    joined = page.low[number] in _JOINING and page.word(number - 1) == ","
    sentence = document.sentence_at(first.start)
    if not joined or first.end > row.cue[0].start or sentence.end < row.cue[0].end:
        return first
    hole = Span(sentence.start, first.start)
    words = page.run(hole)
    if not 1 < len(words) <= _SENTENCE or page.low[words.start] in _JOINING:
        return first
    if _MARKS & set(document.text[hole.start : hole.end]) or not _is_free(taken, hole):
        return first
    return Span(sentence.start, first.end)


def _with_verb(document: Document, page: Page, taken: Sequence[Span], row: Found) -> Span:
    """Return the second piece with the verb before it: "[The army], it said, insists [that …]"."""
    first, second = row.content
    number = page.first(second.start)
    start = page.first(row.cue[0].end)
    inserted = page.word(start) == "," and row.source[0].start < row.cue[0].start
    if not inserted or first.end > row.source[0].start or not 0 < number - start - 1 <= _VERB:
        return second
    if not _is_finite(page, start + 1) and page.low[start + 1] not in AUXILIARIES:
        return second
    hole = Span(page.at[start + 1][0], second.start)
    is_whole = document.sentence_at(first.start).end >= second.end
    free = (
        is_whole
        and _is_free(taken, hole)
        and not _MARKS & set(document.text[hole.start : hole.end])
    )
    return Span(hole.start, second.end) if free else second


def _to_end(document: Document, taken: Sequence[Span], row: Found, last: Span) -> Span:
    """Return what a headline says up to its end, of which a few words were left out."""
    number = max(0, bisect_right(document.paragraphs, last.start, key=lambda one: one.start) - 1)
    part, text = document.layout[number], document.text
    if part.kind is not Kind.HEADLINE or not part.words.start <= row.cue[0].start < last.start:
        return last
    end = part.words.end - (text[part.words.end - 1] in ".!?")
    rest = text[last.end : end]
    if not 1 <= len(rest.split()) <= _REST or not rest.replace(" ", "").isalnum():
        return last
    return Span(last.start, end) if _is_free(taken, Span(last.end, end)) else last


def _with_object(document: Document, page: Page, taken: Sequence[Span], last: Span) -> Span:
    """Return what is said with the words that its last one, "of" or "to", leads to.

    Where they tell by what it was said, "[that claim in] a ruling", it goes as well.
    """
    run = page.run(last)
    end, limit = run.stop, page.run(document.sentence_at(last.end - 1)).stop
    if not run or page.low[end - 1] not in _LEADING or end >= limit or not page.low[end].isalnum():
        return last
    ahead = end
    while ahead < min(limit, end + _OBJECT) and page.low[ahead] not in _OTHERS:
        if not (page.low[ahead].isalnum() or page.low[ahead] in _INSIDE):
            break
        ahead += 1
    said_in = page.low[end - 1] in {"in", "on"} and not _SAID_IN.isdisjoint(page.low[end:ahead])
    if said_in:
        return page.span(run.start, end - 1) if len(run) > 1 else last
    grown = Span(last.start, page.at[ahead - 1][1])
    return grown if ahead > end and _is_free(taken, Span(last.end, grown.end)) else last


def _is_finite(page: Page, number: int) -> bool:
    """Tell whether a word is a verb's by its form, or one of saying in the present."""
    word = page.low[number]
    stem = lemma(word)
    past = stem != word and (word in LEMMA_OF or word.endswith("ed"))
    return past or (stem in SPEECH and word != stem and word.endswith("s"))


def _is_free(taken: Sequence[Span], hole: Span) -> bool:
    """Tell whether no span of a row touches a stretch."""
    before = bisect_left(taken, Span(hole.end, hole.end))
    return not any(one.end > hole.start for one in taken[max(0, before - _NEAR) : before])
