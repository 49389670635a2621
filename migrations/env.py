"""How migrations run, from ``claimdb db upgrade`` and from ``alembic`` alike.

On SQLite, in this order: foreign keys off (the pragma has no effect inside a
transaction, and with them on a batch operation deletes the children of tables
declared ON DELETE CASCADE), one transaction, managed views and triggers dropped
(a batch operation fails on the first and silently loses the second), the
revisions, managed code made again, ``foreign_key_check`` empty, commit.
"""

import sys
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from claimdb.admin.managed import create_managed, drop_managed, foreign_key_problems
from claimdb.errors import InputError, UpgradeFailed
from claimdb.model.tables import metadata
from claimdb.model.types import Instant
from claimdb.settings import database_url, sqlite_path


def render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Render our column types without importing claimdb into a migration."""
    if kind == "type" and isinstance(item, Instant):
        return "INSTANT"
    return False


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the search tables to managed code: ``alembic check`` would ask to drop them."""
    return kind != "table" or "_fts" not in (name or "")


def compare_default(*case: object) -> bool | None:
    """Pass over the empty text, which Alembic never finds equal to itself on SQLite.

    ``case`` holds the default of the database fourth and that of the model last.
    """
    in_database, in_model = str(case[3]), str(case[5])
    return False if in_database.strip("()'") == in_model == "" else None


def migrate(connection: Connection) -> None:
    """Run the revisions asked for on ``connection``, all or none."""
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    # The driver would not open a transaction for DDL by itself.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        drop_managed(connection)
        context.configure(
            connection=connection,
            target_metadata=metadata,
            compare_server_default=compare_default,
            include_name=include_name,
            render_as_batch=True,
            render_item=render_item,
            transactional_ddl=False,  # the transaction is ours
        )
        context.run_migrations()
        create_managed(connection)
        require_whole(connection)
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
    connection.exec_driver_sql("PRAGMA foreign_keys = ON")


def require_whole(connection: Connection) -> None:
    """Raise ``UpgradeFailed`` where a revision left a foreign key pointing at nothing."""
    if broken := foreign_key_problems(connection):
        raise UpgradeFailed(connection.engine.url.database or "", broken)


def main() -> None:
    """Find the database: the caller's connection, or ``alembic -x db=PATH``."""
    if context.is_offline_mode():
        raise InputError("migrations check their result and so need a database; leave out --sql.")
    connection = context.config.attributes.get("connection")
    if connection is not None:
        migrate(connection)
        return
    location = context.get_x_argument(as_dictionary=True).get("db")
    if not location:
        sys.exit("name the database: alembic -x db=PATH …")
    url = database_url(location)
    if path := sqlite_path(url):
        path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        migrate(connection)


main()
