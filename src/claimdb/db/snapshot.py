"""A database at one moment, whatever others write meanwhile: what proving its rules needs.

A reader answers commands; a snapshot is asked a hundred questions that must all
be answered from the same state, and goes on where one of them fails.
"""

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import ClassVar, cast

from claimdb.db.bulk import Value
from claimdb.db.closing import Closing
from claimdb.db.dialect import Dialect
from claimdb.db.engines import engine_part


class Snapshot(Closing):
    """A read-only look at one state of a database.

    Statements are in the SQL that both engines share, with ``?`` for a value.
    """

    dialect: ClassVar[Dialect]

    @abstractmethod
    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``.

        Raises ``QueryFailed`` with the database's own words, and on a server
        another ``DatabaseProblem`` where the connection or a right is missing.
        """

    @abstractmethod
    def stream(self, sql: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """Yield the rows of ``sql`` as they come; several streams may be read by turns."""

    @abstractmethod
    def attempt(self) -> AbstractContextManager[None]:
        """Return a context in which a question may fail, and the state stays the same after it."""


def open_snapshot(url: str) -> Snapshot:
    """Return the state of the database at ``url`` from now on.

    Raises a ``DatabaseProblem`` where there is no database of this version.
    """
    return cast("Snapshot", engine_part(url, "snapshot").open_snapshot(url))
