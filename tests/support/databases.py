"""A real database file for each test, in every way that a client may open it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.admin import migrate
from tests.factories import one_of_each


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database without rows, to be copied."""
    path = tmp_path_factory.mktemp("template") / "empty.db"
    migrate.init(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def filled_file(empty_file: Path) -> Path:
    """Return a database with a row in every table, to be copied."""
    path = empty_file.with_name("filled.db")
    shutil.copy(empty_file, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        one_of_each(connection)
    return path


#: foreign_keys and recursive_triggers: the sqlite3 shell and Datasette, claimdb, sqlite-utils.
WAYS = {"shell": (0, 0), "claimdb": (1, 0), "sqlite-utils": (0, 1), "both": (1, 1)}


def _opened(file: Path, copy: Path, way: str) -> sqlite3.Connection:
    shutil.copy(file, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    keys, recursive = WAYS[way]
    connection.execute(f"PRAGMA foreign_keys = {keys}")
    connection.execute(f"PRAGMA recursive_triggers = {recursive}")
    connection.execute("PRAGMA synchronous = OFF")  # what is tested is not the disk
    return connection


@pytest.fixture(params=WAYS)
def db(
    request: pytest.FixtureRequest, filled_file: Path, tmp_path: Path
) -> Iterator[sqlite3.Connection]:
    """Give a database with a row in every table, opened in each way."""
    with closing(_opened(filled_file, tmp_path / "test.db", request.param)) as connection:
        yield connection


@pytest.fixture
def shell(filled_file: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give the same, opened as the sqlite3 shell does: the fewest safeguards."""
    with closing(_opened(filled_file, tmp_path / "test.db", "shell")) as connection:
        yield connection
