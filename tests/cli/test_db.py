"""``claimdb init`` and ``claimdb db``: what they print, and their exit codes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.factories import source


@pytest.fixture
def made(run: Run) -> str:
    """Return the path of a new database."""
    assert run("init", "--db", "desk.db").exit_code == 0
    return "desk.db"


def test_init_makes_a_database_and_says_what_is_next(run: Run) -> None:
    """Folders on the way are made too."""
    result = run("init", "--db", "news/desk.db")

    assert result.exit_code == 0
    assert result.stdout.startswith("news/desk.db: made, and empty. Next: ")
    assert Path("news/desk.db").exists()


def test_init_writes_over_nothing(run: Run, made: str) -> None:
    """Neither a database nor anything else."""
    Path("notes.txt").write_text("mine")

    assert run("init", "--db", made).exit_code == 5
    assert run("init", "--db", "notes.txt").exit_code == 5
    assert Path("notes.txt").read_text() == "mine"


def test_check_is_content_with_what_init_made(run: Run, made: str) -> None:
    """Exit code 0."""
    result = run("db", "check", "--db", made)

    assert result.exit_code == 0
    assert result.stdout == "desk.db: at schema 0001, and as claimdb made it.\n"


def test_check_names_drift_and_exits_with_1(run: Run, made: str) -> None:
    """Each difference on a line, then how many; an upgrade mends managed code."""
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("DROP TRIGGER guard_claims_who")
    result = run("db", "check", "--db", made)

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "trigger guard_claims_who of claims is missing; 'claimdb db upgrade' makes it anew.",
        "desk.db: at schema 0001, with 1 difference from what claimdb made.",
    ]
    assert run("db", "upgrade", "--db", made).exit_code == 0
    assert run("db", "check", "--db", made).exit_code == 0


@pytest.mark.parametrize("command", ["check", "upgrade", "history", "backup"])
def test_a_missing_database_is_an_error_and_stays_missing(run: Run, command: str) -> None:
    """Exit code 5, and no new file."""
    result = run("db", command, "--db", "none.db")

    assert result.exit_code == 5
    assert "there is no claimdb database at none.db" in result.stderr
    assert not Path("none.db").exists()


def test_upgrade_of_a_current_database_makes_no_backup(run: Run, made: str) -> None:
    """There is nothing to go back from."""
    with closing(sqlite3.connect(made)) as connection, connection:
        source(connection)
    result = run("db", "upgrade", "--db", made)

    assert result.stdout == (
        "desk.db: was current, at schema 0001; views, triggers and search made anew.\n"
    )
    assert [path.name for path in Path().glob("*.db")] == ["desk.db"]


def test_history_lists_migrations(run: Run, made: str) -> None:
    """Oldest first, and whether the database has it."""
    assert run("db", "history", "--db", made).stdout == "has    0001  The first schema\n"


def test_backup_copies_and_writes_over_nothing(run: Run, made: str) -> None:
    """To the file named, or to one beside the database with the time in its name."""
    with closing(sqlite3.connect(made)) as connection, connection:
        source(connection)

    assert run("db", "backup", "copy.db", "--db", made).stdout == "copy.db\n"
    assert run("db", "backup", "copy.db", "--db", made).exit_code == 5
    beside = run("db", "backup", "--db", made).stdout.strip()
    for path in ("copy.db", beside):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT count(*) FROM sources").fetchone() == (1,)
        assert run("db", "check", "--db", path).exit_code == 0
