"""Which of the attached databases are claimdb's, so that all others are left alone.

Datasette asks for metadata and for every cell of every table without a connection to
ask with. Invariant: a database is looked at once, or again when it could not be read;
only one of this version's schema is taken for ours, since the columns that are
described are this version's.
"""

import sqlite3
import time
from contextlib import closing
from typing import Final
from weakref import WeakKeyDictionary

from claimdb.datasette_plugin.host import Database, Datasette
from claimdb.db.sqlite.lent import is_current

#: Whether it is ours; where that could not be told, until when it is not asked again.
_LOOKED_AT: Final[WeakKeyDictionary[Database, bool]] = WeakKeyDictionary()
_LEFT_ALONE: Final[WeakKeyDictionary[Database, float]] = WeakKeyDictionary()
#: Seconds for which a database that cannot be read is left alone: each try may wait for a lock.
_PAUSE: Final = 10.0


def is_ours(datasette: Datasette, name: str | None) -> bool:
    """Tell whether the database of this name is claimdb's, of this version.

    One that cannot be read is not, for now.
    """
    database = datasette.databases.get(name or "")
    if database is None or _LEFT_ALONE.get(database, 0) > time.monotonic():
        return False
    if database not in _LOOKED_AT:
        try:
            _LOOKED_AT[database] = _look(database)
        except sqlite3.Error:  # it is locked, or is no database at all
            _LEFT_ALONE[database] = time.monotonic() + _PAUSE
            return False
    return _LOOKED_AT[database]


def _look(database: Database) -> bool:
    with closing(database.connect()) as connection:
        return is_current(connection)
