"""What a database of the tests has for a schema, and rows in all of its tables, on both engines."""

import sqlite3
from contextlib import closing
from typing import Any

from claimdb.admin import migrate
from claimdb.admin.postgresql.shape import shapes
from claimdb.admin.shape import QUERY, Shape, expected_shape, shape_of
from claimdb.db.dialect import Dialect
from claimdb.model.tables import metadata
from claimdb.queries.counting import everything
from tests.factories import one_of_each
from tests.support.engines import Engine, Template
from tests.support.stores import SqliteStore, Store


def shape_in(store: Store) -> Shape:
    """Return the shape of a database."""
    if not isinstance(store, SqliteStore):
        return shapes(store.url)[1]
    with closing(sqlite3.connect(store.path)) as connection:
        return shape_of(connection.execute(QUERY).fetchall())


def expected_in(store: Store) -> Shape:
    """Return the shape that this version makes where ``store`` is."""
    return expected_shape() if isinstance(store, SqliteStore) else shapes(store.url)[0]


def filled(engine: Engine) -> Template:
    """Return a database with a row in every table that holds facts, and its tallies."""
    return engine.template("one_of_each", _fill)


def _fill(store: Store) -> None:
    """Make the rows in a file, and carry them over to a server as they are."""
    path = store.path if isinstance(store, SqliteStore) else store.folder / "one_of_each.db"
    if not path.exists():
        migrate.init(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as connection, connection:
        one_of_each(connection)
        for statement in everything(Dialect.SQLITE):  # an upgrade counts anew
            connection.execute(statement)
        if not isinstance(store, SqliteStore):
            _carry(connection, store)


def _carry(connection: sqlite3.Connection, store: Store) -> None:
    with store.working() as work:
        work.run("SET LOCAL session_replication_role = replica")  # no triggers, no foreign keys
        for table in metadata.sorted_tables:
            found = connection.execute(f"SELECT * FROM {table.name}")
            names = [one[0] for one in found.description]
            rows: list[tuple[Any, ...]] = found.fetchall()
            for row in rows:
                work.insert(table.name, **dict(zip(names, row, strict=True)))
            if rows and "id" in names:
                work.rows(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), ?)",
                    max(row[names.index("id")] for row in rows),
                )
