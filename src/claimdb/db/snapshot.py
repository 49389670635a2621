"""A database at one moment, whatever others write meanwhile: what proving its rules needs.

A reader answers commands; a snapshot is asked a hundred questions that must all
be answered from the same state, and goes on where one of them fails.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import ClassVar, Self, cast

from claimdb.db.bulk import Value
from claimdb.db.dialect import Dialect
from claimdb.db.engines import engine_part


class Snapshot(AbstractContextManager["Snapshot"], ABC):
    """A read-only look at one state of a database.

    Statements are in the SQL that both engines share, with ``?`` for a value.
    """

    dialect: ClassVar[Dialect]

    def __enter__(self) -> Self:
        """Return the snapshot."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Close the connection."""

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
