"""Making a database file whole by itself, for readers that look at nothing beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from claimdb.errors import DatabaseInUse


def checkpoint(path: Path, *, wait_seconds: float = 5) -> None:
    """Write what the ``-wal`` file beside ``path`` holds into the file itself.

    A file opened as immutable is read without its ``-wal``, which has the rows
    that were added last. Nothing is opened for writing where there is none.
    Raises ``DatabaseInUse`` where others keep it from being emptied for ``wait_seconds``.
    """
    beside = path.with_name(f"{path.name}-wal")
    if not beside.exists() or beside.stat().st_size == 0:
        return
    try:
        with closing(sqlite3.connect(path, timeout=wait_seconds)) as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError as error:
        raise DatabaseInUse(path, str(error)) from error
    if busy:
        raise DatabaseInUse(path, "another program is using it")
