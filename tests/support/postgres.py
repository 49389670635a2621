"""PostgreSQL for the tests: one private server for a whole run, and databases by the dozen.

``server`` is the server, made when the first test asks for it and shared by all
workers of pytest-xdist. ``pg_url`` is an empty database of the test's own;
``pg_copy(template)`` a copy of one that ``pg_template(name, make)`` filled once for
the whole run (20 ms, with the drop). ``pg_own`` is a server of the test's own, to be
stopped and started. Most tests ask for both engines at once instead, in
``tests.support.engines``. Where PostgreSQL is missing, tests are skipped, with one
line that says how to get it; with CLAIMDB_TEST_POSTGRES=required they fail.
"""

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, TypeAlias
from uuid import uuid4

import psycopg
import pytest

from tests.support import cluster
from tests.support.cluster import ALIVE, PROGRAMS, READY, Cluster, folder_for_servers, server_user

MISSING: Final = (
    "PostgreSQL 14 or newer was not found. To run these tests too: apt install postgresql"
    " (Debian, Ubuntu), brew install postgresql@16 (macOS), or name the folder of initdb in"
    " CLAIMDB_TEST_PGBIN"
)
_OLDEST: Final = 14
_USUAL: Final = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "opt/homebrew/opt/postgresql@*/bin",
    "usr/local/opt/postgresql@*/bin",
)
_PATIENCE: Final = 60.0
_KEPT: Final = pytest.StashKey[IO[str]]()
_FOLDER: Final = "postgres_folder"
#: Asked once, before a test changes the environment.
_PLACE: Final = os.environ.get("CLAIMDB_TEST_PGBIN")
_REQUIRED: Final = os.environ.get("CLAIMDB_TEST_POSTGRES") == "required"

Make: TypeAlias = Callable[[str], Any]


class Server:
    """A running server, and the databases that tests make in it."""

    def __init__(self, made: Cluster) -> None:
        """Connect to a server that has been started."""
        self.cluster = made
        self._connection = psycopg.connect(self.url("postgres"), autocommit=True)

    @property
    def folder(self) -> Path:
        """The folder of the server, which every worker sees."""
        return self.cluster.folder

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return self.cluster.url(database)

    def run(self, sql: str) -> list[tuple[object, ...]]:
        """Run one statement outside of every database of the tests; return its rows."""
        cursor = self._connection.execute(sql.encode())
        return cursor.fetchall() if cursor.description else []

    def create(self, template: str = "template0") -> str:
        """Return the address of a new database, a copy of another that nobody uses."""
        name = f"t_{uuid4().hex[:12]}"
        self._create(name, template)
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a database, whoever uses it."""
        self.run(f"DROP DATABASE IF EXISTS {database_name(url)} WITH (FORCE)")

    def template(self, name: str, make: Make, base: str = "template0") -> tuple[str, Any]:
        """Return a database that ``make`` filled once for all workers, and what that returned.

        It is only copied. What is returned goes through JSON.
        """
        name = f"template_{_plain(name)}"
        return name, self._once(name, base, make)

    def reading(self, name: str, template: str) -> str:
        """Return the address of a copy that all tests read and none writes."""
        name = f"reading_{_plain(name)}"
        self._once(name, template, lambda _url: None)
        return self.url(name)

    def _once(self, name: str, base: str, make: Make) -> Any:
        done = self.folder / f"{name}.json"
        with (self.folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
                self._create(name, base)
                done.write_text(json.dumps(make(self.url(name))))
        return json.loads(done.read_text())

    def _create(self, name: str, template: str) -> None:
        how = " STRATEGY file_copy" if self.version >= 15 else ""
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}{how}")

    @property
    def version(self) -> int:
        """The version of PostgreSQL, as 15."""
        return self._connection.info.server_version // 10_000

    def close(self) -> None:
        """Close the connection that databases are made through."""
        self._connection.close()


def _plain(name: str) -> str:
    return re.sub(r"\W", "_", name).lower()


def database_name(url: str) -> str:
    """Return the name of the database in an address."""
    return url.partition("?")[0].rpartition("/")[2]


def programs() -> Path | None:
    """Return the folder of the newest PostgreSQL of this machine that tests can use."""
    if os.getuid() == 0 and server_user() is None:
        return None
    return next(filter(_usable, _folders()), None)


def _folders() -> Iterator[Path]:
    """Yield where PostgreSQL may be, from what was asked for to what is newest."""
    if _PLACE:
        yield Path(_PLACE)
        return
    if config := shutil.which("pg_config"):
        said = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(said.stdout.strip())
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    for pattern in _USUAL:
        yield from sorted(Path("/").glob(pattern), key=_numbers, reverse=True)


def _numbers(path: Path) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", str(path))]


def _usable(folder: Path) -> bool:
    if not all((folder / name).is_file() for name in PROGRAMS):
        return False
    said = subprocess.run([folder / "postgres", "-V"], capture_output=True, text=True, check=False)
    return next(iter(_numbers(Path(said.stdout))), 0) >= _OLDEST


def pytest_configure(config: pytest.Config) -> None:
    """Choose the folder of the server, and hold the lock that keeps the server."""
    for name in list(os.environ):
        if name.startswith("PG"):  # libpq would take them for what an address leaves open
            del os.environ[name]
    if not hasattr(config, "workerinput"):
        config.stash[_KEPT] = _held(_new_folder())


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Tell a worker of pytest-xdist where the server is to be."""
    config: pytest.Config = node.config  # type: ignore[attr-defined]
    node.workerinput[_FOLDER] = str(_folder(config))  # type: ignore[attr-defined]


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Let go of the server, and wait until it is gone."""
    if _KEPT in config.stash:
        _let_go(config.stash[_KEPT])


def _new_folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="claimdb-pg-", dir=folder_for_servers()))


def _held(folder: Path) -> IO[str]:
    alive = (folder / ALIVE).open("w")
    fcntl.flock(alive, fcntl.LOCK_EX)
    return alive


def _let_go(alive: IO[str]) -> None:
    folder = Path(alive.name).parent
    alive.close()
    if (folder / "asked").exists():
        _wait(lambda: not folder.exists())
    else:
        shutil.rmtree(folder)


def _folder(config: pytest.Config) -> Path:
    told: dict[str, str] | None = getattr(config, "workerinput", None)
    return Path(told[_FOLDER]) if told else Path(config.stash[_KEPT].name).parent


def _wait(until: Callable[[], bool]) -> bool:
    last = time.monotonic() + _PATIENCE
    while not (done := until()) and time.monotonic() < last:
        time.sleep(0.02)
    return done


def _started(folder: Path) -> Cluster:
    """Return the server in ``folder``, which whoever comes first makes."""
    found = programs()
    if found is None:
        if _REQUIRED:
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "asked").exists():
            (folder / "asked").touch()
            subprocess.run([sys.executable, cluster.__file__, found, folder], check=True)
        _wait((folder / READY).exists)
    told = json.loads((folder / READY).read_text())
    if "failed" in told:
        pytest.fail(f"PostgreSQL in {found} made no server: {told['failed']}", pytrace=False)
    return Cluster(found, folder, told["port"], told["password"])


@contextmanager
def _served(folder: Path) -> Iterator[Server]:
    server = Server(_started(folder))
    try:
        yield server
    finally:
        server.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put all tests that PostgreSQL is missing for into one line of the summary."""
    report = yield
    if report.skipped and isinstance(report.longrepr, tuple) and MISSING in report.longrepr[2]:
        report.longrepr = (__file__, 1, MISSING)
    return report


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Return the server of this run."""
    with _served(_folder(request.config)) as found:
        yield found


@pytest.fixture
def pg_url(server: Server) -> Iterator[str]:
    """Return the address of an empty database of the test's own."""
    url = server.create()
    yield url
    server.drop(url)


@pytest.fixture(scope="session")
def pg_template(server: Server) -> Callable[[str, Make], str]:
    """Return ``pg_template(name, make)``: a database that ``make(url)`` filled, to be copied."""
    return lambda name, make: server.template(name, make)[0]


@pytest.fixture
def pg_copy(server: Server) -> Iterator[Callable[[str], str]]:
    """Return ``pg_copy(template)``: the address of a copy of the test's own."""
    made: list[str] = []

    def copy(template: str) -> str:
        made.append(server.create(template))
        return made[-1]

    yield copy
    for url in made:
        server.drop(url)


@pytest.fixture
def pg_own() -> Iterator[Server]:
    """Return a server of the test's own, which it may stop and start through ``cluster``."""
    folder = _new_folder()
    alive = _held(folder)
    try:
        with _served(folder) as found:
            yield found
    finally:
        _let_go(alive)
