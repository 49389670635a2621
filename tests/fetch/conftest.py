"""A web server, and somebody who fetches from it."""

from collections.abc import Iterator

import pytest

from claimdb.fetch.client import Fetcher
from claimdb.fetch.record import Manners
from tests.support.web import HandClock, Site

#: What fetches from this machine in no time, as long as it is answered.
QUICK = Manners(timeout_s=5.0, max_bytes=100_000, per_host_s=0.0, allow_private=True)


@pytest.fixture
def site() -> Iterator[Site]:
    """Give a server without pages."""
    with Site() as site:
        yield site


@pytest.fixture
def clock() -> HandClock:
    """Give a clock that waits in no time."""
    return HandClock()


@pytest.fixture
def fetcher(clock: HandClock) -> Iterator[Fetcher]:
    """Give one who may ask this machine."""
    with Fetcher(QUICK, clock=clock) as fetcher:
        yield fetcher
