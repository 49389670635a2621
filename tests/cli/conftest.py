"""What the tests of the command line share: databases on both engines, and the program to run.

What a command prints is the same on both; ``--db`` is a path or an address.
"""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from claimdb.cli import app
from tests.queries.missiles import missiles
from tests.support.engines import Engine
from tests.support.ferry import Ferry
from tests.support.stores import Store

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Return ``run("sql", "SELECT 1")``: the program in this process, with what it printed."""
    runner = CliRunner()

    def invoke(*args: str, stdin: str | None = None) -> Result:
        return runner.invoke(app, list(args), input=stdin, prog_name="claimdb")

    return invoke


@pytest.fixture
def db(store: Store) -> str:
    """Return the place of an empty database of the test's own."""
    return store.db


@pytest.fixture(scope="session")
def empty_db(engine: Engine) -> str:
    """Return the place of an empty database; tests only read it."""
    return engine.reading("nothing", lambda _store: None)[0].db


@pytest.fixture(scope="session")
def missiles_db(engine: Engine) -> str:
    """Return the place of the case of the missiles; tests only read it."""
    return missiles(engine).world.store.db


@pytest.fixture
def case(ferry: Ferry, monkeypatch: pytest.MonkeyPatch) -> Ferry:
    """Return the case of the ferry, which ana made; commands write to it, as ben."""
    monkeypatch.setenv("CLAIMDB_DB", ferry.store.db)
    monkeypatch.setenv("CLAIMDB_USER", "ben")
    return ferry
