"""How far linking has come: up to which source, and which claim, which linker has looked.

Rows are looked at in the order of their numbers, and every new row has a higher one, so
that one number tells what is left to do, however many rows there are.
"""

from dataclasses import dataclass

from claimdb.db.bulk import Batch
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number


@dataclass(frozen=True, slots=True)
class Mark:
    """Who has looked at the sources, or the claims, and up to which; "" and 0 where nobody has."""

    linker: str = ""
    last: int = 0


def mark_of(batch: Batch, entity: str) -> Mark:
    """Return how far linking of ``entity``, source or claim, has come."""
    rows = batch.rows("SELECT linker, last_id FROM link_marks WHERE entity = ?", entity)
    return Mark(str(rows[0][0]), number(rows[0][1])) if rows else Mark()


def set_mark(work: Work, entity: str, linker: str, last: int) -> None:
    """Remember how far a linker has come."""
    values = (linker, last, work.maker.run_id, work.maker.now)
    if not work.batch.run(
        "UPDATE link_marks SET linker = ?, last_id = ?, run_id = ?, recorded_at = ?"
        " WHERE entity = ?",
        *values,
        entity,
    ):
        work.batch.run(
            "INSERT INTO link_marks (linker, last_id, run_id, recorded_at, entity)"
            " VALUES (?, ?, ?, ?, ?)",
            *values,
            entity,
        )


def rows_after(batch: Batch, entity: str, last: int, most: int) -> list[int]:
    """Return the numbers of the next rows, in their order."""
    rows = batch.rows(f"SELECT id FROM {entity}s WHERE id > ? ORDER BY id LIMIT ?", last, most)
    return [number(one) for (one,) in rows]
