"""One state of a file: a read transaction, which in WAL mode nobody waits for.

Invariant: the file is opened for reading only.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import ClassVar, Final

from claimdb.db.bulk import Value
from claimdb.db.dialect import Dialect
from claimdb.db.location import open_read_only, require_current
from claimdb.db.snapshot import Snapshot
from claimdb.errors import QueryFailed

#: 64 MiB of pages in memory: the checks look rows up by number in several tables at once.
_CACHE_KIB: Final = 65_536
_MMAP_BYTES: Final = 268_435_456
_BATCH: Final = 1_000


class SqliteSnapshot(Snapshot):
    """A file as it was when it was opened."""

    dialect: ClassVar[Dialect] = Dialect.SQLITE

    def __init__(self, path: Path) -> None:
        """Open ``path`` and keep its state until closed."""
        self.connection = open_read_only(path)
        self.connection.isolation_level = None
        self.connection.execute("PRAGMA query_only = ON")
        self.connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self.connection.execute(f"PRAGMA mmap_size = {_MMAP_BYTES}")
        self.connection.execute("BEGIN")
        self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from now on

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``."""
        with _told():
            return self.connection.execute(sql, values).fetchall()

    def stream(self, sql: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """Yield the rows of ``sql`` as they come."""
        with _told():
            cursor = self.connection.execute(sql, values)
            rows = cursor.fetchmany(_BATCH)
        while rows:
            yield from rows
            with _told():
                rows = cursor.fetchmany(_BATCH)

    def attempt(self) -> AbstractContextManager[None]:
        """Return an empty context: a question that fails ends no transaction here."""
        return nullcontext()

    def size(self) -> int:
        """Return how many bytes the database has."""
        pages, page = self.rows("PRAGMA page_count")[0][0], self.rows("PRAGMA page_size")[0][0]
        return int(str(pages)) * int(str(page))


@contextmanager
def _told() -> Iterator[None]:
    """Turn the driver's errors into ours: also of a damaged page, which is a finding here."""
    try:
        yield
    except sqlite3.Error as error:
        raise QueryFailed(str(error)) from error


def open_snapshot(url: str) -> SqliteSnapshot:
    """Return the state of the file that ``url`` names."""
    return SqliteSnapshot(require_current(url))
