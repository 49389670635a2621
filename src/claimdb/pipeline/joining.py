"""Bringing clusters together, at a cost that does not grow with them.

A program finds again and again that a new row is one of thousands that are the same.
Deciding a whole cluster anew for each would make every article dearer than the one
before, so that a cluster only grows here by what comes to it.

Invariant: the outcome is what all judgements give. A program's new judgement is the last
that is heard, so that it joins two clusters or is refused, and nothing before it changes;
one of *not the same* changes only a cluster that holds both.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.model.vocab import Judgement
from claimdb.pipeline.wanted import number, numbers, parts, rank, read_judgements
from claimdb.resolve.clusters import counting

#: Rows that are read of each of two clusters to see which is the smaller one: nearly
#: always one row comes to many.
_SMALL: Final = 50

Pair = tuple[int, int]


@dataclass(slots=True)
class Joined:
    """``moved`` are rows that another one stands for now, ``hard`` those to be decided anew."""

    moved: set[int] = field(default_factory=set)
    hard: set[int] = field(default_factory=set)


def join(batch: Batch, entity: str, same: Iterable[Pair], apart: Iterable[Pair] = ()) -> Joined:
    """Make clusters one that a program's new judgements of *same* bring together.

    ``same`` and ``apart`` are pairs that were judged for the first time, those of *same*
    in the order of their rows; ``canonical_id`` must have been what all earlier
    judgements say.
    """
    done = Joined()
    for pair in apart:
        if _canonical(batch, entity, pair[0]) == _canonical(batch, entity, pair[1]):
            done.hard |= set(pair)
    for left, right in sorted(same):
        first, second = _canonical(batch, entity, left), _canonical(batch, entity, right)
        if first == second or _is_kept_apart(batch, entity, first, second):
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


def _is_kept_apart(batch: Batch, entity: str, first: int, second: int) -> bool:
    """Return whether a judgement that counts says of rows of two clusters that they are two."""
    small, other = _smaller_first(batch, entity, first, second)
    across = {
        number(one)
        for part in parts(small)
        for side, far in (("left", "right"), ("right", "left"))
        for (one,) in batch.rows(
            f"SELECT said.{side}_{entity}_id FROM judgements AS said"
            f" JOIN {entity}s AS far ON far.id = said.{far}_{entity}_id"
            f" WHERE said.{side}_{entity}_id IN ({numbers(part)}) AND said.judgement = ?"
            " AND far.canonical_id = ?",
            Judgement.NOT_SAME.value,
            other,
        )
    }
    if not across:
        return False
    rows = set(small)
    said = [
        one
        for part in parts(across)
        for one in read_judgements(batch, entity, part)
        if (one.left in rows) != (one.right in rows)
    ]
    held = {
        far
        for pair, one in counting(said).items()
        if one.judgement is Judgement.NOT_SAME
        for far in set(pair) - rows
    }
    return any(_canonical(batch, entity, one) == other for one in held)


def _smaller_first(batch: Batch, entity: str, one: int, other: int) -> tuple[list[int], int]:
    """Return the rows of the smaller cluster, and who stands for the other one."""
    found = {each: _rows(batch, entity, each, _SMALL + 1) for each in (one, other)}
    if all(len(rows) > _SMALL for rows in found.values()):
        found = {each: _rows(batch, entity, each, None) for each in (one, other)}
    small, large = sorted(found, key=lambda each: len(found[each]))
    return found[small], large


def _rows(batch: Batch, entity: str, canonical: int, most: int | None) -> list[int]:
    limit = "" if most is None else f" LIMIT {most}"
    rows = batch.rows(f"SELECT id FROM {entity}s WHERE canonical_id = ?{limit}", canonical)
    return [number(one) for (one,) in rows]
