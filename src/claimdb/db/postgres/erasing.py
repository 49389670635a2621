"""Clearing away what was deleted on a server: old versions of rows, by VACUUM."""

from typing import Final

import psycopg

from claimdb.db.bulk import Batch
from claimdb.db.postgres.connect import connect, told

#: Tables whose rows had the words, and those that are searched for them.
_HELD_WORDS: Final = ("revisions", "passages", "passages_fts", "text_chunks_fts")


def begin(batch: Batch) -> None:
    """Do nothing: a server never overwrites in place."""
    del batch


def forget(batch: Batch) -> None:
    """Do nothing: the words go with the rows of the search tables."""
    del batch


def settle(url: str) -> None:
    """Free the old versions of the rows; a role that may not is passed over by the server.

    The bytes are overwritten when their place is used again; ``VACUUM FULL`` by
    the owner, which locks the table, does it at once.
    """
    try:
        with connect(url, autocommit=True) as connection:
            for table in _HELD_WORDS:
                connection.execute(f"VACUUM {table}".encode())
    except psycopg.Error as error:
        raise told(error) or error from error
