"""What a retraction changes: claims before and after, and sayings that answer nothing.

Invariant: counts are those of the derived tables, which are in step at both times. Where
nothing is kept and only some claims are shown, these alone are brought in step: which
claims lose their last origin, or are settled, is told by whether anybody is left
(``retracting_edge``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.pipeline.retracting_edge import NOBODY, Left, left
from claimdb.pipeline.retracting_reach import Reach
from claimdb.pipeline.tallies import recount
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


@dataclass(frozen=True, slots=True)
class Told:
    """What falls: how many claims, and the gravest of them; what answers nothing any more."""

    claims_total: int
    lost_total: int
    settled_total: int
    claims: list[Fall]
    loose: list[Loose]


@dataclass(frozen=True, slots=True)
class _Fate:
    """What becomes of a claim, as far as it can be told without counting."""

    asserts_lost: bool
    denies_lost: bool
    settled: bool

    @property
    def gravity(self) -> int:
        return 2 * self.settled + self.asserts_lost + self.denies_lost


class Effect:
    """The claims that a retraction may change, looked at twice."""

    def __init__(self, batch: Batch, found: Reach, *, undo: bool) -> None:
        """Look up the claims; with ``undo`` the attributions come back.

        What links of a run have joined or set apart may be any claim.
        """
        self._batch, self._undo = batch, undo
        self._found = found
        self._linked = bool(found.judgements or any(found.links.values()))
        self._claims = self._all() if self._linked else self._spoken_on()

    def _all(self) -> set[int]:
        rows = self._batch.rows("SELECT DISTINCT canonical_id FROM claims")
        return {number(claim) for (claim,) in rows if claim is not None}

    def _spoken_on(self) -> set[int]:
        """Return the claims spoken on, and those that follow from them."""
        spoken = {
            number(claim)
            for part in self._found.parts()
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

    def state(self, claims: Iterable[int] | None = None) -> State:
        """Return the counts as they are now, of all claims or of some."""
        return dict(self._tallies(self._claims if claims is None else claims))

    def _tallies(self, claims: Iterable[int]) -> Iterator[tuple[int, Tally]]:
        for part in parts(claims):
            for row in self._batch.rows(_TALLY.format(numbers(part))):
                claim, *counts = (number(value) for value in row)
                sides = SideCounts(*counts[:3]), SideCounts(*counts[3:6])
                yield claim, Tally(*sides, bool(counts[6]))

    def _changed(self, before: State) -> State:
        """Return the counts that are others now; of most claims nothing needs to be held twice."""
        same, found = set[int](), State()
        for claim, tally in self._tallies(self._claims):
            if before.get(claim) == tally:
                same.add(claim)
            else:
                found[claim] = tally
        gone = before.keys() - same - found.keys()
        return found | dict.fromkeys(gone, Tally())

    @property
    def is_of_sayings(self) -> bool:
        """Whether nothing falls but sayings, so that what is left tells what becomes of claims."""
        return not (self._undo or self._linked)

    def counted(self, before: State, limit: int) -> Told:
        """Return what has fallen, all claims being in step; ``limit`` 0 shows them all."""
        after = self._changed(before)
        names = self._names(after)
        falls = [
            _fall(names[claim], before.get(claim, Tally()), after[claim]) for claim in sorted(after)
        ]
        fates = {one.claim.id: _fate(one) for one in falls}
        falls.sort(key=lambda one: _rank(fates[one.claim.id], one.claim))
        silent = [
            claim
            for claim, tally in after.items()
            if before.get(claim, Tally()).asserts.attributions and not tally.asserts.attributions
        ]
        return _told(fates.values(), falls[: limit or None], self._loose(silent))

    def foreseen(self, before: State, limit: int) -> Told:
        """Return what would fall, the claims that are shown alone being brought in step.

        What falls must be rejected, and nothing be kept of it.
        """
        remain = left(self._batch, self._claims)
        fates = {
            claim: _foreseen(before.get(claim, Tally()), remain.get(claim, NOBODY))
            for claim in self._claims
        }
        changed = self._taking_sides() | {one for one, fate in fates.items() if fate.settled}
        names = self._names(changed)
        ranked = sorted(changed, key=lambda one: _rank(fates[one], names[one]))
        shown = ranked[: limit or None]
        recount(self._batch, [*shown, *self._implying(shown)], ())
        after = self.state(shown)
        falls = [
            _fall(names[one], before.get(one, Tally()), after.get(one, Tally())) for one in shown
        ]
        silent = [
            claim
            for claim in self._claims
            if before.get(claim, Tally()).asserts.attributions
            and not remain.get(claim, NOBODY).asserted
        ]
        return _told((fates[one] for one in ranked), falls, self._loose(silent))

    def _taking_sides(self) -> set[int]:
        """Return the claims on which something falls that is counted on a side."""
        return {
            number(claim)
            for part in self._found.parts()
            for (claim,) in self._batch.rows(
                "SELECT DISTINCT claim.canonical_id FROM attributions AS attribution"
                " JOIN claims AS claim ON claim.id = attribution.claim_id"
                f" WHERE attribution.id IN ({numbers(part)})"
                " AND attribution.stance IN ('asserts', 'denies')"
            )
        }

    def _implying(self, claims: Iterable[int]) -> list[int]:
        """Return the claims from which ``claims`` follow, whose positions count there too."""
        return [
            number(claim)
            for part in parts(claims)
            for (claim,) in self._batch.rows(
                f"SELECT claim_id FROM claim_implications WHERE implied_id IN ({numbers(part)})"
            )
        ]

    def _loose(self, silent: Iterable[int]) -> list[Loose]:
        """Return what stays and answered what falls, or denies what nobody asserts any more."""
        if self._undo:
            return []
        found: dict[int, Loose] = {}
        for part in self._found.parts():
            found |= self._sayings(f"attribution.answers_id IN ({numbers(part)})")
        for part in parts(silent):
            denied = f"attribution.stance = 'denies' AND claim.canonical_id IN ({numbers(part)})"
            found |= self._sayings(denied)
        return [found[one] for one in sorted(found)]

    def _sayings(self, which: str) -> dict[int, Loose]:
        rows = self._batch.rows(_LOOSE.format(which))
        return {number(row[0]): _loose(row) for row in rows}

    def _names(self, claims: Iterable[int]) -> dict[int, ClaimName]:
        return {
            number(claim): ClaimName(str(public), str(statement))
            for part in parts(claims)
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
        resumed=after.contested and not before.contested,
    )


def _fate(one: Fall) -> _Fate:
    return _Fate(one.asserts_lost, one.denies_lost, one.settled)


def _foreseen(before: Tally, after: Left) -> _Fate:
    return _Fate(
        asserts_lost=bool(before.asserts.origins_min and not after.asserts),
        denies_lost=bool(before.denies.origins_min and not after.denies),
        settled=before.contested and not after.contested,
    )


def _rank(fate: _Fate, name: ClaimName) -> tuple[int, str, str]:
    """Return what sorts claims: the gravest first, then by statement."""
    return (-fate.gravity, name.statement, name.id)


def _told(fates: Iterable[_Fate], claims: list[Fall], loose: list[Loose]) -> Told:
    every = list(fates)
    return Told(
        claims_total=len(every),
        lost_total=sum(one.asserts_lost or one.denies_lost for one in every),
        settled_total=sum(one.settled for one in every),
        claims=claims,
        loose=loose,
    )
