"""How the tests of the schema say that an attack has failed."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

import pytest

from claimdb.admin.triggersql import row_number
from claimdb.model.tables import metadata
from tests.factories import digest
from tests.support.attacked import Database, Refused, Value


def row_of(connection: Database, table: str, number: int | None = None) -> dict[str, Value]:
    """Return a stored row by column; the first one unless ``number`` is given."""
    key = row_number(metadata.tables[table])
    cursor = connection.execute(
        f"SELECT * FROM {table} WHERE {key} = coalesce(?, (SELECT min({key}) FROM {table}))",
        (number,),
    )
    names = [column[0] for column in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))


def refused(
    connection: Database, sql: str, values: Sequence[Value] = (), match: str | None = None
) -> None:
    """Assert that ``sql`` is refused by a rule, and that not one byte of the rows has changed."""
    before = digest(connection)

    with pytest.raises(Refused, match=match):
        connection.execute(sql, values)

    assert digest(connection) == before


def refused_row(
    connection: Database, table: str, row: Mapping[str, Value], match: str | None = None
) -> None:
    """Assert that ``row`` is refused in every way in; some may pass over it instead."""
    before = digest(connection)
    for way in connection.ways_in:
        if way in connection.passing:
            with suppress(Refused):
                connection.add(table, row, way)
        else:
            with pytest.raises(Refused, match=match):
                connection.add(table, row, way)

        assert digest(connection) == before, way
