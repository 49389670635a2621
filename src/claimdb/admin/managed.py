"""Managed code: views, triggers and search tables, made anew after each migration.

Migrations hold tables and data; what is here is code, with one current version.
``drop_managed`` and ``create_managed`` bracket every migration, since batch
operations fail on views and silently drop triggers.
"""

from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

from sqlalchemy import Connection
from sqlite_utils import Database

from claimdb.admin.guards import guards
from claimdb.admin.postgresql import managed as postgresql
from claimdb.db.dialect import Dialect
from claimdb.db.version import APPLICATION_ID
from claimdb.queries.catalog import views

if TYPE_CHECKING:
    import sqlite3

#: Views and triggers of earlier versions, dropped wherever they are met.
RETIRED: Final[frozenset[str]] = frozenset()

#: Table or view that is searched, and its columns. ``chunk_texts`` is a view on the
#: revisions' own text, so that no article is stored twice.
SEARCHED: Final = {"claims": ["statement"], "passages": ["exact"]}
CHUNKS: Final = "text_chunks_fts"
#: Accents are folded (Zelenskyy, Zelenský); "Pyongyang's" is found by "Pyongyang".
TOKENIZER: Final = "unicode61 remove_diacritics 2"
_CREATE_CHUNKS: Final = (
    f"CREATE VIRTUAL TABLE {CHUNKS} USING fts5 (text, content='chunk_texts',"
    f" content_rowid='id', tokenize='{TOKENIZER}')"
)


def triggers() -> dict[str, str]:
    """Return every managed trigger, name to SQL, for SQLite."""
    made = guards()
    folder = files("claimdb.admin") / "triggers" / "sqlite"
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".sql"):
            made[file.name.removesuffix(".sql")] = file.read_text(encoding="utf-8").strip()
    return made


def drop_managed(connection: Connection) -> None:
    """Drop managed views and triggers, leaving tables, search tables and rows."""
    if connection.dialect.name == Dialect.POSTGRESQL:
        postgresql.drop_managed(connection)
        return
    known = triggers().keys() | views().keys() | RETIRED
    found = connection.exec_driver_sql(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    ).fetchall()
    for kind, name in found:
        if name in known:
            connection.exec_driver_sql(f'DROP {kind.upper()} "{name}"')


def create_managed(connection: Connection) -> None:
    """Create views, triggers and search tables where there are tables to hold them."""
    if connection.dialect.name == Dialect.POSTGRESQL:
        postgresql.create_managed(connection)
        return
    tables = {
        row[0]
        for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    if "attributions" not in tables:  # downgraded to nothing
        return
    for sql in views().values():
        connection.exec_driver_sql(sql)
    _create_search(connection)
    for sql in triggers().values():
        connection.exec_driver_sql(sql)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _create_search(connection: Connection) -> None:
    """Create the search tables, or those whose form has changed, and index all rows.

    The triggers that keep them in step are ours: those of sqlite-utils index a
    row again at every UPDATE, also where only ``canonical_id`` moves.
    """
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    database = Database(driver, recursive_triggers=False, execute_plugins=False)
    for table, columns in SEARCHED.items():
        database.table(table).enable_fts(columns, tokenize=TOKENIZER, replace=True)
    made = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE name = ?", (CHUNKS,)
    ).scalar()
    if made != _CREATE_CHUNKS:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {CHUNKS}")
        connection.exec_driver_sql(_CREATE_CHUNKS)
    for table in (*(f"{one}_fts" for one in SEARCHED), CHUNKS):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")


def foreign_key_problems(connection: Connection) -> str:
    """Return what ``foreign_key_check`` finds, in words, or an empty text."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return "; ".join(f"{row[0]} row {row[1]} points at no row of {row[2]}" for row in rows[:5])
