"""Indexing many rows at once: the same as row by row, and the triggers stay."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.db.search import indexed_at_once
from tests.factories import claim, passage, revision

TABLES = ("claims_fts", "passages_fts", "text_chunks_fts")


def _triggers(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    ).fetchall()


@pytest.fixture
def opened(filled_file: Path, tmp_path: Path) -> sqlite3.Connection:
    """Return a connection to a database with rows, in a transaction."""
    copy = tmp_path / "indexing.db"
    copy.write_bytes(filled_file.read_bytes())
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


def test_new_rows_are_found(opened: sqlite3.Connection) -> None:
    """Claims, passages and texts that came within are indexed, and nothing twice."""
    with closing(opened) as connection:
        with indexed_at_once(connection):
            number = claim(connection, statement="Zeppelins were built")
            passage(connection, revision(connection, "A zeppelin rose."), "zeppelin")
        connection.execute("COMMIT")
        found = connection.execute(
            "SELECT rowid FROM claims_fts WHERE claims_fts MATCH 'zeppelins'"
        ).fetchall()

        assert found == [(number,)]
        for table in TABLES:  # it raises where an index differs from its rows
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")


def test_the_triggers_are_there_again(opened: sqlite3.Connection) -> None:
    """They index the next row by themselves, word for word as before."""
    with closing(opened) as connection:
        before = _triggers(connection)
        with indexed_at_once(connection):
            during = len(_triggers(connection))

        assert during == len(before) - 3
        assert _triggers(connection) == before


def test_an_error_takes_the_drop_back(opened: sqlite3.Connection) -> None:
    """What fails within is rolled back whole, triggers and all."""
    with closing(opened) as connection:
        connection.execute("COMMIT")
        before = _triggers(connection)
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.IntegrityError), indexed_at_once(connection):
            claim(connection, statement=" ")
        connection.execute("ROLLBACK")

        assert _triggers(connection) == before
