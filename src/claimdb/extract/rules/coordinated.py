"""Two things said in one sentence: "admitted A but denied B".

A tagger that runs on over "but" takes the denial for a part of what is admitted.
Where the verb behind "and" or "but" tells of saying, what follows it is a row of
its own, by the same source. Invariant: a content is cut outside quotations alone,
and only where its own subject cannot well be the one of that verb.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable
from claimdb.extract.document import Document
from claimdb.extract.page import AUXILIARIES, Page, page_of
from claimdb.extract.record import COORDINATED, PASSIVE, RELAY, Found
from claimdb.extract.rules.complement import NOT_SAID, complement, keeps_back
from claimdb.extract.rules.fellows import fellows
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import IN_ORDER, Span

#: Not measured: the training articles have the construction twice.
_SHARE: Final = 0.9
_JOINING: Final = listed("and but yet without")
_BESIDE: Final = listed("also later then since again instead even")
_HAVE: Final = listed("has have had")
_BE: Final = listed("is are was were be been being")
_OPENERS: Final = listed("that , how why whether \" ' \u201c \u2018")
_PRONOUNS: Final = listed("i he she it they we you there this that these those")
_ENDS: Final = listed(". ; ? ! :")
#: "Without giving numbers" ends what is said, and is nothing that anybody says or keeps back.
_LIGHT: Final = listed("giving providing offering citing")
#: Words in which the subject of a content shows its verb.
_SUBJECT: Final = 12
#: Contents of a row that are looked at, and cuts in one of them.
_MANY: Final = 8
#: Quotations before a place that are looked at.
_NEAR: Final = 4
_CLOSING: Final = " \t\r\n,"


def coordinated(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, those cut in two of which a second part is another thing said."""
    page = page_of(document)
    found = fellows(document, found)
    rows = [one for row in found for one in _divided(document, page, row, _MANY)]
    taken = sorted(
        (span for row in rows for span in (*row.cue, *row.source, *row.content)), key=IN_ORDER
    )
    rows += [one for row in rows if (one := _tail(document, page, taken, row)) is not None]
    return tuple(found) if rows == [*found] else tuple(sorted(rows, key=lambda row: row.content[0]))


def _tail(document: Document, page: Page, taken: Sequence[Span], row: Found) -> Found | None:
    """Return what is said behind a row, where nothing is marked: "… and called it a lie"."""
    tense = _tense(page, row)
    if tense is None or len(row.content) > 1:
        return None
    content = row.content[0]
    sentence = document.sentence_at(content.end - 1)
    limit = sentence.end
    if not sentence.start <= row.cue[0].start < limit:
        return None
    numbers = page.run(Span(content.end, max(limit, content.end)))
    first = numbers.start + (page.word(numbers.start) == ",")
    if not numbers or page.word(first) not in {"and", "but"} or _is_any(taken, content.end, limit):
        return None
    verb = _verb(page, first + 1, numbers.stop, tense)
    if verb is None or _is_quoted(document, page.at[first][0]):
        return None
    said = complement(page, verb, numbers.stop)
    if said is None or not _is_outer(page, page.run(content).start, first):
        return None
    end = limit
    while end > page.at[said][0] and page.text[end - 1] in _CLOSING + ".;":
        end -= 1
    return Found(
        (Span(page.at[said][0], end),),
        (page.span(first + 1, min(verb + 1, said)),),
        row.source,
        row.confidence * _SHARE,
        COORDINATED,
    )


def _is_any(taken: Sequence[Span], start: int, end: int) -> bool:
    """Tell whether a word of a stretch belongs to a row."""
    after = bisect_left(taken, Span(end, end))
    return any(one.end > start for one in taken[max(0, after - _MANY) : after])


def _divided(document: Document, page: Page, row: Found, deep: int) -> Iterator[Found]:
    """Yield a row, and those that its contents hold behind "and" and "but"."""
    cut = _cut(document, page, row) if deep else None
    if cut is None:
        yield row
        return
    first, second = cut
    yield first
    if not _LIGHT & {page.low[number] for number in page.runs(second.cue)}:
        yield from _divided(document, page, second, deep - 1)


def _cut(document: Document, page: Page, row: Found) -> tuple[Found, Found] | None:
    """Return a row as two; None where it is one thing that is said."""
    tense = _tense(page, row)
    if tense is None:
        return None
    for number, span in enumerate(row.content[:_MANY]):
        run = page.run(span)
        for place in run[1:]:
            if page.low[place] in _ENDS:
                break
            if page.low[place] not in _JOINING:
                continue
            verb = _verb(page, place + 1, run.stop, tense)
            if verb is None or _is_quoted(document, page.at[place][0]):
                continue
            content = complement(page, verb, run.stop)
            if content is None or not _is_outer(page, run.start, place):
                continue
            return _halves(page, row, number, (place, verb, content))
    return None


def _halves(
    page: Page, row: Found, number: int, places: tuple[int, int, int]
) -> tuple[Found, Found]:
    """Return both rows; ``places`` are the words of joining, of the verb and of what it has."""
    place, verb, content = places
    span = row.content[number]
    end = page.at[place][0]
    while page.text[end - 1] in _CLOSING:
        end -= 1
    begin = place if page.low[place] == "without" else place + 1
    cue = page.span(begin, min(verb + 1, content))
    first = replace(row, content=(*row.content[:number], Span(span.start, end)))
    second = Found(
        (Span(page.at[content][0], span.end), *row.content[number + 1 :]),
        (cue,),
        row.source,
        row.confidence * _SHARE,
        COORDINATED,
    )
    return first, second


def _tense(page: Page, row: Found) -> str | None:
    """Return the tense of a row's verb, which stands behind its source; None of others."""
    if row.by in {RELAY, PASSIVE} or not row.source or len(row.cue) != 1:
        return None
    if row.source[-1].end > row.cue[0].start or row.content[0].start < row.cue[0].end:
        return None
    words = [page.low[place] for place in page.run(row.cue[0])]
    for word in words:
        if lemma(word) in SPEECH and (tense := _form(word)) is not None:
            perfect = _HAVE & set(words) or _BE & set(words)
            return "past" if perfect else tense
    return None


def _form(word: str) -> str | None:
    """Return the tense of a form: "denied", "denies"; None of one that may be a noun."""
    stem = lemma(word)
    if word in {"says", f"{stem}s", f"{stem}es", f"{stem[:-1]}ies"}:
        return "present"
    return "past" if stem != word and (word in LEMMA_OF or word.endswith("ed")) else None


def _verb(page: Page, first: int, end: int, tense: str) -> int | None:
    """Return the verb of saying that begins a clause behind "and"; None where none does."""
    place = first
    if page.word(first - 1) == "without":
        is_kept = keeps_back(page.word(first)) and page.word(first - 2) == ","
        return first if is_kept and page.low[first].endswith("ing") else None
    if page.word(place) in {"did", "would", "could", "has", "have"} and place + 2 < end:
        if page.word(place + 1) == "not" and lemma(page.word(place + 2)) in NOT_SAID:
            return place + 2
        if page.word(place) not in _HAVE:
            return None
    while place < end and (page.low[place] in _BESIDE | _HAVE or page.low[place].endswith("ly")):
        place += 1
    if place < end and page.low[place] in {"is", "are"} and page.word(place + 1).endswith("ing"):
        return place + 1 if lemma(page.word(place + 1)) in SPEECH else None
    if place >= end or lemma(page.low[place]) not in SPEECH:
        return None
    return place if _form(page.low[place]) == tense else None


def _is_outer(page: Page, start: int, place: int) -> bool:
    """Tell whether the subject of a content cannot be the one of a verb behind it."""
    first = start
    while first < place and page.low[first] in _OPENERS:
        first += 1
    if page.word(first) in _PRONOUNS or page.low[place] == "without":
        return True  # it is the speaker, or nothing that speaks
    for number in range(first, min(place, first + _SUBJECT)):
        word = page.low[number]
        if word in AUXILIARIES:
            # "Said the envoy was ill but denied": the second verb is not of the same form.
            perfect = word in _HAVE and page.low[number + 1] != "been"
            return not perfect or not _speaks(page, first, number) or _but(page, place)
        past = word in LEMMA_OF or word.endswith("ed")
        if past and lemma(word) != word and number > first:
            return not _speaks(page, first, number)
    return True  # a thing, and no clause: "acknowledged the delay"


def _but(page: Page, place: int) -> bool:
    return page.low[place] != "and"


def _speaks(page: Page, first: int, end: int) -> bool:
    """Tell whether words name who can say something."""
    span = page.span(first, end) if end > first else None
    return span is not None and citable(page.text[span.start : span.end])


def _is_quoted(document: Document, place: int) -> bool:
    every = document.quoted
    after = bisect_right(every, place, key=lambda one: one.start)
    return any(place < one.end for one in every[max(0, after - _NEAR) : after])
