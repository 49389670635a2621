"""How claims bear on each other, as the linker holds it, next to what was held before.

Invariants: what a person made, reviewed or took away stands. What the linker holds no more
is removed, and the log of changes has it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.model.vocab import RelationKind
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.edits import remove_row
from claimdb.pipeline.linking_opinions import LINKER
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number, numbers, parts

_REMOVED: Final = """
SELECT before FROM changes WHERE table_name = 'claim_relations' AND column_name = '*'
  AND changed_by NOT LIKE 'pack:%' AND changed_by NOT LIKE 'linker:%' AND before IS NOT NULL
"""
_THERE: Final = """
SELECT relation.id, relation.claim_id, relation.other_id, relation.kind,
  relation.confidence, relation.note,
  CASE WHEN relation.created_by IS NULL AND relation.edited_by IS NULL AND run.name = ?
    AND NOT EXISTS (SELECT 1 FROM reviews AS decided
      WHERE decided.claim_relation_id = relation.id) THEN 1 ELSE 0 END
FROM claim_relations AS relation
LEFT JOIN runs AS run ON run.id = relation.run_id
WHERE relation.{side} IN ({rows})
"""

#: The claim that bears, the one that it bears on, and how.
Bearing = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Bears:
    """How sure a relation is (0 to 1), and why."""

    confidence: float
    note: str


@dataclass(frozen=True, slots=True)
class _Stored:
    """A relation that is there: its row, and what the linker holds of it, None if it is not its."""

    row: int
    ours: Bears | None


def bearing(left: int, right: int, kind: RelationKind) -> Bearing:
    """Return a relation as it is stored: a contradiction goes both ways, the lower number first."""
    if kind is RelationKind.CONTRADICTS:
        left, right = sorted((left, right))
    return left, right, kind.value


def keep_relations(
    work: Work, rows: Iterable[int], wanted: Mapping[Bearing, Bears], touched: Touched
) -> dict[str, int]:
    """Make the linker's relations of ``rows`` with earlier claims be ``wanted``.

    Returns how many are new (by their kind), ``kept``, ``undone``, and left to ``people``.
    """
    there = _there(work, set(rows))
    removed = _removed(work) if set(wanted) - there.keys() else set()
    counts: dict[str, int] = {}
    for one in sorted({*wanted, *there}):
        became = _keep(work, one, wanted, there, removed)
        if became is not None:
            counts[became] = counts.get(became, 0) + 1
        if became not in {None, "kept", "people"}:
            touched.related.add(one[0])
            touched.claims.add(one[1])
    return counts


def _keep(
    work: Work,
    one: Bearing,
    wanted: Mapping[Bearing, Bears],
    there: Mapping[Bearing, _Stored],
    removed: set[Bearing],
) -> str | None:
    stored, bears = there.get(one), wanted.get(one)
    if stored is not None:
        if stored.ours is None:
            return None if bears is None else "people"
        if stored.ours == bears:
            return "kept"
        remove_row(work, "claim_relations", stored.row, by=f"{LINKER}:{work.maker.run_id}")
    elif one in removed:
        return "people"
    if bears is None:
        return "undone"
    _add(work, one, bears)
    return one[2]


def _add(work: Work, one: Bearing, bears: Bears) -> None:
    claim, other, kind = one
    work.batch.add(
        "claim_relations",
        {
            "claim_id": claim,
            "other_id": other,
            "kind": kind,
            "note": bears.note,
            "confidence": bears.confidence,
            **work.maker.made(),
        },
    )


def _there(work: Work, rows: set[int]) -> dict[Bearing, _Stored]:
    """Return relations whose later claim is one of ``rows``."""
    found: dict[Bearing, _Stored] = {}
    for part in parts(rows):
        for side in ("claim_id", "other_id"):
            sql = _THERE.format(side=side, rows=numbers(part))
            for row, claim, other, kind, sure, note, is_ours in work.batch.rows(sql, LINKER):
                one = number(claim), number(other), str(kind)
                if max(one[:2]) in rows:
                    ours = Bears(float(str(sure)), str(note)) if is_ours else None
                    found[one] = _Stored(number(row), ours)
    return found


def _removed(work: Work) -> set[Bearing]:
    """Return the relations that people took away."""
    rows = [json.loads(str(before)) for (before,) in work.batch.rows(_REMOVED)]
    return {(int(one["claim_id"]), int(one["other_id"]), str(one["kind"])) for one in rows}
