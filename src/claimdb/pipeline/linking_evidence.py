"""Which claim is reported evidence for another: what is found was used, as it may be.

Invariant: evidence carries nothing. It is shown beside a claim, and asserts neither that
claim nor its opposite.
"""

from typing import Final

from claimdb.link.frame import Frame
from claimdb.pipeline.linking_frames import Read
from claimdb.pipeline.linking_scope import is_one_matter

_FOUND: Final = "find"
_USED: Final = "use"
#: Names that both have to have: whose things they are, and where.
_NAMES: Final = 2
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


def _are_alike(found: Frame, used: Frame) -> bool:
    return any(
        thing.owners & other.owners and thing.kinds & other.kinds
        for thing in found.objects
        for other in used.objects
    )
