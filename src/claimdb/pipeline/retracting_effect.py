"""What a retraction changes: claims before and after, and sayings that answer nothing.

Invariant: counts are those of the derived tables, which are in step at both times.
"""

from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.pipeline.retracting_reach import Reach
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.queries.retracting import Fall, Loose, SideCounts
from claimdb.queries.shapes import ClaimName

_NONE: Final = SideCounts(0, 0, 0)
_TALLY: Final = (
    "SELECT claim_id, asserts_attributions, asserts_origins_min, asserts_origins_max,"
    " denies_attributions, denies_origins_min, denies_origins_max, contested"
    " FROM claim_tallies WHERE claim_id IN ({0})"
)
_LOOSE: Final = (
    "SELECT attribution.id, attribution.public_id, canonical.name, attribution.stance,"
    " stated.public_id, stated.statement"
    " FROM current_attributions AS attribution"
    " JOIN sources AS source ON source.id = attribution.source_id"
    " JOIN sources AS canonical ON canonical.id = source.canonical_id"
    " JOIN claims AS claim ON claim.id = attribution.claim_id"
    " JOIN claims AS stated ON stated.id = claim.canonical_id"
    " WHERE {0} ORDER BY attribution.id"
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Both sides of a claim at one time."""

    asserts: SideCounts = _NONE
    denies: SideCounts = _NONE
    contested: bool = False


State = dict[int, Tally]


class Effect:
    """The claims that a retraction may change, looked at twice."""

    def __init__(self, batch: Batch, found: Reach, *, undo: bool) -> None:
        """Look up the claims; with ``undo`` the attributions come back.

        What links of a run have joined or set apart may be any claim.
        """
        self._batch, self._undo = batch, undo
        self._fallen = sorted(found.ways)
        linked = bool(found.judgements or any(found.links.values()))
        self._claims = self._all() if linked else self._spoken_on()

    def _all(self) -> set[int]:
        rows = self._batch.rows("SELECT DISTINCT canonical_id FROM claims")
        return {number(claim) for (claim,) in rows if claim is not None}

    def _spoken_on(self) -> set[int]:
        """Return the claims spoken on, and those that follow from them."""
        spoken = {
            number(claim)
            for part in parts(self._fallen)
            for (claim,) in self._batch.rows(
                "SELECT DISTINCT claim.canonical_id FROM attributions AS attribution"
                " JOIN claims AS claim ON claim.id = attribution.claim_id"
                f" WHERE attribution.id IN ({numbers(part)})"
            )
        }
        return spoken | {
            number(claim)
            for part in parts(spoken)
            for (claim,) in self._batch.rows(
                f"SELECT implied_id FROM claim_implications WHERE claim_id IN ({numbers(part)})"
            )
        }

    def state(self) -> State:
        """Return the counts as they are now."""
        found: State = {}
        for part in parts(self._claims):
            for row in self._batch.rows(_TALLY.format(numbers(part))):
                claim, *counts = (number(value) for value in row)
                found[claim] = Tally(
                    SideCounts(*counts[:3]), SideCounts(*counts[3:6]), bool(counts[6])
                )
        return found

    def falls(self, before: State, after: State) -> list[Fall]:
        """Return the claims whose counts are others, the gravest first, then by statement."""
        names = self._names()
        found = [
            _fall(names[claim], before.get(claim, Tally()), after.get(claim, Tally()))
            for claim in sorted(self._claims)
            if before.get(claim) != after.get(claim)
        ]
        found.sort(key=lambda one: (-_gravity(one), one.claim.statement, one.claim.id))
        return found

    def loose(self, before: State, after: State) -> list[Loose]:
        """Return what stays and answered what falls, or denies what nobody asserts any more."""
        if self._undo:
            return []
        found: dict[int, Loose] = {}
        for part in parts(self._fallen):
            found |= self._sayings(f"attribution.answers_id IN ({numbers(part)})")
        silent = [
            claim
            for claim in self._claims
            if before.get(claim, Tally()).asserts.attributions
            and not after.get(claim, Tally()).asserts.attributions
        ]
        for part in parts(silent):
            denied = f"attribution.stance = 'denies' AND claim.canonical_id IN ({numbers(part)})"
            found |= self._sayings(denied)
        return [found[one] for one in sorted(found)]

    def _sayings(self, which: str) -> dict[int, Loose]:
        rows = self._batch.rows(_LOOSE.format(which))
        return {number(row[0]): _loose(row) for row in rows}

    def _names(self) -> dict[int, ClaimName]:
        return {
            number(claim): ClaimName(str(public), str(statement))
            for part in parts(self._claims)
            for claim, public, statement in self._batch.rows(
                f"SELECT id, public_id, statement FROM claims WHERE id IN ({numbers(part)})"
            )
        }


def _loose(row: tuple[Value, ...]) -> Loose:
    _, public, source, stance, claim, statement = (str(value) for value in row)
    return Loose(public, source, stance, ClaimName(claim, statement))


def _fall(claim: ClaimName, before: Tally, after: Tally) -> Fall:
    return Fall(
        claim=claim,
        asserts_before=before.asserts,
        asserts_after=after.asserts,
        denies_before=before.denies,
        denies_after=after.denies,
        asserts_lost=bool(before.asserts.origins_min and not after.asserts.origins_min),
        denies_lost=bool(before.denies.origins_min and not after.denies.origins_min),
        settled=before.contested and not after.contested,
    )


def _gravity(one: Fall) -> int:
    return 2 * one.settled + one.asserts_lost + one.denies_lost
