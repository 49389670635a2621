"""Addresses are ingested like files, and a second time for what is new only."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.fetch.rawstore import RawStore
from claimdb.fetch.record import Manners
from claimdb.pipeline.ingest import Wish, ingest
from tests.pipeline.packing import require_in_step
from tests.support.linklist import MEDIA_TYPE, installed
from tests.support.stores import Store
from tests.support.web import Reply, Site

WISH = Wish(
    follow=True, manners=Manners(timeout_s=5.0, per_host_s=0.0, allow_private=True, retries=0)
)


class Desk:
    """A database, and a site that is ingested into it."""

    def __init__(self, store: Store, site: Site) -> None:
        """Begin with nothing."""
        self.store = store
        self.site = site

    def feed(self, *names: str, etag: str | None = None) -> str:
        """Put a feed of these articles."""
        lines = [f"> {name} {self.site.url(f'/{name}')}" for name in names]
        body = "\n".join(lines).encode()
        return self.site.put("/feed", Reply(body=body, media_type=MEDIA_TYPE, etag=etag))

    def article(self, name: str, text: str) -> str:
        """Put an article."""
        return self.site.put(f"/{name}", Reply(body=text.encode(), media_type="text/plain"))

    def ingest(self, *urls: str, wish: Wish = WISH) -> list[str]:
        """Ingest addresses and return the outcomes."""
        done = ingest(self.store.url, urls, who="ana", wish=wish)
        require_in_step(self.store.url)
        return [result.outcome.value for result in done.results]


@pytest.fixture
def desk(store: Store, site: Site, tmp_path: Path) -> Iterator[Desk]:
    """Give an empty database and an empty site."""
    with installed(tmp_path / "packages"):
        yield Desk(store, site)


@pytest.fixture
def site() -> Iterator[Site]:
    """Give a server without pages."""
    with Site() as site:
        yield site


def test_a_silent_edit_is_a_revision(desk: Desk) -> None:
    """Under the same address; what has not changed is not even sent."""
    url = desk.article("a", "Reportedly used.")
    outcomes = desk.ingest(url) + desk.ingest(url)
    desk.article("a", "Used.")

    assert [*outcomes, *desk.ingest(url)] == ["new", "same", "revision"]
    assert desk.store.rows("SELECT number, text FROM revisions ORDER BY 1") == [
        (1, "Reportedly used."),
        (2, "Used."),
    ]
    assert desk.store.rows("SELECT DISTINCT origin FROM imports") == [(f"url:{url}",)]
    assert desk.store.one("SELECT reason FROM imports WHERE outcome = 'same'") == (
        "it has not changed since it was last fetched"
    )


def test_a_feed_again_brings_what_is_new(desk: Desk) -> None:
    """So that cron is all that a newsroom needs."""
    for name in ("one", "two", "three"):
        desk.article(name, f"Text {name}.")
    url = desk.feed("one", "two", etag='"1"')

    assert desk.ingest(url) == ["new", "new"]
    assert desk.ingest(url) == ["same"]
    desk.feed("two", "three", etag='"2"')
    assert desk.ingest(url) == ["new"]
    assert desk.site.paths.count("/two") == 1
    assert desk.store.count("feed_entries") == 3


def test_what_failed_is_tried_again(desk: Desk) -> None:
    """The row of the failure stays; the article comes when it can be had."""
    desk.site.put("/one", Reply(status=503))
    url = desk.feed("one", etag='"1"')

    assert desk.ingest(url) == ["failed"]
    desk.article("one", "Text one.")
    assert desk.ingest(url) == ["new"]
    assert desk.store.rows("SELECT origin, outcome FROM imports ORDER BY id") == [
        (f"url:{desk.site.url('/one')}", "failed"),
        (f"url:{desk.site.url('/one')}", "new"),
    ]


def test_what_was_fetched_is_kept(desk: Desk, tmp_path: Path) -> None:
    """As bytes, from which another reader can read it."""
    desk.ingest(desk.article("a", "Words."), wish=replace(WISH, keep_raw=tmp_path / "raw"))

    hashed = str(desk.store.one("SELECT raw_hash FROM revisions"))
    kept = RawStore(tmp_path / "raw").read(hashed)
    assert kept is not None
    assert (kept.data, kept.suffix) == (b"Words.", ".txt")


def test_this_machine_is_not_asked_unless_allowed(desk: Desk) -> None:
    """The row says why, and the way out."""
    url = desk.article("a", "Words.")

    assert desk.ingest(url, wish=Wish()) == ["failed"]
    assert "--allow-private" in str(desk.store.one("SELECT reason FROM imports"))
    assert desk.site.asked == []
