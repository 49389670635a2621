"""A reader that counts the statements it is asked."""

from collections.abc import Iterator

from claimdb.db.location import open_read_only, require_current
from claimdb.db.reader import Params, Row
from claimdb.db.sqlite.reader import SqliteReader


class CountingReader(SqliteReader):
    """As its parent; ``statements`` is how many have been run."""

    statements = 0

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Count the statement, and run it."""
        self.statements += 1
        return super().columns(sql, params)


def open_counting(url: str) -> CountingReader:
    """Open a database for reading and counting."""
    return CountingReader(open_read_only(require_current(url)))
