"""How far linking has come: up to which row of a table which linker has looked.

Rows are looked at in the order of their numbers, and every new row has a higher one, so
that one number tells what is left to do, however many rows there are.
"""

from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.db.reader import Reader
from claimdb.model.vocab import Linked
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number

#: The rows that are looked at, by their numbers.
_ROWS: Final = {
    Linked.SOURCE: ("sources", "id"),
    Linked.CLAIM: ("claims", "id"),
    Linked.EXTRACTION: ("extractions", "id"),
    Linked.DENIAL: ("denials", "attribution_id"),
}
_MARK: Final = "SELECT linker, last_id FROM link_marks WHERE entity ="


@dataclass(frozen=True, slots=True)
class Mark:
    """Who has looked at rows of one kind, and up to which; "" and 0 where nobody has."""

    linker: str = ""
    last: int = 0


def mark_of(batch: Batch, entity: Linked) -> Mark:
    """Return how far linking has come among rows of one kind."""
    rows = batch.rows(f"{_MARK} ?", entity.value)
    return Mark(str(rows[0][0]), number(rows[0][1])) if rows else Mark()


def stored_mark(reader: Reader, entity: Linked) -> Mark:
    """Return the same, read without writing."""
    rows = reader.rows(f"{_MARK} :entity", {"entity": entity.value})
    return Mark(str(rows[0]["linker"]), int(str(rows[0]["last_id"]))) if rows else Mark()


def is_left(reader: Reader, entity: Linked, last: int) -> bool:
    """Return whether there is a row after ``last``."""
    table, column = _ROWS[entity]
    sql = f"SELECT 1 FROM {table} WHERE {column} > :last LIMIT 1"
    return bool(reader.rows(sql, {"last": last}))


def set_mark(work: Work, entity: Linked, linker: str, last: int) -> None:
    """Remember how far a linker has come."""
    values = (linker, last, work.maker.run_id, work.maker.now)
    if not work.batch.run(
        "UPDATE link_marks SET linker = ?, last_id = ?, run_id = ?, recorded_at = ?"
        " WHERE entity = ?",
        *values,
        entity.value,
    ):
        work.batch.run(
            "INSERT INTO link_marks (linker, last_id, run_id, recorded_at, entity)"
            " VALUES (?, ?, ?, ?, ?)",
            *values,
            entity.value,
        )


def rows_after(batch: Batch, entity: Linked, last: int, most: int) -> list[int]:
    """Return the numbers of the next rows, in their order."""
    table, column = _ROWS[entity]
    sql = f"SELECT {column} FROM {table} WHERE {column} > ? ORDER BY {column} LIMIT ?"
    return [number(one) for (one,) in batch.rows(sql, last, most)]
