"""Bodies named by what they are and whose: "Norvia's navy", "the central bank of Norvia".

No word of "navy" has a capital, and it is a name all the same: there is one navy of Norvia.
Invariant: a phrase names a body as a whole or not at all.
"""

from typing import Final

from claimdb.extract.speakers.grammar import DETERMINERS
from claimdb.extract.speakers.sources import Reading, Sort
from claimdb.extract.speakers.tokens import Tokens
from claimdb.gazetteer.places import COUNTRIES, SEATS
from claimdb.lexicons.givennames import sex_of
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, is_person
from claimdb.lexicons.surnames import COMMON

#: Of these a state has one, or one for each matter.
_ORGANS: Final = listed(
    """army navy military government parliament senate ministry cabinet presidency treasury junta
    legislature police"""
)
#: Of these a state has one by the words before it: "supreme court", "air force".
_TOLD: Final = {
    "bank": listed("central national reserve"),
    "court": listed("supreme constitutional"),
    "force": listed("air police"),
    "forces": listed("armed defence defense security"),
    "guard": listed("coast border national"),
    "agency": listed("intelligence space"),
    "service": listed("intelligence"),
    "commission": listed("election electoral"),
}
#: What may stand before such a noun: of others ("eastern", "former") there may be several.
_MATTERS: Final = listed(
    """foreign defence defense health interior finance justice education trade energy transport
    agriculture culture labour labor environment economy information tourism central national
    reserve supreme constitutional air police armed security coast border intelligence space
    election electoral federal royal military"""
)
_OWNS: Final = frozenset(("'s", "\u2019s"))


def names_organ(tokens: Tokens, reading: Reading) -> bool:
    """Tell whether a description names the body of a state, as no other description does."""
    if reading.sort is not Sort.DESCRIPTION or reading.mention is not None:
        return False
    first, last = reading.words
    first += tokens.low[first] == "the"
    if first > last or tokens.low[first] in DETERMINERS:
        return False
    for place in range(first + 1, last):
        if tokens.low[place] in _OWNS:
            return _is_place(tokens, first, place) and _is_organ(tokens, place + 1, last + 1)
        if tokens.low[place] == "of":
            state = place + 1 + (tokens.low[place + 1] == "the" and place + 1 < last)
            return _is_organ(tokens, first, place) and _is_place(tokens, state, last + 1)
    return False


def _is_organ(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell words for a body of which a state has one: "foreign ministry", "air force"."""
    *before, noun = tokens.low[start:stop] or [""]
    if not all(word in _MATTERS for word in before):
        return False
    return noun in _ORGANS or not _TOLD.get(noun, frozenset()).isdisjoint(before)


def _is_place(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell a state by its name, known or not, from a person whose army or cabinet it is."""
    low = tokens.low[start:stop]
    joined = " ".join(low)
    if joined in COUNTRIES or joined in SEATS:
        return True
    if not low or not all(tokens.capital[start:stop]):
        return False
    return not any(
        word in HONORIFICS or is_person(word) or sex_of(word) or word in COMMON for word in low
    )
