"""Verifying a clean database: content, read-only, at one moment, without a trace."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.db.dialect import Dialect
from claimdb.errors import DatabaseForeign, DatabaseMissing
from claimdb.pipeline.load import load_pack
from claimdb.pipeline.maker import finish_run, working
from claimdb.pipeline.rebuild import rebuild
from claimdb.pipeline.redaction import redact
from claimdb.pipeline.verify import Verification, all_checks
from claimdb.pipeline.verify_finding import Severity
from tests.pipeline.seeded import SEEDS, found, names
from tests.support.stores import SqliteStore, Store


def _digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes()).hexdigest()


def test_the_seeds_are_clean(seeds: Store) -> None:
    """Nothing is found, not even a notice, and everything was looked at."""
    done = Verification(seeds.url)

    assert list(done) == []
    assert (done.violations, done.notices) == (0, 0)
    assert done.checks == len(all_checks(Dialect(seeds.engine)))
    assert done.rows > 800


def test_a_pack_loaded_twice_is_clean(seeded: Store) -> None:
    """Loading again leaves nothing behind."""
    load_pack(seeded.url, SEEDS)

    assert found(seeded) == []


def test_the_file_is_not_changed(seeded_file: SqliteStore) -> None:
    """Not one byte of it, whatever is found in it."""
    with seeded_file.unguarded() as work:
        work.run("UPDATE claims SET canonical_id = 1")
    seeded_file.close()
    before = _digest(seeded_file.path)

    assert found(seeded_file)
    assert _digest(seeded_file.path) == before


def test_no_row_is_changed(seeded: Store) -> None:
    """Whatever is found in them."""
    seeded.run("DELETE FROM claim_tallies")
    before = seeded.digest()

    assert found(seeded)
    assert seeded.digest() == before


def test_a_file_on_read_only_ground_is_verified(seeded_file: SqliteStore) -> None:
    """As on a CD, or in another user's folder: nothing can be written beside it."""
    path, folder = seeded_file.path, seeded_file.path.parent
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert found(seeded_file) == []
        if os.geteuid() != 0:  # root may write anywhere
            assert [one.name for one in folder.iterdir()] == [path.name]
    finally:
        folder.chmod(0o755)


def test_what_others_write_meanwhile_is_not_seen(seeded: Store) -> None:
    """All rules are asked of the moment at which verifying began."""

    def write(_title: str, step: int, _steps: int) -> None:
        if step == 2:
            seeded.run("DELETE FROM claim_tallies")

    assert list(Verification(seeded.url, progress=write)) == []
    assert "claim_tallies" in names(found(seeded))


def test_a_writer_in_the_middle_of_its_work_is_no_obstacle(seeded: Store) -> None:
    """What is not committed does not count, and nobody waits."""
    with seeded.working() as work:
        work.run("DELETE FROM claim_tallies")

        assert found(seeded) == []


def test_a_rollback_journal_will_do(seeded_file: SqliteStore) -> None:
    """Not every copy of a database is in WAL mode."""
    with closing(sqlite3.connect(seeded_file.path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")

    assert found(seeded_file) == []


@pytest.mark.parametrize("words", [False, True])
def test_what_is_left_out_properly_is_clean(seeded: Store, *, words: bool) -> None:
    """A text under licence, or taken down with its words, keeps hash, offsets and reason."""
    with working(seeded.url, program="claimdb redact", who="ana") as work:
        redact(work, 1, by="ana", reason="licence", words=words)
        finish_run(work.batch, work.maker.run_id)

    assert found(seeded) == []


def test_quick_leaves_out_what_takes_longest(seeded: Store) -> None:
    """A wrong hash is not seen, a broken reference is."""
    with seeded.unguarded() as work:
        work.run("UPDATE passages SET suffix = '§'")
        work.run("UPDATE claim_subjects SET source_id = 999 WHERE id = 1")

    assert names(found(seeded, quick=True)) == ["references"]


def test_a_rebuild_mends_all_that_is_derived(seeded: Store) -> None:
    """The remedy that verify names does what it says."""
    with seeded.unguarded() as work:
        for table in ("chain_links", "claim_implications", "claim_tallies", "source_parties"):
            work.run(f"DELETE FROM {table}")
        work.run("DELETE FROM text_chunks")
        work.run("UPDATE sources SET canonical_id = NULL")
        work.run("UPDATE articles SET root_id = NULL")
        known = "claims_fts_docsize" if seeded.engine == "sqlite" else "claims_fts"
        work.run(f"DELETE FROM {known}")
    assert len(names(found(seeded))) >= 6

    rebuild(seeded.url)

    assert found(seeded) == []


def test_a_notice_is_no_violation(seeded: Store) -> None:
    """It is worth knowing, and breaks no rule."""
    with seeded.unguarded() as work:
        work.run("UPDATE runs SET finished_at = NULL")
    done = Verification(seeded.url)

    assert [one.severity for one in done] == [Severity.NOTICE]
    assert (done.violations, done.notices) == (0, 1)


def test_drift_of_the_schema_is_among_the_findings(seeded: Store) -> None:
    """It is looked for elsewhere, and told here."""
    done = Verification(seeded.url, drift=[("view x is missing", "make it")])

    assert [(one.check, one.problem, one.remedy) for one in done] == [
        ("schema", "view x is missing", "make it")
    ]


def test_a_schema_that_nobody_could_look_at_is_a_notice(seeded: Store) -> None:
    """A role that may only read proves the rows all the same."""
    done = Verification(seeded.url, quick=True, unseen="not allowed")

    (one,) = done

    assert (one.check, one.severity) == ("schema", Severity.NOTICE)
    assert "not allowed" in one.problem


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    """And not made either."""
    (tmp_path / "notes.txt").write_text("notes")

    with pytest.raises(DatabaseMissing):
        Verification(f"sqlite:///{tmp_path}/none.db")
    with pytest.raises(DatabaseForeign):
        Verification(f"sqlite:///{tmp_path}/notes.txt")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("dialect", Dialect)
def test_every_rule_is_told(dialect: Dialect) -> None:
    """With a title and a way out that are sentences, and a name of its own."""
    checks = all_checks(dialect)

    assert len({check.name for check in checks}) == len(checks)
    for check in checks:
        assert check.title
        assert check.remedy
        assert check.rule
        assert not check.title.endswith(".")
