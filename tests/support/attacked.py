"""A database as an attacker opens it, on either engine: raw SQL, one statement at a time.

``execute`` takes ``?`` for values on both. What a constraint, a type or a trigger
turns away is ``Refused`` on both. On a server all of a test happens in one
transaction, each statement at a savepoint, so that the next test finds the
database as this one did.
"""

import hashlib
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import cached_property
from typing import Any, ClassVar, Final, Protocol, Self, TypeAlias

import psycopg
from psycopg import errors
from sqlalchemy.dialects import postgresql

from claimdb.admin.triggersql import row_number, unique_keys
from claimdb.db.postgres.translate import bound
from claimdb.model.tables import metadata

Value: TypeAlias = str | int | float | bytes | None

#: A rule is broken; or a value cannot be one of its column's type, or cannot be made one.
_REFUSALS: Final = (
    errors.IntegrityError,
    errors.DataError,
    errors.DatatypeMismatch,
    errors.CannotCoerce,
)
_POSTGRESQL: Final = postgresql.dialect()  # type: ignore[no-untyped-call]


class Refused(Exception):
    """The database has refused a statement; the message is its own."""


class Found(Protocol):
    """What a statement gives."""

    @property
    def lastrowid(self) -> int | None:
        """The number of the row inserted last."""

    @property
    def description(self) -> Any:
        """The columns, the name of each first."""

    def fetchone(self) -> Any:
        """Return the next row."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""


class Connected(Protocol):
    """Whatever raw SQL can be given to: a connection of ``sqlite3``, or a ``Database``."""

    def execute(self, sql: str, parameters: Sequence[Value] = ..., /) -> Found:
        """Run one statement."""


class Database(ABC):
    """A database in the hands of an attacker."""

    #: Every way to add a row that might also replace or change one.
    ways_in: ClassVar[tuple[str, ...]]
    #: Those of them that may pass over a row instead of refusing it.
    passing: ClassVar[tuple[str, ...]]
    #: What may stand behind UPDATE, the most violent last.
    clauses: ClassVar[tuple[str, ...]]
    #: How it is said that a row points at nobody.
    points_at_nobody: ClassVar[str]
    #: Whether looking for identical rows is off, as a loader has it.
    loading: bool = False

    @abstractmethod
    def execute(self, sql: str, parameters: Sequence[Value] = (), /) -> Found:
        """Run one statement; raises ``Refused``."""

    @abstractmethod
    def add(self, table: str, row: Mapping[str, Value], way: str) -> None:
        """Add a row in one of ``ways_in``; raises ``Refused``."""

    @abstractmethod
    def numbers(self, table: str) -> tuple[str, ...]:
        """Return every name by which a row's number can be set."""

    @abstractmethod
    def targets(self, table: str) -> tuple[str, ...]:
        """Return what ON CONFLICT can name before DO UPDATE."""

    @abstractmethod
    def digest(self) -> str:
        """Return a hash of every row of every table, search tables included."""

    @property
    def taken(self) -> str:
        """How it is said that another row has this key."""
        return "another row has this key"


def digest_of_file(connection: sqlite3.Connection) -> str:
    """Return a hash of every row of every table of a file, search tables included."""
    total = hashlib.blake2b(digest_size=16)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (table,) in tables.fetchall():
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1'):
            total.update(repr((table, row)).encode())
    return total.hexdigest()


class SqliteDatabase(Database):
    """A file."""

    ways_in = (
        "INSERT",
        "INSERT OR REPLACE",
        "REPLACE",
        "INSERT OR IGNORE",
        "INSERT OR FAIL",
        "INSERT OR ABORT",
    )
    passing = ("INSERT OR IGNORE",)
    clauses = ("", "OR IGNORE", "OR FAIL", "OR REPLACE")
    points_at_nobody = "points at no row"

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Attack through ``connection``, which commits by itself."""
        self.connection = connection

    def execute(self, sql: str, parameters: Sequence[Value] = (), /) -> Found:
        """Run one statement."""
        try:
            return self.connection.execute(sql, parameters)
        except sqlite3.IntegrityError as error:
            raise Refused(str(error)) from error

    def add(self, table: str, row: Mapping[str, Value], way: str) -> None:
        """Add a row."""
        marks = ", ".join("?" * len(row))
        self.execute(f"{way} INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])

    def numbers(self, table: str) -> tuple[str, ...]:
        """Return SQLite's own names for the number, which no trigger can name."""
        del table
        return ("rowid", "oid", "_rowid_", "ROWID")

    def targets(self, table: str) -> tuple[str, ...]:
        """Return each key, and nothing, which stands for all."""
        return ("", *(f"({', '.join(key)})" for key in unique_keys(metadata.tables[table])))

    def digest(self) -> str:
        """Return a hash of every row."""
        return digest_of_file(self.connection)


class _Rows:
    """What a statement on a server gave, fetched at once: the savepoint is released."""

    def __init__(self, cursor: psycopg.Cursor[tuple[Any, ...]], *, numbered: bool) -> None:
        self.description = cursor.description
        self.rows = cursor.fetchall() if cursor.description else []
        self.lastrowid = self.rows[-1][0] if numbered and self.rows else None

    def fetchone(self) -> Any:
        """Return the next row."""
        return self.rows.pop(0) if self.rows else None

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        left, self.rows = self.rows, []
        return left


class PostgresDatabase(Database):
    """A database on a server, as its owner opens it, who is nobody else there."""

    ways_in = ("INSERT", "DO NOTHING", "DO UPDATE of number", "DO UPDATE of key", "MERGE", "COPY")
    passing = ("DO NOTHING",)
    clauses = ("",)
    points_at_nobody = "violates foreign key constraint"

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        """Attack through ``connection``."""
        self.connection = connection

    @contextmanager
    def attacked(self, *, loading: bool) -> Iterator[Self]:
        """Give the database for one test, of which nothing stays."""
        self.loading = loading
        self.connection.execute("SET CONSTRAINTS ALL IMMEDIATE")  # nothing is ever committed
        if loading:
            self.connection.execute("SET LOCAL claimdb.loading = 'on'")
        try:
            yield self
        finally:
            self.connection.rollback()

    @contextmanager
    def _saved(self) -> Iterator[None]:
        self.connection.execute("SAVEPOINT attack")
        try:
            yield
        except _REFUSALS as error:
            self.connection.execute("ROLLBACK TO attack")
            raise Refused(str(error)) from error
        except psycopg.Error:
            self.connection.execute("ROLLBACK TO attack")
            raise
        self.connection.execute("RELEASE attack")

    def execute(self, sql: str, parameters: Sequence[Value] = (), /) -> Found:
        """Run one statement; an INSERT gives the number of its row."""
        words = sql.split()
        numbered = words[0] == "INSERT" and "RETURNING" not in words
        if numbered:
            sql += f" RETURNING {row_number(metadata.tables[words[2]])}"
        of_test = words[0] in {"SAVEPOINT", "ROLLBACK", "RELEASE"}
        with nullcontext() if of_test else self._saved():
            cursor = self.connection.execute(bound(sql).encode(), parameters)
            return _Rows(cursor, numbered=numbered)

    def add(self, table: str, row: Mapping[str, Value], way: str) -> None:
        """Add a row."""
        if way == "COPY":
            self.copy(table, [row])
        elif way == "MERGE" and self.connection.info.server_version >= 150_000:
            self._merge(table, row)
        else:
            marks, then = ", ".join("?" * len(row)), _conflict(table, row, way)
            sql = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}) {then}"
            self.execute(sql, [*row.values()])

    def copy(self, table: str, rows: Sequence[Mapping[str, Value]]) -> None:
        """Add rows of one form by one statement; raises ``Refused``."""
        sql = f"COPY {table} ({', '.join(rows[0])}) FROM STDIN".encode()
        with self._saved(), self.connection.cursor() as cursor, cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(tuple(row.values()))

    def _merge(self, table: str, row: Mapping[str, Value]) -> None:
        columns, number = metadata.tables[table].columns, row_number(metadata.tables[table])
        types = {
            name: columns[name].type.compile(_POSTGRESQL).partition(" COLLATE")[0] for name in row
        }
        fresh = ", ".join(f"CAST(? AS {kind}) AS {name}" for name, kind in types.items())
        changed = ", ".join(f"{name} = fresh.{name}" for name in row)
        same = f"target.{number} = fresh.{number}" if number in row else "FALSE"
        self.execute(
            f"MERGE INTO {table} AS target USING (SELECT {fresh}) AS fresh ON {same}"
            f" WHEN MATCHED THEN UPDATE SET {changed}"
            f" WHEN NOT MATCHED THEN INSERT ({', '.join(row)})"
            f" VALUES ({', '.join(f'fresh.{name}' for name in row)})",
            [*row.values()],
        )

    def numbers(self, table: str) -> tuple[str, ...]:
        """Return the one name."""
        return (row_number(metadata.tables[table]),)

    def targets(self, table: str) -> tuple[str, ...]:
        """Return each key: PostgreSQL wants one named."""
        return tuple(f"({', '.join(key)})" for key in unique_keys(metadata.tables[table]))

    def digest(self) -> str:
        """Return a hash of every row."""
        # A connection of claimdb's sends whole statements; this one is worth preparing.
        rows = psycopg.Cursor(self.connection).execute(self._digest, prepare=True).fetchall()
        return hashlib.blake2b(repr(rows).encode(), digest_size=16).hexdigest()

    @cached_property
    def _digest(self) -> bytes:
        tables = self.connection.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace ORDER BY 1"
        ).fetchall()
        # In order: from version 16 on workers may each take some of the tables.
        each = (
            f"SELECT {place}, string_agg(held::text, '\n' ORDER BY held::text) FROM {table} AS held"
            for place, (table,) in enumerate(tables)
        )
        return f"{' UNION ALL '.join(each)} ORDER BY 1".encode()

    @property
    def taken(self) -> str:
        """How it is said that another row has this key, or cannot become this one."""
        changing = "evidence never changes|say who edits|never change|is kept"
        return f"duplicate key|{changing}" if self.loading else f"{super().taken}|{changing}"


def _conflict(table: str, row: Mapping[str, Value], way: str) -> str:
    """Return what follows the values."""
    if way == "DO NOTHING":
        return "ON CONFLICT DO NOTHING"
    if not way.startswith("DO UPDATE"):
        return ""
    number, *keys = unique_keys(metadata.tables[table])
    key = keys[0] if keys and way.endswith("key") else number
    changed = ", ".join(f"{name} = excluded.{name}" for name in row)
    return f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changed}"
