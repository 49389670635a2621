"""Rows in bulk: numbers given out in Python, one statement per table.

Parents and children are numbered before either is written, so that a million
rows need no read-back. That is safe because a writer holds the only write
transaction from its first row to its last. Everything that depends on the table
alone is prepared once per process: a row then costs 3 µs here, a tenth of what
its constraints and triggers cost.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Final, cast

from sqlalchemy import Column, Connection

from claimdb.db.bands import WaitingBands
from claimdb.db.engines import engine_part
from claimdb.model.tables import metadata
from claimdb.model.types import Instant, instant_text

Value = str | int | float | None
RowValues = Mapping[str, Value | datetime]
#: A table, one of its columns, and what that holds.
_Key = tuple[str, str, Value]

#: Rows held before they are written; one million at once was far slower.
_FLUSH_AT: Final = 5_000
#: Values that are looked up by one statement.
_LOOKED_UP: Final = 1_000

#: Parents first. Triggers look their parents up at once, and so do PostgreSQL's foreign
#: keys, when a statement ends.
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
    "article_metadata",
    "revision_pages",
    "passages",
    "passage_carries",
    "attributions",
    "attribution_passages",
    "denials",
    "reviews",
    "judgements",
    "imports",
    "extractions",
    "source_keys",
    "claim_keys",
)

#: Unnamed sources come after the articles that they belong to.
_UNNAMED: Final = "unnamed sources"
_QUEUES: Final = tuple(
    queue
    for table in WRITE_ORDER
    for queue in ((table, _UNNAMED) if table == "articles" else (table,))
)
#: Columns by which rows are looked for again and again while others wait, and the table
#: whose row such a column names: 200 articles were written in 1,175 statements, each
#: waiting for a server, before these were known.
_KEYS: Final[Mapping[str, Mapping[str, str | None]]] = MappingProxyType(
    {
        "articles": {"id": None, "url_hash": None, "identity_hash": None, "kind": None},
        "article_copies": {"article_id": "articles", "original_id": "articles"},
        "article_credits": {"article_id": "articles"},
        "publishers": {"source_id": "sources", "domain": None},
        "revisions": {"article_id": "articles", "text_hash": None},
        "topics": {"slug": None},
    }
)
#: Columns that hold the row's own number until a judgement or a copy says otherwise.
_OWN_NUMBER: Final = ("id", "canonical_id", "root_id")


@dataclass(frozen=True, slots=True)
class Form:
    """How rows of one table are queued and written."""

    table: str
    names: tuple[str, ...]
    defaults: tuple[Value, ...]
    place: Mapping[str, int]
    instants: tuple[int, ...]
    own_number: tuple[int, ...]
    by_public_id: str


class Batch(ABC):
    """Rows waiting to be written in one transaction, and the numbers they will have.

    Statements are in the SQL that both engines share, with ``?`` for a value.
    """

    #: Whether a question has a way to go, so that it pays to ask for much at once.
    is_far: ClassVar[bool] = False

    def __init__(self, connection: Connection) -> None:
        """Write on ``connection``, which is in a transaction that may write."""
        self.connection = connection
        self._rows: dict[str, list[tuple[Value, ...]]] = {name: [] for name in _QUEUES}
        self._found: dict[tuple[str, str], int] = {}
        self._instants: dict[datetime, str] = {}
        self._waiting = 0
        self._added: set[_Key] = set()
        self._absent: set[_Key] = set()
        self._learned: set[_Key] = set()
        #: Whether a statement has changed rows, and with them perhaps some that were added.
        self.has_run = False
        self._bands = WaitingBands()

    def add(self, table: str, row: RowValues) -> int:
        """Queue one row and return its number; columns left out get their default."""
        form = form_of(table)
        line: list[Any] = list(form.defaults)
        place = form.place
        for name, value in row.items():
            line[place[name]] = value
        for one in form.instants:
            if isinstance(line[one], datetime):
                line[one] = self._instant(line[one])
        number = 0
        if "id" in place:
            number = self._number(table)
            for one in form.own_number:
                if line[one] is None:
                    line[one] = number
        public = row.get("public_id")
        if isinstance(public, str):
            self._found[table, public] = number
        for column in _KEYS.get(table, ()):
            self._added.add((table, column, line[place[column]]))
        unnamed = table == "sources" and row.get("article_id") is not None
        self._rows[_UNNAMED if unnamed else table].append(tuple(line))
        self._waiting += 1
        if self._waiting >= _FLUSH_AT:
            self._write()
        return number

    def find(self, table: str, public_id: str, *, of: tuple[str, int] | None = None) -> int | None:
        """Return the number of the row with ``public_id``, queued or written.

        ``of`` names a row that the wanted one belongs to: where this batch made
        that row, there is nothing to look up in the database.
        """
        number = self._found.get((table, public_id))
        if number is not None or (table, "public_id", public_id) in self._absent:
            return number
        if of and self.made(*of):
            return None
        rows = self._select_often(form_of(table).by_public_id, (public_id,))
        if rows:
            number = self._found[table, public_id] = int(str(rows[0][0]))
        return number

    def look_ahead(self, table: str, column: str, values: Iterable[Value]) -> None:
        """Learn at once which rows of ``table`` there are with ``values`` in ``column``.

        Later ``find`` and ``rows_of`` then ask for those only. Where the database is
        near nothing is done: a file answers each question in 4 µs.
        """
        if not self.is_far:
            return
        wanted = [
            one
            for one in dict.fromkeys(values)
            if (table, one) not in self._found and (table, column, one) not in self._absent
        ]
        self.flush()
        for start in range(0, len(wanted), _LOOKED_UP):
            some = wanted[start : start + _LOOKED_UP]
            there = self._there(table, column, some)
            if column == "public_id":
                self._found |= {(table, str(one)): number for one, number in there.items()}
            self._absent |= {(table, column, one) for one in some if one not in there}

    def _there(self, table: str, column: str, values: Sequence[Value]) -> dict[Value, int]:
        """Return which of ``values`` a column holds, with the highest number of such a row."""
        marks = ", ".join("?" * len(values))
        sql = f"SELECT {column}, max(id) FROM {table} WHERE {column} IN ({marks}) GROUP BY {column}"
        return {value: int(str(number)) for value, number in self._select(sql, values)}

    def learn(self, table: str, column: str, values: Iterable[Value]) -> None:
        """Remember that the caller knows all earlier rows with ``values``, as they still are."""
        self._learned |= {(table, column, value) for value in values}

    def knows(self, table: str, column: str, value: Value) -> bool:
        """Return whether there is no earlier row with ``value``, or the caller knows them."""
        key = (table, column, value)
        return key in self._absent or key in self._learned

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Write what waits and return the rows of ``sql``."""
        self.flush()
        return self._select(sql, values)

    def rows_of(
        self, table: str, key: Mapping[str, Value | tuple[Value, ...]], sql: str, *values: Value
    ) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``, which says something of the rows of ``table`` with ``key``.

        What waits is written first only where one of those may be among it, and
        the database is not asked where it is known to have none. ``key`` is one
        column or more of those that are watched, each with its value or several: those
        rows have all of them.
        """
        parts = {
            column: [
                (table, column, value) for value in (one if isinstance(one, tuple) else (one,))
            ]
            for column, one in key.items()
        }
        added = {column: not self._added.isdisjoint(part) for column, part in parts.items()}
        if all(added.values()):
            self.flush()
        elif any(
            not added[column] and all(self._is_absent(one, _KEYS[table][column]) for one in part)
            for column, part in parts.items()
        ):
            return []
        return self._select_often(sql, values)

    def _is_absent(self, key: _Key, target: str | None) -> bool:
        """Return whether no row has ``key``; ``target`` is the table that its column points at."""
        value = key[2]
        return key in self._absent or (
            target is not None and isinstance(value, int) and self.made(target, value)
        )

    def add_bands(self, revision: int, bands: Collection[int]) -> None:
        """Queue the signature of a revision's text, by which others find it."""
        self._bands.add(revision, bands)
        self._waiting += len(bands)
        if self._waiting >= _FLUSH_AT:
            self._write()

    def look_ahead_for_bands(self, bands: Iterable[int]) -> None:
        """Learn at once which revisions have ``bands``, where the database is far."""
        if self.is_far:
            self._bands.learn(bands, self._select)

    def sharing(self, bands: Iterable[int]) -> dict[int, list[int]]:
        """Return which revisions have each of ``bands``, queued or written."""
        return self._bands.sharing(bands, self._select_often)

    def run(self, sql: str, *values: Value | datetime) -> int:
        """Write what waits, run one statement and return how many rows it changed."""
        self.flush()
        self._absent.clear()  # it may change a key
        self._learned.clear()
        self.has_run = True
        self._bands.forget()
        plain = tuple(instant_text(one) if isinstance(one, datetime) else one for one in values)
        return self._execute(sql, plain)

    def insert(self, table: str, rows: Sequence[tuple[Value, ...]]) -> None:
        """Write whole rows as they are, numbers included, in the order of the model's columns."""
        self.flush()
        self._absent.clear()
        self._learned.clear()
        self._insert(form_of(table), rows)
        self.flush()

    @contextmanager
    def indexed_at_once(self) -> Iterator[None]:
        """Add many rows within: what can be done for all of them at the end is done then."""
        self.flush()
        with self._at_once():
            yield
            self.flush()

    def flush(self) -> None:
        """Write every queued row, parents first."""
        self._write()

    def _write(self) -> None:
        """Write what is queued, or begin to: a server takes it while the next rows are made."""
        if not self._waiting:
            return
        self._waiting = 0
        for queue, rows in self._rows.items():
            if rows:
                self._insert(form_of("sources" if queue == _UNNAMED else queue), rows)
                rows.clear()
        if bands := self._bands.take():
            self._insert(form_of("revision_bands"), bands)

    @abstractmethod
    def made(self, table: str, number: int) -> bool:
        """Return whether this batch gave out ``number``, written or not."""

    @abstractmethod
    def changes(self) -> int:
        """Return how many rows have been changed through this batch, its own queue included."""

    @abstractmethod
    def _number(self, table: str) -> int:
        """Give out the next row number of ``table``."""

    @abstractmethod
    def _select(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``."""

    def _select_often(self, sql: str, values: Sequence[Value]) -> list[tuple[Value, ...]]:
        """Return the rows of a statement that is run thousands of times."""
        return self._select(sql, values)

    @abstractmethod
    def _execute(self, sql: str, values: Sequence[Value]) -> int:
        """Run one statement and return how many rows it changed."""

    @abstractmethod
    def _insert(self, form: Form, rows: Sequence[tuple[Value, ...]]) -> None:
        """Write rows of one table."""

    @abstractmethod
    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Put off to the end what costs less for many rows together."""

    def _instant(self, value: datetime) -> str:
        # A load has few instants: days of publication, and now.
        text = self._instants.get(value)
        if text is None:
            text = self._instants[value] = instant_text(value)
        return text


def open_batch(connection: Connection) -> Batch:
    """Return a batch that writes through ``connection``, which ``writing`` gave."""
    module = engine_part(f"{connection.dialect.name}:", "batch")
    return cast("Batch", module.open_batch(connection))


@cache
def form_of(table: str) -> Form:
    """Return how rows of ``table`` are queued and written."""
    columns = metadata.tables[table].columns
    names = tuple(column.name for column in columns)
    return Form(
        table=table,
        names=names,
        defaults=tuple(_default(column) for column in columns),
        place={name: place for place, name in enumerate(names)},
        instants=tuple(
            place for place, column in enumerate(columns) if isinstance(column.type, Instant)
        ),
        own_number=tuple(names.index(name) for name in _OWN_NUMBER if name in names),
        by_public_id=f"SELECT id FROM {table} WHERE public_id = ?",
    )


def _default(column: Column[Any]) -> Value:
    default = getattr(column.server_default, "arg", None)
    if default is None:
        return None
    text = str(default)
    return int(text) if text.isdigit() else text
