"""Words for a body of which a state has one: "foreign ministry", "air force".

Invariant: a person's name is no state's, known or not.
"""

from typing import Final

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
    "court": listed("supreme constitutional high"),
    "force": listed("air police"),
    "forces": listed("armed defence defense security"),
    "guard": listed("coast border national"),
    "agency": listed("intelligence space news"),
    "service": listed("intelligence"),
    "commission": listed("election electoral"),
}
#: What may stand before such a noun: of others ("eastern", "former") there may be several.
_MATTERS: Final = listed(
    """foreign defence defense health interior finance justice education trade energy transport
    agriculture culture labour labor environment economy information tourism central national
    reserve supreme constitutional air police armed security coast border intelligence space
    election electoral federal royal military state news official high"""
)


def is_organ(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell words for a body of which a state has one: "foreign ministry", "air force"."""
    *before, noun = tokens.low[start:stop] or [""]
    if not all(word in _MATTERS for word in before):
        return False
    return noun in _ORGANS or not _TOLD.get(noun, frozenset()).isdisjoint(before)


def is_state(tokens: Tokens, start: int, stop: int) -> bool:
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
