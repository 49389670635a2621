"""What an upgrade does on a server beside its revisions: keep writers out, describe, prove.

Invariant: everything is named without a schema, and so found and made in the
first one of the connection's search path, wherever a desk keeps its tables.
"""

from typing import Final

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from claimdb.admin.postgresql.looking import looking
from claimdb.db.engines import engine_part
from claimdb.db.state import DatabaseState
from claimdb.db.version import APPLICATION_ID
from claimdb.errors import DatabaseLocked, ServerUnusable
from claimdb.export.described import described_tables, described_views

#: The comment that says whose an ``alembic_version`` is: a file has a number for it.
MARK: Final = "claimdb"
#: As long as SQLite waits for another writer.
_WAIT: Final = "15s"
_COLUMNS: Final = text("""
SELECT relation.relname, attribute.attname FROM pg_class AS relation
JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid
WHERE relation.relnamespace = quote_ident(current_schema())::regnamespace
  AND relation.relkind IN ('r', 'p', 'v') AND attribute.attnum > 0 AND NOT attribute.attisdropped
""")
_UNPROVED: Final = text("""
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE connamespace = quote_ident(current_schema())::regnamespace
  AND contype = 'f' AND NOT convalidated
ORDER BY 1, 2 LIMIT 5
""")
_TABLES: Final = r"""
SELECT quote_ident(relname) FROM pg_class
WHERE relnamespace = quote_ident(current_schema())::regnamespace AND relkind IN ('r', 'p')
  AND relname <> 'alembic_version' AND relname NOT LIKE '%\_fts%'
"""


def require_unicode(connection: Connection, place: str) -> None:
    """Raise ``ServerUnusable`` where texts are not kept in Unicode, and so not counted in it."""
    found = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if found != "UTF8":
        way_out = "make another with 'createdb --encoding UTF8 --template template0 NAME'"
        raise ServerUnusable(place, f"its texts are {found} and not UTF8", way_out)


def is_empty(url: str, connection: Connection) -> bool:
    """Tell whether the database has nothing yet, as ``connection`` sees it."""
    driver = connection.connection.driver_connection
    state, _ = engine_part(url, "state").connection_state(driver)
    return bool(state is DatabaseState.EMPTY)


def has_rows(url: str) -> bool:
    """Tell whether any table of the database has a row."""
    with looking(url) as connection:
        tables = connection.exec_driver_sql(_TABLES, execution_options={"no_parameters": True})
        return any(
            connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").first()
            for table in tables.scalars().all()
        )


def words_of(url: str, error: SQLAlchemyError) -> str:
    """Return what the server said when it broke off an upgrade, with what it said in detail."""
    said = getattr(error, "orig", None)
    if said is None:
        return str(error)
    connect = engine_part(url, "connect")
    words = str(connect.words(said))
    if isinstance(connect.told(said), DatabaseLocked):
        return f"the database is locked ({words})"
    detail = getattr(getattr(said, "diag", None), "message_detail", None)
    return f"{words} ({detail.rstrip('.')})" if detail else words


def keep_writers_out(connection: Connection) -> None:
    """Wait for the lock that every writer takes, and hold it until the transaction ends."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT}'")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")


def describe(connection: Connection) -> None:
    """Write into the database what each table, view and column is, and whose it is.

    As managed code, comments have one current version: a better word is no migration.
    """
    there = {(relation, column) for relation, column in connection.execute(_COLUMNS)}
    known = [("TABLE", one, one.description) for one in described_tables()]
    known += [("VIEW", one, f"{one.title}. {one.description}") for one in described_views()]
    comments = []
    if ("alembic_version", "version_num") in there:
        comments.append(_comment("TABLE alembic_version", MARK))
    for kind, one, words in known:
        columns = [column for column in one.columns if (one.name, column) in there]
        if columns:
            comments.append(_comment(f"{kind} {one.name}", words))
        comments += [_comment(f'COLUMN {one.name}."{name}"', one.columns[name]) for name in columns]
    if comments:  # else nothing is there yet
        connection.exec_driver_sql("; ".join(comments), execution_options={"no_parameters": True})


def _comment(what: str, words: str) -> str:
    literal = words.strip().replace("'", "''")
    return f"COMMENT ON {what} IS '{literal}'"


def unproved_keys(connection: Connection) -> str:
    """Return the foreign keys that were never proved for all rows, in words, or nothing.

    The server proves them itself, unless a revision told it not to (NOT VALID).
    """
    rows = connection.execute(_UNPROVED).fetchall()
    return "; ".join(f"foreign key {name} of {table} is not proved" for table, name in rows)
