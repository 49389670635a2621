"""Which of the attached databases are claimdb's, so that all others are left alone.

Datasette asks for metadata and for every cell of every table without a connection to
ask with. Invariant: a database is looked at once, and only one of this version's schema
is taken for ours, since the columns that are described are this version's.
"""

import sqlite3
from contextlib import closing
from typing import Final
from weakref import WeakKeyDictionary

from claimdb.datasette_plugin.host import Database, Datasette
from claimdb.db.sqlite.lent import is_current

_LOOKED_AT: Final[WeakKeyDictionary[Database, bool]] = WeakKeyDictionary()


def is_ours(datasette: Datasette, name: str | None) -> bool:
    """Tell whether the database of this name is claimdb's, of this version."""
    database = datasette.databases.get(name or "")
    if database is None:
        return False
    if database not in _LOOKED_AT:
        _LOOKED_AT[database] = _look(database)
    return _LOOKED_AT[database]


def _look(database: Database) -> bool:
    try:
        with closing(database.connect()) as connection:
            return is_current(connection)
    except sqlite3.Error:  # it is locked, or is no database at all
        return False
