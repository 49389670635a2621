"""Reading without SQLAlchemy: the driver, the catalogue's SQL, and nothing else.

Importing SQLAlchemy costs 0.2 s, twice what a whole query on a small database
takes, so that reading goes to the driver. Invariant: a reader never creates or
changes a file (``mode=ro`` and ``query_only``).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar, Final

from claimdb.db.dialect import Dialect
from claimdb.db.location import open_read_only, require_current, sqlite_file
from claimdb.db.rows import Params, Reader, Row, distinct, expand
from claimdb.errors import DatabaseDamaged, DatabaseLocked, QueryFailed

_BATCH: Final = 500
#: Steps of SQLite's machine between two looks for Ctrl-C: some 10 ms.
_STEPS: Final = 1_000_000
#: Primary result codes that speak of the file, and not of the query.
_DAMAGE: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOTADB}


class SqliteReader(Reader):
    """A read-only connection to a file."""

    dialect: ClassVar[Dialect] = Dialect.SQLITE

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over ``connection``, which is closed at the end."""
        self._connection = connection
        connection.isolation_level = None
        connection.execute("PRAGMA query_only = ON")
        # SQLite returns to Python only for a row; without this, Ctrl-C waits for it.
        connection.set_progress_handler(_go_on, _STEPS)
        # ATTACH and VACUUM INTO would still make a new, empty file.
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        # Sorting and grouping a page of a large database must not write to disk.
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 268435456")
        # All that a command asks it asks of one moment, from its first question on.
        connection.execute("BEGIN")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the column names and the rows of ``sql``."""
        statement, values = expand(sql, params or {})
        with told():
            cursor = self._connection.execute(statement, values)
        names = distinct(column[0] for column in cursor.description or ())
        return names, fetched(cursor, names)

    def typed(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Do the same: the catalogue is written for SQLite as it stands."""
        return self.columns(sql, params)

    def make(self, statements: Iterable[str]) -> None:
        """Run statements on temporary tables; the file itself is open for reading only."""
        with told():
            self._connection.execute("PRAGMA query_only = OFF")
            try:
                for statement in statements:
                    self._connection.execute(statement)
            finally:
                self._connection.execute("PRAGMA query_only = ON")


def _go_on() -> int:
    """Let the query go on; Python raises KeyboardInterrupt here, which ends it."""
    return 0


def fetched(cursor: sqlite3.Cursor, names: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of ``cursor``; a query may fail at any of them."""
    while True:
        with told():
            batch = cursor.fetchmany(_BATCH)
        if not batch:
            return
        for row in batch:
            yield dict(zip(names, row, strict=True))


@contextmanager
def told() -> Iterator[None]:
    """Turn the driver's errors into ours; what was interrupted is a KeyboardInterrupt."""
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning) as error:
        words = str(error)
        if isinstance(error, sqlite3.OperationalError) and ("locked" in words or "busy" in words):
            raise DatabaseLocked(words) from error
        # The driver's own complaints (a parameter without value) bring no code.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        if code == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from error
        if code & 0xFF in _DAMAGE:
            raise DatabaseDamaged(words) from error
        raise QueryFailed(words) from error


def open_reader(url: str) -> SqliteReader:
    """Open the file that ``url`` names for reading.

    Raises a ``DatabaseProblem`` where it is missing, foreign, older or newer.
    """
    return SqliteReader(open_read_only(require_current(url)))


def open_any(url: str) -> SqliteReader:
    """Open a database of this version's tables, also one that is being copied into."""
    return SqliteReader(open_read_only(sqlite_file(url)))
