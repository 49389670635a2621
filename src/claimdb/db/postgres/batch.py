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

from claimdb.db.bulk import Batch, Form, Value
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
        for table, free in self._next.items():
            first = self._taken[table]
            if free > first:
                ((least, most),) = self._driver.execute(_take(table), (free - first,))
                if (least, most) != (first, free - 1):
                    raise DatabaseConflict(_TAKEN.format(table=table))
                self._taken[table] = free
        super().flush()

    def _number(self, table: str) -> int:
        if table not in self._next:
            ((free,),) = self._driver.execute(_free(table)).fetchall()
            self._first[table] = self._taken[table] = self._next[table] = int(str(free))
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
def _free(table: str) -> bytes:
    free = "last_value + CASE WHEN is_called THEN 1 ELSE 0 END"
    return f"SELECT {free} FROM {table}_id_seq".encode()


@cache
def _take(table: str) -> bytes:
    return (
        f"SELECT min(number), max(number) FROM (SELECT nextval('{table}_id_seq') AS number"
        " FROM generate_series(1, %s)) AS taken"
    ).encode()


@cache
def _copy(table: str, names: tuple[str, ...]) -> bytes:
    return f"COPY {table} ({', '.join(names)}) FROM STDIN".encode()


def open_batch(connection: Connection) -> PostgresBatch:
    """Return a batch that writes through ``connection``."""
    return PostgresBatch(connection)
