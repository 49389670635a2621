"""What the tests of exports share: the seeds on each engine, a copy to change, and a case."""

import pytest

from tests.pipeline.seeded import load_seeds
from tests.support.engines import Engine, Stores
from tests.support.reading import case, reader, world
from tests.support.stores import Store

__all__ = ["case", "reader", "seeded", "seeds", "world"]


@pytest.fixture(scope="session")
def seeds(engine: Engine) -> Store:
    """Return a database loaded from the seeds, to be read only."""
    return engine.reading("seeds", load_seeds)[0]


@pytest.fixture
def seeded(engine: Engine, stores: Stores) -> Store:
    """Return one for this test alone."""
    return stores(engine.template("seeds", load_seeds))
