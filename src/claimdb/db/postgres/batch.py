"""Rows in bulk into a server: numbers from its sequences, one ``COPY`` per table.

People see some numbers (of judgements, of affiliations), and should see 1, 2, 3, as
on a file. So a batch counts on from where a sequence stands, and takes from it when
it writes exactly as many as it has given out. Only who writes behind claimdb's lock
can have taken one of them meanwhile: then nothing is kept, and trying again works.

Rows go to the server while the next ones are made. So what is wrong with a row may be
told later than it was added, but before anything is asked or kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import Final, cast

import psycopg
from psycopg.pq.abc import PGresult
from sqlalchemy import Connection

from claimdb.db.bulk import WRITE_ORDER, Batch, Form, RowValues, Value, form_of
from claimdb.db.postgres.sending import Sending, Sent, copied
from claimdb.db.postgres.translate import bound
from claimdb.errors import DatabaseConflict

#: The server is looked after at every sixteenth row, so that it never has nothing to do for long.
_OFTEN: Final = 15
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
        self._sending = Sending(self._driver)
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

    def add(self, table: str, row: RowValues) -> int:
        """Queue one row and return its number; the server goes on with those before it."""
        number = super().add(table, row)
        if self._waiting & _OFTEN == 0 and self._sending.is_busy:
            self._sending.go_on()
        return number

    def flush(self) -> None:
        """Write every queued row, parents first; ``DatabaseConflict`` as the module says."""
        super().flush()
        self._sending.wait()

    def _write(self) -> None:
        """Begin to write. Numbers are taken before the rows are there, so that nobody gets them."""
        counts = {
            table: free - self._taken[table]
            for table, free in self._next.items()
            if free > self._taken[table]
        }
        if counts:
            wanted = {table: (self._taken[table], self._next[table] - 1) for table in counts}
            sql = _take(tuple(counts)) % tuple(counts.values())
            self._sending.give(Sent(sql, None, partial(_check_taken, wanted)))
            self._taken = dict(self._next)
        super()._write()

    def _number(self, table: str) -> int:
        if not self._next:
            self._sending.wait()
            self._next = {str(name): int(str(free)) for name, free in self._driver.execute(_free())}
            self._first, self._taken = dict(self._next), dict(self._next)
        number = self._next[table]
        self._next[table] = number + 1
        return number

    def _there(self, table: str, column: str, values: Sequence[Value]) -> dict[Value, int]:
        """Return the same as on a file, with one value for all: thousands take long to read."""
        found = self._select(
            f"SELECT {column}, max(id) FROM {table} WHERE {column} = ANY(?) GROUP BY {column}",
            (_array(values),),
        )
        return {value: int(str(number)) for value, number in found}

    def _select(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        self._sending.rest()
        return self._driver.execute(bound(sql).encode(), values).fetchall()

    def _select_often(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        self._sending.rest()
        return self._prepared.execute(bound(sql).encode(), values).fetchall()

    def _execute(self, sql: str, values: Sequence[Value]) -> int:
        self._sending.wait()
        changed = self._driver.execute(bound(sql).encode(), values).rowcount
        self._changed += max(changed, 0)
        return changed

    def _insert(self, form: Form, rows: Sequence[tuple[Value, ...]]) -> None:
        self._sending.give(Sent(_copy(form.table, form.names), copied(rows), self._count))

    def _count(self, result: PGresult) -> None:
        self._changed += result.command_tuples or 0

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Leave out the look-up for identical rows: a loader has made it already.

        A row that is there after all is then refused by its key, not passed over.
        """
        self._execute("SET LOCAL claimdb.loading = 'on'", ())
        yield
        self.flush()
        self._execute("SET LOCAL claimdb.loading = 'off'", ())


def _check_taken(wanted: Mapping[str, tuple[int, int]], result: PGresult) -> None:
    """Refuse to go on where the numbers that the server gave are not those that rows have."""
    for row in range(result.ntuples):
        table, least, most = (result.get_value(row, column) or b"" for column in range(3))
        if (int(least), int(most)) != wanted[table.decode()]:
            raise DatabaseConflict(_TAKEN.format(table=table.decode()))


def _array(values: Sequence[Value]) -> str:
    """Return values as PostgreSQL writes an array."""
    quoted = (str(one).replace("\\", "\\\\").replace('"', '\\"') for one in values)
    return "{" + ",".join(f'"{one}"' for one in quoted) + "}"


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
        " AS number FROM generate_series(1, %d)) AS taken"
        for table in tables
    ).encode()


@cache
def _copy(table: str, names: tuple[str, ...]) -> bytes:
    return f"COPY {table} ({', '.join(names)}) FROM STDIN".encode()


def open_batch(connection: Connection) -> PostgresBatch:
    """Return a batch that writes through ``connection``."""
    return PostgresBatch(connection)
