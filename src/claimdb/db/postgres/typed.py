"""Statements that a person wrote for PostgreSQL: one at a time, and only to read.

Invariant: nothing is written. The transaction is READ ONLY, and every statement is
sent by itself: where several may be sent at once, a COMMIT among them would end the
transaction, and the next one could write. COPY is not answered at all: a superuser
may let it write files on the server in any transaction.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Final

import psycopg
from psycopg import Connection, errors

from claimdb.db.postgres.connect import told, words
from claimdb.db.rows import Row, Value, distinct
from claimdb.errors import ConnectionLost, QueryFailed

#: What is read through a cursor on the server, so that a million rows never lie here at once.
_STREAMED: Final = frozenset({"select", "with", "values", "table"})
_AT_ONCE: Final = frozenset({"explain", "show"})
_FIRST_WORD: Final = re.compile(r"(?:\s+|--[^\n]*|/\*.*?\*/|\()*(?P<word>\w*)", re.DOTALL)
#: Names of values, and what may hold something that looks like one.
_TOKEN: Final = re.compile(
    r"""
      \b[eE]'(?:[^'\\]|''|\\.)*' | '(?:[^']|'')*' | "(?:[^"]|"")*"
    | (?<!\w)\$(?P<tag>(?:[^\W\d]\w*)?)\$.*?\$(?P=tag)\$ | --[^\n]* | /\*.*?\*/ | ::
    | :(?P<name>[^\W\d]\w*)
    | %
    """,
    re.VERBOSE | re.DOTALL,
)
_BATCH: Final = 2_000
_CURSORS: Final = count()
#: So much of a statement is shown from where it is wrong.
_SHOWN: Final = 30


def read(
    connection: Connection[tuple[Any, ...]], sql: str, values: Mapping[str, Value]
) -> tuple[list[str], Iterator[Row]]:
    """Return the column names and the rows of one statement; ``:name`` stands for a value.

    Raises ``QueryFailed`` with the server's words and the place that it names.
    """
    first = _FIRST_WORD.match(sql)
    word = first["word"] if first else ""
    if "\0" in sql:  # the server would read up to it only
        raise QueryFailed("there is a NUL character in it")
    if word.lower() not in _STREAMED | _AT_ONCE:
        wrong = f"{word.upper()} is not answered here" if word else "there is no statement"
        raise QueryFailed(f"{wrong}; begin with SELECT, WITH, VALUES, TABLE, EXPLAIN or SHOW")
    with _placed(connection, sql):
        named = _TOKEN.sub(lambda found: _value(found, values), sql)
        statement = psycopg.ClientCursor(connection).mogrify(named, values)
    if word.lower() in _AT_ONCE:
        return _at_once(connection, statement)
    return _streamed(connection, statement)


def _value(found: re.Match[str], values: Mapping[str, Value]) -> str:
    # A name without value stays as it is: ``part[low:high]`` has one too.
    if found["name"] in values:
        return f"%({found['name']})s"
    return found[0].replace("%", "%%")


def _at_once(
    connection: Connection[tuple[Any, ...]], statement: str
) -> tuple[list[str], Iterator[Row]]:
    """Read what has one row at the least; ``stream`` sends one statement only."""
    with _placed(connection, statement), connection.cursor() as cursor:
        found = list(cursor.stream(statement.encode()))
        names = distinct(column.name for column in cursor.description or ())
    return names, _rows(names, found)


def _streamed(
    connection: Connection[tuple[Any, ...]], statement: str
) -> tuple[list[str], Iterator[Row]]:
    name = f"claimdb_typed_{next(_CURSORS)}"
    declare = f"DECLARE {name} CURSOR FOR "
    with _placed(connection, statement, len(declare)):
        connection.execute("SET LOCAL cursor_tuple_fraction = 1")
        # Asking for binary results makes psycopg send one statement only; this one has none.
        psycopg.Cursor(connection).execute((declare + statement).encode(), binary=True)
    with _placed(connection, statement):
        first = connection.execute(f"FETCH {_BATCH} FROM {name}".encode())
        names = distinct(column.name for column in first.description or ())
        batch = first.fetchall()
    return names, _rest(connection, name, names, batch)


def _rest(
    connection: Connection[tuple[Any, ...]],
    cursor: str,
    names: Sequence[str],
    batch: list[tuple[Any, ...]],
) -> Iterator[Row]:
    while batch:
        yield from _rows(names, batch)
        if len(batch) < _BATCH:
            return
        with _placed(connection, ""):
            batch = connection.execute(f"FETCH {_BATCH} FROM {cursor}".encode()).fetchall()


def _rows(names: Sequence[str], found: list[tuple[Any, ...]]) -> Iterator[Row]:
    return (dict(zip(names, row, strict=True)) for row in found)


@contextmanager
def _placed(
    connection: Connection[tuple[Any, ...]], statement: str, before: int = 0
) -> Iterator[None]:
    """Turn an error of the server into its words and the place in ``statement``.

    ``before`` characters were sent in front of the statement.
    """
    try:
        yield
    except psycopg.Error as error:
        if not connection.closed:
            connection.rollback()
        # A server that is out of time or of disk has said so, and is still there.
        spoken = connection.closed is False and isinstance(told(error), ConnectionLost)
        ours = None if spoken or isinstance(error, errors.ReadOnlySqlTransaction) else told(error)
        raise (ours or QueryFailed(_sentence(error, statement, before))) from error


def _sentence(error: psycopg.Error, statement: str, before: int) -> str:
    if isinstance(error, errors.ProtocolViolation):  # $1, for which there never is a value
        return "a value is written as :name, not as $1"
    said, position = words(error), error.diag.statement_position
    if position is None and isinstance(error, errors.SyntaxError):
        return "only one statement is answered at a time"
    if position is not None:
        at = int(position) - 1 - before
        line = statement.count("\n", 0, at) + 1
        rest = " ".join(statement[at : at + _SHOWN].split())
        said += f" (line {line}, at '{rest}')" if rest else f" (line {line}, at the end)"
    hint = error.diag.message_hint
    return f"{said}; {hint[0].lower()}{hint[1:].rstrip('.')}" if hint else said
