"""A real database for each test, in every way that a client may open it."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from claimdb.admin import migrate
from claimdb.db.postgres.connect import connect
from claimdb.settings import database_url
from tests.factories import one_of_each
from tests.support.attacked import Database, PostgresDatabase, SqliteDatabase
from tests.support.postgres import Server, database_name


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


#: An ordinary role: what a desk's owner is on a server.
_OWNER: Final = "claimdb_desk"
_PASSWORD: Final = "words"  # noqa: S105 - of a server that is gone after the tests


@pytest.fixture(scope="session")
def owned(server: Server) -> str:
    """Return the template of a database on the server, owned by an ordinary role."""
    return server.template("attacked", _make_owned)[0]


@contextmanager
def lent(server: Server, owned: str) -> Iterator[str]:
    """Give the address of a copy of the template, for its owner."""
    address = server.create(owned)
    server.run(f"ALTER DATABASE {database_name(address)} OWNER TO {_OWNER}")
    yield _for_owner(address)
    server.drop(address)


def _for_owner(address: str) -> str:
    return database_url(re.sub(r"//[^@]*@", f"//{_OWNER}:{_PASSWORD}@", address))


def _make_owned(address: str) -> None:
    with connect(database_url(address), autocommit=True) as connection:
        connection.execute(
            f"DO $$ BEGIN CREATE ROLE {_OWNER} LOGIN PASSWORD '{_PASSWORD}';"
            " EXCEPTION WHEN duplicate_object THEN NULL; END $$".encode()
        )
        connection.execute(f"ALTER DATABASE {database_name(address)} OWNER TO {_OWNER}".encode())
    migrate.init(_for_owner(address))
    with connect(_for_owner(address)) as connection:
        one_of_each(PostgresDatabase(connection))


@pytest.fixture(scope="session")
def filled_server(server: Server, owned: str) -> Iterator[PostgresDatabase]:
    """Return a database with a row in every table, opened by its owner.

    One, and one connection, for all tests of a worker: nothing is ever committed in it,
    and to read a hundred functions of triggers takes longer than most tests.
    """
    with lent(server, owned) as url, connect(url) as connection:
        yield PostgresDatabase(connection)


#: foreign_keys and recursive_triggers: the sqlite3 shell and Datasette, claimdb, sqlite-utils.
FILES: Final = {"shell": (0, 0), "claimdb": (1, 0), "sqlite-utils": (0, 1), "both": (1, 1)}
#: On a server: as anybody works, and as a loader does.
SERVERS: Final = {"server": False, "loader": True}


@pytest.fixture(params=[*FILES, *SERVERS])
def db(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Give a database with a row in every table, opened in each way."""
    yield from _opened(request, request.param)


@pytest.fixture(params=[*FILES, "server"])
def looking(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Give the same but for a loader, who looks for identical rows himself."""
    yield from _opened(request, request.param)


@pytest.fixture(params=["shell", "server"])
def shell(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Give the same, opened as the sqlite3 shell and psql do: the fewest safeguards."""
    yield from _opened(request, request.param)


@pytest.fixture
def shells(request: pytest.FixtureRequest) -> Iterator[list[Database]]:
    """Give both of them, the file first, to compare what they do."""
    with ExitStack() as opened:
        yield [
            opened.enter_context(contextmanager(_opened)(request, way))
            for way in ("shell", "server")
        ]


@pytest.fixture
def psql(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Give the one on a server, for what a file does not know."""
    yield from _opened(request, "server")


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest) -> Iterator[Database]:
    """Give the one in a file, for what a server does not know."""
    yield from _opened(request, request.param)


def _opened(request: pytest.FixtureRequest, way: str) -> Iterator[Database]:
    if way in FILES:
        copy = request.getfixturevalue("tmp_path") / "test.db"
        with closing(_file(request.getfixturevalue("filled_file"), copy, way)) as connection:
            yield SqliteDatabase(connection)
        return
    found: PostgresDatabase = request.getfixturevalue("filled_server")
    with found.attacked(loading=SERVERS[way]) as attacked:
        yield attacked


def _file(file: Path, copy: Path, way: str) -> sqlite3.Connection:
    shutil.copy(file, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    keys, recursive = FILES[way]
    connection.execute(f"PRAGMA foreign_keys = {keys}")
    connection.execute(f"PRAGMA recursive_triggers = {recursive}")
    connection.execute("PRAGMA synchronous = OFF")  # what is tested is not the disk
    return connection
