"""``check`` tells files apart, names every drift, and changes nothing."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from claimdb.admin import migrate
from claimdb.admin.check import Difference, check
from claimdb.admin.shape import Part
from claimdb.db.state import DatabaseState
from claimdb.db.version import HEAD
from claimdb.errors import (
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseProblem,
)


def url_of(path: Path) -> str:
    """Return the URL of a file."""
    return f"sqlite:///{path}"


def altered(file: Path, copy: Path, script: str) -> Path:
    """Return a copy of a database on which ``script`` has been run."""
    copy.write_bytes(file.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript(script)
    return copy


STATES: Final[dict[DatabaseState, tuple[str, type[DatabaseProblem]]]] = {
    DatabaseState.OLDER: ("UPDATE alembic_version SET version_num = '0000'", DatabaseOlder),
    DatabaseState.NEWER: ("UPDATE alembic_version SET version_num = '9999'", DatabaseNewer),
    DatabaseState.FOREIGN: ("PRAGMA application_id = 7", DatabaseForeign),
}


@pytest.mark.parametrize("state", STATES)
def test_versions_are_told_apart(
    state: DatabaseState, filled_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older, a newer and a foreign database have their own way out, and exit code 5."""
    monkeypatch.setattr("claimdb.db.state.REVISIONS", ("0000", HEAD))
    script, problem = STATES[state]
    report = check(url_of(altered(filled_file, tmp_path / "x.db", script)))

    assert report.state is state
    assert isinstance(report.problem, problem)
    assert problem.exit_code == 5


def test_missing_empty_and_foreign_files_are_told_apart(tmp_path: Path) -> None:
    """Nothing there, nothing in it, something else: a text, another database, a folder."""
    text, empty, other = tmp_path / "a.txt", tmp_path / "b.db", tmp_path / "c.db"
    text.write_text("not a database, but long enough to be taken for one" * 40)
    empty.touch()
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")

    assert isinstance(check(url_of(tmp_path / "none.db")).problem, DatabaseMissing)
    assert isinstance(check(url_of(empty)).problem, DatabaseEmpty)
    for path in (text, other, tmp_path):
        assert isinstance(check(url_of(path)).problem, DatabaseForeign), path
    assert not (tmp_path / "none.db").exists()


def test_a_database_without_a_schema_of_its_own_is_foreign(
    filled_file: Path, tmp_path: Path
) -> None:
    """No newer claimdb would know it either."""
    path = altered(filled_file, tmp_path / "x.db", "DELETE FROM alembic_version")

    assert isinstance(check(url_of(path)).problem, DatabaseForeign)


def test_a_database_as_made_has_no_drift(filled_file: Path) -> None:
    """Made by migrations, it is what the model and the managed code say."""
    report = check(url_of(filled_file))

    assert report.problem is None
    assert report.drift == ()
    assert report.summary.endswith("as claimdb made it.")


DRIFT: Final = {
    "DROP VIEW chunk_texts": ("view", "", "chunk_texts", "missing"),
    "DROP TRIGGER guard_claims_who": ("trigger", "claims", "guard_claims_who", "missing"),
    "DROP TABLE claims_fts": ("search table", "", "claims_fts", "missing"),
    "DROP INDEX ix_claims_canonical_id": ("index", "claims", "ix_claims_canonical_id", "missing"),
    "DROP TABLE claim_tallies": ("table", "", "claim_tallies", "missing"),
    "ALTER TABLE topics DROP COLUMN edited_by": ("column", "topics", "edited_by", "missing"),
    "ALTER TABLE topics ADD COLUMN x TEXT": ("column", "topics", "x", "unexpected"),
    "CREATE TABLE mine (a)": ("table", "", "mine", "unexpected"),
    "CREATE VIEW mine AS SELECT 1 AS one": ("view", "", "mine", "unexpected"),
    "CREATE INDEX mine ON topics (name)": ("index", "topics", "mine", "unexpected"),
    "CREATE TRIGGER mine AFTER INSERT ON topics BEGIN SELECT 1; END": (
        "trigger",
        "topics",
        "mine",
        "unexpected",
    ),
    "DROP VIEW chunk_texts; CREATE VIEW chunk_texts AS SELECT 1 AS id": (
        "view",
        "",
        "chunk_texts",
        "changed",
    ),
    "DROP INDEX ix_claims_canonical_id; CREATE INDEX ix_claims_canonical_id ON claims (note)": (
        "index",
        "claims",
        "ix_claims_canonical_id",
        "changed",
    ),
    "DROP TABLE claims_fts; CREATE VIRTUAL TABLE claims_fts USING fts5 (statement)": (
        "search table",
        "",
        "claims_fts",
        "changed",
    ),
}


@pytest.mark.parametrize("script", DRIFT)
def test_each_kind_of_drift_is_named(script: str, filled_file: Path, tmp_path: Path) -> None:
    """One difference, with what it is, where, and a way out in one sentence."""
    drop = "DROP TRIGGER IF EXISTS log_topics_edit; " if "topics DROP" in script else ""
    kind, table, name, difference = DRIFT[script]
    report = check(url_of(altered(filled_file, tmp_path / "x.db", _freed(script) + drop + script)))

    (drift,) = [one for one in report.drift if one.part == Part(kind, table, name)]
    assert drift.difference is Difference(difference)
    assert str(drift).startswith(f"{drift.subject} is ")
    assert str(drift).count("; ") >= 1
    assert "differen" in report.summary


def _freed(script: str) -> str:
    """Return what lets a column go that triggers name."""
    if "topics DROP" not in script:
        return ""
    return "".join(
        f"DROP TRIGGER {name}; "
        for name in ("guard_topics_who", "guard_topics_removal", "log_topics_removal")
    )


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("CHECK (trim(statement) <> '')", "CHECK (statement <> '')", "CHECK"),
        (", 'refines'", "", "CHECK"),
        ("note TEXT", "note TEXT NOT NULL DEFAULT ''", "column"),
        (" STRICT", " ", "options"),
        ("uq_topics_slug", "uq_topics_other", "unique key"),
        ("REFERENCES topics (id)", "REFERENCES topics (id) ON DELETE CASCADE", "foreign key"),
    ],
)
def test_a_changed_constraint_is_named(
    old: str, new: str, kind: str, filled_file: Path, tmp_path: Path
) -> None:
    """What Alembic's own comparison overlooks."""
    script = (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql ="
        f" replace(sql, '{old.replace(chr(39), chr(39) * 2)}',"
        f" '{new.replace(chr(39), chr(39) * 2)}') WHERE type = 'table'"
        " AND sql NOT LIKE '%WITHOUT ROWID%'"
    )
    report = check(url_of(altered(filled_file, tmp_path / "x.db", script)))

    assert kind in {drift.part.kind for drift in report.drift}


def test_spaces_quotes_comments_and_order_are_no_drift(filled_file: Path, tmp_path: Path) -> None:
    """A batch migration writes the same table in other words."""
    script = """
        DROP TABLE claim_implications;
        CREATE TABLE "claim_implications" (depth INTEGER NOT NULL, -- fewest steps
          implied_id INTEGER   NOT NULL, claim_id INTEGER NOT NULL,
          CONSTRAINT fk_claim_implications_implied_id_claims
            FOREIGN KEY (implied_id) REFERENCES "claims" (id),
          CONSTRAINT pk_claim_implications PRIMARY KEY (claim_id, implied_id),
          CONSTRAINT fk_claim_implications_claim_id_claims
            FOREIGN KEY (claim_id) REFERENCES claims (id)) STRICT;
        CREATE INDEX "ix_claim_implications_implied_id" ON claim_implications (implied_id)"""

    assert check(url_of(altered(filled_file, tmp_path / "x.db", script))).drift == ()


def test_a_check_writes_nothing(filled_file: Path, tmp_path: Path) -> None:
    """Not a byte, and no file beside it that stays; also where it must not write."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    path = folder / "x.db"
    path.write_bytes(filled_file.read_bytes())
    path.chmod(0o444)
    folder.chmod(0o555)
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    assert check(url_of(path)).drift == ()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    folder.chmod(0o755)


@pytest.mark.parametrize(
    "script",
    [
        "DROP TRIGGER guard_passages_update; DROP TRIGGER passage_is_the_text",
        "DROP VIEW chunk_texts; CREATE VIEW chunk_texts AS SELECT 1 AS id",
        """DROP TRIGGER log_claims_edit;
        CREATE TRIGGER log_claims_edit AFTER INSERT ON claims BEGIN SELECT 1; END""",
        "DROP TABLE passages_fts",
        "DROP TABLE text_chunks_fts; CREATE VIRTUAL TABLE text_chunks_fts USING fts5 (text)",
    ],
)
def test_an_upgrade_mends_managed_code(script: str, filled_file: Path, tmp_path: Path) -> None:
    """Views, triggers and search are made anew also where the schema is current."""
    path = altered(filled_file, tmp_path / "x.db", script)
    assert check(url_of(path)).drift != ()

    done = migrate.upgrade(url_of(path))

    assert (done.before, done.after, done.backup) == (HEAD, HEAD, None)
    assert check(url_of(path)).drift == ()
    with closing(sqlite3.connect(path)) as connection:
        for table in ("passages_fts", "text_chunks_fts"):
            found = connection.execute(f"SELECT 1 FROM {table} WHERE {table} MATCH 'missiles'")
            assert found.fetchall() == [(1,)]
