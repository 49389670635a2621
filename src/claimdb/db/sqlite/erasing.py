"""Overwriting what is deleted from a file."""

from claimdb.db.bulk import Batch
from claimdb.db.checkpoint import checkpoint
from claimdb.db.location import sqlite_file


def begin(batch: Batch) -> None:
    """Overwrite with zeros what this transaction deletes."""
    batch.run("PRAGMA secure_delete = ON")


def forget(batch: Batch) -> None:
    """Merge the search indexes, so that words taken out of them are gone from the file.

    FTS5 only marks a row as deleted; the words stay in older segments until they
    are merged. It reads the whole index, which is right for something so rare.
    """
    for index in ("text_chunks_fts", "passages_fts"):
        batch.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def settle(url: str) -> None:
    """Empty the ``-wal`` file, which has the pages as they were."""
    checkpoint(sqlite_file(url))
