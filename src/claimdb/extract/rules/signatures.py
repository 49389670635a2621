"""Names that stand under a quotation, with the offices of who signs: "Ana Ruiz, PhD, dean".

Invariant: nothing of a signature tells of saying or doing, and it is told by form alone.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.page import AUXILIARIES
from claimdb.extract.speakers.grammar import DETERMINERS, FUNCTION, REPORTING
from claimdb.lexicons.givennames import FEMALE, MALE
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span

#: Characters of a signature, name and offices together.
_LONGEST: Final = 300
_WORD: Final = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAME: Final = re.compile(
    rf"(?P<dash>[\u2015\u2014\u2013~-]{{1,2}}\s*)?(?P<name>{_WORD}"
    rf"(?:\s(?:\([A-Z][\w.'\u2019 -]*\)|{_WORD}"
    r"|(?:al|bin|da|de|del|den|der|di|du|el|la|le|van|von)(?=\s))){1,5})"
)
#: Where a text has lost its line breaks, a word with a capital begins the next sentence.
_NEXT: Final = re.compile(
    r"(?<![,;:.\u2014\u2013-])(?<!\bof)(?<!\bat)(?<!\bfor)(?<!\band)(?<!\bin)(?<!\bwith)"
    r"(?<!\bfrom)\s(?=(?:The|A|An|In|It|This|These|Those|He|She|They|We|I|But|When|After|According"
    r"|As|If|While|With|On|Other|His|Her|Its|Their|Our|What|Although|However|More|Researchers"
    r"|Scientists)\s)|(?<=[A-Z]{2})\.(?=\s[A-Z])|\s(?=[\"\u201c]\S|Source:)"
)
#: What no signature has: the end of a sentence that goes on, or a quotation.
_STOP: Final = re.compile(r"[!?;:\"\u201c\u201d\n]|(?<=[a-z]{3})\.\s")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_OFFICES: Final = frozenset(",(\u2014\u2013-")
_HONORIFICS: Final = listed("dr prof professor mr mrs ms sir dame rev")
#: Forms that look like verbs of the past, and stand in offices.
_IN_OFFICES: Final = listed("retired based united applied advanced related led")
_RELATIVES: Final = listed("who whom whose which that")
#: Words behind a degree in which a verb makes a sentence: "Ana Ruiz, M.D. said".
_NEAR: Final = 3
#: Words of one office; a relative behind more belongs to the next sentence.
_OFFICE: Final = 5


@dataclass(frozen=True, slots=True)
class Signature:
    """The dash before a name, the name with its offices, and whether their end is known.

    Where it is not, ``name`` leaves the offices out.
    """

    dash: Span | None
    name: Span
    ends: bool


def signature(document: Document, at: int) -> Signature | None:
    """Return the signature that stands behind a place, or fills the next paragraph."""
    text, paragraphs = document.text, document.paragraphs
    while at < len(text) and text[at].isspace():
        at += 1
    number = bisect_left(paragraphs, at + 1, key=lambda one: one.end)
    match = _NAME.match(text, at, paragraphs[number].end) if number < len(paragraphs) else None
    if match is None:
        return None
    dash = Span(at, at + len(match["dash"].rstrip())) if match["dash"] else None
    end = _end(text, match, paragraphs[number].end)
    if end is not None:
        return Signature(dash, Span(match.start("name"), end), ends=True)
    if _is_listed(text[match.end() : match.end() + _LONGEST]):
        return Signature(dash, Span(*match.span("name")), ends=False)
    return None


def _end(text: str, match: re.Match[str], last: int) -> int | None:
    """Return where name and offices end, at the end of their paragraph or the next sentence."""
    after, limit = match.end(), min(last, match.start() + _LONGEST)
    rest = text[after:limit].strip()
    if rest in {"", "."} and limit == last:
        return after if match["dash"] or _is_person(match["name"]) else None
    if rest[:1] not in _OFFICES:
        return None
    sentence = _NEXT.search(text, after, limit)
    if sentence is None and limit < last:
        return None
    end = sentence.start() if sentence else after + len(text[after:limit].rstrip())
    if _STOP.search(text, after, end) or _has_verb(text[after:end]):
        return None
    is_stop = sentence is None and text[end - 1] == "." and text[end - 3] != "."
    return end - is_stop


def _has_verb(offices: str) -> bool:
    """Tell a sentence about somebody from what he is: "…, the president, left the room."."""
    words = _LETTERS.findall(offices)
    if any(word in REPORTING or word in AUXILIARIES or word in _RELATIVES for word in words):
        return True
    firsts = [piece[0] for part in offices.split(",") if (piece := _LETTERS.findall(part))]
    return any(map(_is_past, words if offices.endswith(".") else firsts))


def _is_listed(rest: str) -> bool:
    """Tell offices that run into the next sentence from a sentence about somebody.

    "Ana Ruiz, PhD, head of the Blue Institute Spring rains are late" has no article before
    an office, and no verb behind a comma or a degree, as "Ana Ruiz, a head of it, said" has.
    """
    stop = _STOP.search(rest)
    sentence = rest[: stop.start() + 1] if stop else rest
    if sentence[:1] != ",":
        return False
    _, first, *pieces = (_LETTERS.findall(piece) for piece in sentence.split(","))
    if not first or first[0] in FUNCTION or first[0] in DETERMINERS:
        return False
    offices = takewhile(lambda piece: len(piece) <= _OFFICE, pieces)
    relatives = (piece[0] for piece in pieces[: 1 + len(list(offices))] if piece)
    near = (*first[: 1 + _NEAR], *(piece[0] for piece in pieces if piece))
    return not any(map(_is_verb, near)) and _RELATIVES.isdisjoint(relatives)


def _is_verb(word: str) -> bool:
    return word in REPORTING or word in AUXILIARIES or _is_past(word)


def _is_past(word: str) -> bool:
    return word not in _IN_OFFICES and (word in LEMMA_OF or word.endswith("ed"))


def _is_person(name: str) -> bool:
    """Tell a name from a heading by its first word."""
    first = name.split(maxsplit=1)[0].rstrip(".").lower()
    return first in MALE or first in FEMALE or first in _HONORIFICS
