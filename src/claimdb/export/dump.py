"""Whole tables and views, as rows for the formats of ``export.tables``.

Through sqlite-utils, which reads any table or view in constant memory. The
database is opened for reading only.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlite_utils import Database

from claimdb.db.location import open_read_only, require_current
from claimdb.errors import ChoiceUnknown
from claimdb.export.described import described_tables, described_views
from claimdb.export.tables import Row


@contextmanager
def dumped(url: str, name: str) -> Iterator[tuple[list[str], Iterator[Row]]]:
    """Give the columns of a table or view, and its rows as they come.

    Raises ChoiceUnknown for a name that is neither, and a DatabaseProblem.
    """
    known = [one.name for one in (*described_views(), *described_tables())]
    if name not in known:
        raise ChoiceUnknown("table or view", name, known)
    with closing(open_read_only(require_current(url))) as connection:
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        found = database[name]
        yield list(found.columns_dict), found.rows
