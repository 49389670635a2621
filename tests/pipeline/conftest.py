"""What the tests of the pipeline share: the seeds, a small pack, and the case of the ferry."""

from pathlib import Path

import pytest

from tests.pipeline.packing import Base, packed
from tests.pipeline.reading import Newsroom
from tests.pipeline.seeded import load_seeds
from tests.support import teller
from tests.support.engines import Engine, SqliteEngine, Stores
from tests.support.ferry import Ferry
from tests.support.stores import SqliteStore, Store


@pytest.fixture(scope="session")
def seeds(engine: Engine) -> Store:
    """Return a database loaded from the seeds, to be read only."""
    return engine.reading("seeds", load_seeds)[0]


@pytest.fixture
def seeded(engine: Engine, stores: Stores) -> Store:
    """Return one for this test alone."""
    return stores(engine.template("seeds", load_seeds))


@pytest.fixture
def seeded_file(sqlite_engine: SqliteEngine, tmp_path: Path) -> SqliteStore:
    """Return a file for this test alone, to be looked at as a file."""
    return sqlite_engine.copied(sqlite_engine.template("seeds", load_seeds), tmp_path)


@pytest.fixture
def base(engine: Engine, stores: Stores) -> Base:
    """Return a database with the small pack in it, for this test alone."""
    return Base(stores(packed(engine)))


@pytest.fixture
def case(ferry: Ferry) -> Ferry:
    """Return the case of the ferry, with nothing said yet."""
    return ferry


@pytest.fixture
def newsroom(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """Return an empty database, with the extractor of the tests installed."""
    teller.install(tmp_path / "packages")
    monkeypatch.syspath_prepend(tmp_path / "packages")
    return Newsroom(store)
