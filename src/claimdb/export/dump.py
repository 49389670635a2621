"""Whole tables and views, as rows for the formats of ``export.tables``.

Rows are read as they come, in constant memory, and the database is opened for
reading only.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from claimdb.db.reader import open_reader
from claimdb.errors import ChoiceUnknown
from claimdb.export.described import described_tables, described_views
from claimdb.export.tables import Row
from claimdb.queries.whole import whole


@contextmanager
def dumped(url: str, name: str) -> Iterator[tuple[list[str], Iterator[Row]]]:
    """Give the columns of a table or view, and its rows as they come.

    Raises ChoiceUnknown for a name that is neither, and a DatabaseProblem.
    """
    known = {one.name: list(one.columns) for one in (*described_views(), *described_tables())}
    if name not in known:
        raise ChoiceUnknown("table or view", name, list(known))
    with open_reader(url) as reader:
        yield known[name], whole(reader, name, known[name])
