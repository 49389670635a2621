"""Reading from a server: one snapshot for all that a command asks.

Invariant: a reader cannot write, whatever its role may: its transaction is
READ ONLY, or, where it made temporary tables, never kept. It sees the database as it
was at its first question, so that a page of several queries never shows half of a
pack that somebody is loading.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, ClassVar, Final

import psycopg
from psycopg import Connection, IsolationLevel

from claimdb.db.dialect import Dialect
from claimdb.db.postgres import typed
from claimdb.db.postgres.connect import connect, told, words
from claimdb.db.postgres.state import connection_state
from claimdb.db.postgres.translate import bound, translated
from claimdb.db.rows import Params, Reader, Row, Value, expand
from claimdb.db.state import problem_of
from claimdb.errors import ConnectionLost, QueryFailed

#: Rows fetched at a time: what a terminal shows at once, and enough not to wait.
_BATCH: Final = 2_000
_CURSORS: Final = count()


class PostgresReader(Reader):
    """A read-only transaction on a server."""

    dialect: ClassVar[Dialect] = Dialect.POSTGRESQL

    def __init__(self, connection: Connection[tuple[Any, ...]]) -> None:
        """Take over ``connection``, which is closed at the end."""
        self.connection = connection

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the column names and the rows of ``sql``."""
        statement, values = expand(sql, params or {})
        return self._declared(bound(statement), values)

    def typed(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the same for PostgreSQL's own SQL, EXPLAIN and SHOW included."""
        return typed.read(self.connection, *expand(sql, params or {}))

    def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """Return all rows of ``sql``: one question to the server instead of three."""
        statement, values = expand(sql, params or {})
        with self._told():
            cursor = self.connection.execute(bound(statement).encode(), values)
            names = [column.name for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def make(self, statements: Iterable[str]) -> None:
        """Run statements on temporary tables, in a transaction that is taken back at the end.

        A transaction that is READ ONLY makes none: where it is, another one is begun.
        """
        if self.connection.read_only:
            self.connection.rollback()
            self.connection.read_only = False
        with self._told():
            for statement in statements:
                self.connection.execute(translated(statement).encode())

    def _declared(self, sql: str, values: dict[str, Value]) -> tuple[list[str], Iterator[Row]]:
        """Read through a cursor on the server: a million rows never lie here at once."""
        name = f"claimdb_{next(_CURSORS)}"
        with self._told():
            # Planned for all of its rows: the default bets on the first tenth.
            self.connection.execute("SET LOCAL cursor_tuple_fraction = 1")
            self.connection.execute(f"DECLARE {name} CURSOR FOR {sql}".encode(), values)
            first = self.connection.execute(f"FETCH {_BATCH} FROM {name}".encode())
            names = [column.name for column in first.description or ()]
            batch = first.fetchall()
        return names, self._rest(name, names, batch)

    def _rest(
        self, cursor: str, names: Sequence[str], batch: list[tuple[Any, ...]]
    ) -> Iterator[Row]:
        while batch:
            for row in batch:
                yield dict(zip(names, row, strict=True))
            if len(batch) < _BATCH:
                break
            with self._told():
                fetched = self.connection.execute(f"FETCH {_BATCH} FROM {cursor}".encode())
                batch = fetched.fetchall()
        with self._told():
            self.connection.execute(f"CLOSE {cursor}".encode())

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the driver's errors into ours, and go on with a new transaction."""
        try:
            yield
        except psycopg.Error as error:
            if not self.connection.closed:
                self.connection.rollback()
            ours = told(error)
            # A server that is out of time, memory or disk has said so, and is still there.
            if isinstance(ours, ConnectionLost) and not self.connection.closed:
                ours = None
            raise ours or QueryFailed(words(error)) from error


def open_reader(url: str) -> PostgresReader:
    """Open the database that ``url`` names for reading.

    Raises a ``DatabaseProblem`` where it is missing, foreign, older or newer.
    """
    reader = open_any(url)
    try:
        problem = problem_of(url, *connection_state(reader.connection))
    except BaseException:
        reader.close()
        raise
    if problem is not None:
        reader.close()
        raise problem
    return reader


def open_any(url: str) -> PostgresReader:
    """Open a database of this version's tables, also one that is being copied into."""
    connection = connect(url)
    connection.isolation_level = IsolationLevel.REPEATABLE_READ
    connection.read_only = True
    return PostgresReader(connection)
