"""Where a database file is, and what state it is in; standard library only."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import quote

from claimdb.db.state import DatabaseState, problem_of, state_at
from claimdb.db.version import APPLICATION_ID, OLDEST_SQLITE
from claimdb.errors import (
    DatabaseDamaged,
    DatabaseHalfRead,
    DatabaseLocked,
    SqliteTooOld,
    UnsupportedDatabase,
)
from claimdb.settings import shown_url, sqlite_path

#: How an SQLite file begins, and where in it the application's number ends.
_MAGIC: Final = b"SQLite format 3\0"
_HEAD_SIZE: Final = 72
#: What SQLite says where nobody may write to a file, or to its folder.
_UNWRITABLE: Final = ("readonly database", "unable to open database")


def require_sqlite(version: tuple[int, int, int]) -> None:
    """Raise ``SqliteTooOld`` where SQLite has no STRICT tables yet."""
    if version < OLDEST_SQLITE:
        raise SqliteTooOld(version, OLDEST_SQLITE)


def sqlite_file(url: str) -> Path:
    """Return the file of an SQLite URL.

    Raises ``UnsupportedDatabase`` for a server or a database in memory, and
    ``SqliteTooOld``: whoever opens a file comes by here first.
    """
    require_sqlite(sqlite3.sqlite_version_info)
    path = sqlite_path(url)
    if path is None:
        raise UnsupportedDatabase(shown_url(url))
    return path


def read_only_uri(path: Path, *, immutable: bool = False) -> str:
    """Return the ``file:`` URI that opens ``path`` without ever writing to it."""
    # As bytes: names of files need not be UTF-8.
    return (
        f"file:{quote(os.fsencode(path.absolute()))}?mode=ro{'&immutable=1' if immutable else ''}"
    )


def open_read_only(path: Path) -> sqlite3.Connection:
    """Open ``path`` for reading; fall back to immutable where its folder is read-only.

    Raises ``DatabaseLocked`` where another program lets nobody read, and
    ``DatabaseHalfRead`` where a read-only folder hides the newest changes.

    A database in WAL mode needs a ``-shm`` file beside it even to be read, which
    a read-only folder (a CD, another user's share) cannot hold.
    """
    connection = sqlite3.connect(read_only_uri(path), uri=True)
    try:
        _look_at_schema(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        if not isinstance(error, sqlite3.OperationalError):  # the file is no database at all
            raise
        if _is_lock(error):
            raise DatabaseLocked(str(error)) from error
        if _has_content(path.with_name(f"{path.name}-wal")):
            # Immutable would not look at it, and show a state that never was.
            raise DatabaseHalfRead(path) from error
        connection = sqlite3.connect(read_only_uri(path, immutable=True), uri=True)
    return connection


def _look_at_schema(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except UnicodeDecodeError as error:  # SQLite says what is damaged in the damaged words
        raise sqlite3.DatabaseError("malformed database schema") from error


def _is_lock(error: sqlite3.Error) -> bool:
    return "locked" in str(error) or "busy" in str(error)


def says_unwritable(words: str) -> bool:
    """Tell whether SQLite's words mean that the system lets nobody write where the file is."""
    return any(sign in words for sign in _UNWRITABLE)


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def file_state(path: Path) -> tuple[DatabaseState, str | None]:
    """Return the state of ``path`` and the migration it is at, if it has one.

    Raises ``DatabaseDamaged`` for a claimdb database that can no longer be read.
    """
    if not path.exists():
        return DatabaseState.MISSING, None
    if path.is_dir():
        return DatabaseState.FOREIGN, None
    if path.stat().st_size == 0:
        return DatabaseState.EMPTY, None
    try:
        with closing(open_read_only(path)) as connection:
            return connection_state(connection)
    except sqlite3.DatabaseError as error:
        if _says_claimdb(path):
            raise DatabaseDamaged(str(error), path) from error
        return DatabaseState.FOREIGN, None


def _says_claimdb(path: Path) -> bool:
    """Tell whether the head of a file that SQLite cannot read is that of a claimdb database."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_SIZE)
    except OSError:  # it may not be read at all
        return False
    return head.startswith(_MAGIC) and head[-4:] == APPLICATION_ID.to_bytes(4, "big")


def connection_state(connection: sqlite3.Connection) -> tuple[DatabaseState, str | None]:
    """Return the state of an open database and the migration it is at, if it has one."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = {
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    if "alembic_version" not in tables:
        return (DatabaseState.FOREIGN if tables else DatabaseState.EMPTY), None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    revision = str(row[0]) if row else None
    if application != APPLICATION_ID:
        return DatabaseState.FOREIGN, revision
    return state_at(revision), revision


def require_current(url: str) -> Path:
    """Return the file of ``url`` if it is a claimdb database of this version.

    Raises the ``DatabaseProblem`` that says what it is instead and what to do.
    """
    path = sqlite_file(url)
    if problem := problem_of(url, *file_state(path)):
        raise problem
    return path
