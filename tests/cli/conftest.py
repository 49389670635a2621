"""What the tests of the command line share: a database to read, and the program to run."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimdb.cli import app
from claimdb.db.version import APPLICATION_ID, HEAD
from tests.queries.missiles import missiles

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Return ``run("sql", "SELECT 1")``: the program in this process, with what it printed."""
    runner = CliRunner()

    def invoke(*args: str, stdin: str | None = None) -> Result:
        return runner.invoke(app, list(args), input=stdin, prog_name="claimdb")

    return invoke


@pytest.fixture
def empty_db(tmp_path: Path) -> str:
    """Return the path of a file that counts as a claimdb database and has no facts."""
    path = tmp_path / "empty.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"PRAGMA application_id = {APPLICATION_ID};"
            "CREATE TABLE alembic_version (version_num TEXT);"
            f"INSERT INTO alembic_version VALUES ('{HEAD}')"
        )
    return str(path)


@pytest.fixture(scope="session")
def missiles_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of the case of the missiles; tests only read it."""
    path = tmp_path_factory.mktemp("case") / "missiles.db"
    missiles(path)
    return str(path)
