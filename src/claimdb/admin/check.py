"""Telling the states of a database apart, and what in its schema is not as made.

Invariant: nothing is written. What a database should be is built from the model
and the managed code: in memory for a file, and for a server in a scratch schema
that is gone at the end, so that a check needs no other database.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from claimdb.admin.drift import Difference, Drift
from claimdb.admin.postgresql.shape import DISABLED, shapes
from claimdb.admin.shape import QUERY, Shape, expected_shape, shape_of
from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.location import open_read_only, sqlite_file
from claimdb.db.state import DatabaseState, database_state, problem_of
from claimdb.errors import DatabaseProblem
from claimdb.settings import shown_url

__all__ = ["Difference", "Drift", "Report", "check"]


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: the state of the database, its migration, and its drift."""

    url: str
    state: DatabaseState
    revision: str | None
    drift: tuple[Drift, ...] = ()

    @property
    def place(self) -> str:
        """The database as a person would write it, without a password."""
        return shown_url(self.url)

    @property
    def problem(self) -> DatabaseProblem | None:
        """Why the database cannot be used as it is; None for one of this version."""
        return problem_of(self.url, self.state, self.revision)

    @property
    def summary(self) -> str:
        """One sentence on a database of this version."""
        if not self.drift:
            return f"{self.place}: at schema {self.revision}, and as claimdb made it."
        count = f"{len(self.drift)} difference{'s' if len(self.drift) > 1 else ''}"
        return f"{self.place}: at schema {self.revision}, with {count} from what claimdb made."


def check(url: str) -> Report:
    """Return what the database at ``url`` is, and how its schema differs from ours.

    Drift is looked for only in a database of this version; what an older one
    lacks is what the upgrade brings. Raises ``NotAllowed`` where the role may
    not make the scratch schema that a server is compared with.
    """
    state, revision = database_state(url)
    if state is not DatabaseState.CURRENT:
        return Report(url, state, revision)
    dialect = dialect_of(url)
    expected, found = shapes(url) if dialect is Dialect.POSTGRESQL else _file_shapes(url)
    return Report(url, state, revision, tuple(_drift(expected, found, dialect)))


def _file_shapes(url: str) -> tuple[Shape, Shape]:
    """Return the shape that this version makes in a file, and that of the file."""
    with closing(open_read_only(sqlite_file(url))) as connection:
        return expected_shape(), shape_of(connection.execute(QUERY).fetchall())


def _drift(expected: Shape, found: Shape, dialect: Dialect) -> Iterator[Drift]:
    """Yield the differences in order; of a whole table, one and not one per column."""
    tables = {part.name for part in expected.keys() ^ found.keys() if part.kind == "table"}
    for part in sorted(expected.keys() | found.keys()):
        if part.table in tables:
            continue
        if part not in found:
            yield Drift(part, Difference.MISSING, expected[part], dialect)
        elif part not in expected:
            yield Drift(part, Difference.UNEXPECTED, dialect=dialect)
        elif expected[part] + DISABLED == found[part]:
            yield Drift(part, Difference.DISABLED, expected[part], dialect)
        elif expected[part] != found[part]:
            yield Drift(part, Difference.CHANGED, expected[part], dialect)
