"""Full-text search on PostgreSQL: its tables, made and filled by managed code.

Each of ``claims_fts``, ``passages_fts`` and ``text_chunks_fts`` has the words of a
row, as ``search_words`` reads them, beside the number of the row; no evidence has a
column for it, and no text is stored twice. Triggers keep them in step, a statement
at a time. Invariant: after ``create_search`` every row has its words, and they are
those of this version's functions.
"""

from importlib.resources import files
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection

from claimdb.canonical import text_hash

#: Table -> the table or view that has its text, and the column.
SEARCHED: Final = MappingProxyType(
    {
        "claims": ("claims", "statement"),
        "passages": ("passages", "exact"),
        "text_chunks": ("chunk_texts", "text"),
    }
)
#: What decides how a text is indexed: where one changes, all is indexed again.
_READ_BY: Final = ("search_folded", "search_word", "search_words")
#: No foreign key: it took 16 µs a row, when words and index together take 25. Evidence
#: and claims are never removed, and a trigger sees to windows. New words wait in a list
#: of up to 4 MB, which makes a load of 20,000 passages a quarter faster, and a search
#: up to 2 ms slower until the server tidies up.
_TABLE: Final = """CREATE TABLE {table}_fts (
  id bigint NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT pk_{table}_fts PRIMARY KEY (id)
)"""
_INDEX: Final = "CREATE INDEX ix_{table}_fts_words ON {table}_fts USING gin (words)"
_MISSING: Final = """INSERT INTO {table}_fts (id, words)
SELECT id, search_words({column}) FROM {rows} AS one
WHERE NOT EXISTS (SELECT FROM {table}_fts AS known WHERE known.id = one.id)"""
#: What somebody may have changed by hand: columns and indexes, in the server's words.
_FOUND: Final = """SELECT obj_description(relation.oid, 'pg_class'), concat(
  (SELECT string_agg(concat(attname, format_type(atttypid, atttypmod), attnotnull), ','
    ORDER BY attnum) FROM pg_attribute WHERE attrelid = relation.oid AND attnum > 0),
  (SELECT string_agg(concat(replace(pg_get_indexdef(indexrelid), relnamespace::regnamespace || '.',
      ''), indisvalid), ',' ORDER BY indexrelid) FROM pg_index WHERE indrelid = relation.oid))
FROM pg_class AS relation WHERE relation.oid = to_regclass('{table}_fts')"""


def create_search(connection: Connection) -> None:
    """Create the search tables, or those that are not as made, and index what is not yet."""
    for table, (rows, column) in SEARCHED.items():
        if _is_as_made(connection, table):
            _run(connection, _MISSING.format(table=table, rows=rows, column=column))
            continue
        _run(connection, f"DROP TABLE IF EXISTS {table}_fts")
        _run(connection, _TABLE.format(table=table))
        _run(connection, f"SELECT search_filled('{table}')")
        _run(connection, _INDEX.format(table=table))
        comment = f"The words of {table}, for search; kept by triggers."
        form = _form(table, _found(connection, table)[1])
        _run(connection, f"COMMENT ON TABLE {table}_fts IS '{comment} Form {form}'")


def _is_as_made(connection: Connection, table: str) -> bool:
    comment, shape = _found(connection, table)
    return comment.endswith(f" Form {_form(table, shape)}")


def _form(table: str, shape: str) -> str:
    """Return a hash of what makes a search table what it is: its shape, and who reads texts."""
    folder = files("claimdb.admin") / "functions" / "postgresql"
    made = [(folder / f"{name}.sql").read_text(encoding="utf-8") for name in _READ_BY]
    made += [_TABLE.format(table=table), _INDEX.format(table=table), shape]
    return text_hash("".join(made)).removeprefix("b2:")[:12]


def _found(connection: Connection, table: str) -> tuple[str, str]:
    """Return the comment on a search table and its shape; both are empty where there is none."""
    row = connection.exec_driver_sql(_FOUND.format(table=table)).first()
    return (row[0] or "", row[1]) if row else ("", "")


def _run(connection: Connection, sql: str) -> None:
    connection.exec_driver_sql(sql, execution_options={"no_parameters": True})
