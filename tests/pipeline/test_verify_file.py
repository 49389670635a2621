"""Broken files, broken schemas, and large databases: what is wrong is told, and no traceback."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimdb.errors import NoRoom
from claimdb.pipeline import verify_file
from claimdb.pipeline.verify_finding import Finding
from tests.pipeline.seeded import found, names
from tests.support.stores import SqliteStore, Store

_INDEX = "ix_claims_canonical_id"


def _without_index(store: SqliteStore, sql: str) -> None:
    """Run ``sql`` while an index is not kept in step, and leave the index as it was."""
    columns = "type, name, tbl_name, rootpage, sql"
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        where = f"FROM sqlite_master WHERE name = '{_INDEX}'"
        row = connection.execute(f"SELECT {columns} {where}").fetchone()
        connection.execute(f"DELETE {where}")
    with store.unguarded() as work:
        work.run(sql)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(f"INSERT INTO sqlite_master ({columns}) VALUES (?, ?, ?, ?, ?)", row)


def _told(findings: list[Finding], check: str) -> str:
    return "\n".join(one.problem for one in findings if one.check == check)


def test_an_index_that_misses_rows_is_named(seeded_file: SqliteStore) -> None:
    """A query through it would silently answer less than there is."""
    _without_index(seeded_file, "UPDATE claims SET canonical_id = 2 WHERE id = 1")

    assert _INDEX in _told(found(seeded_file), "integrity")


def test_pages_that_are_no_pages_are_told(seeded_file: SqliteStore) -> None:
    """Each rule that cannot be asked says so, and the others are still asked."""
    with closing(sqlite3.connect(seeded_file.path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'denials'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with seeded_file.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)

    findings = found(seeded_file)

    assert "integrity" in names(findings)
    assert "this could not be proved" in _told(findings, "denials")
    assert "name_keys" not in names(findings)


def test_a_missing_view_is_told_and_the_rest_is_proved(seeded: Store) -> None:
    """Tallies cannot be recounted without the view that says what counts."""
    more = " CASCADE" if seeded.engine == "postgresql" else ""
    seeded.run(f"DROP VIEW current_attributions{more}")

    findings = found(seeded)

    assert names(findings) == ["claim_tallies", "position_tallies", "unanswered_accused"]
    assert "current_attributions" in findings[0].problem
    assert "claimdb db check" in findings[0].remedy


def test_a_large_database_is_copied_to_a_file_that_goes(
    seeded_file: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the folder of temporary files, and removed at the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(verify_file, "_IN_MEMORY", 0)
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    with seeded_file.unguarded() as work:
        work.run("DROP TRIGGER claim_is_searchable_anew")
        work.run("UPDATE claims SET statement = 'Other words' WHERE id = 3")

    findings = found(seeded_file)

    assert [(one.check, one.table, one.row) for one in findings] == [("search_index", "claims", 3)]
    assert list(folder.iterdir()) == []


def test_a_copy_that_does_not_fit_is_refused(
    seeded_file: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the disk is full, with the way out."""
    monkeypatch.setattr(verify_file, "_IN_MEMORY", 0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=0))

    with pytest.raises(NoRoom, match="--quick"):
        found(seeded_file)
