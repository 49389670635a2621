"""Making a file whole before it is served as it stands."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.db.checkpoint import checkpoint
from claimdb.db.location import read_only_uri
from claimdb.errors import DatabaseInUse


def _written(path: Path) -> sqlite3.Connection:
    """Return a connection that has written a row and holds the ``-wal`` file open."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)"
    )
    return connection


def _immutable_count(path: Path) -> int:
    with closing(sqlite3.connect(read_only_uri(path, immutable=True), uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM t").fetchone()[0])


def test_the_file_alone_has_all_rows(tmp_path: Path) -> None:
    """A reader that looks at nothing beside the file sees the last row."""
    with closing(_written(tmp_path / "a.db")):
        checkpoint(tmp_path / "a.db")

        assert _immutable_count(tmp_path / "a.db") == 1


def test_a_reader_in_the_way_is_named(tmp_path: Path) -> None:
    """Somebody who reads an older state keeps it from being overwritten."""
    file = tmp_path / "a.db"
    with (
        closing(_written(file)) as writer,
        closing(sqlite3.connect(file, isolation_level=None)) as reader,
    ):
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM t").fetchall()
        writer.execute("INSERT INTO t VALUES (2)")

        with pytest.raises(DatabaseInUse, match="--live"):
            checkpoint(file, wait_seconds=0)


def test_a_whole_file_is_not_opened(tmp_path: Path) -> None:
    """Where there is nothing beside it there is nothing to do, whatever the file is."""
    (tmp_path / "a.db").write_text("not a database")

    checkpoint(tmp_path / "a.db")

    assert [one.name for one in tmp_path.iterdir()] == ["a.db"]
