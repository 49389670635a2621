"""Making, upgrading and backing up a database file."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.admin import migrate
from claimdb.admin.check import check
from claimdb.errors import (
    BackupExists,
    DatabaseExists,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseUnwritable,
    FileUnwritable,
    UpgradeFailed,
)
from claimdb.settings import database_url
from tests.factories import digest


@pytest.fixture
def desk(filled_file: Path, tmp_path: Path) -> Path:
    """Return a database with a row in every table."""
    path = tmp_path / "desk.db"
    shutil.copy(filled_file, path)
    return path


@pytest.mark.parametrize(
    "name", ["desk.db", "north korea.db", "50%20.db", "Pjöngjang 北.db", "a#b.db", "it's.db", "x"]
)
def test_a_database_may_have_any_name(name: str, tmp_path: Path) -> None:
    """Spaces, signs and other alphabets; also in the folder, which is made."""
    url = database_url(str(tmp_path / name / name))
    path = tmp_path / name / name

    assert migrate.init(url) == str(path)
    assert check(url).drift == ()
    assert [
        one.name for one in path.parent.glob("*") if not one.name.endswith(("-wal", "-shm"))
    ] == [name]
    assert migrate.upgrade(url).place == str(path)
    assert migrate.backup(url).exists()


def test_init_fills_an_empty_file_and_no_other(desk: Path, tmp_path: Path) -> None:
    """As mktemp makes one; anything with something in it stays as it is."""
    empty = tmp_path / "empty.db"
    empty.touch()
    migrate.init(f"sqlite:///{empty}")
    before = desk.read_bytes()
    for path in (desk, empty, tmp_path):
        with pytest.raises(DatabaseExists):
            migrate.init(f"sqlite:///{path}")

    assert desk.read_bytes() == before


def test_what_cannot_be_upgraded_is_left_alone(tmp_path: Path, desk: Path) -> None:
    """Nothing there, another program's, a newer claimdb's."""
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    with closing(sqlite3.connect(desk)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = other.read_bytes(), desk.read_bytes()
    with pytest.raises(DatabaseMissing):
        migrate.upgrade(f"sqlite:///{tmp_path}/none.db")
    with pytest.raises(DatabaseForeign):
        migrate.upgrade(f"sqlite:///{other}")
    for act in (migrate.upgrade, lambda url: [*migrate.history(url)]):
        with pytest.raises(DatabaseNewer):
            act(f"sqlite:///{desk}")

    assert (other.read_bytes(), desk.read_bytes()) == before


def test_a_backup_is_whole_while_others_write(desk: Path, tmp_path: Path) -> None:
    """It has what was committed and nothing of what is not."""
    target = tmp_path / "copy.db"
    with closing(sqlite3.connect(desk, isolation_level=None)) as writer:
        committed = digest(writer)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE claims SET canonical_id = 1")
        migrate.backup(f"sqlite:///{desk}", target)
        writer.execute("ROLLBACK")

    with closing(sqlite3.connect(target)) as copy:
        assert digest(copy) == committed


def test_a_backup_writes_over_nothing_and_copies_databases_only(desk: Path, tmp_path: Path) -> None:
    """An older backup is somebody's way back."""
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(BackupExists):
        migrate.backup(f"sqlite:///{desk}", target)
    with pytest.raises(DatabaseForeign):
        migrate.backup(f"sqlite:///{target}")
    with pytest.raises(DatabaseMissing):
        migrate.backup(f"sqlite:///{tmp_path}/none.db")

    assert target.read_text() == "precious"


def test_two_backups_have_two_names(desk: Path) -> None:
    """The time in the name is exact to the microsecond."""
    first, second = (migrate.backup(f"sqlite:///{desk}") for _ in range(2))

    assert first != second
    assert first.parent == desk.parent


def test_an_upgrade_of_a_locked_database_says_why(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program writes; nothing has been changed."""
    connect = sqlite3.connect
    monkeypatch.setattr("sqlite3.connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0}))
    monkeypatch.setattr(
        "sqlite3.dbapi2.connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0})
    )
    with closing(connect(desk, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(UpgradeFailed, match="locked"):
            migrate.upgrade(f"sqlite:///{desk}")
        writer.execute("ROLLBACK")

    assert check(f"sqlite:///{desk}").drift == ()


def test_a_backup_that_cannot_stand_is_told_and_leaves_nothing(desk: Path, tmp_path: Path) -> None:
    """The file that was to be made is named, not the database."""
    with pytest.raises(FileUnwritable, match=r"missing/copy\.db cannot be written .* name another"):
        migrate.backup(database_url(str(desk)), tmp_path / "missing" / "copy.db")

    assert not (tmp_path / "missing").exists()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes no file")
def test_a_database_where_nobody_may_write_is_told() -> None:
    """By its name, with the way out."""
    with pytest.raises(DatabaseUnwritable, match=r"/proc/desk\.db .* name another with --db"):
        migrate.init("sqlite:////proc/desk.db")
