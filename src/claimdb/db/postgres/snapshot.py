"""One state of a database on a server: a transaction that reads and cannot write.

Invariant: nothing is made there, no temporary table either, so that a role that
may only read is enough, and a standby server will do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, ClassVar, Final

import psycopg
from psycopg import Connection, IsolationLevel

from claimdb.db.bulk import Value
from claimdb.db.dialect import Dialect
from claimdb.db.postgres.connect import connect, told, words
from claimdb.db.postgres.state import connection_state
from claimdb.db.postgres.translate import bound
from claimdb.db.snapshot import Snapshot
from claimdb.db.state import problem_of
from claimdb.errors import QueryFailed

_BATCH: Final = 2_000
_NUMBERS: Final = count()
_ATTEMPT: Final = "claimdb_attempt"


class PostgresSnapshot(Snapshot):
    """A database as it was when it was first asked."""

    dialect: ClassVar[Dialect] = Dialect.POSTGRESQL

    def __init__(self, connection: Connection[tuple[Any, ...]]) -> None:
        """Take over ``connection``, which has asked nothing yet and is closed at the end."""
        self.connection = connection
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``."""
        with _told():
            return self.connection.execute(bound(sql).encode(), values).fetchall()

    def stream(self, sql: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """Yield the rows of ``sql`` through a cursor on the server, some at a time."""
        name = f"claimdb_snapshot_{next(_NUMBERS)}"
        with _told():
            # Planned for all of its rows: the default bets on the first tenth.
            self.connection.execute("SET LOCAL cursor_tuple_fraction = 1")
            declared = f"DECLARE {name} NO SCROLL CURSOR FOR {bound(sql)}"
            self.connection.execute(declared.encode(), values)
        while True:
            with _told():
                rows = self.connection.execute(f"FETCH {_BATCH} FROM {name}".encode()).fetchall()
            yield from rows
            if len(rows) < _BATCH:
                break
        with _told():
            self.connection.execute(f"CLOSE {name}".encode())

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Go back to the state before, where what is asked within fails."""
        self._run(f"SAVEPOINT {_ATTEMPT}")
        try:
            yield
        except BaseException:
            if not self.connection.closed:
                self._run(f"ROLLBACK TO SAVEPOINT {_ATTEMPT}")
            raise
        self._run(f"RELEASE SAVEPOINT {_ATTEMPT}")

    def _run(self, sql: str) -> None:
        with _told():
            self.connection.execute(sql.encode())


@contextmanager
def _told() -> Iterator[None]:
    """Turn the driver's errors into ours."""
    try:
        yield
    except psycopg.Error as error:
        raise told(error) or QueryFailed(words(error)) from error


def open_snapshot(url: str) -> PostgresSnapshot:
    """Return the state of the database that ``url`` names."""
    snapshot = PostgresSnapshot(connect(url))
    try:
        problem = problem_of(url, *connection_state(snapshot.connection))
    except BaseException:
        snapshot.close()
        raise
    if problem is not None:
        snapshot.close()
        raise problem
    return snapshot
