"""Reading through a connection that somebody else opened, keeps and closes: Datasette's.

Invariant: the connection is given back as it came, outside of any transaction; no
setting of it is changed, and all that is asked between is asked of one moment.
"""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import ClassVar, Final

from claimdb.db.dialect import Dialect
from claimdb.db.location import connection_state
from claimdb.db.rows import Params, Reader, Row, distinct, expand
from claimdb.db.sqlite.reader import fetched, told
from claimdb.db.state import DatabaseState, problem_of
from claimdb.errors import QueryFailed, QueryTooSlow

#: Steps of SQLite's machine between two looks at the clock, as in Datasette: some 20 µs.
_STEPS: Final = 1_000


class LentReader(Reader):
    """A reader upon a connection of another program."""

    dialect: ClassVar[Dialect] = Dialect.SQLITE

    def __init__(self, connection: sqlite3.Connection, seconds: float) -> None:
        """Read through ``connection``, which stays open; ``seconds`` are for each statement."""
        self._connection = connection
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        #: How many statements were run; a page is asked to keep it small.
        self.statements = 0

    def is_late(self) -> bool:
        """Tell whether the statement that is running has had its time."""
        return time.monotonic() > self._ends

    def close(self) -> None:
        """Do nothing: the connection is not ours."""

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the column names and the rows of ``sql``; raises ``QueryTooSlow`` too."""
        statement, values = expand(sql, params or {})
        self.statements += 1
        self._ends = time.monotonic() + self._seconds
        with _in_time():
            cursor = self._connection.execute(statement, values)
        names = distinct(column[0] for column in cursor.description or ())
        return names, _in_time_rows(fetched(cursor, names))

    def typed(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Do the same: the catalogue is written for SQLite as it stands."""
        return self.columns(sql, params)

    def make(self, statements: Iterable[str]) -> None:
        """Refuse: temporary tables would stay behind in a connection that others use."""
        begins = " ".join(next(iter(statements), "").split()[:4])
        raise QueryFailed(f"'{begins} …' would leave a table in a connection of others")


@contextmanager
def lent(connection: sqlite3.Connection, *, seconds: float) -> Iterator[LentReader]:
    """Read one moment of the database, each statement for so many seconds at most.

    Raises ``QueryTooSlow`` where one takes longer. Datasette's limit is for one
    statement too: a page of twenty would else be refused on a busy machine.
    """
    reader = LentReader(connection, seconds)
    connection.set_progress_handler(lambda: int(reader.is_late()), _STEPS)
    try:
        with told():
            connection.execute("BEGIN")
        yield reader
    finally:
        # Some errors of the disk have ended the transaction already.
        if connection.in_transaction:
            connection.rollback()
        connection.set_progress_handler(None, 0)


def require_current_connection(connection: sqlite3.Connection, name: str) -> None:
    """Raise the ``DatabaseProblem`` that says what ``name`` is if not of this version."""
    with told():
        state, revision = connection_state(connection)
    if problem := problem_of(f"sqlite:///{name}", state, revision):
        raise problem


def is_anothers(connection: sqlite3.Connection) -> bool:
    """Tell whether the database is somebody else's, or empty; one that cannot be read is neither.

    One of claimdb's is of whatever version.
    """
    try:
        state, revision = connection_state(connection)
    except sqlite3.Error:
        return False
    return revision is None or state is DatabaseState.FOREIGN


def is_current(connection: sqlite3.Connection) -> bool:
    """Tell whether the database is claimdb's, of this version."""
    return connection_state(connection)[0] is DatabaseState.CURRENT


@contextmanager
def _in_time() -> Iterator[None]:
    """Say "too slow" where SQLite was interrupted, which means Ctrl-C elsewhere."""
    try:
        with told():
            yield
    except KeyboardInterrupt as error:
        if not isinstance(error.__cause__, sqlite3.Error):
            raise
        raise QueryTooSlow from error


def _in_time_rows(rows: Iterator[Row]) -> Iterator[Row]:
    with _in_time():
        yield from rows
