"""Telling the states of a database file apart, and what in its schema is not as made.

Invariant: nothing is written. What a file should be is built in memory from the
model and the managed code, so that a check needs no other database.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from claimdb.admin.shape import QUERY, Part, Shape, expected_shape, shape_of
from claimdb.db.location import FileState, file_state, open_read_only, sqlite_file
from claimdb.db.version import HEAD
from claimdb.errors import (
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseProblem,
)


class Difference(StrEnum):
    """How a part of a schema differs from what this version makes."""

    MISSING = "missing"
    CHANGED = "changed"
    UNEXPECTED = "unexpected"


#: Made anew by every upgrade.
_MANAGED: Final = frozenset({"view", "trigger", "search table"})
_WAY_BACK: Final = "go back to a backup, or load the facts into a new database"


@dataclass(frozen=True, slots=True)
class Drift:
    """One part of the schema that is not as this version makes it.

    ``made_by`` is the SQL that makes the part, where it stands by itself.
    """

    part: Part
    difference: Difference
    made_by: str = ""

    def __str__(self) -> str:
        """Return one sentence: what is wrong, and the way out."""
        return f"{self.subject} {self._verb}; {self.way_out}."

    @property
    def subject(self) -> str:
        """The part in words, such as "CHECK ck_claims_statement of claims"."""
        kind, table, name = self.part
        if kind == "options":
            return f"what follows the columns of table {table}"
        return f"{kind} {name} of {table}" if table else f"{kind} {name}"

    @property
    def _verb(self) -> str:
        if self.difference is Difference.UNEXPECTED:
            return "is none of claimdb's"
        return f"is {self.difference.value}"

    @property
    def way_out(self) -> str:
        """What to do about it."""
        kind, _, name = self.part
        if self.difference is Difference.UNEXPECTED:
            if kind in _MANAGED | {"table", "index"}:
                word = "TABLE" if kind == "search table" else kind.upper()
                return f"if it is not yours, remove it by DROP {word} {name}"
            return _WAY_BACK
        if kind == "index":
            first = f"DROP INDEX {name}; " if self.difference is Difference.CHANGED else ""
            return f"make it again by {first}{self.made_by}"
        return "'claimdb db upgrade' makes it anew" if kind in _MANAGED else _WAY_BACK


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: the state of the file, its migration, and its drift."""

    path: Path
    state: FileState
    revision: str | None
    drift: tuple[Drift, ...] = ()

    @property
    def problem(self) -> DatabaseProblem | None:
        """Why the file cannot be used as it is; None for one of this version."""
        match self.state:
            case FileState.MISSING:
                return DatabaseMissing(self.path)
            case FileState.EMPTY:
                return DatabaseEmpty(self.path)
            case FileState.FOREIGN:
                return DatabaseForeign(self.path)
            case FileState.OLDER:
                return DatabaseOlder(self.path, self.revision, HEAD)
            case FileState.NEWER:
                return DatabaseNewer(self.path, self.revision, HEAD)
            case FileState.CURRENT:
                return None

    @property
    def summary(self) -> str:
        """One sentence on a database of this version."""
        if not self.drift:
            return f"{self.path}: at schema {self.revision}, and as claimdb made it."
        count = f"{len(self.drift)} difference{'s' if len(self.drift) > 1 else ''}"
        return f"{self.path}: at schema {self.revision}, with {count} from what claimdb made."


def check(url: str) -> Report:
    """Return what the database at ``url`` is, and how its schema differs from ours.

    Drift is looked for only in a database of this version; what an older one
    lacks is what the upgrade brings.
    """
    path = sqlite_file(url)
    state, revision = file_state(path)
    if state is not FileState.CURRENT:
        return Report(path, state, revision)
    with closing(open_read_only(path)) as connection:
        found = shape_of(connection.execute(QUERY).fetchall())
    return Report(path, state, revision, tuple(_drift(expected_shape(), found)))


def _drift(expected: Shape, found: Shape) -> Iterator[Drift]:
    """Yield the differences in order; of a whole table, one and not one per column."""
    tables = {part.name for part in expected.keys() ^ found.keys() if part.kind == "table"}
    for part in sorted(expected.keys() | found.keys()):
        if part.table in tables:
            continue
        if part not in found:
            yield Drift(part, Difference.MISSING, expected[part])
        elif part not in expected:
            yield Drift(part, Difference.UNEXPECTED)
        elif expected[part] != found[part]:
            yield Drift(part, Difference.CHANGED, expected[part])
