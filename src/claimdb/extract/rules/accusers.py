"""Who accuses, told behind the charge: "was accused of lying by the opposition".

A tagger gives the charge nobody who makes it, or finds nothing. "By" may belong to the charge
as well ("of hiding a raid by the police"). Invariant: right before it stands a deed by itself,
a crime or a person, which nobody does, and right behind it who can accuse.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import ORPHANED, Found
from claimdb.extract.rules.accused import CRIME, WHEN, accused_before
from claimdb.extract.rules.surer import meet, meets_near
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import is_people, is_person
from claimdb.text.spans import Span

#: Not measured: 384 American articles have it once.
_CONFIDENCE: Final = 0.6
_WORD: Final = r"[\w\u2019'-]+"
_BEHIND: Final = re.compile(
    r"\b(?P<cue>(?:(?:ha[sd]|have)\s+(?:\w+ly\s+|long\s+|also\s+)?been|was|were|is|are|stands?|stood)"
    r"\s+(?:(?:\w+ly|also|again|once|twice|since)\s+)?accused)"
    rf"\s+(?:{WHEN}\s+)?(?P<charge>of\s+(?P<deed>(?:\w+ly\s+)?(?!being\b)[a-z-]+ing\b|{CRIME}\b)"
    rf"(?P<object>(?:\s+(?!by\b|in\b|for\b|with\b|from\b|after\b|and\b|who\b|that\b){_WORD}){{0,6}}?))"
    r"\s+(?P<by>by)\s+(?P<who>(?:an?\s+|the\s+|his\s+|her\s+|its\s+|their\s+)?(?:[\w.\u2019'-]+\s+){0,4}?"
    r"(?P<head>[\w\u2019'-]+))(?=\s*(?:[,.;]|$|\s(?:and|but|who|which|in|on|at|after|over|last|this"
    r"|yesterday|today)\b))"
)
#: They accuse as bodies do.
_SIDES: Final = listed("opposition prosecution defence defense press media left right")
_PARTICIPLE: Final = re.compile(r"\w+(?:ed|en|ing)$")


def accusers(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with who accuses behind the charge."""
    if "accused of" not in document.text:
        return tuple(found)
    told = list(_rows(document))
    if not told:
        return tuple(found)
    rows = [_put_right(row, told) for row in found]
    cues = sorted(span for row in found for span in row.cue)
    rows += [
        row
        for row in told
        if not meets_near(cues, row.cue[0]) and not meets_near(document.quoted, row.cue[0])
    ]
    return tuple(sorted(rows, key=lambda row: row.content[0]))


def _rows(document: Document) -> Iterator[Found]:
    """Yield a row for each charge that surely has who makes it behind it."""
    text = document.text
    for match in _BEHIND.finditer(text):
        sentence = document.sentence_at(match.start())
        if match.end() > sentence.end or not (_is_whole(match) and _accuses(match)):
            continue
        who = accused_before(text, sentence.start, match.start())
        if who is not None:
            cue = (Span(*match.span("cue")), Span(*match.span("by")))
            content = (who, Span(*match.span("charge")))
            yield Found(content, cue, (Span(*match.span("who")),), _CONFIDENCE, ORPHANED)


def _is_whole(match: re.Match[str]) -> bool:
    """Tell whether nobody can have done what stands right before "by"."""
    words = match["object"].split()
    if not words:
        return True
    last = words[-1].lower()
    return (is_person(last) or is_people(last)) and not _PARTICIPLE.match(last)


def _accuses(match: re.Match[str]) -> bool:
    """Tell whether somebody is named, or a body or people; no letter and no way to do it."""
    head = match["head"]
    low = head.lower()
    body = low in BODIES | _SIDES or low.removesuffix("s") in BODIES
    return head[0].isupper() or body or is_person(low) or is_people(low)


def _put_right(row: Found, told: Sequence[Found]) -> Found:
    """Return a row with who accuses, where it had nobody, or somebody of an earlier clause."""
    for one in told:
        is_apart = not row.source or row.source[-1].end <= one.content[0].start
        if is_apart and meet(row.cue, one.cue[:1]):
            return replace(one, confidence=max(row.confidence, _CONFIDENCE), by=row.by)
    return row
