"""What verifying works with: the snapshot it reads, and the findings it makes.

Invariant: the file is opened for reading only, all checks see it at one moment,
and whatever has to be computed beside it lies in temporary tables.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from claimdb.db.bulk import Value
from claimdb.db.location import open_read_only
from claimdb.queries.catalog import Check

#: 64 MiB of pages in memory: the checks look rows up by number in several tables at once.
_CACHE_KIB: Final = 65_536
_MMAP_BYTES: Final = 268_435_456
_BATCH: Final = 1_000


class Severity(StrEnum):
    """A violation breaks a rule; a notice is worth knowing and breaks none."""

    VIOLATION = "violation"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: which rule, in which row, what is wrong, and the way out.

    ``row`` is the number of the row, None where a whole table or file is meant;
    ``public_id`` that of the row or of what it belongs to.
    """

    check: str
    title: str
    rule: str
    severity: Severity
    table: str | None
    row: int | None
    public_id: str | None
    problem: str
    remedy: str


def finding(
    check: Check,
    problem: str,
    *,
    table: str | None = None,
    row: int | None = None,
    public_id: str | None = None,
    remedy: str | None = None,
) -> Finding:
    """Return what ``check`` found in a row."""
    severity = Severity.NOTICE if check.notice else Severity.VIOLATION
    return Finding(
        check.name,
        check.title,
        check.rule,
        severity,
        table,
        row,
        public_id,
        problem,
        remedy or check.remedy,
    )


class Snapshot(AbstractContextManager["Snapshot"]):
    """A database as it was when it was opened, whatever others write meanwhile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = open_read_only(path)
        self.connection.isolation_level = None
        # No query_only here: it would refuse the temporary tables too.
        self.connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self.connection.execute(f"PRAGMA mmap_size = {_MMAP_BYTES}")
        self.connection.execute("BEGIN")
        self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from now on

    def __enter__(self) -> Self:
        """Return the snapshot."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection, and with it drop every temporary table."""
        self.connection.close()

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``."""
        return self.connection.execute(sql, values).fetchall()

    def stream(self, sql: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """Yield the rows of ``sql`` as they come."""
        cursor = self.connection.execute(sql, values)
        while rows := cursor.fetchmany(_BATCH):
            yield from rows

    def run(self, sql: str, *values: Value) -> None:
        """Run a statement that fills a temporary table."""
        self.connection.execute(sql, values)

    def size(self) -> int:
        """Return how many bytes the database has."""
        pages, page = self.rows("PRAGMA page_count")[0][0], self.rows("PRAGMA page_size")[0][0]
        return int(str(pages)) * int(str(page))


@dataclass(frozen=True, slots=True)
class Step:
    """One pass over the database, which proves one rule or several."""

    checks: tuple[Check, ...]
    run: Callable[[Snapshot], Iterator[Finding]]

    @property
    def title(self) -> str:
        """What the step proves, for a line of progress."""
        return self.checks[0].title
