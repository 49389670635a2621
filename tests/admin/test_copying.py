"""Copies between engines: the same rows, or none that anybody can open."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.admin import copying
from claimdb.admin.check import check
from claimdb.admin.copying import copy_database, copy_to_file
from claimdb.db.reader import open_reader
from claimdb.errors import (
    CopyDiffers,
    CopyOver,
    CopyRefused,
    DatabaseUnfinished,
    FileUnwritable,
    OutputExists,
)


@pytest.fixture
def source(filled_file: Path) -> str:
    """Return the URL of a database with a row in every table."""
    return f"sqlite:///{filled_file}"


class _BrokenOff(Exception):
    """Stands for a copy that is killed."""


def _break_off(table: str) -> copying.Progress:
    def progress(name: str, _done: int, _total: int) -> None:
        if name == table:
            raise _BrokenOff

    return progress


def _drift(url: str) -> list[str]:
    return [str(one) for one in check(url).drift]


def test_a_file_goes_to_a_server_and_back(source: str, pg_url: str, tmp_path: Path) -> None:
    """Every row comes back as it was, and both copies are as claimdb makes them."""
    back = f"sqlite:///{tmp_path / 'back.db'}"
    there = copy_database(source, pg_url)
    assert sum(there.rows.values()) > len(there.rows) - 5
    assert copy_database(pg_url, back) == there
    assert _drift(pg_url) == []
    assert _drift(back) == []


def test_new_rows_are_numbered_after_those_copied(source: str, pg_url: str) -> None:
    """A sequence that begins anew would refuse the next row."""
    copy_database(source, pg_url)
    with open_reader(pg_url) as reader:
        (row,) = reader.rows(
            "SELECT last_value, (SELECT max(id) FROM claims) AS highest FROM claims_id_seq"
        )
    assert row["last_value"] == row["highest"]


@pytest.mark.parametrize("table", ["sources", "passages", "text_chunks"])
def test_a_copy_that_was_broken_off_goes_on(source: str, tmp_path: Path, table: str) -> None:
    """Nobody can open it until it is whole; the same command makes it so."""
    target = f"sqlite:///{tmp_path / 'copy.db'}"
    with pytest.raises(_BrokenOff):
        copy_database(source, target, _break_off(table))
    with pytest.raises(DatabaseUnfinished, match="the same 'claimdb copy' again finishes it"):
        open_reader(target)
    assert copy_database(source, target) == copy_database(source, f"{target}.other")
    assert _drift(target) == []


def test_a_copy_to_a_server_that_was_broken_off_goes_on(source: str, pg_url: str) -> None:
    """Foreign keys, which are off meanwhile, are back in the end."""
    with pytest.raises(_BrokenOff):
        copy_database(source, pg_url, _break_off("claims"))
    with pytest.raises(DatabaseUnfinished):
        open_reader(pg_url)
    copy_database(source, pg_url)
    assert _drift(pg_url) == []


def test_a_source_that_changed_in_between_is_told(filled_file: Path, tmp_path: Path) -> None:
    """What was copied before is not what is there now: the table is named."""
    changing = tmp_path / "changing.db"
    changing.write_bytes(filled_file.read_bytes())
    url, target = f"sqlite:///{changing}", f"sqlite:///{tmp_path / 'copy.db'}"
    with pytest.raises(_BrokenOff):
        copy_database(url, target, _break_off("text_chunks"))
    with closing(sqlite3.connect(changing)) as connection, connection:
        connection.execute(
            "UPDATE claims SET statement = 'Another.', edited_by = 'x',"
            " edited_at = '2030-01-01T00:00:00Z'"
        )
    with pytest.raises(CopyDiffers, match="claims"):
        copy_database(url, target)
    with pytest.raises(DatabaseUnfinished):
        open_reader(target)


def test_facts_are_never_written_over(source: str, tmp_path: Path) -> None:
    """A database that has rows is no place for a copy."""
    target = tmp_path / "copy.db"
    copy_to_file(source, target)
    before = target.read_bytes()
    with pytest.raises(CopyOver):
        copy_database(source, f"sqlite:///{target}")
    with pytest.raises(OutputExists):
        copy_to_file(source, target)
    assert target.read_bytes() == before


def test_a_file_stands_by_itself(source: str, tmp_path: Path) -> None:
    """Nothing lies beside it, and it may replace an older one."""
    target = tmp_path / "new" / "copy.db"
    first = copy_to_file(source, target)
    assert copy_to_file(source, target, force=True) == first
    assert [one.name for one in target.parent.iterdir()] == ["copy.db"]


@pytest.fixture
def dangling(filled_file: Path, tmp_path: Path) -> str:
    """Return the URL of a database in which a row points at nothing."""
    path = tmp_path / "dangling.db"
    path.write_bytes(filled_file.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER guard_claim_topics_points_anew")
        connection.execute(
            "UPDATE claim_topics SET topic_id = 99, edited_by = 'x',"
            " edited_at = '2030-01-01T00:00:00Z'"
        )
    return f"sqlite:///{path}"


def test_rows_that_point_at_nothing_are_told(dangling: str, pg_url: str, tmp_path: Path) -> None:
    """A copy never passes over them, on either engine."""
    for target in (f"sqlite:///{tmp_path / 'copy.db'}", pg_url):
        with pytest.raises(CopyRefused, match="claimdb verify"):
            copy_database(dangling, target)


def test_a_file_that_cannot_be_made_is_told(source: str, tmp_path: Path) -> None:
    """By its own name, not by that of what is made beside it first."""
    (tmp_path / "file").touch()
    with pytest.raises(FileUnwritable, match=r"file/copy\.db cannot be written"):
        copy_to_file(source, tmp_path / "file" / "copy.db")
