"""How migrations run, from ``claimdb db upgrade`` and from ``alembic`` alike.

In this order: one transaction that no other writer comes into, managed views and
triggers dropped (batch operations of SQLite fail on the first and silently lose the
second, and PostgreSQL alters no column that a view shows), the revisions, managed
code made again and, where there was a revision to run, all tallies counted anew,
every foreign key whole, commit. Managed code is that of the newest revision: a
database that was taken back to an older one has none, until the version of claimdb
that it is for makes its own.

On SQLite, foreign keys are off meanwhile, from before the transaction begins, since
the pragma has no effect inside one: with them on, a batch operation deletes the
children of tables declared ON DELETE CASCADE.
"""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Identity, create_engine
from sqlalchemy.pool import NullPool

from claimdb.admin.derived import count_anew
from claimdb.admin.managed import create_managed, drop_managed, foreign_key_problems
from claimdb.admin.postgresql.upgrading import describe, keep_writers_out, unproved_keys
from claimdb.errors import InputError, UpgradeFailed
from claimdb.model.tables import metadata
from claimdb.model.types import Instant
from claimdb.settings import database_url, shown_url, sqlite_path


def render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Render our column types without importing claimdb into a migration."""
    if kind == "type" and isinstance(item, Instant):
        return "INSTANT"
    return False


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the search tables to managed code: ``alembic check`` would ask to drop them."""
    return kind != "table" or "_fts" not in (name or "")


def compare_default(*case: object) -> bool | None:
    """Pass over what Alembic never finds equal to itself on SQLite.

    That is the empty text, and numbers that the database gives to rows without
    being told. ``case`` holds the default of the database fourth and that of
    the model last, before that as the object it is.
    """
    in_database, in_model = str(case[3]), str(case[5])
    if isinstance(case[4], Identity):
        return False
    return False if in_database.strip("()'") == in_model == "" else None


def migrate(connection: Connection) -> None:
    """Run the revisions asked for on ``connection``, all or none."""
    on_file = connection.dialect.name == "sqlite"
    with _file(connection) if on_file else _server(connection):
        drop_managed(connection)
        context.configure(
            connection=connection,
            target_metadata=metadata,
            compare_server_default=compare_default if on_file else True,
            include_name=include_name,
            render_as_batch=True,
            render_item=render_item,
            transactional_ddl=False,  # the transaction is ours
        )
        before = context.get_context().get_current_heads()
        _run_revisions()
        after = context.get_context().get_current_heads()
        if set(after) == set(context.script.get_heads()):
            create_managed(connection)
            if after != before:
                count_anew(connection)
        if not on_file:
            describe(connection)
        require_whole(connection)


def _run_revisions() -> None:
    with warnings.catch_warnings():
        # ``alembic check`` cannot read an index on an expression; our own check does.
        warnings.filterwarnings("ignore", ".* expression-based index")
        context.run_migrations()


@contextmanager
def _file(connection: Connection) -> Iterator[None]:
    """Hold an SQLite file in one transaction, with foreign keys off."""
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    # The driver would not open a transaction for DDL by itself.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
    connection.exec_driver_sql("PRAGMA foreign_keys = ON")


@contextmanager
def _server(connection: Connection) -> Iterator[None]:
    """Hold a database on a server in one transaction: the caller's, or one made here."""
    with nullcontext() if connection.in_transaction() else connection.begin():
        keep_writers_out(connection)
        yield


def require_whole(connection: Connection) -> None:
    """Raise ``UpgradeFailed`` where a revision left a foreign key pointing at nothing."""
    look = foreign_key_problems if connection.dialect.name == "sqlite" else unproved_keys
    if broken := look(connection):
        url = connection.engine.url.render_as_string(hide_password=True)
        raise UpgradeFailed(shown_url(url), broken)


def main() -> None:
    """Find the database: the caller's connection, or ``alembic -x db=PATH|URL``."""
    if context.is_offline_mode():
        raise InputError("migrations check their result and so need a database; leave out --sql.")
    connection = context.config.attributes.get("connection")
    if connection is not None:
        migrate(connection)
        return
    location = context.get_x_argument(as_dictionary=True).get("db")
    if not location:
        sys.exit("name the database: alembic -x db=PATH|URL …")
    url = database_url(location)
    if path := sqlite_path(url):
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    else:
        engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        migrate(connection)


main()
