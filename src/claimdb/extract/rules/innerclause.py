"""Somebody's words as the report of another's: who, by what word, and what.

There is no grammar here, only the forms of words: a clause that could be read
otherwise is none. Invariant: subject, verb and what is said follow each other,
in one clause, and all three lie inside the run that was given.
"""

from bisect import bisect_right
from typing import Final, NamedTuple

from claimdb.extract.chains.phrases import citable
from claimdb.extract.document import Document
from claimdb.extract.page import APOSTROPHES, AUXILIARIES, Page, Run
from claimdb.lexicons.inner import (
    DENYING_DOING,
    NOUNS,
    PLAINLY,
    PROMISING,
    QUOTING,
    STATING,
    TELLING_TO,
    WITHHOLDING,
)
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed


class Inner(NamedTuple):
    """Runs of words: who, the parts of the cue, and what; ``owned`` by a possessive."""

    source: Run
    cue: tuple[Run, ...]
    content: Run
    owned: bool = False


#: Longest subject, and farthest "that" behind who is told.
_SUBJECT: Final = 9
_LISTENER: Final = 6
#: Words in which a clause without "that" shows its verb.
_CLAUSE: Final = 9
_UNDER: Final = listed("when while after because although though")
_ENDS: Final = listed('. ; ? ! " \u201c \u201d')
_OPENERS: Final = listed("that and but so well yes because ,")
_OPENING: Final = frozenset("\"'\u201c\u2018\u00ab[")
_NOMINATIVE: Final = listed("i he she they we you it")
_OBJECTIVE: Final = listed("him her them me us")
_NO_SUBJECT: Final = listed(
    """
    who whom whose which that what where when why how if whether as because although though while
    until unless than since before after to by not no nobody none one nothing there , . ; : ? ! ( )
    this these those everyone everybody anyone anybody people some many others
    """
)
_HAVE: Final = listed("has have had")
_BE: Final = listed("is are was were")
_BESIDE: Final = listed("also since then once later earlier first already always long often itself")
_SELVES: Final = listed("itself himself herself themselves myself ourselves")
_CANNOT: Final = listed("could would can did does do")
_CONTRACTED: Final = listed("couldn wouldn can didn doesn don")
_QUESTION: Final = listed("who what when where why how whether which if")
_TOLD: Final = listed("me him her them us you it reporters journalists lawmakers parliament police")
_TOLD_TO: Final = listed("me him her them us you it myself")
_OPEN_CLAUSE: Final = _NOMINATIVE | listed("there the a an his her its their our my no all")
_FINITE: Final = AUXILIARIES - listed("be been being having need dare")
_STOPS: Final = listed('. ; : ? ! , " \u201c \u201d who which that to')
_NOT_FINITE: Final = listed(
    "being having doing been done gone known seen given taken lies rose left"
)
_PERIOD: Final = listed("years months weeks decades days")
_DAYS: Final = listed("monday tuesday wednesday thursday friday saturday sunday yesterday today")
_NOT_DOING: Final = listed("during nothing anything everything something king spring")


def inner_clause(page: Page, run: Run) -> Inner | None:
    """Return who says what in the main clause with which a run of words begins."""
    start, end = _after_openers(page, run), run[1]
    owned = _owned(page, start, end)
    if owned is not None:
        return owned
    for place in range(start + 1, min(end, start + _SUBJECT)):
        if page.low[place - 1] in _NO_SUBJECT:
            return None
        if page.low[place] in APOSTROPHES and place - start > 1:
            continue
        found = _said(page, (start, place), end) or _saying(page, (start, place), end)
        if found is not None:
            return found if _promises(page, found) or _is_subject(page, (start, place)) else None
        if page.low[place] in _FINITE:
            return None
    return None


def parted_clause(page: Page, subject: Run, rest: Run) -> Inner | None:
    """Return who says what where an insertion parts the two: "The rebels, it said, deny …"."""
    if not _is_subject(page, subject):
        return None
    found = _said(page, (subject[0], rest[0]), rest[1])
    return found._replace(source=subject) if found is not None else None


def echoed(document: Document, page: Page, run: Run) -> Inner | None:
    """Return who says what stands in quotation marks within a quotation.

    That is "I" or "he", with whose verb another goes: "He came in and said, 'Run'".
    """
    start = _after_openers(page, run)
    if page.word(start) not in _NOMINATIVE or not start:
        return None
    first, last = page.at[start][0], page.at[run[1] - 1][1]
    at = bisect_right(document.quotations, first, key=lambda one: one.span.start)
    if at == len(document.quotations) or not any(
        one.span.start <= first < one.span.end for one in document.quotations[max(0, at - 2) : at]
    ):
        return None
    words = document.quotations[at].span
    if words.end > last:
        return None
    number = page.first(words.start)
    verb = number - 3  # before the comma and the mark
    is_said = page.word(number - 2) == "," and lemma(page.word(verb)) in STATING
    joined = page.word(verb - 1) == "and" and not _ENDS & set(page.low[start:verb])
    if not is_said or not joined or verb <= start + 1:
        return None
    return Inner((start, start + 1), ((verb, verb + 1),), (number - 1, page.first(words.end)))


def under_clause(page: Page, run: Run) -> Inner | None:
    """Return who says what in a clause behind "when" and its like: "when she denied having …"."""
    start, end = run
    for place in range(start + 1, end - 2):
        word = page.low[place]
        if word in _ENDS:
            return None
        if word in _UNDER and page.low[place + 1] in _NOMINATIVE:
            found = _said(page, (place + 1, place + 2), end)
            if found is not None:
                return found
    return None


def _after_openers(page: Page, run: Run) -> int:
    start, end = run
    while start < end and (page.low[start] in _OPENERS or page.low[start] in _OPENING):
        start += 1
    return start


def _is_subject(page: Page, run: Run) -> bool:
    """Tell whether words name who can say something."""
    first, end = run
    words = page.low[first:end]
    if len(words) == 1 and words[0] in _NOMINATIVE | _OBJECTIVE:
        return True
    return not _NO_SUBJECT & set(words) and citable(_words(page, run))


def _promises(page: Page, inner: Inner) -> bool:
    """Tell whether somebody promises to do something, which no thing can."""
    verb = page.low[inner.cue[-1][1] - 1]
    return lemma(verb) in PROMISING and page.low[inner.content[0]] == "to"


def _words(page: Page, run: Run) -> str:
    span = page.span(*run)
    return page.text[span.start : span.end]


def _owned(page: Page, start: int, end: int) -> Inner | None:
    """Read "the mayor's claim that …" and "his claim that …"."""
    for place in range(start + 1, min(end - 2, start + _SUBJECT)):
        word = page.low[place]
        if word in _NO_SUBJECT:
            return None
        if lemma(word) in NOUNS and page.low[place + 1] == "that":
            who = _owner(page, start, place)
            return who and Inner(who, ((place, place + 1),), (place + 1, end), owned=True)
    return None


def _owner(page: Page, start: int, noun: int) -> Run | None:
    """Return whose claim it is: "the mayor's", "his"; between the two an adjective may stand."""
    for last in (noun - 1, noun - 2):
        if last < start:
            break
        if last == start and page.low[last] in {"his", "her", "their", "its"}:
            return start, last + 1
        at_s = page.low[last] == "s" and last - 1 > start and page.low[last - 1] in APOSTROPHES
        if at_s or (page.low[last] in APOSTROPHES and page.low[last - 1].endswith("s")):
            named = (start, last - 1 if at_s else last)
            return (start, last + 1) if citable(_words(page, named)) else None
    return None


def _said(page: Page, who: Run, end: int) -> Inner | None:
    """Return what a subject says, where its verb begins behind it."""
    place, parts = _before_verb(page, who[1], end)
    if place is None or place >= end:
        return None
    before = page.low[who[1] : place]
    stem, form = lemma(page.low[place]), page.low[place]
    if {"not", "t", "cannot"} & set(before):
        withheld = stem in WITHHOLDING and page.word(place + 1) in _QUESTION
        return Inner(who, ((who[1], place + 1),), (place + 1, end)) if withheld else None
    if not _is_form(before, form, stem):
        return None
    if stem in QUOTING:
        return _quoted(page, who, (who[1], place + 1), end)
    content, closed = _told(page, place, stem, end)
    if content is None or content >= end:
        return None
    return Inner(who, (*parts, (_parts_end(parts, who[1], place), closed)), (content, end))


def _saying(page: Page, who: Run, end: int) -> Inner | None:
    """Return what somebody is heard saying: "(recalls) him saying that …"."""
    verb = who[1]
    says = page.low[verb].endswith("ing") and _states(page.low[verb])
    return (
        Inner(who, ((verb, verb + 1),), (verb + 1, end))
        if says and _opens(page, verb + 1)
        else None
    )


def _opens(page: Page, number: int) -> bool:
    """Tell whether what somebody says begins at a word."""
    return page.word(number) == "that" or page.word(number) in _OPENING


def _parts_end(parts: tuple[Run, ...], first: int, verb: int) -> int:
    """Return where the last part of a cue begins: behind a "himself", or with the first word."""
    return verb if parts else first


def _before_verb(page: Page, first: int, end: int) -> tuple[int | None, tuple[Run, ...]]:
    """Return where the verb stands, and the auxiliaries that "itself" parts from it."""
    place, parts = first, tuple[Run, ...]()
    if page.low[place] in APOSTROPHES:
        if page.word(place + 1) not in {"s", "d", "ve"} or page.word(place - 1) not in _NOMINATIVE:
            return None, ()
        place += 2
    elif page.low[place] in _HAVE | _BE:
        place += 1
    elif page.low[place] == "cannot":
        return place + 1, ()
    elif page.low[place] in _CANNOT and page.word(place + 1) == "not":
        return place + 2, ()
    elif page.low[place] in _CONTRACTED and page.word(place + 2) == "t":
        return place + 3, ()
    while place < end and (page.low[place] in _BESIDE | _SELVES or page.low[place].endswith("ly")):
        if page.low[place] in _SELVES and place > first:
            parts = ((first, place),)
        place += 1
    return place, parts


def _is_form(before: list[str], form: str, stem: str) -> bool:
    """Tell whether a verb's form goes with its auxiliaries; a passive does not."""
    if form.endswith("ing"):
        return bool(_BE & set(before[:1]))
    if _BE & set(before):
        return False
    # A bare form may be a noun ("the report that"): only words said by many are read so.
    return form != stem or stem in {"say", "deny", "insist"}


def _told(page: Page, verb: int, stem: str, end: int) -> tuple[int | None, int]:
    """Return where what is said begins behind a verb, and where the cue ends."""
    place = verb + 1
    if page.word(place) == "for" and _PERIOD & set(page.low[place + 1 : place + 3]):
        place += 2 if page.low[place + 1] in _PERIOD else 3
    closed = place
    if page.word(place) == "on" and page.word(place + 1) in _DAYS:
        place += 2
    elif page.word(place) in _DAYS:
        place += 1
    return _complement(page, place, stem, end), closed


def _complement(page: Page, place: int, stem: str, end: int) -> int | None:
    """Return where a verb's complement begins, which would begin at ``place``."""
    word, following = page.word(place), page.word(place + 1)
    if word == "that" and following not in {",", ".", "to", "was", "is"}:
        return place if stem in STATING else None
    if stem in DENYING_DOING and word.endswith("ing"):
        return None if word in _NOT_DOING else place
    if stem in PROMISING and word in {"to", "nothing"}:
        return place
    if stem == "say" and (quoted := _after_say(page, place)) is not None:
        return quoted
    told = _behind_listener(page, place, end) if stem in TELLING_TO else None
    if told is not None:
        return told
    return place if stem in PLAINLY and _is_clause(page, place, end) else None


def _after_say(page: Page, place: int) -> int | None:
    """Return where a quotation begins behind "said to me," or "said,"."""
    if page.word(place) == "to" and page.word(place + 1) in _TOLD_TO:
        return place + 3 if page.word(place + 2) in {",", ":"} else None
    opens = page.word(place) in {",", ":"} and page.word(place + 1) in _OPENING
    return place + 1 if opens else None


def _behind_listener(page: Page, first: int, end: int) -> int | None:
    """Return where what somebody is told begins."""
    if page.word(first) in _TOLD:
        after = first + 1
        if page.word(after) == "that" or _is_clause(page, after, end):
            return after
    for place in range(first + 1, min(end, first + _LISTENER)):
        word = page.low[place]
        if word == "that":
            return place if page.low[place - 1] not in {"all", "of"} else None
        if word in _NO_SUBJECT or word in _FINITE:
            return None
    return None


def _is_clause(page: Page, first: int, end: int) -> bool:
    """Tell whether a clause begins at a word: it has a subject and a finite verb near it."""
    word = page.word(first)
    if first >= end or not (word in _OPEN_CLAUSE or _is_capital(page, first)):
        return False
    for place in range(first + 1, min(end, first + _CLAUSE)):
        word = page.low[place]
        if word in _STOPS:
            return False
        if word in _FINITE:
            return True
        past = word in LEMMA_OF or word.endswith("ed")
        if past and word not in _NOT_FINITE and page.word(place + 1) != "by":
            return True
        if page.low[first] in _NOMINATIVE and place == first + 1 and word.isalpha():
            return True
    return False


def _is_capital(page: Page, number: int) -> bool:
    return page.text[page.at[number][0]].isupper()


def _states(word: str) -> bool:
    """Tell whether a form in "-ing" is one of a word of stating."""
    # "Saying" is a noun too, and its own lemma.
    return lemma(word) in STATING or word.removesuffix("ing") in STATING


def _quoted(page: Page, who: Run, verb: Run, end: int) -> Inner | None:
    """Read "quoted prisoners as saying …"; what chains make of it is two rows."""
    for place in range(verb[1] + 1, min(end - 2, verb[1] + 2 * _SUBJECT)):
        if page.low[place] == "as" and page.low[place + 1].endswith("ing"):
            if not _states(page.low[place + 1]):
                return None
            return Inner(who, (verb,), (place + 2, end))
        if page.low[place] in ".;:":
            return None
    return None
