"""Rows in bulk into a server: numbers from its sequences, one ``COPY`` per table.

People see some numbers (of judgements, of affiliations), and should see 1, 2, 3, as
on a file. So a batch counts on from where a sequence stands, and takes from it when
it writes exactly as many as it has given out. Only who writes behind claimdb's lock
can have taken one of them meanwhile: then nothing is kept, and trying again works.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Final, cast

import psycopg
from sqlalchemy import Connection

from claimdb.db.bulk import WRITE_ORDER, Batch, Form, Value, form_of
from claimdb.db.postgres.translate import bound
from claimdb.errors import DatabaseConflict

_TAKEN: Final = "rows were added to {table} outside of claimdb"


class PostgresBatch(Batch):
    """Rows on their way into a server, by the one writer that holds claimdb's lock."""

    is_far = True

    def __init__(self, connection: Connection) -> None:
        """Write on ``connection``, which is in a transaction that holds the lock."""
        super().__init__(connection)
        self._driver = cast(
            "psycopg.Connection[tuple[Value, ...]]", connection.connection.driver_connection
        )
        # Looked up one by one, ten thousand times: these are worth preparing on the server.
        self._prepared = psycopg.Cursor(self._driver)
        self._first: dict[str, int] = {}
        self._next: dict[str, int] = {}
        self._taken: dict[str, int] = {}
        self._changed = 0

    def made(self, table: str, number: int) -> bool:
        """Return whether this batch gave out ``number``, written or not."""
        return table in self._first and number >= self._first[table]

    def changes(self) -> int:
        """Return how many rows statements of this batch have changed."""
        self.flush()
        return self._changed

    def flush(self) -> None:
        """Write every queued row, parents first; raises ``DatabaseConflict``, as the module says.

        The numbers are taken before the rows are there, so that nobody else is given them.
        """
        counts = {
            table: free - self._taken[table]
            for table, free in self._next.items()
            if free > self._taken[table]
        }
        if counts:
            for table, least, most in self._driver.execute(
                _take(tuple(counts)), [*counts.values()]
            ):
                wanted = (self._taken[str(table)], self._next[str(table)] - 1)
                if (least, most) != wanted:
                    raise DatabaseConflict(_TAKEN.format(table=table))
            self._taken = dict(self._next)
        super().flush()

    def _number(self, table: str) -> int:
        if not self._next:
            self._next = {str(name): int(str(free)) for name, free in self._driver.execute(_free())}
            self._first, self._taken = dict(self._next), dict(self._next)
        number = self._next[table]
        self._next[table] = number + 1
        return number

    def _select(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        return self._driver.execute(bound(sql).encode(), values).fetchall()

    def _select_often(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        return self._prepared.execute(bound(sql).encode(), values).fetchall()

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
def _free() -> bytes:
    """Return the question for the next number of each table."""
    free = "last_value + CASE WHEN is_called THEN 1 ELSE 0 END"
    tables = (table for table in WRITE_ORDER if "id" in form_of(table).place)
    return " UNION ALL ".join(
        f"SELECT '{table}', {free} FROM {table}_id_seq" for table in tables
    ).encode()


@cache
def _take(tables: tuple[str, ...]) -> bytes:
    """Return the statement that takes numbers of ``tables``, and says which it has got."""
    return " UNION ALL ".join(
        f"SELECT '{table}', min(number), max(number) FROM (SELECT nextval('{table}_id_seq')"
        " AS number FROM generate_series(1, %s)) AS taken"
        for table in tables
    ).encode()


@cache
def _copy(table: str, names: tuple[str, ...]) -> bytes:
    return f"COPY {table} ({', '.join(names)}) FROM STDIN".encode()


def open_batch(connection: Connection) -> PostgresBatch:
    """Return a batch that writes through ``connection``."""
    return PostgresBatch(connection)
