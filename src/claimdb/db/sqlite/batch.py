"""Rows in bulk into a file: one ``executemany`` per table."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection

from claimdb.db.bulk import Batch, Form, Value
from claimdb.db.search import indexed_at_once

if TYPE_CHECKING:
    import sqlite3


class SqliteBatch(Batch):
    """Rows on their way into a file, whose only writer this is (``BEGIN IMMEDIATE``)."""

    def __init__(self, connection: Connection) -> None:
        """Write on ``connection``, which is in a transaction that may write."""
        super().__init__(connection)
        self._driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        self._first: dict[str, int] = {}
        self._next: dict[str, int] = {}
        # Named sources, publishers and articles point at each other in a circle.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def made(self, table: str, number: int) -> bool:
        """Return whether this batch gave out ``number``, written or not."""
        return table in self._first and number >= self._first[table]

    def changes(self) -> int:
        """Return how many rows this connection has changed, by triggers too."""
        self.flush()
        return self._driver.total_changes

    def _number(self, table: str) -> int:
        number = self._next.get(table)
        if number is None:
            row = self._driver.execute(f"SELECT max(id) FROM {table}").fetchone()
            number = self._first[table] = int(row[0] or 0) + 1
        self._next[table] = number + 1
        return number

    def _select(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        return self._driver.execute(sql, values).fetchall()

    def _execute(self, sql: str, values: Sequence[Value]) -> int:
        return self._driver.execute(sql, values).rowcount

    def _insert(self, form: Form, rows: Sequence[tuple[Value, ...]]) -> None:
        self._driver.executemany(_insertion(form.table, form.names), rows)

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Index for search at the end, ten times as fast as row by row."""
        with indexed_at_once(self._driver):
            yield


@cache
def _insertion(table: str, names: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"


def open_batch(connection: Connection) -> SqliteBatch:
    """Return a batch that writes through ``connection``."""
    return SqliteBatch(connection)
