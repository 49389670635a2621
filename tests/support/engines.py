"""Both engines for one test: what asks for ``engine`` or ``store`` runs on each of them.

Such a test appears twice, as ``[sqlite]`` and ``[postgresql]``. ``store`` is an empty
database of the test's own, ``stores(template)`` a copy of one that was filled once,
which takes some 10 ms. Snapshots have one file for both.
"""

import json
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias
from uuid import uuid4

import pytest

from claimdb.admin import migrate
from tests.support.postgres import Server
from tests.support.stores import PostgresStore, SqliteStore, Store

ENGINES: Final = ("sqlite", "postgresql")

#: Fills a store, and returns what whoever has a copy has to know, as JSON has it.
Fill: TypeAlias = Callable[[Store], Any]
Stores: TypeAlias = Callable[["Template | None"], Store]


@dataclass(frozen=True, slots=True)
class Template:
    """A database that is only copied, and what its maker told of it."""

    place: str
    told: Any = None


class Engine(ABC):
    """Where databases of one kind are made, for as long as the tests run."""

    def __init__(self, folder: Path) -> None:
        """Keep files in ``folder``."""
        self.folder = folder

    @property
    def empty(self) -> Template:
        """A database without rows."""
        return self.template("empty", lambda _store: None)

    @abstractmethod
    def template(self, name: str, fill: Fill) -> Template:
        """Return the template ``name``, which ``fill`` filled when first it was asked for."""

    @abstractmethod
    def copied(self, template: Template | None = None, folder: Path | None = None) -> Store:
        """Return a copy of a template, with a folder for files of the test; ``drop`` it."""

    @abstractmethod
    def blank(self, folder: Path) -> Store:
        """Return a place where ``claimdb init`` can make a database; ``drop`` it."""

    @abstractmethod
    def drop(self, store: Store) -> None:
        """Remove a database."""

    @contextmanager
    def lent(self, template: Template | None = None) -> Iterator[Store]:
        """Give a copy for a while, as for one example of many."""
        store = self.copied(template, self.folder / uuid4().hex)
        try:
            yield store
        finally:
            self.drop(store)

    @abstractmethod
    def reading(self, name: str, fill: Fill) -> tuple[Store, Any]:
        """Return a database that all tests read and none writes, and what is told of it."""

    @abstractmethod
    def close(self) -> None:
        """Leave no connection open."""


class SqliteEngine(Engine):
    """Files in a folder."""

    def template(self, name: str, fill: Fill) -> Template:
        """Return a file that is only copied."""
        path, told = self.folder / f"{name}.db", self.folder / f"{name}.json"
        if not told.exists():
            if name == "empty":
                migrate.init(f"sqlite:///{path}")
            else:
                shutil.copy(self.empty.place, path)
            store = SqliteStore(path)
            told.write_text(json.dumps(fill(store)))
            store.close()
        return Template(str(path), json.loads(told.read_text()))

    def copied(self, template: Template | None = None, folder: Path | None = None) -> SqliteStore:
        """Return a copy of a file."""
        folder = folder or self.folder / uuid4().hex
        folder.mkdir(exist_ok=True)
        number = len(list(folder.glob("desk*.db"))) or ""
        return SqliteStore(
            Path(shutil.copy((template or self.empty).place, folder / f"desk{number}.db"))
        )

    def blank(self, folder: Path) -> SqliteStore:
        """Return a path at which there is no file."""
        return SqliteStore(folder / "desk.db")

    def drop(self, store: Store) -> None:
        """Leave the file: its folder goes with all others of the tests."""

    def reading(self, name: str, fill: Fill) -> tuple[Store, Any]:
        """Return the template itself: files may be read while they are copied."""
        found = self.template(name, fill)
        return SqliteStore(Path(found.place)), found.told

    def close(self) -> None:
        """Do nothing: files are opened for one question each."""


class PostgresEngine(Engine):
    """Databases on the server of the tests."""

    def __init__(self, folder: Path, server: Server) -> None:
        """Make databases on ``server``."""
        super().__init__(folder)
        self.server = server
        self._read: dict[str, PostgresStore] = {}

    def template(self, name: str, fill: Fill) -> Template:
        """Return a database that is only copied, made once for all workers."""

        def make(address: str) -> Any:
            store = PostgresStore(address, self.folder)
            if name == "empty":
                migrate.init(store.url)
            told = fill(store)
            store.close()
            return told

        base = "template0" if name == "empty" else self.empty.place
        return Template(*self.server.template(name, make, base))

    def copied(self, template: Template | None = None, folder: Path | None = None) -> PostgresStore:
        """Return a copy on the server."""
        folder = folder or self.folder / uuid4().hex
        folder.mkdir(exist_ok=True)
        return PostgresStore(self.server.create((template or self.empty).place), folder)

    def blank(self, folder: Path) -> PostgresStore:
        """Return a database without tables."""
        return PostgresStore(self.server.create(), folder)

    def drop(self, store: Store) -> None:
        """Remove the database from the server."""
        store.close()
        self.server.drop(store.url)

    def reading(self, name: str, fill: Fill) -> tuple[Store, Any]:
        """Return a copy for all workers: a template that somebody reads cannot be copied."""
        found = self.template(name, fill)
        if name not in self._read:
            self._read[name] = PostgresStore(self.server.reading(name, found.place), self.folder)
        return self._read[name], found.told

    def close(self) -> None:
        """Close what was read."""
        for store in self._read.values():
            store.close()


@pytest.fixture(scope="session")
def sqlite_engine(tmp_path_factory: pytest.TempPathFactory) -> SqliteEngine:
    """Return where files are made, for a test of what only a file has."""
    return SqliteEngine(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_engine(
    server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PostgresEngine]:
    """Return where databases on the server are made, for a test of what only a server has."""
    made = PostgresEngine(tmp_path_factory.mktemp("postgresql"), server)
    yield made
    made.close()


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return each engine, one after the other."""
    name = "sqlite_engine" if request.param == "sqlite" else "postgres_engine"
    made: Engine = request.getfixturevalue(name)
    return made


@pytest.fixture(scope="session")
def scratch(engine: Engine) -> Iterator[Store]:
    """Return an empty database to write into and to take all of it back."""
    with engine.lent() as store:
        yield store


@pytest.fixture
def stores(engine: Engine, tmp_path: Path) -> Iterator[Stores]:
    """Return ``stores(template)``: a copy of the test's own, whose folder is that of the test."""
    with ExitStack() as made:

        def copy(template: Template | None = None) -> Store:
            store = engine.copied(template, tmp_path)
            made.callback(engine.drop, store)
            return store

        yield copy


@pytest.fixture
def store(stores: Stores) -> Store:
    """Return an empty database of the test's own."""
    return stores(None)


@pytest.fixture
def blank(engine: Engine, tmp_path: Path) -> Iterator[Store]:
    """Return a place where ``claimdb init`` can make a database."""
    store = engine.blank(tmp_path)
    yield store
    engine.drop(store)
