"""Which SQLite will do, before any file is opened with it, and which names files may have."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.db.location import open_read_only, require_sqlite
from claimdb.errors import SqliteTooOld


def test_an_sqlite_without_strict_tables_is_refused() -> None:
    """The version that is there and the one that is needed are both named."""
    with pytest.raises(SqliteTooOld, match=r"SQLite 3\.36\.0, and claimdb needs 3\.37\.0"):
        require_sqlite((3, 36, 0))


def test_the_oldest_sqlite_will_do() -> None:
    """The first version with STRICT tables is enough."""
    require_sqlite((3, 37, 0))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", [b"d\xe9sk.db", "bücher & 100 %?#.db".encode()])
def test_a_file_may_have_any_name(tmp_path: Path, name: bytes) -> None:
    """Also one that is not UTF-8, and one with the marks of an address."""
    path = tmp_path / os.fsdecode(name)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE here (a)")

    with closing(open_read_only(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("here",)]
