"""The shape of a database: every part of its schema, comparable as text.

Invariant: two databases that mean the same have the same shape, whatever the
spaces, quotes, comments and the order of columns and constraints in their SQL.
``compare_metadata`` of Alembic sees neither CHECKs nor views nor triggers.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from sqlalchemy import create_engine

from claimdb.admin.managed import create_managed
from claimdb.model.tables import metadata


class Part(NamedTuple):
    """One part of a schema: what it is, in which table, and its name.

    ``kind`` is table, column, CHECK, foreign key, unique key, primary key,
    options, index, trigger, view or search table; ``table`` is empty for what
    stands by itself.
    """

    kind: str
    table: str
    name: str


#: ``(type, name, table, sql)`` of ``sqlite_master``.
SchemaRow = tuple[str, str, str, str | None]
Shape = dict[Part, str]

QUERY: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_TOKEN: Final = re.compile(r"--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"|\[\w+\]|`[^`]*`|\w+|[^\s\w]")
_CONSTRAINTS: Final = {
    "CHECK": "CHECK",
    "FOREIGN": "foreign key",
    "UNIQUE": "unique key",
    "PRIMARY": "primary key",
}
_SHADOWS: Final = ("_data", "_idx", "_docsize", "_config", "_content")
#: Bookkeeping of SQLite and Alembic.
_NOT_OURS: Final = ("sqlite_", "alembic_version")


@cache
def expected_shape() -> Shape:
    """Return the shape that this version of claimdb makes, from the model and managed code."""
    engine = create_engine("sqlite://", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        metadata.create_all(connection)
        create_managed(connection)
        rows = connection.exec_driver_sql(QUERY).fetchall()
    engine.dispose()
    return shape_of((row[0], row[1], row[2], row[3]) for row in rows)


def shape_of(rows: Iterable[SchemaRow]) -> Shape:
    """Return the shape of a schema as ``QUERY`` reads it."""
    found = [row for row in rows if row[3] and not row[1].startswith(_NOT_OURS)]
    shadows = {
        name + end
        for kind, name, _, sql in found
        if kind == "table" and _is_virtual(sql)
        for end in _SHADOWS
    }
    shape: Shape = {}
    for kind, name, table, sql in found:
        if name in shadows:
            continue
        tokens = tokens_of(sql or "")
        if kind == "table" and not _is_virtual(sql):
            shape |= dict(_table_parts(name, tokens))
        elif kind == "table":
            shape[Part("search table", "", name)] = " ".join(tokens)
        else:
            shape[Part(kind, "" if kind == "view" else table, name)] = " ".join(tokens)
    return shape


def tokens_of(sql: str) -> list[str]:
    """Return the words and signs of ``sql``, without comments, spaces and quoted names."""
    return [
        token[1:-1] if token[0] in '"[`' and len(token) > 1 else token
        for token in _TOKEN.findall(sql)
        if not token.startswith("--")
    ]


def _is_virtual(sql: str | None) -> bool:
    return tokens_of(sql or "")[1:2] == ["VIRTUAL"]


def _table_parts(table: str, tokens: list[str]) -> Iterator[tuple[Part, str]]:
    """Yield the table, each of its columns and constraints, and its options."""
    start = tokens.index("(") + 1 if "(" in tokens else len(tokens)
    end = _closing(tokens, start)
    yield Part("table", "", table), ""
    yield Part("options", table, table), " ".join(tokens[end + 1 :])
    for item in _split(tokens[start:end]):
        named = item[0] == "CONSTRAINT"
        word = item[2] if named else item[0]
        kind = _CONSTRAINTS.get(word, "column")
        name = item[1] if named else item[0] if kind == "column" else " ".join(item)
        yield Part(kind, table, name), " ".join(item)


def _closing(tokens: list[str], start: int) -> int:
    """Return where the bracket that opened before ``start`` closes."""
    depth = 1
    for position in range(start, len(tokens)):
        depth += (tokens[position] == "(") - (tokens[position] == ")")
        if depth == 0:
            return position
    return len(tokens)


def _split(tokens: list[str]) -> Iterator[list[str]]:
    """Yield what stands between the commas that are in no bracket."""
    item: list[str] = []
    depth = 0
    for word in tokens:
        depth += (word == "(") - (word == ")")
        if word == "," and depth == 0:
            yield item
            item = []
        else:
            item.append(word)
    if item:
        yield item
