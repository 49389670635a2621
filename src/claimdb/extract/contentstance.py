"""What a content says by itself, whatever its cue: "that is a lie", "no comment", a question.

Only its beginning is read, by patterns, since such words are formulas.
"""

import re
from typing import Final

from claimdb.extract.cues import kind_of_object
from claimdb.extract.cuestance import Reading
from claimdb.extract.page import Page, Run
from claimdb.extract.record import Found
from claimdb.lexicons import denials
from claimdb.lexicons.stances import CLAIMS
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span

#: Characters, and words, in which a content shows what it is.
_FAR: Final = 240
_WORDS: Final = 50
#: No content that is only "no" is longer.
_SHORT: Final = 40
#: Inside quotation marks these are not who speaks: "He could not answer", "You deny it".
_OF_OTHERS: Final = re.compile(r"[\"'\u201c\u2018]\s*(?:he|she|they|you|it)\b", re.IGNORECASE)
#: He and she may be whom a lawyer speaks for; you and they are not.
_OF_OPPONENTS: Final = re.compile(r"[\"'\u201c\u2018]\s*(?:they|you)\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!\u2026][\"'\u201d\u2019]*\s")


def read_content(page: Page, found: Found) -> Reading | None:
    """Return the denial, silence or question that the content is by itself, or None."""
    start, end = found.content[0].start, found.content[-1].end
    head = min(found.content[0].end, start + _FAR)
    first = page.first(start)
    if not denials.SIGNS.isdisjoint(page.low[first : first + _WORDS]):
        said = _denial(page, start, head, whole=head == end)
        if said:
            return said
    return _question(page, start, end)


def _denial(page: Page, start: int, head: int, *, whole: bool) -> Reading | None:
    """Return what a content denies or keeps to itself, from its beginning to ``head``."""
    text = page.text
    if whole and head - start < _SHORT and denials.JUST_NO.fullmatch(text, start, head):
        return Reading(Stance.DENIES, (_run(page, start, head),))
    declined = denials.I_DECLINE.match(text, start, head)
    if declined and not _OF_OTHERS.match(text, start, head):
        return Reading(Stance.DECLINES, (_run(page, *declined.span()),))
    unclear = denials.UNCLEAR.match(text, start, head)
    if unclear:
        return Reading(Stance.QUESTIONS, (_run(page, *unclear.span("words")),))
    for pattern in (denials.UNTRUE, denials.UNPROVED, denials.UNINVOLVED):
        match = pattern.match(text, start, head)
        if match:
            return Reading(Stance.DENIES, (_run(page, *match.span("words")),))
    match = denials.I_DENY.match(text, start, head)
    if match and not _OF_OPPONENTS.match(text, start, head):
        run = _run(page, *match.span("words"))
        if match.group("deny") or kind_of_object(page, run[1]) is CLAIMS:
            return Reading(Stance.DENIES, (run,))
    return None


def _run(page: Page, start: int, end: int) -> Run:
    """Return the run of the words between two offsets, without signs at its ends."""
    run = page.run(Span(start, end))
    numbers = [number for number in run if page.low[number].isalnum()]
    return numbers[0], numbers[-1] + 1


def _question(page: Page, start: int, end: int) -> Reading | None:
    """Return the question that the whole content is, if it is one."""
    if "?" not in page.text[max(start, end - 3) : end] or _SENTENCE_END.search(
        page.text, start, max(start, end - 3)
    ):
        return None
    return Reading(Stance.QUESTIONS)
