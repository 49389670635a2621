"""What the tests of reports share: the case that the tests of reading made."""

from collections.abc import Iterator

import pytest

from claimdb.db.reader import Reader, open_reader
from tests.queries.missiles import Missiles, missiles
from tests.support.engines import Engine


@pytest.fixture(scope="session")
def case(engine: Engine) -> Missiles:
    """Return the case of the missiles; tests only read it."""
    return missiles(engine)


@pytest.fixture
def reader(case: Missiles) -> Iterator[Reader]:
    """Return a reader of the case of the missiles."""
    with open_reader(case.world.url) as opened:
        yield opened
