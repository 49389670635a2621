"""Fixtures of those who only read the case of the missiles; a conftest takes them over by name."""

from collections.abc import Iterator

import pytest

from claimdb.db.reader import Reader, open_reader
from tests.queries.missiles import Missiles, missiles
from tests.queries.world import World
from tests.support.engines import Engine
from tests.support.stores import Store

__all__ = ["case", "reader", "world"]


@pytest.fixture(scope="session")
def case(engine: Engine) -> Missiles:
    """Return the case of the missiles; tests only read it."""
    return missiles(engine)


@pytest.fixture
def reader(case: Missiles) -> Iterator[Reader]:
    """Return a reader of the case of the missiles."""
    with open_reader(case.world.url) as opened:
        yield opened


@pytest.fixture
def world(store: Store) -> Iterator[World]:
    """Return an empty world of the test's own."""
    made = World(store)
    yield made
    made.close()
