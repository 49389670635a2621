"""Pages and feeds arrive once, and what is missing arrives the next time."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from claimdb.errors import InputError
from claimdb.fetch.client import Fetcher
from claimdb.fetch.inputs import Arrived, fetched_inputs
from claimdb.fetch.record import Known
from claimdb.ingest.record import Link, NotRead, RawArticle
from claimdb.text.dates import parse_date
from tests.support.linklist import MEDIA_TYPE, installed
from tests.support.web import Reply, Site


class Memory:
    """What is remembered, as a database would; ``stored`` is what arrived."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.stored: list[Arrived] = []
        self._visits: dict[str, Known] = {}
        self._entries: dict[str, set[str]] = {}

    def known(self, url: str) -> Known | None:
        """Return what an address gave."""
        return self._visits.get(url)

    def unseen(self, url: str, entries: Collection[str]) -> set[str]:
        """Return what is new."""
        return set(entries) - self._entries.get(url, set())

    def store(self, arrived: Arrived) -> None:
        """Store one piece with what is to be remembered."""
        self.stored.append(arrived)
        if arrived.entry:
            seen = self._entries.setdefault(arrived.entry.feed.url, set())
            seen.add(arrived.entry.entry_hash)
        if visit := arrived.visit:
            self._visits[visit.url] = Known(
                visit.etag, visit.last_modified, visit.final_url, visit.content_hash
            )


class Desk:
    """Somebody who fetches from the site again and again."""

    def __init__(self, site: Site, fetcher: Fetcher) -> None:
        """Begin without memory."""
        self.site = site
        self.memory = Memory()
        self._fetcher = fetcher

    def run(
        self, *urls: str, follow: bool = True, killed_after: int | None = None, strict: bool = False
    ) -> list[str]:
        """Fetch, store until killed, and return what came, in a word each."""
        begun = len(self.memory.stored)
        arriving = fetched_inputs(self._fetcher, urls, self.memory, follow=follow, strict=strict)
        for number, arrived in enumerate(arriving):
            if number == killed_after:
                break
            self.memory.store(arrived)
        return [told for one in self.memory.stored[begun:] if (told := _told(one))]

    def feed(self, *lines: str, path: str = "/feed", **said: str) -> str:
        """Put a feed, and return its address."""
        return self.site.put(path, feed(*lines, **said))

    def article(self, path: str, text: str) -> str:
        """Put an article, and return its address."""
        return self.site.put(path, plain(text))


def feed(*lines: str, etag: str | None = None) -> Reply:
    """Return a feed."""
    return Reply(body="\n".join(lines).encode(), media_type=MEDIA_TYPE, etag=etag)


def plain(text: str, etag: str | None = None) -> Reply:
    """Return an article in plain words."""
    return Reply(body=text.encode(), media_type="text/plain; charset=utf-8", etag=etag)


def _told(arrived: Arrived) -> str | None:
    item = arrived.item
    if isinstance(item, RawArticle):
        return item.text
    if isinstance(item, Link):
        return f"> {item.item}"
    if isinstance(item, NotRead):
        return f"! {item.reason}"
    return arrived.unchanged


@pytest.fixture
def desk(site: Site, fetcher: Fetcher, tmp_path: Path) -> Iterator[Desk]:
    """Give somebody who reads such feeds."""
    with installed(tmp_path / "packages"):
        yield Desk(site, fetcher)


def test_a_page_arrives_with_what_its_reader_cannot_know(desk: Desk) -> None:
    """Address, bytes, and when it was seen."""
    desk.site.put("/b", plain("Words."))
    url = desk.site.lead("/a", "/b")

    desk.run(url)

    (arrived,) = desk.memory.stored
    article = arrived.item
    assert isinstance(article, RawArticle)
    assert (article.url, article.raw, article.suffix) == (desk.site.url("/b"), b"Words.", ".txt")
    assert article.seen is not None
    assert arrived.data_hash == article.raw_hash
    assert arrived.visit is not None
    assert arrived.visit.final_url == desk.site.url("/b")


@pytest.mark.parametrize("etag", ['"1"', None])
def test_what_has_not_changed_is_said_to_be_so(desk: Desk, etag: str | None) -> None:
    """By the server, or by the bytes; a silent edit arrives."""
    url = desk.site.put("/a", plain("One.", etag), plain("One.", etag), plain("Two.", etag and "2"))

    assert desk.run(url, url) == ["One."]
    assert desk.run(url) == ["it has not changed since it was last fetched"]
    assert desk.run(url) == ["Two."]


def test_each_entry_of_a_feed_is_followed_once(desk: Desk) -> None:
    """In the order of the feed; the feed itself is then known too."""
    url = desk.feed(f"> 1 {desk.article('/1', 'One.')}", f"> 2 {desk.article('/2', 'Two.')}")

    assert desk.run(url) == ["One.", "Two."]
    assert desk.run(url) == ["it has not changed since it was last fetched"]

    desk.feed(f"> 2 {desk.site.url('/2')}", f"> 3 {desk.article('/3', 'Three.')}")
    assert desk.run(url) == ["Three."]
    desk.feed(f"> 3 {desk.site.url('/3')}")
    assert desk.run(url) == ["no entry of it is new"]


def test_what_a_feed_holds_in_full_is_taken_at_once(desk: Desk) -> None:
    """And again where it was edited; what cannot be read is told once."""
    url = desk.feed("= 1 One.", "= 2 Two.", "? 3")
    assert desk.run(url, follow=False) == ["One.", "Two.", "! it has no mark"]

    desk.feed("= 1 One.", "= 2 Two, edited.", "? 3")
    assert desk.run(url, follow=False) == ["Two, edited."]


def test_without_following_links_are_named_each_time(desk: Desk) -> None:
    """Nothing is remembered, so that a later run that follows finds them all."""
    url = desk.feed(f"> 1 {desk.article('/1', 'One.')}", "= 2 Two.", etag='"1"')

    assert desk.run(url, follow=False) == ["> 1", "Two."]
    assert desk.run(url, follow=False) == ["> 1"]
    assert desk.run(url) == ["One."]
    assert desk.run(url) == ["it has not changed since it was last fetched"]


def test_a_failure_that_passes_is_tried_again(desk: Desk) -> None:
    """Though the feed itself has not changed since."""
    desk.site.put("/1", *[Reply(status=500)] * 3, plain("One."))
    url = desk.feed(f"> 1 {desk.site.url('/1')}", f"> 2 {desk.article('/2', 'Two.')}", etag='"1"')

    first = desk.run(url)

    assert [told[:2] for told in first] == ["! ", "Tw"]
    assert desk.run(url) == ["One."]
    assert desk.run(url) == ["it has not changed since it was last fetched"]


@pytest.mark.parametrize(
    "reply",
    [Reply(status=404), Reply(body=b"\0\1\2\3" * 50), Reply(media_type="video/mp4", body=b"abc")],
)
def test_a_failure_that_lasts_is_told_once(desk: Desk, reply: Reply) -> None:
    """Nobody wants the same line from cron for a week."""
    desk.site.put("/1", reply)
    url = desk.feed(f"> 1 {desk.site.url('/1')}")

    (told,) = desk.run(url)

    assert told.startswith("! ")
    assert desk.site.url("/1") in told
    assert desk.run(url) == ["it has not changed since it was last fetched"]


def test_an_address_that_two_feeds_name_is_fetched_once(desk: Desk) -> None:
    """And is known to both of them from then on."""
    link = f"> 1 {desk.article('/1', 'One.')}"
    urls = [desk.feed(link), desk.feed(link, path="/other")]

    assert desk.run(*urls) == ["One."]
    assert desk.site.paths.count("/1") == 1
    assert len(desk.run(*urls)) == 2
    assert desk.site.paths.count("/1") == 1


def test_a_password_is_stored_nowhere(desk: Desk) -> None:
    """Neither that of an address that was given, nor that of a link."""
    url = "https://ana:zebra@paper.example/a"

    desk.run(url, desk.feed(f"> 1 {url}"))

    assert len(desk.memory.stored) == 3
    assert "zebra" not in repr(desk.memory.stored)


def test_a_page_that_is_known_is_dealt_with(desk: Desk) -> None:
    """Somebody gave its address before the feed did; so is one that holds nothing."""
    known = desk.article("/1", "One.")
    desk.run(known)
    url = desk.feed(f"> 1 {known}", f"> 2 {desk.feed(path='/empty')}")

    assert desk.run(url) == [
        "it has not changed since it was last fetched",
        "it holds nothing to read",
    ]
    assert desk.run(url) == ["it has not changed since it was last fetched"]
    assert desk.site.paths.count("/1") == 2


def test_an_address_that_is_none_is_told(desk: Desk) -> None:
    """It does not end the run."""
    url = desk.feed("> 1 javascript:alert(1)", f"> 2 {desk.article('/2', 'Two.')}")

    told = desk.run(url, "file:///etc/passwd")

    assert [one[:1] for one in told] == ["!", "T", "!"]
    assert desk.run(url) == ["it has not changed since it was last fetched"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "{gone}"])
def test_who_is_strict_stops_there(desk: Desk, link: str) -> None:
    """With the error itself."""
    gone = desk.site.url("/gone")
    url = desk.feed(f"> 1 {link.format(gone=gone)}")

    for one in (url, gone):
        with pytest.raises(InputError):
            desk.run(one, strict=True)


def test_a_feed_within_a_feed_is_not_followed(desk: Desk) -> None:
    """Links of links have no end."""
    url = desk.feed(f"> 1 {desk.feed('> 2 https://paper.example/', path='/inner')}")

    (told,) = desk.run(url)

    assert "a feed of its own" in told


def test_a_feed_gives_what_its_pages_lack(desk: Desk) -> None:
    """And it is said where that is from."""
    desk.run(desk.feed(f"> 1 {desk.article('/1', 'One.')} A title @2024-06-18"))

    article = desk.memory.stored[0].item
    assert isinstance(article, RawArticle)
    place = f"entry of the feed {desk.site.url('/feed')}"
    assert article.title == "A title"
    assert article.published == parse_date("2024-06-18", words="2024-06-18")
    assert [(one.field.value, one.value, one.place) for one in article.metadata] == [
        ("title", "A title", place),
        ("published", "2024-06-18", place),
    ]


@pytest.mark.parametrize("killed_after", range(6))
def test_killed_anywhere_nothing_is_lost(desk: Desk, killed_after: int) -> None:
    """The next run brings what is missing, and nothing twice."""
    links = [f"> {one} {desk.article(f'/{one}', f'Text {one}.')}" for one in range(3)]
    url = desk.feed(*links, "= 3 Text 3.", etag='"1"')

    first = desk.run(url, killed_after=killed_after)
    second = desk.run(url)

    articles = [told for told in first + second if told.startswith("Text")]
    assert articles == [f"Text {one}." for one in range(4)]
