"""What follows from a few claims, brought in step; and what follows from all of them.

Invariant: what comes out is what a rebuild of the whole closure gives. Only what those
claims entail is read, and what entails them: programs relate claims in every article.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.queries.catalog import derive

#: Steps from one claim to another, as in the statement that makes all of them.
_STEPS: Final = 16

Row = tuple[int, int, int]


def refresh_implications(batch: Batch, claims: Iterable[int] | None = None) -> set[int]:
    """Bring ``claim_implications`` in step; return the claims that follow from others now, or did.

    ``claims`` are those that may entail something else than before; all there are
    where it is None.
    """
    if claims is None:
        before = _stored(batch, None)
        batch.run("DELETE FROM claim_implications")
        batch.run(derive("claim_implications"))
        return {implied for _, implied, _ in before ^ _stored(batch, None)}
    changed: set[int] = set()
    done: set[int] = set()
    queue = set(claims)
    while queue:
        stale, fresh = _differing(batch, queue)
        _replace(batch, stale, fresh)
        changed |= {implied for _, implied, _ in (*stale, *fresh)}
        done |= queue
        queue = _entailing(batch, {claim for claim, _, _ in (*stale, *fresh)}) - done
    return changed


def entailing_among(batch: Batch, moved: Iterable[int]) -> set[int]:
    """Return the claims that may entail something else since others stand for ``moved`` rows.

    Most are one claim more of thousands, and bear on nothing.
    """
    found: set[int] = set()
    for part in parts(moved):
        listed = numbers(part)
        found |= {
            number(one)
            for (one,) in batch.rows(
                f"SELECT DISTINCT claim_id FROM claim_implications WHERE claim_id IN ({listed})"
            )
        }
        for claim, canonical in batch.rows(
            "SELECT DISTINCT claim.id, claim.canonical_id FROM claim_relations AS relation"
            " JOIN claims AS claim ON claim.id = relation.claim_id"
            f" WHERE relation.claim_id IN ({listed}) OR relation.other_id IN ({listed})"
        ):
            found |= {number(claim), number(canonical)}
    return found


def _differing(batch: Batch, claims: set[int]) -> tuple[set[Row], set[Row]]:
    """Return rows of ``claims`` that go, and those that come."""
    wanted, edges = set[Row](), _edges_from(batch, claims)
    for claim in claims:
        wanted |= {(claim, implied, depth) for implied, depth in _reached(claim, edges).items()}
    known = _stored(batch, claims)
    return known - wanted, wanted - known


def _edges_from(batch: Batch, claims: Iterable[int]) -> dict[int, set[int]]:
    """Return what entails what, as far as it can be reached from ``claims``."""
    edges: dict[int, set[int]] = {}
    queue = set(claims)
    while queue:
        edges |= {one: set() for one in queue}
        for part in parts(queue):
            for claim, other in batch.rows(
                "SELECT DISTINCT claim_id, other_id FROM current_claim_relations"
                f" WHERE kind = 'entails' AND claim_id IN ({numbers(part)})"
            ):
                edges[number(claim)].add(number(other))
        queue = {other for one in queue for other in edges[one]} - edges.keys()
    return edges


def _reached(claim: int, edges: Mapping[int, set[int]]) -> dict[int, int]:
    """Return what follows from a claim, with the fewest steps."""
    found: dict[int, int] = {}
    level = {claim}
    for depth in range(1, _STEPS + 1):
        level = {other for one in level for other in edges[one]} - found.keys() - {claim}
        found |= dict.fromkeys(level, depth)
    return found


def _stored(batch: Batch, claims: Iterable[int] | None) -> set[Row]:
    sql = "SELECT claim_id, implied_id, depth FROM claim_implications"
    wheres = (
        [""]
        if claims is None
        else [f" WHERE claim_id IN ({numbers(part)})" for part in parts(claims)]
    )
    return {
        (number(claim), number(implied), number(depth))
        for where in wheres
        for claim, implied, depth in batch.rows(sql + where)
    }


def _entailing(batch: Batch, claims: Iterable[int]) -> set[int]:
    return {
        number(one)
        for part in parts(claims)
        for (one,) in batch.rows(
            "SELECT DISTINCT claim_id FROM claim_implications"
            f" WHERE implied_id IN ({numbers(part)})"
        )
    }


def _replace(batch: Batch, stale: set[Row], fresh: set[Row]) -> None:
    for claim, implied, _ in stale:
        batch.run(
            "DELETE FROM claim_implications WHERE claim_id = ? AND implied_id = ?", claim, implied
        )
    for row in sorted(fresh):
        batch.run(
            "INSERT INTO claim_implications (claim_id, implied_id, depth) VALUES (?, ?, ?)", *row
        )
