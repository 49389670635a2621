"""How a content is said, and how the reporter passes it on.

Sort: speech, attitude or perception, by the first word of the cue that is in the
tables of ``lexicons.sorts`` and says something ("went on to say" is "say"); a cue
that is in none of them by the shape of the content. Hedge: how unsure the
speaker is, by the cue ("is believed to") or the main clause of the content
("may have"); the weakest that is there. Reporting: by the cue and what stands
beside it ("claimed", "without evidence"). Both are None without a sign.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from claimdb.extract.clause import main_clause, negation
from claimdb.extract.document import Document
from claimdb.extract.page import Page, page_of
from claimdb.extract.record import Found, Manner, Sort
from claimdb.extract.sorts import (
    GREETING,
    IMAGES,
    SHOWING,
    SORT_OF,
    SORT_OF_PAIR,
    SORT_OF_PREPOSITION,
    TELLING,
    WEAK,
)
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.reporting import HEDGE_OF_VERB, HEDGE_OF_WORD, REPORTING_OF
from claimdb.model.vocab import Hedge, Reporting
from claimdb.text.spans import Span

#: From the weakest to the strongest.
_HEDGES: Final = (Hedge.POSSIBLE, Hedge.BELIEVED, Hedge.LIKELY)
_UNPROVED: Final = re.compile(
    r"\b(?:without\s+(?:\w+ing\s+)?(?:(?:any|a\s+shred\s+of|further|immediate|much|\w+)\s+){0,2}?"
    r"|(?:offer|provid|giv|gave|present|cit|show)\w*\s+no\s+(?:\w+\s+)?)(?:evidence|proof|"
    r"substantiation)\b",
    re.IGNORECASE,
)
#: Each way of ``_UNPROVED`` ends in one of these; to look for them first is ten times as fast.
_PROOFS: Final = ("evidence", "proof", "substantiation")
#: Of these in one sentence, as many are looked at.
_NEAR: Final = 3
_OPENING_MARKS: Final = frozenset("\"'\u201c\u2018\u00ab\u201e")
_Passed = tuple[Reporting | None, tuple[Span, ...]]
_BEHIND_HEAD: Final = listed(
    "of from by in on at to with near over above taken shot that which who whose made seen"
)
_CLAUSE: Final = listed("that whether if how why what")
_I: Final = listed("i we is are was were be been s re m am")


def manners(document: Document, found: Sequence[Found]) -> tuple[Manner, ...]:
    """Return the manner of each of ``found``, in its order."""
    page = page_of(document)
    unproved = _Unproved(document)
    return tuple(_manner(page, unproved, one) for one in found)


def known_sort(page: Page, found: Found) -> Sort | None:
    """Return the sort that the words of the cue have in the tables, or None."""
    weak: Sort | None = None
    for number in page.runs(found.cue):
        word = page.low[number]
        if not word.isalpha():
            continue
        stem = lemma(word)
        pair = SORT_OF_PAIR.get((stem, page.word(number + 1)))
        if pair:
            return pair
        if stem in TELLING and _is_told(page, found):
            return Sort.SPEECH
        if (other := _unclaimed(page, found, stem)) is not None:
            return other
        sort = SORT_OF.get(stem)
        if sort and stem not in WEAK:
            return sort
        weak = weak or sort
    return weak or _of_small_words(page, found)


def _unclaimed(page: Page, found: Found, stem: str) -> Sort | None:
    """Return the sort of a word of saying that makes no claim here: pictures, welcomes, praise."""
    if stem in SHOWING and _is_picture(page, found):
        return None if _is_told(page, found) else Sort.PERCEPTION
    if stem in GREETING and not _is_told(page, found):
        return None if _has_reason(page, found) else Sort.ATTITUDE
    return None


def _has_reason(page: Page, found: Found) -> bool:
    """Tell whether it is told for which deed ("for saving it"), or as what, somebody is praised.

    "For his service" and "for the delay" tell none that could be true or false.
    """
    for number in page.runs(found.content):
        word = page.low[number]
        if word == "as":
            return True
        if word.endswith("ing"):
            before = number - 1
            while page.word(before).endswith("ly") or page.word(before) in _OPENING_MARKS:
                before -= 1
            if page.word(before) == "for":
                return True
    return False


def _is_picture(page: Page, found: Found) -> bool:
    """Tell whether the first noun phrase of a source ends in a word for a picture."""
    numbers = page.runs(found.source)
    head = next(
        (at for at, number in enumerate(numbers) if at and _ends_phrase(page.low[number])),
        len(numbers),
    )
    return head > 0 and lemma(page.low[numbers[head - 1]]) in IMAGES


def _ends_phrase(word: str) -> bool:
    """Tell what stands behind the head of a noun phrase: a sign, a preposition, a participle."""
    return word in _BEHIND_HEAD or not word[0].isalnum() or word.endswith(("ed", "ing"))


def _of_small_words(page: Page, found: Found) -> Sort | None:
    """Return the sort of a cue that is only signs or a preposition."""
    words = [word for number in page.runs(found.cue) if (word := page.low[number])[0].isalnum()]
    if not words:
        return Sort.SPEECH if found.cue else None
    return SORT_OF_PREPOSITION.get(words[0]) if len(words) == 1 else None


def _is_told(page: Page, found: Found) -> bool:
    """Tell whether a content is a quotation, or a clause with its conjunction."""
    start = found.content[0].start
    number = page.first(start)
    if page.word(number) in _CLAUSE or page.word(number - 1) in _CLAUSE:
        return True
    return not _OPENING_MARKS.isdisjoint(page.text[max(0, start - 1) : start + 1])


def _by_shape(page: Page, found: Found) -> Sort:
    """Return the sort that the shape of a content makes likely.

    What is quoted, is a clause or stands before its cue was said; a thing or a
    deed ("to go") was not.
    """
    if _is_told(page, found):
        return Sort.SPEECH
    first = page.first(found.content[0].start)
    if page.word(first) == "to":
        stem = lemma(page.word(first + 1))
        return Sort.ATTITUDE if stem in WEAK else SORT_OF.get(stem, Sort.ATTITUDE)
    if not found.cue or found.content[0].start < found.cue[0].start:
        return Sort.SPEECH
    return Sort.ATTITUDE


def _manner(page: Page, unproved: "_Unproved", found: Found) -> Manner:
    """Return the manner of one attribution."""
    cue = page.runs(found.cue)
    hedge, hedges = _hedge(page, cue, main_clause(page, found))
    reporting, words = _reporting(page, found, cue)
    doubt = unproved.beside(found)
    if doubt:
        reporting, words = Reporting.DISTANCES, doubt
    return Manner(
        known_sort(page, found) or _by_shape(page, found), hedge, hedges, reporting, words
    )


def _hedge(
    page: Page, cue: Sequence[int], clause: Sequence[int]
) -> tuple[Hedge | None, tuple[Span, ...]]:
    """Return the weakest hedge in a cue and a clause, and its words."""
    hedged: dict[Hedge, list[int]] = {}
    for number in cue:
        kind = HEDGE_OF_VERB.get(lemma(page.low[number]))
        if kind:
            hedged.setdefault(kind, []).append(number)
    for number in clause:
        word = page.low[number]
        kind = HEDGE_OF_WORD.get(word)
        if word == "could" and page.word(number + 2) != "have" and negation(page, clause):
            continue  # "could not find" tells of an ability
        if kind is None and page.word(number - 1) in _I and not _is_past(page, number):
            kind = HEDGE_OF_VERB.get(lemma(word))
        if kind:
            hedged.setdefault(kind, []).append(number)
    for kind in _HEDGES:
        if kind in hedged:
            return kind, tuple(page.span(number, number + 1) for number in hedged[kind])
    return None, ()


def _is_past(page: Page, number: int) -> bool:
    """Tell "I thought", which is no longer thought, from "is thought"."""
    return page.word(number - 1) in {"i", "we"} and lemma(page.low[number]) != page.low[number]


def _reporting(page: Page, found: Found, cue: Sequence[int]) -> _Passed:
    """Return how a cue passes its content on: by the adverb with it, else by its first verb.

    To acknowledge is to hold true; not to acknowledge shows nothing.
    """
    if not cue:
        return None, ()
    for number in (cue[0] - 1, *cue, cue[-1] + 1):
        word = page.word(number)
        called = word == "so" and page.word(number + 2) == "called"
        if called or (word.endswith("ly") and REPORTING_OF.get(word) is Reporting.DISTANCES):
            return Reporting.DISTANCES, (page.span(number, number + 1),)
    for number in cue:
        kind = REPORTING_OF.get(lemma(page.low[number]))
        if kind is None or (kind is Reporting.ENDORSES and page.word(number - 1) in _I):
            continue
        if kind is Reporting.ENDORSES and _is_negated(page, found, cue):
            return None, ()
        return kind, (page.span(number, number + 1),)
    return None, ()


def _is_negated(page: Page, found: Found, cue: Sequence[int]) -> bool:
    """Tell whether a cue or its source is negative."""
    first = page.word(page.first(found.source[0].start)) if found.source else ""
    return first in {"nobody", "no", "none", "neither"} or any(map(page.negation, cue))


class _Unproved:
    """Where a text says that somebody offered no proof, by sentence."""

    def __init__(self, document: Document) -> None:
        self._end = len(document.text)
        lower = document.text.lower()
        is_told = any(proof in lower for proof in _PROOFS)
        self._spans = [m.span() for m in _UNPROVED.finditer(document.text)] if is_told else []
        # Few texts have one; the others need no sentences here.
        self._starts = [one.start for one in document.sentences] if self._spans else []

    def beside(self, found: Found) -> tuple[Span, ...]:
        """Return the words in the sentence of a cue, outside its content, that say so."""
        if not self._spans or not found.cue:
            return ()
        sentence = bisect_left(self._starts, found.cue[0].start + 1)
        end = self._starts[sentence] if sentence < len(self._starts) else self._end
        first = bisect_left(self._spans, (self._starts[sentence - 1],))
        for span in self._spans[first : first + _NEAR]:
            inside = any(one.start <= span[0] < one.end for one in found.content)
            if span[0] < end and not inside:
                return (Span(*span),)
        return ()
