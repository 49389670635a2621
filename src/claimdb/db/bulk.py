"""Rows in bulk: numbers given out in Python, one ``executemany`` per table.

Parents and children are numbered before either is written, so that a million
rows need no read-back. That is safe because a writer holds the only write
transaction (``BEGIN IMMEDIATE``) from its first row to its last.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, cast

from sqlalchemy import Connection, Table

from claimdb.model.tables import metadata
from claimdb.model.types import instant_text

Value = str | int | float | None
RowValues = Mapping[str, Value | datetime]

#: Rows of one table held before they are written; one million at once was far slower.
_FLUSH_AT: Final = 20_000

#: Parents first. Triggers look their parents up at once, foreign keys at the end.
WRITE_ORDER: Final = (
    "runs",
    "topics",
    "sources",
    "publishers",
    "articles",
    "source_aliases",
    "affiliations",
    "article_credits",
    "article_copies",
    "claims",
    "claim_subjects",
    "claim_topics",
    "claim_relations",
    "revisions",
    "passages",
    "attributions",
    "attribution_passages",
    "denials",
    "reviews",
    "judgements",
    "imports",
)


class Batch:
    """Rows waiting to be written in one transaction, and the numbers they will have."""

    def __init__(self, connection: Connection) -> None:
        """Write on ``connection``, which is in a transaction that may write."""
        self.connection = connection
        self._driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        self._rows: dict[str, list[tuple[Value, ...]]] = {name: [] for name in WRITE_ORDER}
        self._columns = {name: _columns(metadata.tables[name]) for name in WRITE_ORDER}
        self._next: dict[str, int] = {}
        self._found: dict[tuple[str, str], int] = {}
        self._waiting = 0
        # Named sources, publishers and articles point at each other in a circle.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def add(self, table: str, row: RowValues) -> int:
        """Queue one row and return its number; columns left out get their default."""
        columns = self._columns[table]
        number = self._number(table) if "id" in columns else 0
        values = {**columns, **row}
        if number:
            values["id"] = number
        if "canonical_id" in columns and values["canonical_id"] is None:
            values["canonical_id"] = number
        if "root_id" in columns and values["root_id"] is None:
            values["root_id"] = number
        if len(values) != len(columns):
            raise KeyError(set(values) - set(columns))
        self._rows[table].append(
            tuple(
                instant_text(value) if isinstance(value, datetime) else value
                for value in values.values()
            )
        )
        public = values.get("public_id")
        if isinstance(public, str):
            self._found[table, public] = number
        self._waiting += 1
        if self._waiting >= _FLUSH_AT:
            self.flush()
        return number

    def find(self, table: str, public_id: str) -> int | None:
        """Return the number of the row with ``public_id``, queued or written."""
        number = self._found.get((table, public_id))
        if number is None:
            row = self._driver.execute(
                f"SELECT id FROM {table} WHERE public_id = ?", (public_id,)
            ).fetchone()
            number = None if row is None else int(row[0])
            if number is not None:
                self._found[table, public_id] = number
        return number

    def find_many(self, table: str, public_ids: Iterable[str]) -> None:
        """Look many rows up at once, so that ``find`` answers from memory."""
        wanted = [one for one in public_ids if (table, one) not in self._found]
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ", ".join("?" * len(part))
            for public, number in self._driver.execute(
                f"SELECT public_id, id FROM {table} WHERE public_id IN ({marks})", part
            ):
                self._found[table, public] = number

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Write what waits and return the rows of ``sql``."""
        self.flush()
        return self._driver.execute(sql, values).fetchall()

    def run(self, sql: str, *values: Value | datetime) -> int:
        """Write what waits, run one statement and return how many rows it changed."""
        self.flush()
        plain = tuple(instant_text(one) if isinstance(one, datetime) else one for one in values)
        return self._driver.execute(sql, plain).rowcount

    def flush(self) -> None:
        """Write every queued row, parents first."""
        if not self._waiting:
            return
        self._waiting = 0
        for table in WRITE_ORDER:
            if rows := self._rows[table]:
                marks = ", ".join("?" * len(self._columns[table]))
                names = ", ".join(self._columns[table])
                self._driver.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
                rows.clear()

    def _number(self, table: str) -> int:
        number = self._next.get(table)
        if number is None:
            row = self._driver.execute(f"SELECT max(id) FROM {table}").fetchone()
            number = int(row[0] or 0) + 1
        self._next[table] = number + 1
        return number


def _columns(table: Table) -> dict[str, Value]:
    """Return the columns of ``table`` in order, with their defaults."""
    defaults: dict[str, Value] = {}
    for column in table.columns:
        default = getattr(column.server_default, "arg", None)
        if default is None:
            defaults[column.name] = None
        else:
            text = str(default)
            defaults[column.name] = int(text) if text.isdigit() else text
    return defaults
