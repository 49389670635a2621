"""What the tests of exports share: the seeds on each engine, and a copy to change."""

import pytest

from tests.pipeline.seeded import load_seeds
from tests.support.engines import Engine, Stores
from tests.support.stores import Store


@pytest.fixture(scope="session")
def seeds(engine: Engine) -> Store:
    """Return a database loaded from the seeds, to be read only."""
    return engine.reading("seeds", load_seeds)[0]


@pytest.fixture
def seeded(engine: Engine, stores: Stores) -> Store:
    """Return one for this test alone."""
    return stores(engine.template("seeds", load_seeds))
