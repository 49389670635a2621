"""Which claim is reported evidence for another: what is found was used, as it may be.

"Several soldiers were maimed or killed" is an account of the casualties that an army is
said, in the same article, to have suffered: neither follows from the other in words.

Invariant: evidence carries nothing. It is shown beside a claim, and asserts neither that
claim nor its opposite.
"""

from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.frame import Frame
from claimdb.link.synonyms import first_of
from claimdb.link.terms import implied_by
from claimdb.link.view import view
from claimdb.pipeline.linking_frames import Read
from claimdb.pipeline.linking_scope import is_one_matter

_FOUND: Final = "find"
_USED: Final = "use"
#: Names that both have to have: whose things they are, and where.
_NAMES: Final = 2
_HARM: Final = first_of("casualty")
_SOLDIERS: Final = listed("soldier troop serviceman servicewoman conscript guard officer recruit")
_ARMIES: Final = listed("military army force navy corps unit brigade regiment battalion militia")
WHY_ACCOUNT: Final = "an account of some of the same harm, in the same article"
#: How sure it is, and why.
SURE: Final = 0.6
WHY: Final = "what is found may have been used: reported evidence, and no proof"


def is_evidence(one: Read, other: Read) -> bool:
    """Return whether one claim tells of finding things that the other says are used there."""
    found, used = one.frame, other.frame
    if found.deed != _FOUND or used.predicate != _USED or found.negated or used.negated:
        return False
    if len(found.entities & used.entities) < _NAMES or not is_one_matter(one, other):
        return False
    return _are_alike(found, used)


def harms(one: Read) -> bool:
    """Return whether a claim tells as a fact that somebody was killed or hurt."""
    told = view(one.frame).deeds.ways
    is_harm = bool(told) and all(any(_HARM in implied_by(key) for key in way) for way in told)
    return is_harm and not one.frame.negated and not one.frame.modality


def is_account(one: Read, other: Read) -> bool:
    """Return whether two claims of one article tell of the same harm to soldiers, one by one.

    The first tells what became of some of them, the second what an army suffered.
    """
    if one.article is None or one.article != other.article or not (harms(one) and harms(other)):
        return False
    names = one.frame.entities, other.frame.entities
    if all(names) and not names[0] & names[1]:
        return False
    return _has(one.frame, _SOLDIERS) and _has(other.frame, _ARMIES)


def _has(one: Frame, heads: frozenset[str]) -> bool:
    return any(phrase.head in heads for phrase in (*one.actors, *one.objects))


def _are_alike(found: Frame, used: Frame) -> bool:
    return any(
        thing.owners & other.owners and thing.kinds & other.kinds
        for thing in found.objects
        for other in used.objects
    )
