"""What each paragraph of an article is: headline, byline, caption, turn, item, body.

Told by the form of the paragraph, its place and its neighbours, never by its matter.
Invariant: one part for each paragraph, in order; the words of a part lie inside it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimdb.extract.labels import (
    Label,
    answer_label,
    first_sign,
    in_capitals,
    is_spoken,
    label_of,
    names_somebody,
    question_label,
)
from claimdb.text.spans import Span


class Kind(StrEnum):
    """What a paragraph is for."""

    HEADLINE = "headline"
    BYLINE = "byline"
    CAPTION = "caption"
    HEADING = "heading"
    ITEM = "item"
    TURN = "turn"
    QUESTION = "question"
    ANSWER = "answer"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: its kind, its words without label, bullet and dateline, and the label."""

    kind: Kind
    words: Span
    label: Label | None = None


_HEADLINE_WORDS: Final = 30
_HEADING_WORDS: Final = 12
_BYLINE_WORDS: Final = 25
_CAPTION_WORDS: Final = 90
#: A speaker speaks at least so often; a lone label is more often something else.
_TURNS: Final = 2
_SPOKEN_SHARE: Final = 0.3
#: The second turn of a transcript begins before this paragraph.
_SOON: Final = 4
_OPENING: Final = frozenset('"\u201c\u00ab')

_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_BYLINE: Final = re.compile(
    r"(?:By|Written by|Reported by|Reporting by|Story by|Edited by|Compiled by)"
    r"(?: (?:[A-Z][\w.'\u2019-]*,?|and|for|in|of|the|with|at|\||&))++\.?$"
    r"|(?:Published|Updated|Posted|Last (?:updated|modified))\b[:,]?\s"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:[A-Z][a-z]{2,8}\.? \d|\d)"
    rf"|(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}} ?,)? \d{{4}}$"
)
_PERSON_BYLINE: Final = re.compile(
    r"(?:[A-Z][\w.'\u2019-]+ ){2,4}?(?:\||in [A-Z][\w ]{2,30}$|[A-Za-z ]{0,30}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor)$)"
)
_CREDITS: Final = (
    r"(?:AFP|AP|EPA|EPA-EFE|Reuters|REUTERS|Getty Images|Shutterstock|Alamy|Bloomberg|PA Wire"
    r"|Xinhua)"
)
_CAPTION: Final = re.compile(
    r"^(?:FILE\b|File photo|FILE PHOTO|Photo(?:graph|s)?\b[^.]{0,20}:|Image\b[^.]{0,20}:|Caption:)"
    r"|\b(?:Photograph|Photo(?: by)?|Picture|Image|Photo credit|Credit|Illustration)s?:\s?\S"
    rf"|\((?:AP|AFP|EPA|Reuters|Getty)?\s?(?:[Pp]hoto|[Ii]mage|[Pp]icture)\b"
    rf"|(?:/|\bvia\s|\bcourtesy of\s){_CREDITS}\)?\.?$|\({_CREDITS}\)\.?$"
)
#: Each way of ``_CAPTION`` needs one of these; to look for them first is ten times as fast.
_CAPTION_SIGNS: Final = (
    "hoto", "mage", "icture", "Credit", "Illustration", "FILE", "Caption:", "AP", "AFP", "EPA",
    "Reuters", "REUTERS", "Shutterstock", "Alamy", "Bloomberg", "PA Wire", "Xinhua",
)  # fmt: skip
_ITEM: Final = re.compile(
    r"(?:[\u2022\u2023\u25aa\u25cf\u25e6\u00b7*]\s*+|[-\u2013\u2014]\s++(?=[A-Z\d\"\u201c])"
    r"|\(?[0-9a-z]{1,2}[.)]\s++)(?=\S)"
)
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'\u2019 -]{2,30}(?:, [A-Z][\w. ]{1,20}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\([^()\n]{2,30}\))? ?(?:\u2014|\u2013|--|-|\u2015) ?(?=\S)"
)


def layout(text: str, paragraphs: Sequence[Span]) -> tuple[Part, ...]:
    """Return what each paragraph is."""
    speakers = _speakers(text, paragraphs)
    signs = [sign for sign in _CAPTION_SIGNS if sign in text]
    parts: list[Part] = []
    is_first = True
    for number, paragraph in enumerate(paragraphs):
        first = first_sign(text, paragraph)
        whole = Span(first, max(first, _last(text, paragraph)))
        part = _spoken(text, paragraph, whole, speakers) or _plain(text, whole, signs)
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        may_be = _may_be_heading(text, part, is_first=is_first)
        if may_be and _is_heading(text, whole, following, is_first=is_first):
            part = Part(Kind.HEADLINE if is_first else Kind.HEADING, whole)
        parts.append(part)
        is_first = is_first and whole.start == whole.end
    return tuple(parts)


def _speakers(text: str, paragraphs: Sequence[Span]) -> frozenset[str]:
    """Return the labels that name who speaks, as the paragraphs write them."""
    turns: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    once: set[str] = set()
    for number, paragraph in enumerate(paragraphs):
        label = label_of(text, paragraph)
        if label is None or not names_somebody(text[label.name.start : label.name.end]):
            continue
        name = text[label.name.start : label.name.end]
        turns[name] += 1
        spoken[name] += is_spoken(text[label.start : paragraph.end])
        is_sure = in_capitals(name) or text[label.start : label.start + 1] in _OPENING
        if is_sure and text[label.sign.start] == ":" and (number or _goes_on(text, paragraphs)):
            once.add(name)
    kept = {name for name in turns if spoken[name] >= max(1, _SPOKEN_SHARE * turns[name])}
    return frozenset(name for name in kept if turns[name] >= _TURNS or name in once)


def _goes_on(text: str, paragraphs: Sequence[Span]) -> bool:
    """Tell the first turn of a transcript from a headline: another follows, or nothing does."""
    return len(paragraphs) == 1 or any(label_of(text, one) for one in paragraphs[1:_SOON])


def _spoken(text: str, paragraph: Span, whole: Span, speakers: frozenset[str]) -> Part | None:
    """Return a paragraph that a label gives to somebody."""
    for kind, label in (
        (Kind.QUESTION, question_label(text, paragraph)),
        (Kind.ANSWER, answer_label(text, paragraph)),
    ):
        if label is not None:
            return Part(kind, Span(label.start, max(label.start, whole.end)), label)
    label = label_of(text, paragraph)
    if label is None or text[label.name.start : label.name.end] not in speakers:
        return None
    return Part(Kind.TURN, Span(label.start, max(label.start, whole.end)), label)


def _plain(text: str, whole: Span, signs: Sequence[str]) -> Part:
    """Return a paragraph that nobody in particular says; ``signs`` of captions are in the text."""
    words = text[whole.start : whole.end]
    count = len(words.split())
    has_sign = count <= _CAPTION_WORDS and any(map(words.__contains__, signs))
    if has_sign and _CAPTION.search(words):
        return Part(Kind.CAPTION, whole)
    if count <= _BYLINE_WORDS and (_BYLINE.match(words) or _PERSON_BYLINE.match(words)):
        return Part(Kind.BYLINE, whole)
    item = _ITEM.match(words)
    if item:
        return Part(Kind.ITEM, Span(whole.start + item.end(), whole.end))
    dateline = _DATELINE.match(words)
    return Part(Kind.BODY, Span(whole.start + (dateline.end() if dateline else 0), whole.end))


def _may_be_heading(text: str, part: Part, *, is_first: bool) -> bool:
    """Tell "Lee: I will run" above an article from a turn, whose label is in capitals."""
    if part.kind is Kind.TURN and is_first and part.label:
        return not in_capitals(text[part.label.name.start : part.label.name.end])
    return part.kind is Kind.BODY


def _is_heading(text: str, whole: Span, following: Span | None, *, is_first: bool) -> bool:
    """Tell a line above an article, or above a part of one, from a short paragraph."""
    words = text[whole.start : whole.end]
    if not words or "\n" in words or words[-1] == ":" or following is None:
        return False
    longer = following.end - following.start > len(words)
    count = len(words.split())
    if is_first:
        return count <= _HEADLINE_WORDS and (longer or words[-1] not in ".!?\u2026")
    return count <= _HEADING_WORDS and longer and words[-1].isalnum() and words[0].isupper()


def _last(text: str, paragraph: Span) -> int:
    return paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
