"""Rows in bulk: numbers given out in Python, one ``executemany`` per table.

Parents and children are numbered before either is written, so that a million
rows need no read-back. That is safe because a writer holds the only write
transaction (``BEGIN IMMEDIATE``) from its first row to its last. Everything that
depends on the table alone is prepared once per process: a row then costs 3 µs
here, a tenth of what its constraints and triggers cost.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import Column, Connection

from claimdb.db.search import indexed_at_once
from claimdb.model.tables import metadata
from claimdb.model.types import instant_text

if TYPE_CHECKING:
    import sqlite3

Value = str | int | float | None
RowValues = Mapping[str, Value | datetime]

#: Rows of one table held before they are written; one million at once was far slower.
_FLUSH_AT: Final = 20_000

#: Parents first. Triggers look their parents up at once, foreign keys at the end.
WRITE_ORDER: Final = (
    "runs",
    "topics",
    "sources",
    "publishers",
    "articles",
    "source_aliases",
    "affiliations",
    "article_credits",
    "article_copies",
    "claims",
    "claim_subjects",
    "claim_topics",
    "claim_relations",
    "revisions",
    "passages",
    "attributions",
    "attribution_passages",
    "denials",
    "reviews",
    "judgements",
    "imports",
)

#: Unnamed sources come after the articles that they belong to.
_UNNAMED: Final = "unnamed sources"
_QUEUES: Final = tuple(
    queue
    for table in WRITE_ORDER
    for queue in ((table, _UNNAMED) if table == "articles" else (table,))
)
#: Columns that hold the row's own number until a judgement or a copy says otherwise.
_OWN_NUMBER: Final = ("id", "canonical_id", "root_id")


@dataclass(frozen=True, slots=True)
class _Form:
    """How rows of one table are queued and written."""

    defaults: tuple[Value, ...]
    place: Mapping[str, int]
    own_number: tuple[int, ...]
    insert: str
    highest: str
    by_public_id: str


class Batch:
    """Rows waiting to be written in one transaction, and the numbers they will have."""

    def __init__(self, connection: Connection) -> None:
        """Write on ``connection``, which is in a transaction that may write."""
        self.connection = connection
        self._driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        self._rows: dict[str, list[tuple[Value, ...]]] = {name: [] for name in _QUEUES}
        self._first: dict[str, int] = {}
        self._next: dict[str, int] = {}
        self._found: dict[tuple[str, str], int] = {}
        self._instants: dict[datetime, str] = {}
        self._waiting = 0
        # Named sources, publishers and articles point at each other in a circle.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def add(self, table: str, row: RowValues) -> int:
        """Queue one row and return its number; columns left out get their default."""
        form = _form(table)
        line = list(form.defaults)
        for name, value in row.items():
            line[form.place[name]] = self._instant(value) if isinstance(value, datetime) else value
        number = 0
        if "id" in form.place:
            number = self._number(table)
            for place in form.own_number:
                if line[place] is None:
                    line[place] = number
        public = row.get("public_id")
        if isinstance(public, str):
            self._found[table, public] = number
        unnamed = table == "sources" and row.get("article_id") is not None
        self._rows[_UNNAMED if unnamed else table].append(tuple(line))
        self._waiting += 1
        if self._waiting >= _FLUSH_AT:
            self.flush()
        return number

    def find(self, table: str, public_id: str, *, of: tuple[str, int] | None = None) -> int | None:
        """Return the number of the row with ``public_id``, queued or written.

        ``of`` names a row that the wanted one belongs to: where this batch made
        that row, there is nothing to look up in the database.
        """
        number = self._found.get((table, public_id))
        if number is None and not (of and self.made(*of)):
            row = self._driver.execute(_form(table).by_public_id, (public_id,)).fetchone()
            number = None if row is None else int(row[0])
            if number is not None:
                self._found[table, public_id] = number
        return number

    def made(self, table: str, number: int) -> bool:
        """Return whether this batch gave out ``number``, written or not."""
        return table in self._first and number >= self._first[table]

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Write what waits and return the rows of ``sql``."""
        self.flush()
        return self._driver.execute(sql, values).fetchall()

    def run(self, sql: str, *values: Value | datetime) -> int:
        """Write what waits, run one statement and return how many rows it changed."""
        self.flush()
        plain = tuple(instant_text(one) if isinstance(one, datetime) else one for one in values)
        return self._driver.execute(sql, plain).rowcount

    @contextmanager
    def indexed_at_once(self) -> Iterator[None]:
        """Index what is added within for search at the end, ten times as fast as row by row."""
        self.flush()
        with indexed_at_once(self._driver):
            yield
            self.flush()

    def flush(self) -> None:
        """Write every queued row, parents first."""
        if not self._waiting:
            return
        self._waiting = 0
        for queue, rows in self._rows.items():
            if rows:
                table = "sources" if queue == _UNNAMED else queue
                self._driver.executemany(_form(table).insert, rows)
                rows.clear()

    def _number(self, table: str) -> int:
        number = self._next.get(table)
        if number is None:
            row = self._driver.execute(_form(table).highest).fetchone()
            number = self._first[table] = int(row[0] or 0) + 1
        self._next[table] = number + 1
        return number

    def _instant(self, value: datetime) -> str:
        # A load has few instants: days of publication, and now.
        text = self._instants.get(value)
        if text is None:
            text = self._instants[value] = instant_text(value)
        return text


@cache
def _form(table: str) -> _Form:
    """Return how rows of ``table`` are queued and written."""
    columns = metadata.tables[table].columns
    names = [column.name for column in columns]
    return _Form(
        defaults=tuple(_default(column) for column in columns),
        place={name: place for place, name in enumerate(names)},
        own_number=tuple(names.index(name) for name in _OWN_NUMBER if name in names),
        insert=f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
        highest=f"SELECT max(id) FROM {table}",
        by_public_id=f"SELECT id FROM {table} WHERE public_id = ?",
    )


def _default(column: Column[Any]) -> Value:
    default = getattr(column.server_default, "arg", None)
    if default is None:
        return None
    text = str(default)
    return int(text) if text.isdigit() else text
