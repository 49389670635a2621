"""Reading without SQLAlchemy: the driver, the catalogue's SQL, and nothing else.

Importing SQLAlchemy costs 0.2 s, twice what a whole query on a small database
takes, so that reading goes to the driver. Invariant: a reader never creates or
changes a file (``mode=ro`` and ``query_only``).
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Final, Self

from claimdb.db.location import open_read_only, require_current
from claimdb.errors import DatabaseDamaged, DatabaseLocked, QueryFailed

Value = str | int | float | bytes | None
Row = dict[str, Value]
Params = Mapping[str, Value | Sequence[Value]]

_BATCH: Final = 500
#: Steps of SQLite's machine between two looks for Ctrl-C: some 10 ms.
_STEPS: Final = 1_000_000
#: Primary result codes that speak of the file, and not of the query.
_DAMAGE: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOTADB}


class Reader(AbstractContextManager["Reader"]):
    """A read-only connection that answers rows as dictionaries."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over ``connection``, which is closed at the end."""
        self._connection = connection
        connection.execute("PRAGMA query_only = ON")
        # SQLite returns to Python only for a row; without this, Ctrl-C waits for it.
        connection.set_progress_handler(_go_on, _STEPS)
        # ATTACH and VACUUM INTO would still make a new, empty file.
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        # Sorting and grouping a page of a large database must not write to disk.
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 268435456")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()

    def __enter__(self) -> Self:
        """Return the reader."""
        return self

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def stream(self, sql: str, params: Params | None = None) -> Iterator[Row]:
        """Yield the rows of ``sql``; a list parameter stands for ``IN (:name)``.

        Raises ``QueryFailed`` with the database's own words, ``DatabaseLocked``, and
        ``DatabaseDamaged`` where the file is at fault.
        """
        yield from self.columns(sql, params)[1]

    def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """Return all rows of ``sql``."""
        return list(self.stream(sql, params))

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the column names of ``sql``, also where it has no rows, and its rows."""
        cursor = self._execute(sql, params or {})
        names = [column[0] for column in cursor.description or ()]
        return names, _rows(cursor, names)

    def _execute(self, sql: str, params: Params) -> sqlite3.Cursor:
        statement, values = expand(sql, params)
        with _told():
            return self._connection.execute(statement, values)


def _go_on() -> int:
    """Let the query go on; Python raises KeyboardInterrupt here, which ends it."""
    return 0


def _rows(cursor: sqlite3.Cursor, names: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of ``cursor``; a query may fail at any of them."""
    while True:
        with _told():
            batch = cursor.fetchmany(_BATCH)
        if not batch:
            return
        for row in batch:
            yield dict(zip(names, row, strict=True))


@contextmanager
def _told() -> Iterator[None]:
    """Turn the driver's errors into ours."""
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


def expand(sql: str, params: Params) -> tuple[str, dict[str, Value]]:
    """Return ``sql`` and values with each list parameter written out.

    ``IN (:ids)`` with ``ids=[1, 2]`` becomes ``IN (:ids_0, :ids_1)``; an empty
    list becomes ``IN (NULL)``, which nothing is in.
    """
    values: dict[str, Value] = {}
    for name, value in params.items():
        if isinstance(value, (list, tuple)):
            names = [f"{name}_{number}" for number in range(len(value))]
            sql = sql.replace(f"(:{name})", f"({', '.join(f':{one}' for one in names) or 'NULL'})")
            values |= dict(zip(names, value, strict=True))
        elif value is None or isinstance(value, (str, int, float, bytes)):
            values[name] = value
        else:
            raise TypeError(name)
    return sql, values


def open_reader(url: str) -> Reader:
    """Open the claimdb database at ``url`` for reading.

    Raises a ``DatabaseProblem`` where it is missing, foreign, older or newer.
    """
    return Reader(open_read_only(require_current(url)))
