"""Writing: all or nothing, rules in one sentence, writers one after another."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from claimdb.db.engine import make_engine, writing
from claimdb.db.sqlite import writing as sqlite_writing
from claimdb.errors import (
    DatabaseLocked,
    DatabaseMissing,
    DatabaseProblem,
    DatabaseUnwritable,
    RuleBroken,
)
from tests.factories import digest

INSERT = (
    "INSERT INTO topics (slug, name, created_by, recorded_at) VALUES (:slug, 'T', 'ana', 'now')"
)


@pytest.fixture
def desk(filled_file: Path, tmp_path: Path) -> Path:
    """Return a database with a row in every table."""
    path = tmp_path / "desk.db"
    shutil.copy(filled_file, path)
    return path


def url_of(path: Path) -> str:
    """Return the URL of a file."""
    return f"sqlite:///{path}"


def rows_of(path: Path) -> str:
    """Return the digest of all rows."""
    with closing(sqlite3.connect(path)) as connection:
        return digest(connection)


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("DELETE FROM passages", "passages: evidence is never removed"),
        ("UPDATE sources SET name = 'x'", "say who edits"),
        ("INSERT INTO topics (slug, name, recorded_at) VALUES ('x', 'X', 'now')", "who_made"),
        ("UPDATE claims SET canonical_id = 4711", "points at no row of claims|FOREIGN KEY"),
    ],
)
def test_a_broken_rule_is_one_sentence(desk: Path, sql: str, words: str) -> None:
    """With the rule's own words, exit code 6, and no change."""
    before = rows_of(desk)
    with pytest.raises(RuleBroken, match=words) as caught, writing(url_of(desk)) as connection:
        connection.execute(text(sql))

    assert caught.value.exit_code == 6
    assert rows_of(desk) == before


def write_two(path: Path, sql: str | None) -> None:
    """Write a good row, then do something that fails."""
    with writing(url_of(path)) as connection:
        connection.execute(text(INSERT), {"slug": "one"})
        if sql is None:
            raise KeyError
        connection.execute(text(sql))


def test_everything_is_kept_or_nothing(desk: Path) -> None:
    """A mistake at the end takes the good rows before it along, whatever the mistake is."""
    before = rows_of(desk)
    with pytest.raises(RuleBroken):
        write_two(desk, "DELETE FROM claims")
    with pytest.raises(KeyError):
        write_two(desk, None)

    assert rows_of(desk) == before
    with writing(url_of(desk)) as connection:
        connection.execute(text(INSERT), {"slug": "one"})
    assert rows_of(desk) != before


def test_a_reference_is_checked_and_foreign_keys_are_on(desk: Path) -> None:
    """The pragma holds for each connection that the engine opens."""
    made = make_engine(url_of(desk))
    with made.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    made.dispose()


def test_a_name_with_a_percent_sign_is_that_name(desk: Path) -> None:
    """Not the name with a space that an address would mean by it."""
    odd = desk.rename(desk.with_name("50%20.db"))
    with writing(url_of(odd)) as connection:
        connection.execute(text(INSERT), {"slug": "one"})

    assert not desk.with_name("50 .db").exists()


def test_wrong_sql_is_a_problem_of_the_database(desk: Path) -> None:
    """Not a traceback."""
    with (
        pytest.raises(DatabaseProblem, match="no such table"),
        writing(url_of(desk)) as connection,
    ):
        connection.execute(text("DELETE FROM no_such_table"))


def test_writing_makes_no_file(tmp_path: Path) -> None:
    """Only init, demo and what says so create a database."""
    with pytest.raises(DatabaseMissing), writing(url_of(tmp_path / "none.db")):
        pass

    assert list(tmp_path.iterdir()) == []


def test_two_writers_queue(desk: Path) -> None:
    """The second begins when the first has ended, and both are kept."""
    inside, order = threading.Event(), list[str]()

    def second() -> None:
        inside.wait()
        with writing(url_of(desk)) as connection:
            order.append("second")
            connection.execute(text(INSERT), {"slug": "second"})

    thread = threading.Thread(target=second)
    thread.start()
    with writing(url_of(desk)) as connection:
        inside.set()
        connection.execute(text(INSERT), {"slug": "first"})
        order.append("first")
    thread.join()

    assert order == ["first", "second"]
    with closing(sqlite3.connect(desk)) as plain:
        slugs = plain.execute("SELECT slug FROM topics ORDER BY id DESC LIMIT 2").fetchall()
    assert slugs == [("second",), ("first",)]


def test_a_writer_that_waits_too_long_is_told_to_try_again(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 5 and the reason."""
    monkeypatch.setattr(sqlite_writing, "_BUSY_MS", 1)
    second = writing(url_of(desk))
    with writing(url_of(desk)), pytest.raises(DatabaseLocked, match="try again"):
        second.__enter__()


def test_a_file_that_may_not_be_written_is_named_with_the_way_out(desk: Path) -> None:
    """SQLite's words alone tell neither which file, nor what to do."""
    sentence = r"desk\.db cannot be written to .* check that you may write to the file"

    with pytest.raises(DatabaseUnwritable, match=sentence):
        write_nothing(desk)


def write_nothing(path: Path) -> None:
    """Write a topic to a file that SQLite takes for read-only."""
    with writing(url_of(path)) as connection:
        connection.execute(text("PRAGMA query_only = ON"))
        connection.execute(text(INSERT), {"slug": "x"})
