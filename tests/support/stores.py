"""A claimdb database of the tests on either engine, and a way behind claimdb's back.

``Store`` gives the address to hand to claimdb. What a test wants to see or to spoil
itself it says in the SQL that both engines share, with ``?`` for a value.
"""

import hashlib
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Final, TypeAlias, cast

import psycopg

from claimdb.canonical import text_hash
from claimdb.db.postgres.connect import connect
from claimdb.db.postgres.translate import bound
from claimdb.model.tables import metadata
from claimdb.settings import database_url, shown_url

Cell: TypeAlias = str | int | float | None
Cells: TypeAlias = tuple[Cell, ...]

#: Triggers that keep rows in step rather than refuse them; without them, breaking
#: one rule would break others too.
_IN_STEP: Final = ("_searchable", "_anew", "_forgotten")


class Work(ABC):
    """A transaction behind claimdb's back."""

    @abstractmethod
    def rows(self, sql: str, *values: Cell) -> list[Cells]:
        """Return the rows of a query."""

    @abstractmethod
    def run(self, sql: str, *values: Cell) -> int:
        """Run one statement and return how many rows it changed."""

    def one(self, sql: str, *values: Cell) -> Cell:
        """Return the first value of a query."""
        return self.rows(sql, *values)[0][0]

    def insert(self, table: str, **row: Cell) -> int:
        """Insert one row and return its number, or 0 where the table has none."""
        sql = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
        if "id" not in metadata.tables[table].columns:
            self.run(sql, *row.values())
            return 0
        return int(self.one(f"{sql} RETURNING id", *row.values()) or 0)


class Store(ABC):
    """A claimdb database on one of the engines."""

    engine: ClassVar[str]

    def __init__(self, url: str, folder: Path) -> None:
        """Name the database, and a folder for files of a test."""
        self.url = url
        self.folder = folder

    @property
    def shown(self) -> str:
        """How claimdb names the database to a person: a path, or a URL without its password."""
        return shown_url(self.url)

    @property
    @abstractmethod
    def db(self) -> str:
        """What a person gives as ``--db``."""

    @abstractmethod
    def working(self) -> AbstractContextManager[Work]:
        """Give a transaction that is kept at the end, as anybody can who opens the database."""

    @abstractmethod
    def unguarded(self) -> AbstractContextManager[Work]:
        """Give the same without guards, foreign keys and CHECKs, which are gone for good."""

    @abstractmethod
    def refuse(self, table: str, words: str) -> None:
        """Refuse every new row of a table from now on, as a guard does."""

    @abstractmethod
    def drop_trigger(self, name: str, table: str) -> None:
        """Take one trigger away."""

    @abstractmethod
    def close(self) -> None:
        """Leave no connection open and no log unwritten: the database can be copied."""

    def rows(self, sql: str, *values: Cell) -> list[Cells]:
        """Return the rows of a query."""
        with self.working() as work:
            return work.rows(sql, *values)

    def one(self, sql: str, *values: Cell) -> Cell:
        """Return the first value of a query."""
        return self.rows(sql, *values)[0][0]

    def run(self, sql: str, *values: Cell) -> int:
        """Run one statement, keep what it did, and return how many rows it changed."""
        with self.working() as work:
            return work.run(sql, *values)

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(self.one(f"SELECT count(*) FROM {table}") or 0)

    def digest(self, *, but: Sequence[str] = ()) -> str:
        """Return a hash of every row of all tables of the model, or of all but some."""
        tables = sorted(set(metadata.tables) - set(but))
        with self.working() as work:
            held = [(table, work.rows(_everything(table))) for table in tables]
        return hashlib.sha256(repr(held).encode()).hexdigest()


def _everything(table: str) -> str:
    keys = [column.name for column in metadata.tables[table].primary_key]
    return f"SELECT * FROM {table} ORDER BY {', '.join(keys)}"


class SqliteWork(Work):
    """A transaction of the sqlite3 shell's kind."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work through ``connection``."""
        self.connection = connection

    def rows(self, sql: str, *values: Cell) -> list[Cells]:
        """Return the rows of a query."""
        return self.connection.execute(sql, values).fetchall()

    def run(self, sql: str, *values: Cell) -> int:
        """Run one statement and return how many rows it changed."""
        return self.connection.execute(sql, values).rowcount


class SqliteStore(Store):
    """A file."""

    engine = "sqlite"

    def __init__(self, path: Path) -> None:
        """Name the file."""
        super().__init__(f"sqlite:///{path}", path.parent)
        self.path = path

    @property
    def db(self) -> str:
        """The path."""
        return str(self.path)

    @contextmanager
    def working(self) -> Iterator[Work]:
        """Give a transaction as the sqlite3 shell opens one."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.create_function("text_hash", 1, text_hash, deterministic=True)
            yield SqliteWork(connection)

    @contextmanager
    def unguarded(self) -> Iterator[Work]:
        """Give the same without guards."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.create_function("text_hash", 1, text_hash, deterministic=True)
            found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in found.fetchall():
                if _refuses(name):
                    connection.execute(f"DROP TRIGGER {name}")
            connection.commit()  # a pragma does nothing inside of a transaction
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("PRAGMA ignore_check_constraints = ON")
            yield SqliteWork(connection)

    def refuse(self, table: str, words: str) -> None:
        """Add a trigger."""
        self.run(
            f"CREATE TRIGGER refuse BEFORE INSERT ON {table} BEGIN"
            f" SELECT RAISE(ABORT, '{words}'); END"
        )

    def drop_trigger(self, name: str, table: str) -> None:
        """Take one trigger away: its name says which."""
        del table
        self.run(f"DROP TRIGGER {name}")

    def close(self) -> None:
        """Write the log into the file."""
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class PostgresWork(Work):
    """A transaction of somebody who may do everything."""

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        """Work through ``connection``."""
        self.connection = connection

    def rows(self, sql: str, *values: Cell) -> list[Cells]:
        """Return the rows of a query."""
        # Our loaders make nothing but cells.
        return cast("list[Cells]", self.connection.execute(bound(sql).encode(), values).fetchall())

    def run(self, sql: str, *values: Cell) -> int:
        """Run one statement and return how many rows it changed."""
        return self.connection.execute(bound(sql).encode(), values).rowcount


class PostgresStore(Store):
    """A database on the server of the tests."""

    engine = "postgresql"

    def __init__(self, address: str, folder: Path) -> None:
        """Name the database as a person would write it."""
        super().__init__(database_url(address), folder)
        self.address = address

    @property
    def db(self) -> str:
        """The address."""
        return self.address

    @contextmanager
    def working(self) -> Iterator[Work]:
        """Give a transaction."""
        with self._connection.transaction():
            yield PostgresWork(self._connection)

    @contextmanager
    def unguarded(self) -> Iterator[Work]:
        """Give the same without guards."""
        with self._connection.transaction():
            work = PostgresWork(self._connection)
            if statements := _disarming(work):
                work.run("; ".join(statements))  # 400 of them, and one way to the server
            yield work

    def refuse(self, table: str, words: str) -> None:
        """Add a trigger and its function."""
        with self.working() as work:
            work.run(
                "CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                f" RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation';"
                " END $$"
            )
            work.run(
                f"CREATE TRIGGER refuse BEFORE INSERT ON {table} FOR EACH ROW"
                " EXECUTE FUNCTION refuse_row()"
            )

    def drop_trigger(self, name: str, table: str) -> None:
        """Take one trigger of a table away."""
        self.run(f"DROP TRIGGER {name} ON {table}")

    def close(self) -> None:
        """Close the connection; the next question opens another."""
        if "_connection" in vars(self):
            self._connection.close()
            del self._connection

    @cached_property
    def _connection(self) -> psycopg.Connection[tuple[object, ...]]:
        return connect(self.url, autocommit=True)


def _disarming(work: Work) -> list[str]:
    """Return statements that take all guards, foreign keys and CHECKs of the model away.

    Those of search tables stay: they keep search in step with what is removed.
    """
    rules = work.rows(
        "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype IN ('c', 'f')"
        " AND connamespace = 'public'::regnamespace AND conrelid <> 0"
        r" AND conrelid::regclass::text NOT LIKE '%\_fts'"
    )
    triggers = work.rows(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    return [f'ALTER TABLE {table} DROP CONSTRAINT "{name}"' for table, name in rules] + [
        f'DROP TRIGGER "{name}" ON {table}' for table, name in triggers if _refuses(str(name))
    ]


def _refuses(trigger: str) -> bool:
    """Return whether a trigger refuses rows, rather than keeping others in step with them."""
    return trigger.startswith("guard_") or not trigger.endswith(_IN_STEP)
