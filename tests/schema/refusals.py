"""How the tests of the schema say that an attack has failed."""

import sqlite3
from collections.abc import Mapping
from contextlib import suppress

import pytest

from tests.factories import Value, digest, insert

#: Every way to add a row in SQLite that might also replace or change one.
WAYS_IN = (
    "INSERT",
    "INSERT OR REPLACE",
    "REPLACE",
    "INSERT OR IGNORE",
    "INSERT OR FAIL",
    "INSERT OR ABORT",
)


def row_of(
    connection: sqlite3.Connection, table: str, number: int | None = None
) -> dict[str, Value]:
    """Return a stored row by column; the first one unless ``number`` is given."""
    cursor = connection.execute(
        f"SELECT * FROM {table} WHERE rowid = coalesce(?, (SELECT min(rowid) FROM {table}))",
        (number,),
    )
    names = [column[0] for column in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))


def refused(
    connection: sqlite3.Connection,
    sql: str,
    values: tuple[Value, ...] = (),
    match: str | None = None,
) -> None:
    """Assert that ``sql`` is refused by a rule, and that not one byte of the rows has changed."""
    before = digest(connection)

    with pytest.raises(sqlite3.IntegrityError, match=match):
        connection.execute(sql, values)

    assert digest(connection) == before


def refused_row(
    connection: sqlite3.Connection, table: str, row: Mapping[str, Value], match: str | None = None
) -> None:
    """Assert that ``row`` is refused in every way in; OR IGNORE may pass over it instead."""
    before = digest(connection)
    for verb in WAYS_IN:
        if verb == "INSERT OR IGNORE":
            with suppress(sqlite3.IntegrityError):
                insert(connection, table, row, verb=verb)
        else:
            with pytest.raises(sqlite3.IntegrityError, match=match):
                insert(connection, table, row, verb=verb)

        assert digest(connection) == before, verb
