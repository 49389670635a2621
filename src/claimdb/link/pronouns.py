"""Putting names for pronouns: "he" by what the text resolved, "I" and "we" by who speaks.

Invariant: only a word that the caller gave a name for, or a first person inside the
speaker's own words, is replaced; what stays open is told.
"""

import re
from itertools import pairwise
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link import forms
from claimdb.link.content import Content
from claimdb.link.finite import is_plural
from claimdb.link.groups import groups
from claimdb.link.joined import Joined
from claimdb.link.tagging import Tag, Word, words
from claimdb.text.spans import Span

_I: Final = listed("i me myself")
_MY: Final = listed("my")
_WE: Final = listed("we us ourselves")
_OUR: Final = listed("our ours")
_THIRD: Final = listed("he she it they him her them his its their hers theirs")
_OBJECTS: Final = listed("him them")
_POSSESSIVE: Final = listed("my our his her its their ours hers theirs")
_POINTING: Final = listed("this that these those")
_FIRST: Final = _I | _MY | _WE | _OUR
_OPEN: Final = listed("you your yours") | _FIRST
_EXPLETIVE: Final = re.compile(
    r"it(?:\s+(?:is|was|has\s+been|will\s+be|would\s+be)|['\u2019]s)\s+(?:also\s+|not\s+|very\s+|too\s+)*"
    r"(?:clear|unclear|likely|unlikely|possible|impossible|important|critical|time|up\s+to|necessary"
    r"|difficult|hard|easy|true|early|wise|wiser|unlikely|raining)\b",
    re.IGNORECASE,
)
_AGREES: Final = {
    "am": "is", "'m": " is", "are": "is", "'re": " is", "have": "has", "'ve": " has", "do": "does",
    "were": "was", "'ll": " will", "don": "does",
}  # fmt: skip
_QUOTED: Final = re.compile(
    "\u201c[^\u201d]*\u201d?|\"[^\"]*\"?|''.*?(?:''|$)|\u00ab[^\u00bb]*\u00bb?"
)
#: Before a quotation these make it words that are spoken of: a shirt with the words "I …".
_MENTIONED: Final = re.compile(
    r"\b(?:words?|phrases?|slogans?|signs?|song|titled|called|reading|chants?|chanting|motto|hashtag"
    r"|wrote|said|says|saying|told\s\w+),?\s*$"
)
_MARKS: Final = '\u201c"\u00ab'


def named(content: Content, line: Joined, start: int, end: int) -> str:
    """Return a part of a content with names in place of what points to them."""
    part = line.line[start:end]
    tagged = words(part)
    quoted = _own_words(content, line)
    edits: list[tuple[int, int, str]] = []
    used: set[str] = set()
    for index, word in enumerate(tagged):
        place = line.places[start + word.start]
        is_own = any(first <= start + word.start < last for first, last in quoted)
        is_first = word.low in _FIRST and word.text not in {"US", "U.S."}
        if is_first and (part[word.end :].startswith("]") or _is_thinking(part, tagged, index)):
            continue
        name = content.names.get(Span(place, place + len(word.text))) if place >= 0 else None
        if name is None and is_first and is_own:
            name = content.speaker if word.low in _I | _MY else content.we
        if not name or (not is_first and (name in used or name in part[: word.start])):
            continue  # the second time "his" is clear: "Obama hopes that his successor …"
        used.add(name)
        edits.append(_replaced(tagged, index, name))
        if word.low in {"i", "we"}:
            edits += _agreeing(tagged, index)
    for first, last, new in sorted(edits, reverse=True):
        part = part[:first] + new + part[last:]
    return part


def _replaced(tagged: tuple[Word, ...], index: int, name: str) -> tuple[int, int, str]:
    """Return the edit that puts a name for a word; "our navy" is the navy that speaks."""
    word = tagged[index]
    if not _is_possessive(word):
        return word.start, word.end, name
    following = tagged[index + 1] if index + 1 < len(tagged) else None
    head = name.partition(" of ")[0].rpartition(" ")[2].lower()
    if word.low == "our" and following is not None and following.low == head:
        return word.start, following.end, name
    return word.start, word.end, f"{name}'s"


def unresolved(statement: str) -> tuple[str, ...]:
    """Return the words of a statement that leave open whom or what they mean."""
    tagged = words(statement)
    found = [word.low for i, word in enumerate(tagged) if _is_open(statement, tagged, i)]
    return tuple(dict.fromkeys(found))


_THINKS: Final = re.compile(
    r"(?:I|[Ww]e)\s+(?:(?:do\s+not|don['\u2019]t|do)\s+)?(?:really\s+|also\s+|just\s+)?"
    r"(?:think|believe|guess|suppose|suspect|know|mean)\b"
)


def _is_thinking(part: str, tagged: tuple[Word, ...], index: int) -> bool:
    """Tell the "I" of an "I think" that begins a sentence, which is taken away."""
    lead = tagged[:index]
    opens = all(
        word.tag in {Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION, Tag.QUOTE, Tag.RELATIVE}
        or word.low in {"so", "overall", "well"}
        for word in lead
    )
    return opens and _THINKS.match(part, tagged[index].start) is not None


def _is_possessive(word: Word) -> bool:
    return word.tag is Tag.POSSESSIVE if word.low == "her" else word.low in _POSSESSIVE


def _own_words(content: Content, line: Joined) -> list[tuple[int, int]]:
    """Return the parts of the line that are quoted, or all of it."""
    found = [
        match.span()
        for match in _QUOTED.finditer(line.line)
        if not _MENTIONED.search(line.line, 0, match.start())
    ]
    before = (
        content.text[content.spans[0].start - 1 : content.spans[0].start] if content.spans else ""
    )
    if content.is_direct or (not found and before and before in _MARKS):
        return [(0, len(line.line))]
    return found


def accuser_meant(statement: str) -> tuple[str, ...]:
    """Return the words that may mean whoever accuses: "the navy has rammed their boat".

    What is told of the accused begins with them, so that "them" is somebody else.
    """
    tagged = words(statement)
    found = groups(tagged)
    end = found[0].start if found else 0
    is_one = bool(tagged[:end]) and not is_plural(tagged[:end])
    return tuple(
        dict.fromkeys(
            word.low
            for before, word in pairwise(tagged[end:])
            if (is_one and word.low in {"their", "them"})
            or (word.low in _OBJECTS and before.tag in {Tag.VERB, Tag.ING, Tag.PREPOSITION, Tag.TO})
        )
    )


def _is_one_of_them(tagged: tuple[Word, ...], index: int) -> bool:
    """Tell "the other", "the four" and "both sides", which only the text before them names."""
    word = tagged[index]
    following = tagged[index + 1] if index + 1 < len(tagged) else None
    stands = following is None or following.tag not in {
        Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.ING, Tag.PREPOSITION, Tag.GENITIVE,
    }  # fmt: skip
    if word.low == "both":
        return following is not None and following.low in {"sides", "had", "have", "were", "are"}
    is_counted = word.tag is Tag.NUMBER and word.low.isalpha() and word.low != "one"
    is_definite = index > 0 and tagged[index - 1].low == "the"
    return is_definite and stands and (is_counted or word.low in {"other", "latter", "former"})


def _is_open(part: str, tagged: tuple[Word, ...], index: int) -> bool:
    """Tell whether a word points to something that the part does not name before it."""
    word = tagged[index]
    if word.text in {"US", "U.S."}:
        return False
    if word.low in _OPEN or _is_one_of_them(tagged, index):
        return True
    if word.low in _POINTING:
        following = tagged[index + 1] if index + 1 < len(tagged) else None
        alone = following is None or following.tag in {
            Tag.BE, Tag.MODAL, Tag.HAVE, Tag.DO, Tag.PUNCTUATION, Tag.VERB,
        }  # fmt: skip
        return (
            (alone and word.tag is Tag.DETERMINER)
            or (alone and word.low in {"this", "these", "those"})
            or (alone and index == 0)
        )
    if word.low not in _THIRD:
        return False
    if word.low == "it" and _EXPLETIVE.match(part, word.start):
        return False
    meant = sum(_can_be_meant(tagged, place) for place in range(index))
    before = tagged[index - 1].tag if index else Tag.PUNCTUATION
    is_object = word.tag is Tag.PRONOUN and before in {Tag.PREPOSITION, Tag.TO, Tag.VERB, Tag.ING}
    # "Congress was entitled to it": the subject of the clause itself is not meant.
    return meant < (2 if is_object else 1)


_TIMES: Final = listed("year month week day time today morning night decade way fact")


def _can_be_meant(tagged: tuple[Word, ...], place: int) -> bool:
    """Tell whether a word is a noun or name that a later pronoun may stand for."""
    word = tagged[place]
    if word.tag not in {Tag.NAME, Tag.NOUN} or word.low in _TIMES:
        return False
    first = place
    while first and tagged[first - 1].tag in {
        Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.GENITIVE,
    }:  # fmt: skip
        first -= 1
    if place + 1 < len(tagged) and tagged[place + 1].tag in {Tag.NAME, Tag.NOUN}:
        return False
    return not first or tagged[first - 1].tag not in {Tag.PREPOSITION, Tag.TO}


def _agreeing(tagged: tuple[Word, ...], index: int) -> list[tuple[int, int, str]]:
    """Return the edit that makes "I am" of a name "is", and "we deny" "denies"."""
    place = index + 1
    while place < len(tagged) and tagged[place].tag is Tag.ADVERB:
        place += 1
    if place >= len(tagged):
        return []
    word = tagged[place]
    low = word.low.replace("\u2019", "'")
    if low in _AGREES:
        return [(word.start, word.end, _AGREES[low])]
    if low == "'d":
        return [(word.start, word.end, " would")]
    if word.tag is Tag.VERB and word.form == forms.BASE:
        return [(word.start, word.end, forms.plural_s(word.lemma))]
    return []
