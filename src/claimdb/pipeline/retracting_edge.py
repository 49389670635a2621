"""Who is left on a claim: what tells that a side is lost, without counting what is said on it.

A side has an origin as long as anybody has taken it who is not a publisher in its own
voice, and a claim is contested as long as two sources stand against each other: the
first saying that is found tells it, where a count reads thousands. Invariant: it is what
the tallies would come to; tests compare them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.pipeline.wanted import number, numbers, parts

_FOUND: Final = (
    "CASE WHEN (SELECT 1 FROM standings AS said WHERE said.claim_id = claim.id"
    " AND said.stance = '{0}'{1} LIMIT 1 OFFSET 0) = 1 THEN 1 ELSE 0 END"
)
_NOT_ITSELF: Final = " AND said.own_voice = 0"
_CONTESTED: Final = """
CASE WHEN (SELECT 1 FROM standings AS denied
  WHERE denied.claim_id = claim.id AND denied.stance = 'denies'
    AND ((SELECT 1 FROM standings AS asserted
        WHERE asserted.claim_id = claim.id AND asserted.stance = 'asserts'
          AND asserted.source_id <> denied.source_id LIMIT 1 OFFSET 0) = 1
      OR (SELECT 1 FROM claim_implications AS step
        JOIN standings AS implying ON implying.claim_id = step.claim_id
          AND implying.stance = 'asserts'
        WHERE step.implied_id = claim.id AND implying.source_id <> denied.source_id
        LIMIT 1 OFFSET 0) = 1)
  LIMIT 1 OFFSET 0) = 1 THEN 1 ELSE 0 END
"""
_LEFT: Final = ", ".join(
    (
        "SELECT claim.id",
        _FOUND.format("asserts", _NOT_ITSELF),
        _FOUND.format("denies", _NOT_ITSELF),
        _FOUND.format("asserts", ""),
        f"{_CONTESTED} FROM claims AS claim WHERE claim.canonical_id = claim.id",
    )
)


@dataclass(frozen=True, slots=True)
class Left:
    """Whether a side of a claim has an origin, anybody asserts it, and it is contested."""

    asserts: bool
    denies: bool
    asserted: bool
    contested: bool


#: A claim on which nobody is left.
NOBODY: Final = Left(asserts=False, denies=False, asserted=False, contested=False)


def left(batch: Batch, claims: Iterable[int]) -> dict[int, Left]:
    """Return who is left on each of ``claims``."""
    return {
        number(claim): Left(*map(bool, found))
        for part in parts(claims)
        for claim, *found in batch.rows(f"{_LEFT} AND claim.id IN ({numbers(part)})")
    }
