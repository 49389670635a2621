"""``claimdb init`` and ``claimdb db``: what they print, and their exit codes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.db.version import HEAD, REVISIONS
from tests.cli.conftest import Run
from tests.factories import NOW
from tests.support.stores import Store


@pytest.fixture
def made(run: Run, blank: Store) -> Store:
    """Return a new database."""
    assert run("init", "--db", blank.db).exit_code == 0
    return blank


@pytest.fixture
def file(run: Run) -> str:
    """Return the path of a new file."""
    assert run("init", "--db", "desk.db").exit_code == 0
    return "desk.db"


def _add_a_row(store: Store) -> None:
    with store.working() as work:
        work.insert("topics", slug="war", name="War", created_by="ana", recorded_at=NOW)


def test_init_makes_a_database_and_says_what_is_next(run: Run, blank: Store) -> None:
    """It has no rows yet."""
    result = run("init", "--db", blank.db)

    assert result.exit_code == 0
    assert result.stdout.startswith(f"{blank.shown}: made, and empty. Next: ")
    assert blank.count("topics") == 0


def test_init_makes_folders_on_the_way(run: Run) -> None:
    """A path is enough."""
    assert run("init", "--db", "news/desk.db").exit_code == 0
    assert Path("news/desk.db").exists()


def test_init_writes_over_nothing(run: Run, made: Store) -> None:
    """Neither a database nor anything else."""
    Path("notes.txt").write_text("mine")

    assert run("init", "--db", made.db).exit_code == 5
    assert run("init", "--db", "notes.txt").exit_code == 5
    assert Path("notes.txt").read_text() == "mine"


def test_check_is_content_with_what_init_made(run: Run, made: Store) -> None:
    """Exit code 0."""
    result = run("db", "check", "--db", made.db)

    assert result.exit_code == 0
    assert result.stdout == f"{made.shown}: at schema {HEAD}, and as claimdb made it.\n"


def test_check_names_drift_and_exits_with_1(run: Run, made: Store) -> None:
    """Each difference on a line, then how many; an upgrade mends managed code."""
    made.drop_trigger("guard_claims_who", "claims")
    result = run("db", "check", "--db", made.db)

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "trigger guard_claims_who of claims is missing; 'claimdb db upgrade' makes it anew.",
        f"{made.shown}: at schema {HEAD}, with 1 difference from what claimdb made.",
    ]
    assert run("db", "upgrade", "--db", made.db).exit_code == 0
    assert run("db", "check", "--db", made.db).exit_code == 0


@pytest.mark.parametrize("command", ["check", "upgrade", "history", "backup"])
def test_a_missing_database_is_an_error_and_stays_missing(run: Run, command: str) -> None:
    """Exit code 5, and no new file."""
    result = run("db", command, "--db", "none.db")

    assert result.exit_code == 5
    assert "there is no claimdb database at none.db" in result.stderr
    assert "claimdb init --db none.db " in result.stderr
    assert not Path("none.db").exists()


@pytest.mark.parametrize("command", [("db", "check"), ("contested",), ("verify",)])
def test_a_database_without_tables_is_none_yet(
    run: Run, blank: Store, command: tuple[str, ...]
) -> None:
    """Exit code 5, with what makes one."""
    result = run(*command, "--db", blank.db)

    assert result.exit_code == 5
    assert "claimdb init" in result.stderr


def test_upgrade_of_a_current_database_makes_no_backup(run: Run, made: Store) -> None:
    """There is nothing to go back from."""
    _add_a_row(made)
    before = sorted(path.name for path in made.folder.iterdir())

    result = run("db", "upgrade", "--db", made.db)

    assert result.stdout == (
        f"{made.shown}: was current, at schema {HEAD}; views, triggers and search made anew.\n"
    )
    assert sorted(path.name for path in made.folder.iterdir()) == before


def test_history_lists_migrations(run: Run, made: Store) -> None:
    """Oldest first, and whether the database has it."""
    lines = run("db", "history", "--db", made.db).stdout.splitlines()

    assert lines[0] == "has    0001  The first schema"
    listed = [line for line in lines if not line.startswith(" ")]
    assert [line.split()[:2] for line in listed] == [["has", one] for one in REVISIONS]


def test_history_fits_the_terminal(run: Run, made: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a migration is for goes on below itself."""
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("db", "history", "--db", made.db).stdout.splitlines()

    assert len(lines) > len(REVISIONS)
    assert max(map(len, lines)) <= 60
    assert {line[:13] for line in lines if line.startswith(" ")} == {" " * 13}


def test_a_backup_is_a_file_and_nothing_is_written_over(run: Run, made: Store) -> None:
    """A file that is there already stays as it is."""
    _add_a_row(made)

    done = run("db", "backup", "copy", "--db", made.db)

    assert (done.exit_code, done.stdout) == (0, "copy\n")
    assert Path("copy").stat().st_size > 0
    assert run("db", "backup", "copy", "--db", made.db).exit_code == 5


def test_the_backup_of_a_file_is_a_database(run: Run, file: str) -> None:
    """To the file named, or to one beside the database with the time in its name."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO topics (slug, name, created_by, recorded_at)"
            f" VALUES ('war', 'War', 'ana', '{NOW}')"
        )

    assert run("db", "backup", "copy.db", "--db", file).stdout == "copy.db\n"
    beside = run("db", "backup", "--db", file).stdout.strip()
    for path in ("copy.db", beside):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT count(*) FROM topics").fetchone() == (1,)
        assert run("db", "check", "--db", path).exit_code == 0
