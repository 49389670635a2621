"""What is remembered of the web, in a database of either engine."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from claimdb.errors import ClaimdbError
from claimdb.fetch.inputs import Arrived, Entry, Visit
from claimdb.fetch.record import Known
from claimdb.pipeline.fetching import StoredState, remember
from claimdb.pipeline.maker import working
from tests.support.stores import Store

FEED = Visit(
    url="https://paper.example/feed",
    final_url="https://paper.example/feed.xml",
    status=200,
    etag='"1"',
    last_modified="Tue, 18 Jun 2024 09:00:00 GMT",
    content_hash="b2:1",
    fetched_at=datetime(2024, 6, 18, 9, tzinfo=UTC),
)


def _remember(store: Store, *arrived: Arrived, end: Callable[[], None] = lambda: None) -> None:
    with working(store.url, program="claimdb ingest", who="ana") as work:
        for one in arrived:
            remember(work, one)
        end()


def _of_feed(*entries: str, visit: Visit | None = None) -> list[Arrived]:
    pieces = [Arrived(name=FEED.url, entry=Entry(FEED, one)) for one in entries]
    return [*pieces, Arrived(name=FEED.url, visit=visit)]


def test_nothing_is_known_at_first(store: Store) -> None:
    """Everything is new."""
    state = StoredState(store.url)

    assert state.known(FEED.url) is None
    assert state.unseen(FEED.url, ["a", "b"]) == {"a", "b"}


def test_a_visit_is_known_by_its_address(store: Store) -> None:
    """As it was asked for; the newest counts."""
    newer = Visit(
        url=FEED.url,
        final_url=FEED.url,
        status=200,
        etag=None,
        last_modified=None,
        content_hash="b2:2",
        fetched_at=FEED.fetched_at,
    )
    state = StoredState(store.url)

    _remember(store, Arrived(name=FEED.url, visit=FEED))
    first = state.known(FEED.url)
    _remember(store, Arrived(name=FEED.url, visit=newer))

    assert first == Known(FEED.etag, FEED.last_modified, FEED.final_url, "b2:1")
    assert state.known(FEED.url) == Known(None, None, FEED.url, "b2:2")
    assert state.known(f"{FEED.url}?page=2") is None
    assert store.rows("SELECT url, status, fetched_at FROM fetches")[0][:2] == (FEED.url, 200)


def test_entries_are_dealt_with_before_their_feed_is(store: Store) -> None:
    """So that what is missing is found, whatever the server says of the feed."""
    state = StoredState(store.url)

    _remember(store, *_of_feed("a", "b"))

    assert state.unseen(FEED.url, ["a", "b", "c"]) == {"c"}
    assert state.unseen("https://other.example/feed", ["a"]) == {"a"}
    assert state.known(FEED.url) is None

    _remember(store, *_of_feed("b", "c", visit=FEED))
    assert state.unseen(FEED.url, ["a", "b", "c"]) == set()
    assert state.known(FEED.url) is not None


def test_what_was_not_kept_is_not_remembered(store: Store) -> None:
    """Both stand in one transaction."""

    def end() -> None:
        raise ClaimdbError

    with pytest.raises(ClaimdbError):
        _remember(store, *_of_feed("a", visit=FEED), end=end)

    state = StoredState(store.url)
    assert state.known(FEED.url) is None
    assert state.unseen(FEED.url, ["a"]) == {"a"}


def test_feeds_may_be_long(store: Store) -> None:
    """Longer than the values that a statement can hold."""
    entries = [f"{number:032x}" for number in range(1200)]
    _remember(store, *_of_feed(*entries[:700]))

    assert StoredState(store.url).unseen(FEED.url, entries) == set(entries[700:])
