"""What the tests of reading share: one database for all that only read it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.db.reader import Reader, open_reader
from tests.queries.missiles import Missiles, missiles
from tests.queries.world import World


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Missiles:
    """Return the case of the missiles; tests only read it."""
    return missiles(tmp_path_factory.mktemp("case") / "missiles.db")


@pytest.fixture
def reader(case: Missiles) -> Iterator[Reader]:
    """Return a reader of the case of the missiles."""
    with open_reader(case.world.url) as opened:
        yield opened


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return an empty world of the test's own."""
    return World(tmp_path / "world.db")
