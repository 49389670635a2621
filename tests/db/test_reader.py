"""Reading: list parameters, and every file that is not a current claimdb database."""

import os
import shutil
import signal
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from claimdb.db import location
from claimdb.db.location import open_read_only, read_only_uri
from claimdb.db.reader import Params, Reader, expand, open_reader
from claimdb.db.sqlite.reader import SqliteReader
from claimdb.errors import (
    DatabaseDamaged,
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseHalfRead,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseOlder,
    QueryFailed,
    UnsupportedDatabase,
)


@pytest.fixture
def desk(filled_file: Path, tmp_path: Path) -> Path:
    """Return a database with a row in every table."""
    path = tmp_path / "desk.db"
    shutil.copy(filled_file, path)
    return path


@pytest.fixture
def reader(desk: Path) -> Iterator[Reader]:
    """Give a reader on it."""
    with open_reader(f"sqlite:///{desk}") as opened:
        yield opened


@pytest.mark.parametrize(
    ("params", "sql", "values"),
    [
        ({"ids": [1, 2]}, "IN (:ids_0, :ids_1)", {"ids_0": 1, "ids_1": 2}),
        ({"ids": (1,)}, "IN (:ids_0)", {"ids_0": 1}),
        ({"ids": []}, "IN (NULL)", {}),
        ({"ids": None}, "IN (:ids)", {"ids": None}),
        ({"ids": "ab"}, "IN (:ids)", {"ids": "ab"}),
    ],
)
def test_a_list_is_written_out(params: Params, sql: str, values: dict[str, object]) -> None:
    """A text is one value and no list; an empty list is in nothing."""
    assert expand("IN (:ids)", params) == (sql, values)


def test_what_is_neither_value_nor_list_is_a_bug_of_the_caller() -> None:
    """Named, so that it is found."""
    with pytest.raises(TypeError, match="ids"):
        expand("IN (:ids)", {"ids": {1: 2}})  # type: ignore[dict-item]


def test_rows_are_dictionaries_in_batches(reader: Reader) -> None:
    """However many there are; and column names come also without rows."""
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1234)"

    assert [row["i"] for row in reader.stream(f"{numbers} SELECT i FROM n")] == [*range(1, 1235)]
    names, rows = reader.columns("SELECT id, name FROM sources WHERE id = :id", {"id": -1})
    assert (names, list(rows)) == (["id", "name"], [])
    found = reader.rows("SELECT id FROM sources WHERE id IN (:ids) ORDER BY id", {"ids": [2, 1]})
    assert found == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM imports",
        "UPDATE sources SET canonical_id = 1",
        "CREATE TABLE mine (a)",
        "DROP TRIGGER guard_claims_who",
        "PRAGMA application_id = 7",
        "VACUUM",
        "ATTACH 'other.db' AS other",
        "VACUUM INTO 'other.db'",
        "SELECT 1; SELECT 2",
        "SELECT * FROM no_such_table",
        "SELECT :missing",
        "",
        "SELEC 1",
    ],
)
def test_a_query_that_cannot_be_answered_says_so_and_changes_nothing(
    reader: Reader, desk: Path, sql: str
) -> None:
    """In the database's own words, or with no rows; never with a change or a new file."""
    before = desk.read_bytes()
    with suppress(QueryFailed):
        assert reader.rows(sql) == []

    assert desk.read_bytes() == before
    assert not Path("other.db").exists()


def test_a_query_may_fail_at_any_row(reader: Reader) -> None:
    """Also then it is told, and not a traceback."""
    sql = "SELECT CASE id WHEN 1 THEN 1 ELSE json('{') END FROM sources ORDER BY id"
    with pytest.raises(QueryFailed, match="malformed JSON"):
        reader.rows(sql)


@pytest.mark.usefixtures("ctrl_c")
def test_a_query_without_end_is_ended_by_ctrl_c() -> None:
    """Also while SQLite works on its first row, and Python has no turn."""
    started = threading.Event()

    def begin() -> int:
        started.set()
        return 1

    def press() -> None:
        started.wait()
        os.kill(os.getpid(), signal.SIGINT)

    connection = sqlite3.connect(":memory:")
    connection.create_function("begin", 0, begin)
    numbers = "SELECT begin() UNION ALL SELECT i + 1 FROM n LIMIT 1000000000"
    presser = threading.Thread(target=press)
    presser.start()

    with SqliteReader(connection) as reader, pytest.raises(KeyboardInterrupt):
        reader.rows(f"WITH RECURSIVE n(i) AS ({numbers}) SELECT max(i) FROM n")
    presser.join()


def test_a_damaged_file_is_not_the_fault_of_the_query(desk: Path) -> None:
    """The way out is a backup, and not another query."""
    with closing(sqlite3.connect(desk)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'sources'"
        ).fetchone()
    whole = bytearray(desk.read_bytes())
    whole[size * (page - 1) : size * page] = b"\xff" * size
    desk.write_bytes(whole)

    url = f"sqlite:///{desk}"
    with open_reader(url) as reader, pytest.raises(DatabaseDamaged, match="backup"):
        reader.rows("SELECT name FROM sources NOT INDEXED")


def test_half_a_file_is_damaged_and_not_foreign(desk: Path) -> None:
    """As after a copy that was broken off; the sentence names the file."""
    whole = desk.read_bytes()
    desk.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(DatabaseDamaged, match=rf"{desk} cannot be read .* backup"):
        open_reader(f"sqlite:///{desk}")


def test_a_damaged_schema_that_is_no_text_is_told_as_damage(desk: Path) -> None:
    """SQLite complains of it in the very bytes that cannot be read."""
    with closing(sqlite3.connect(desk)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.write_bytes(desk.read_bytes().replace(b"CREATE TABLE sources", b"CREATE TABL\xff sources"))

    with pytest.raises(DatabaseDamaged, match=rf"{desk} cannot be read .* backup"):
        open_reader(f"sqlite:///{desk}")


def test_a_missing_database_is_an_error_and_no_new_file(tmp_path: Path) -> None:
    """Nor is its folder made."""
    with pytest.raises(DatabaseMissing, match="claimdb init"):
        open_reader(f"sqlite:///{tmp_path}/folder/none.db")

    assert list(tmp_path.iterdir()) == []


def test_what_is_no_claimdb_database_is_told_apart(tmp_path: Path, desk: Path) -> None:
    """An empty file, a text, a folder, another program's database, a server."""
    empty, text, other = tmp_path / "e.db", tmp_path / "t.db", tmp_path / "o.db"
    empty.touch()
    text.write_text("no database" * 100)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
    with pytest.raises(DatabaseEmpty):
        open_reader(f"sqlite:///{empty}")
    for path in (text, other, tmp_path):
        with pytest.raises(DatabaseForeign):
            open_reader(f"sqlite:///{path}")
    for url in ("mysql://localhost/x", "sqlite://", "sqlite:///:memory:"):
        with pytest.raises(UnsupportedDatabase):
            open_reader(url)
    with closing(sqlite3.connect(desk)) as connection, connection:
        connection.execute("PRAGMA application_id = 7")
    with pytest.raises(DatabaseForeign):
        open_reader(f"sqlite:///{desk}")


def test_older_and_newer_databases_have_their_way_out(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older one is upgraded, for a newer one a newer claimdb is needed."""
    monkeypatch.setattr("claimdb.db.state.HEAD", "0098")
    with pytest.raises(DatabaseOlder, match="claimdb db upgrade"):
        open_reader(f"sqlite:///{desk}")
    with closing(sqlite3.connect(desk)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(DatabaseNewer, match="install a newer claimdb"):
        open_reader(f"sqlite:///{desk}")


def test_a_writer_does_not_disturb_readers(desk: Path) -> None:
    """They see the state before its transaction, while it goes on."""
    with closing(sqlite3.connect(desk, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE claims SET canonical_id = 1")
        with open_reader(f"sqlite:///{desk}") as reader:
            rows = reader.rows("SELECT count(*) AS own FROM claims WHERE canonical_id = id")
        writer.execute("ROLLBACK")

    assert rows[0]["own"] != 1


def test_a_database_that_is_locked_is_neither_foreign_nor_read_halfway(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program holds it alone: the error says to try again."""
    connect = sqlite3.connect
    monkeypatch.setattr("sqlite3.connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0}))
    with closing(connect(desk, isolation_level=None)) as writer:
        writer.execute("PRAGMA locking_mode = EXCLUSIVE")
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseLocked, match="try again"):
            open_reader(f"sqlite:///{desk}")
        writer.execute("ROLLBACK")


@pytest.fixture
def no_shared_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite fail as in a read-only folder, also where the tests run as root.

    The locking by dot-files cannot share memory, without which a file in WAL
    mode opens only as immutable.
    """

    def uri(path: Path, *, immutable: bool = False) -> str:
        given = read_only_uri(path, immutable=immutable)
        return given if immutable else f"{given}&vfs=unix-dotfile"

    monkeypatch.setattr(location, "read_only_uri", uri)


@pytest.mark.usefixtures("no_shared_memory")
def test_a_read_only_folder_can_be_read(desk: Path) -> None:
    """A CD, or another user's folder: no file can be made beside the database."""
    with open_reader(f"sqlite:///{desk}") as reader:
        assert reader.rows("SELECT count(*) AS n FROM runs") == [{"n": 1}]


@pytest.mark.usefixtures("no_shared_memory")
def test_changes_that_cannot_be_read_are_not_passed_over(desk: Path) -> None:
    """Where the newest changes stand beside the file, the old state is not shown for the new."""
    desk.with_name("desk.db-wal").write_bytes(b"newest changes")

    with pytest.raises(DatabaseHalfRead, match="copy both files"):
        open_read_only(desk)


def test_many_read_at_once(desk: Path) -> None:
    """Each with a reader of its own."""
    counts: list[object] = []

    def read() -> None:
        with open_reader(f"sqlite:///{desk}") as reader:
            counts.append(reader.rows("SELECT count(*) AS n FROM sources")[0]["n"])

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(counts) == 8
    assert len(set(counts)) == 1
