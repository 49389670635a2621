"""Contents that a time of saying stands in: "[The mayor] on Friday [of lying]", after "accused".

A tagger marks the accused and the charge as one piece, and what is between them with it.
Invariant: a content loses the words of one time, and "Friday" of "a plan for Friday" stays.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span
from claimdb.text.timewords import Sort, times

#: Verbs that take whom they are said of, and the word before what is said of him.
_ACCUSING: Final = {
    **dict.fromkeys(listed("accuse suspect convict acquit warn"), "of"),
    **dict.fromkeys(
        listed(
            """blame condemn criticise criticize denounce chide rebuke reproach slam praise thank
            fault blast lambast commend applaud"""
        ),
        "for",
    ),
    **dict.fromkeys(listed("charge"), "with"),
}
#: What is said, behind a time that was taken for its beginning: "denied on Friday that …".
_OPENS: Final = re.compile(
    r"\s+(?:(?:that|the|an?|it|he|she|they|its|his|her|their)\b"
    r"|(?:\w+ly\s+)?(?:ever\s+)?(?!morning|evening)\w+ing\b)"
)
_DENYING: Final = listed("deny admit")
#: Words of the accused, with those between them and the time.
_WHO: Final = 100
#: Between the accused and the time: another clause, whose time it would be.
_CLAUSE: Final = re.compile(
    r"[,;:.\u201c\u201d\"()\n]|\b(?:that|who|which|whom|when|while|after|before|of|for|with|because|"
    r"\w+ing)\b",
    re.IGNORECASE,
)
#: Days and what is as near: who is accused "in 2014" did it then.
_NEAR: Final = frozenset({Sort.DATE, Sort.WEEKDAY, Sort.AGO, Sort.WEEKEND})


def cloven(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in their order, without the time of saying in their contents."""
    return tuple(_cloven(document.text, row) for row in found)


def _cloven(text: str, row: Found) -> Found:
    if len(row.cue) != 1 or not row.content or row.content[0].start < row.cue[0].end:
        return row
    verbs = {lemma(word) for word in text[row.cue[0].start : row.cue[0].end].lower().split()}
    first, *rest = row.content
    kept: tuple[Span, ...] = (_behind(text, row.cue[0], first, denies=bool(verbs & _DENYING)),)
    if leads := {_ACCUSING[verb] for verb in verbs & _ACCUSING.keys()}:
        kept = _around(text, kept[0], leads)
    return row if kept == (first,) else replace(row, content=(*kept, *rest))


def _behind(text: str, cue: Span, content: Span, *, denies: bool) -> Span:
    """Return a content without the time, or the end of one, that it begins with.

    Of "denied [Tuesday that …]" it is the whole time, of "said on 3 March [2026 that …]" the end.
    """
    for when in times(text, cue.start, min(content.end, content.start + _WHO)):
        if when.span.end <= content.start:
            continue
        begins = when.span.start < content.start or (denies and when.span.start == content.start)
        if begins and when.sort in _NEAR and _OPENS.match(text, when.span.end, content.end):
            return Span(_word(text, when.span.end), content.end)
        break
    return content


def _around(text: str, content: Span, leads: set[str]) -> tuple[Span, ...]:
    """Return the accused, and the charge that follows behind a time."""
    for when in times(text, content.start, min(content.end, content.start + _WHO)):
        if _CLAUSE.search(text, content.start, when.span.start):
            break
        follows = _word(text, when.span.end)
        lead = re.compile(r"\w+").match(text, follows, content.end)
        if when.sort in _NEAR and lead is not None and lead.group() in leads:
            who = Span(content.start, len(text[: when.span.start].rstrip()))
            charge = Span(follows, content.end)
            return (who, charge) if who.start < who.end else (charge,)
    return (content,)


def _word(text: str, place: int) -> int:
    """Return where the next word begins."""
    while place < len(text) and text[place].isspace():
        place += 1
    return place
