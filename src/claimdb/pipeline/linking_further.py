"""Which claim makes another more exact, and which later count replaces an earlier one.

Invariant: a count is replaced only by one of the same named source, who asserts both, in a
later article; what others counted stays beside it. Neither relation carries a stance.
"""

from typing import Final

from claimdb.db.bulk import Batch
from claimdb.link.refining import recounts, refines
from claimdb.model.vocab import RelationKind
from claimdb.pipeline.linking_frames import Read
from claimdb.pipeline.linking_relations import Bearing, Bears, bearing
from claimdb.pipeline.linking_scope import is_one_matter
from claimdb.pipeline.wanted import number

#: Days after which the same words count something else.
_LATER: Final = 14
#: How sure they are.
_REFINES: Final = 0.8
_SUPERSEDES: Final = 0.75
_ASSERTING: Final = """
SELECT DISTINCT coalesce(source.canonical_id, source.id)
FROM current_attributions AS said
JOIN sources AS source ON source.id = said.source_id
WHERE said.claim_id = ? AND said.stance = 'asserts' AND source.is_named = 1
"""


def refined(one: Read, other: Read) -> dict[Bearing, Bears]:
    """Return which of two claims of one matter only makes the other more exact."""
    found: dict[Bearing, Bears] = {}
    for left, right in ((one, other), (other, one)):
        by = refines(left.frame, right.frame)
        if by and is_one_matter(left, right):
            why = f"the same, with {by} more exact"
            found[bearing(left.claim, right.claim, RelationKind.REFINES)] = Bears(_REFINES, why)
    return found


def superseded(batch: Batch, one: Read, other: Read) -> dict[Bearing, Bears]:
    """Return which of two claims is a later count of the same by the same source."""
    if one.day is None or other.day is None or one.article == other.article:
        return {}
    new, old = (one, other) if one.day > other.day else (other, one)
    if new.day == old.day or abs((one.day - other.day).days) > _LATER:
        return {}
    if not recounts(new.frame, old.frame) or not _asserting(batch, new) & _asserting(batch, old):
        return {}
    why = "a later count by the same source"
    return {bearing(new.claim, old.claim, RelationKind.SUPERSEDES): Bears(_SUPERSEDES, why)}


def _asserting(batch: Batch, one: Read) -> set[int]:
    return {number(source) for (source,) in batch.rows(_ASSERTING, one.claim)}
