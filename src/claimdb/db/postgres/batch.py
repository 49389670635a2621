"""Rows in bulk into a server: numbers from its sequences, one ``COPY`` per table."""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Final, cast

import psycopg
from sqlalchemy import Connection

from claimdb.db.bulk import Batch, Form, Value
from claimdb.db.postgres.translate import bound

#: Numbers fetched at a time, growing: a person's entry leaves no gap of thousands.
_FEWEST: Final = 1
_MOST: Final = 8_192


class PostgresBatch(Batch):
    """Rows on their way into a server, by the one writer that holds claimdb's lock."""

    def __init__(self, connection: Connection) -> None:
        """Write on ``connection``, which is in a transaction that holds the lock."""
        super().__init__(connection)
        self._driver = cast(
            "psycopg.Connection[tuple[Value, ...]]", connection.connection.driver_connection
        )
        # Looked up one by one, ten thousand times: these are worth preparing on the server.
        self._prepared = psycopg.Cursor(self._driver)
        self._numbers: dict[str, deque[int]] = {}
        self._given: dict[str, set[int]] = {}
        self._size: dict[str, int] = {}
        self._changed = 0

    def find(self, table: str, public_id: str, *, of: tuple[str, int] | None = None) -> int | None:
        """Return the number of the row with ``public_id``, queued or written."""
        number = self._found.get((table, public_id))
        if number is None and not (of and self.made(*of)):
            row = self._prepared.execute(_lookup(table), (public_id,)).fetchone()
            if row is not None:
                number = self._found[table, public_id] = int(str(row[0]))
        return number

    def made(self, table: str, number: int) -> bool:
        """Return whether this batch gave out ``number``, written or not."""
        return number in self._given.get(table, ())

    def changes(self) -> int:
        """Return how many rows statements of this batch have changed."""
        self.flush()
        return self._changed

    def _number(self, table: str) -> int:
        waiting = self._numbers.setdefault(table, deque())
        if not waiting:
            size = self._size[table] = min(self._size.get(table, _FEWEST) * 4, _MOST)
            rows = self._driver.execute(_reserve(table), (size,)).fetchall()
            waiting.extend(int(str(one)) for (one,) in rows)
        number = waiting.popleft()
        self._given.setdefault(table, set()).add(number)
        return number

    def _select(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        return self._driver.execute(bound(sql).encode(), values).fetchall()

    def _execute(self, sql: str, values: Sequence[Value]) -> int:
        changed = self._driver.execute(bound(sql).encode(), values).rowcount
        self._changed += max(changed, 0)
        return changed

    def _insert(self, form: Form, rows: Sequence[tuple[Value, ...]]) -> None:
        cursor = self._driver.cursor()
        with cursor.copy(_copy(form.table, form.names)) as copy:
            for row in rows:
                copy.write_row(row)
        self._changed += max(cursor.rowcount, 0)

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Leave out the look-up for identical rows: a loader has made it already.

        A row that is there after all is then refused by its key, not passed over.
        """
        self._driver.execute("SET LOCAL claimdb.loading = 'on'")
        yield
        self.flush()
        self._driver.execute("SET LOCAL claimdb.loading = 'off'")


@cache
def _lookup(table: str) -> bytes:
    return f"SELECT id FROM {table} WHERE public_id = %s".encode()


@cache
def _reserve(table: str) -> bytes:
    sequence = f"pg_get_serial_sequence('{table}', 'id')"
    return f"SELECT nextval({sequence}) FROM generate_series(1, %s)".encode()


@cache
def _copy(table: str, names: tuple[str, ...]) -> bytes:
    return f"COPY {table} ({', '.join(names)}) FROM STDIN".encode()


def open_batch(connection: Connection) -> PostgresBatch:
    """Return a batch that writes through ``connection``."""
    return PostgresBatch(connection)
