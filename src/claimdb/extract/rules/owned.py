"""Whose claim it is: "the port's threat to close was ignored", "Moor's claim … was wrong".

A tagger takes the verb of the sentence for the cue, which tells what became of the claim, or
for the end of what was claimed. Invariant: a row keeps the words of its content, or loses those
of the verb behind them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.page import AUXILIARIES, Page, page_of
from claimdb.extract.record import Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.stances import DENYING, REJECTING
from claimdb.text.spans import Span

_NOUNS: Final = (
    r"(?:accusation|allegation|argument|assertion|claim|complaint|contention|demand|insistence"
    r"|pledge|prediction|promise|suggestion|threat|vow|warning)s?"
)
#: A whole content that is somebody's claim.
_OWNED: Final = re.compile(
    r"(?P<who>(?:[\w.-]+\s+){0,6}?[\w.-]+(?:['\u2019]s|s['\u2019])|(?:his|her|its|their)\b)\s+"
    rf"(?:[a-z-]+\s+){{0,2}}?(?P<noun>{_NOUNS})\s+(?P<what>(?:that|to)\s+[^,;:.\u201c\u201d\"]+)",
    re.IGNORECASE,
)
_POSSESSIVES: Final = ("'s", "\u2019s", "s'", "s\u2019", "his", "her", "its", "their", "His", "Her")
#: What a clause may begin behind.
_BEGINS: Final = re.compile(
    r"(?:^|[,;:\u2014(]|\b(?:that|said|says|and|but|though))\s*$", re.IGNORECASE
)
#: Finite verbs of a content: its own, and that of the sentence.
_BOTH: Final = 2
_FINITE: Final = listed("is are was were has had will would")
#: A clause with one of them may have a verb of its own.
_OTHERS: Final = listed(
    "who which what whatever that when while because if as where whether and or but , ; : \" '"
    " \u201c \u201d said says say"
)


def owned(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in their order, somebody's claim with whose it is and where it ends."""
    page = page_of(document)
    return tuple(_ended(document, page, _owned(page, row)) for row in found)


def _owned(page: Page, row: Found) -> Found:
    """Return the row of "[the port's threat to close] was ignored" as what the port threatens."""
    if row.source or len(row.content) != 1 or len(row.cue) != 1:
        return row
    content, verb = row.content[0], page.run(row.cue[0])
    if content.end > row.cue[0].start or not verb or page.low[verb.start] not in AUXILIARIES:
        return row
    match = _OWNED.fullmatch(page.text, content.start, content.end)
    if match is None or any(lemma(page.low[one]) in DENYING | REJECTING for one in verb):
        return row
    what, cue = Span(*match.span("what")), Span(*match.span("noun"))
    return replace(row, content=(what,), cue=(cue,), source=(Span(*match.span("who")),))


def _ended(document: Document, page: Page, row: Found) -> Found:
    """Return the row of "Moor's claim [that it was late was wrong]" without the sentence's verb.

    The clause has one finite verb of its own, and the next is of what was said of the claim.
    """
    if not _is_subject(document, row):
        return row
    run = page.run(row.content[0])
    if page.low[run.start] != "that" or not _OTHERS.isdisjoint(page.low[run.start + 1 : run.stop]):
        return row
    verbs = [number for number in run if page.low[number] in _FINITE]
    if len(verbs) != _BOTH or verbs[1] - verbs[0] == 1:
        return row
    return replace(row, content=(page.span(run.start, verbs[1]),))


def _is_subject(document: Document, row: Found) -> bool:
    """Tell whether somebody's claim, and what is claimed behind it, begins its clause."""
    if len(row.content) != 1 or len(row.cue) != 1 or len(row.source) != 1:
        return False
    who, cue, text = row.source[0], row.cue[0], document.text
    if not who.end <= cue.start < cue.end <= row.content[0].start:
        return False
    before = text[document.sentence_at(who.start).start : who.start]
    noun = re.fullmatch(_NOUNS, text[cue.start : cue.end], re.IGNORECASE)
    return (
        noun is not None
        and text[who.start : who.end].endswith(_POSSESSIVES)
        and _BEGINS.search(before) is not None
    )
