"""Bringing clusters together, at a cost that does not grow with them.

A program finds again and again that a new row is one of thousands that are the same.
Deciding a whole cluster anew for each would make every article dearer than the one
before, so that a cluster only grows here by what comes to it.

Invariant: the outcome is what all judgements give. Whatever is not simply one more
judgement of *same* between two clusters that nothing keeps apart is left to be decided
from all of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.model.vocab import Judgement
from claimdb.pipeline.wanted import number, numbers, rank

#: Rows of the smaller of two clusters; two large ones that are found to be one are rare.
_SMALL: Final = 50


@dataclass(slots=True)
class Joined:
    """``moved`` are rows that another one stands for now, ``hard`` those to be decided anew."""

    moved: set[int] = field(default_factory=set)
    hard: set[int] = field(default_factory=set)


def join(batch: Batch, entity: str, pairs: Iterable[tuple[int, int]]) -> Joined:
    """Make clusters one that new judgements of a program, of *same*, bring together.

    ``pairs`` are those judged; ``canonical_id`` must have been what all earlier
    judgements say.
    """
    done = Joined()
    for left, right in sorted(pairs):
        first, second = _canonical(batch, entity, left), _canonical(batch, entity, right)
        if first == second:
            continue
        small = _smaller(batch, entity, (first, second))
        if small is None or _is_kept_apart(batch, entity, small):
            done.hard |= {left, right}
            continue
        wins, loses = sorted((first, second), key=lambda one: rank(batch, entity, one))
        rows = batch.rows(f"SELECT id FROM {entity}s WHERE canonical_id = ?", loses)
        done.moved |= {number(one) for (one,) in rows}
        batch.run(f"UPDATE {entity}s SET canonical_id = ? WHERE canonical_id = ?", wins, loses)
    return done


def _canonical(batch: Batch, entity: str, row: int) -> int:
    """Return what stands for a row: itself, where nothing was ever judged."""
    ((found,),) = batch.rows(f"SELECT coalesce(canonical_id, id) FROM {entity}s WHERE id = ?", row)
    return number(found)


def _smaller(batch: Batch, entity: str, pair: tuple[int, int]) -> list[int] | None:
    """Return the rows of the smaller cluster; None where both are large."""
    found = [
        [
            number(one)
            for (one,) in batch.rows(
                f"SELECT id FROM {entity}s WHERE canonical_id = ? LIMIT {_SMALL + 1}", canonical
            )
        ]
        for canonical in pair
    ]
    small = min(found, key=len)
    return small if len(small) <= _SMALL else None


def _is_kept_apart(batch: Batch, entity: str, rows: list[int]) -> bool:
    """Return whether some judgement says of one of the rows what it is not the same as."""
    listed = numbers(rows)
    apart = Judgement.NOT_SAME.value
    return any(
        batch.rows(
            f"SELECT 1 FROM judgements WHERE {side}_{entity}_id IN ({listed})"
            " AND judgement = ? LIMIT 1",
            apart,
        )
        for side in ("left", "right")
    )
