"""Columns of tables and views as typed columns of Parquet, each with its description.

A table's types are the model's. A view has none that both engines agree on, so that
a column's name decides: the names of the model mean the same in a view, and the few
that only views have stand here. Invariant: every column of every view has the type
that PostgreSQL gives it; a test asks the server.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

import pyarrow as pa
from sqlalchemy import Column, Float, Integer, Text

from claimdb.export.described import Described, described_tables, described_views
from claimdb.model.tables import metadata
from claimdb.model.types import Instant

Type: TypeAlias = pa.DataType

#: Parquet itself knows no coarser unit than milliseconds; nothing of ours is finer than this.
INSTANT: Final[Type] = pa.timestamp("s", tz="UTC")
NUMBER: Final[Type] = pa.int64()
#: 0 and 1 as in the database, so that ``is_named = 1`` and ``sum(contested)`` work here too.
FLAG: Final[Type] = pa.int8()
REAL: Final[Type] = pa.float64()
TEXT: Final[Type] = pa.string()

#: The column that files are parted by, and the columns that it may be the month of.
MONTH: Final = "month"
_DATES: Final = ("said_earliest", "published_earliest", "earliest")

_FLAGS: Final = frozenset((
    "came_back", "contested", "counts_max", "counts_min", "counts_once", "denies_what_follows",
    "has_changed", "is_automatic", "is_named", "is_publisher", "is_reading", "is_retelling",
    "own_voice", "touches_words",
))  # fmt: skip
_COUNTS: Final = frozenset((
    "articles", "asserts", "attributions", "claims_asserted", "claims_denied", "declines",
    "denies", "newer_revision", "older_revision", "published", "questions", "relayed",
))  # fmt: skip
_INSTANTS: Final = frozenset(("earliest", "latest", "newer_seen_at", "older_seen_at"))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table or view is written: its columns, its key, and what parts its files.

    ``told`` is what each column is; ``key`` is empty for a view, ``dated_by`` is None
    where nothing tells a month.
    """

    name: str
    schema: pa.Schema
    told: Mapping[str, str]
    key: tuple[str, ...]
    dated_by: str | None
    description: str

    @property
    def columns(self) -> Sequence[str]:
        """The names of the columns, in their order."""
        return self.schema.names


def layouts() -> Iterator[Layout]:
    """Yield every table, then every view that is no plumbing."""
    for described in described_tables():
        table = metadata.tables[described.name]
        key = tuple(column.name for column in table.primary_key)
        types = {column.name: _type_of(column) for column in table.columns}
        yield _layout(described, types, key=key)
    for described in described_views():
        if not described.hidden:
            types = {name: _type_named(name) for name in described.columns}
            yield _layout(described, types, key=())


def _layout(described: Described, types: Mapping[str, Type], *, key: tuple[str, ...]) -> Layout:
    told = dict(described.columns)
    # Of the schema, since a column of Parquet has no words of its own.
    about: dict[str | bytes, str | bytes] = {
        "description": described.description,
        "columns": json.dumps(told, ensure_ascii=False),
    }
    return Layout(
        name=described.name,
        schema=pa.schema([(name, types[name]) for name in told], metadata=about),
        told=told,
        key=key,
        dated_by=next((name for name in _DATES if name in told), None),
        description=described.description,
    )


def _type_of(column: Column[object]) -> Type:
    """Return the type of a column of a table."""
    if column.name in _FLAGS:
        return FLAG
    if isinstance(column.type, Instant):
        return INSTANT
    if isinstance(column.type, Integer):
        return NUMBER
    if isinstance(column.type, Float):
        return REAL
    if isinstance(column.type, Text):
        return TEXT
    raise TypeError(f"{column} has a type that Parquet files of claimdb do not know")


def _type_named(name: str) -> Type:
    """Return the type of a column of a view."""
    if name in _FLAGS:
        return FLAG
    if name in _COUNTS or (name.endswith("_id") and not name.endswith("public_id")):
        return NUMBER
    if name in _INSTANTS:
        return INSTANT
    return _types_of_the_model().get(name, TEXT)


@cache
def _types_of_the_model() -> Mapping[str, Type]:
    return {
        column.name: _type_of(column)
        for table in metadata.tables.values()
        for column in table.columns
    }
