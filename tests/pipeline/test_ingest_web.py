"""Addresses are ingested like files, and a second time for what is new only."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
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


def test_pages_of_the_last_days_are_asked_again(desk: Desk) -> None:
    """Feeds never tell of silent edits; feeds themselves are not among the pages."""
    desk.article("one", "Words.")
    desk.ingest(desk.feed("one"))
    desk.article("one", "Other words.")

    assert desk.ingest(wish=replace(WISH, again=timedelta(days=1))) == ["revision"]
    assert desk.ingest(wish=replace(WISH, again=timedelta(days=1))) == ["same"]
    assert desk.ingest(wish=replace(WISH, again=timedelta(days=-1))) == []


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


_PAGES = {
    "one": "The harbour master said on Monday that the ferry had sailed with its doors open, which"
    " the company denied in a statement to this newspaper the same evening. Divers are to look at"
    " the hull, and passengers were asked to send in what they had filmed.",
    "two": "Ministers meet next week to talk about the price of grain, after two harvests that"
    " farmers in the south call the worst since they keep count. A spokeswoman would not say how"
    " much money there is; the opposition wants all of it to go to small holdings.",
}


def _page(title: str) -> Reply:
    html = (
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body><nav>Menu</nav>"
        f"<article><h1>{title}</h1><p>{_PAGES[title]}</p></article></body></html>"
    )
    return Reply(body=html.encode(), media_type="text/html; charset=utf-8")


def _rss(*links: str) -> Reply:
    items = "".join(
        f"<item><title>Of {link}</title><link>{link}</link><guid>{link}</guid>"
        "<pubDate>Tue, 18 Jun 2024 09:00:00 GMT</pubDate></item>"
        for link in links
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>{items}</channel>'
    return Reply(body=f"{body}</rss>".encode(), media_type="text/html")


def test_a_real_feed_of_real_pages(desk: Desk) -> None:
    """Served under a wrong type, as many are; dated by the feed where the page says nothing."""
    links = [desk.site.put(f"/{name}.html", _page(name)) for name in ("one", "two")]
    url = desk.site.put("/feed.xml", _rss(links[0]), _rss(*links))

    assert desk.ingest(url) == ["new"]
    assert desk.ingest(url) == ["new"]
    assert desk.ingest(url) == ["same"]
    assert desk.store.rows("SELECT url, title, published_precision FROM articles ORDER BY id") == [
        (links[0], "one", "second"),
        (links[1], "two", "second"),
    ]
    assert desk.store.rows("SELECT DISTINCT place FROM article_metadata WHERE field = 'published'")


def test_a_saved_feed_is_followed_as_one_at_an_address(desk: Desk, tmp_path: Path) -> None:
    """Its entries are fetched where that is asked for, each once; else they are left out."""
    desk.article("a", "The ferry sailed.")
    saved = tmp_path / "saved.rss"
    saved.write_bytes(_rss(desk.site.url("/a"), desk.site.url("/a"), desk.site.url("/b")).body)

    not_followed = ingest(desk.store.url, [saved], who="ana", wish=replace(WISH, follow=False))
    followed = ingest(desk.store.url, [saved], who="ana", wish=WISH)

    assert not_followed.counts == {"skipped": 3}
    assert [(one.name, one.outcome.value) for one in followed.results] == [
        (desk.site.url("/a"), "new"),
        (desk.site.url("/b"), "failed"),
    ]
