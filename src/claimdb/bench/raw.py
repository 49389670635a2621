"""The baseline of the bulk load: ``executemany`` of rows that are ready, and nothing else.

The rows are exactly those that the product has just stored, read back from its
file and put into a copy of that file as it was before: the same tables,
constraints, indexes and triggers, at the same size. The connection is set as
the product sets it, which is the fastest way known; one transaction holds all.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Final

from claimdb.db.bulk import WRITE_ORDER

Marks = dict[str, int]
_Rows = list[tuple[str, list[tuple[object, ...]]]]

#: No load fills them, and they have no row numbers: the keys by which the linker looks.
_KEYS: Final = frozenset({"source_keys", "claim_keys"})
_TABLES: Final = tuple(table for table in WRITE_ORDER if table not in _KEYS)

_PRAGMAS: Final = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "cache_size = -262144",
    "temp_store = MEMORY",
)


def marks(path: Path) -> Marks:
    """Return the highest row number of every table."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0]
            for table in _TABLES
        }


def insert_again(product: Path, before: Marks, copy: Path) -> float:
    """Insert the rows that ``product`` has above ``before`` into ``copy``; return seconds."""
    rows = _rows_above(product, before)
    start = perf_counter()
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for statement, ready in rows:
            connection.executemany(statement, ready)
        connection.execute("COMMIT")
    took = perf_counter() - start
    if marks(copy) != marks(product):
        raise AssertionError(copy)  # the baseline would have been given less work
    return took


def _rows_above(product: Path, before: Marks) -> _Rows:
    found: _Rows = []
    with closing(sqlite3.connect(product)) as connection:
        for table in _TABLES:
            # Unnamed sources point at their article, which has to be there.
            named = " AND article_id IS NULL" if table == "sources" else ""
            found.append(_rows(connection, table, before, named))
            if table == "articles":
                found.append(_rows(connection, "sources", before, " AND article_id IS NOT NULL"))
    return [(statement, rows) for statement, rows in found if rows]


def _rows(
    connection: sqlite3.Connection, table: str, before: Marks, which: str
) -> tuple[str, list[tuple[object, ...]]]:
    cursor = connection.execute(
        f"SELECT * FROM {table} WHERE rowid > ?{which} ORDER BY rowid", (before[table],)
    )
    names = [column[0] for column in cursor.description]
    values = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})", cursor.fetchall()
