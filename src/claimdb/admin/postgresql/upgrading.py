"""What an upgrade does on a server beside its revisions: keep writers out, describe, prove.

Invariant: everything is named without a schema, and so found and made in the
first one of the connection's search path, wherever a desk keeps its tables.
"""

from typing import Final

from sqlalchemy import Connection, text

from claimdb.db.version import APPLICATION_ID
from claimdb.model.tables import metadata

#: As long as SQLite waits for another writer.
_WAIT: Final = "15s"
_COLUMNS: Final = text("""
SELECT relation.relname, attribute.attname FROM pg_class AS relation
JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid
WHERE relation.relnamespace = current_schema()::regnamespace AND relation.relkind IN ('r', 'p')
  AND attribute.attnum > 0 AND NOT attribute.attisdropped
""")
_UNPROVED: Final = text("""
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE connamespace = current_schema()::regnamespace AND contype = 'f' AND NOT convalidated
ORDER BY 1, 2 LIMIT 5
""")


def keep_writers_out(connection: Connection) -> None:
    """Wait for the lock that every writer takes, and hold it until the transaction ends."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT}'")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")


def describe_tables(connection: Connection) -> None:
    """Write the comments of the model's tables and columns into the database.

    As managed code they have one current version: a better word is no migration.
    """
    there = {(table, column) for table, column in connection.execute(_COLUMNS)}
    comments: list[tuple[str, str | None]] = []
    for table in metadata.sorted_tables:
        columns = [column for column in table.columns if (table.name, column.name) in there]
        if columns:
            comments.append((f"TABLE {table.name}", table.comment))
        comments += [(f'COLUMN {table.name}."{one.name}"', one.comment) for one in columns]
    statements = [f"COMMENT ON {what} IS {_literal(words)}" for what, words in comments]
    connection.exec_driver_sql("; ".join(statements), execution_options={"no_parameters": True})


def _literal(words: str | None) -> str:
    return "'" + (words or "").replace("'", "''") + "'"


def unproved_keys(connection: Connection) -> str:
    """Return the foreign keys that were never proved for all rows, in words, or nothing.

    The server proves them itself, unless a revision told it not to (NOT VALID).
    """
    rows = connection.execute(_UNPROVED).fetchall()
    return "; ".join(f"foreign key {name} of {table} is not proved" for table, name in rows)
