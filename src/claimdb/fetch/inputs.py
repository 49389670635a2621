"""Addresses to articles: pages, and feeds with what they name, each once.

What arrives is stored by somebody else, who has a transaction; here one only waits
for the web. So each piece says what is to be remembered with it, and nothing is
remembered that was not stored: killed at any point, a later run finds all that is
missing. A feed counts as visited when each of its entries has been dealt with.
"""

from collections.abc import Collection, Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol

from claimdb.canonical import bytes_hash, content_hash
from claimdb.errors import ExtraMissing, FetchFailed, InputError, UrlInvalid
from claimdb.fetch.guard import without_user
from claimdb.fetch.reading import read_fetched
from claimdb.fetch.record import Fetched, Known
from claimdb.ingest.record import Item, Link, Metadatum, NotRead, RawArticle
from claimdb.ingest.urls import canonical_url
from claimdb.model.vocab import MetadataField

_UNCHANGED: Final = "it has not changed since it was last fetched"
_NOTHING_NEW: Final = "no entry of it is new"
_HOLDS_NOTHING: Final = "it holds nothing to read"
_NESTED: Final = "it leads to a feed of its own, which is not followed; give its address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What to remember of one address, so that it is sent again only when it changes."""

    url: str
    final_url: str
    status: int
    etag: str | None
    last_modified: str | None
    content_hash: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What to remember of one entry of a feed, so that it is not followed again."""

    feed: Visit
    entry_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """One piece: an item to store, and what to remember in the same transaction.

    ``name`` is the address it is from. Without an ``item`` there is nothing to store,
    and where ``unchanged`` is said, that is what became of the input, with the reason.
    ``data_hash`` is the hash of the bytes it was read from, empty where none came.
    """

    name: str
    item: Item | None = None
    data_hash: str = ""
    unchanged: str | None = None
    visit: Visit | None = None
    entry: Entry | None = None


class Getter(Protocol):
    """Who fetches: ``claimdb.fetch.client.Fetcher``."""

    def get(self, url: str, *, known: Known | None = None) -> Fetched:
        """Return what is at an address; raises a ``FetchFailed``."""
        ...


class State(Protocol):
    """What former runs have remembered."""

    def known(self, url: str) -> Known | None:
        """Return what an address gave the last time."""
        ...

    def unseen(self, url: str, entries: Collection[str]) -> set[str]:
        """Return which ``entries`` of the feed at ``url`` have not been dealt with."""
        ...


def fetched_inputs(
    fetcher: Getter,
    addresses: Iterable[str],
    state: State,
    *,
    follow: bool = False,
    strict: bool = False,
) -> Iterator[Arrived]:
    """Yield what is at ``addresses``; with ``follow`` also what their feeds name.

    To be stored in this order. What cannot be had is a ``NotRead`` that failed;
    with ``strict`` its ``InputError`` is raised.
    """
    visitor = _Visitor(fetcher, state, follow=follow, strict=strict)
    for address in dict.fromkeys(one.strip() for one in addresses):
        yield from visitor.visit(address)


class _Visitor:
    """One run."""

    def __init__(self, fetcher: Getter, state: State, *, follow: bool, strict: bool) -> None:
        self._fetcher = fetcher
        self._strict = strict
        self._state = state
        self._follow = follow
        self._followed: set[str] = set()

    def visit(self, url: str) -> Iterator[Arrived]:
        """Yield what is at an address that the user gave."""
        try:
            visit, items = self._had(url)
        except InputError as error:
            if self._strict:
                raise
            shown = without_user(url)
            yield Arrived(name=shown, item=NotRead(shown, str(error), failed=True))
            return
        if items is None:
            yield Arrived(name=url, data_hash=visit.content_hash, unchanged=_UNCHANGED, visit=visit)
        elif len(items) == 1 and isinstance(items[0], RawArticle) and not items[0].item:
            yield Arrived(name=url, item=items[0], data_hash=visit.content_hash, visit=visit)
        else:
            yield from self._feed(visit, items)

    def _had(self, url: str) -> tuple[Visit, list[Item] | None]:
        """Return what is at an address, or None where that is known; raises an ``InputError``."""
        known = self._state.known(url)
        fetched = self._fetcher.get(url, known=known)
        visit = _visit(fetched, known)
        # Many servers never say that nothing has changed; the bytes do.
        if fetched.not_modified or (known and known.content_hash == visit.content_hash):
            return visit, None
        return visit, list(read_fetched(fetched))

    def _feed(self, feed: Visit, items: list[Item]) -> Iterator[Arrived]:
        """Yield the entries that are new; at the end, remember the feed if none is missing."""
        entries = {_entry_hash(item): item for item in items}
        unseen = self._state.unseen(feed.url, entries)
        complete = True
        for hashed, item in entries.items():
            if hashed not in unseen:
                continue
            entry = Entry(feed, hashed)
            if not isinstance(item, Link):
                yield Arrived(name=feed.url, item=item, data_hash=feed.content_hash, entry=entry)
            elif self._follow:
                dealt_with = yield from self._followed_link(item, entry)
                complete = complete and dealt_with
            else:
                yield Arrived(name=feed.url, item=item, data_hash=feed.content_hash)
                complete = False
        yield Arrived(
            name=feed.url,
            data_hash=feed.content_hash,
            unchanged=None if unseen else _NOTHING_NEW,
            visit=feed if complete else None,
        )

    def _followed_link(self, link: Link, entry: Entry) -> Generator[Arrived, None, bool]:
        """Yield what an entry leads to; return whether it is dealt with for good."""
        try:
            address = canonical_url(link.url)
        except UrlInvalid as error:
            if self._strict:
                raise
            yield _not_had(link, error, entry)
            return True
        if address in self._followed:  # another feed of this run names it too
            yield Arrived(name=link.url, entry=entry)
            return True
        try:
            visit, items = self._had(link.url)
        except InputError as error:
            if self._strict:
                raise
            lasting = error.lasting if isinstance(error, FetchFailed) else _is_lasting(error)
            yield _not_had(link, error, entry if lasting else None)
            return lasting
        self._followed.add(address)
        yield from _arrived(link, visit, items, entry)
        return True


def _arrived(link: Link, visit: Visit, items: list[Item] | None, entry: Entry) -> Iterator[Arrived]:
    """Yield what was read behind a link; the last piece says what to remember."""
    if not items:
        said = _UNCHANGED if items is None else _HOLDS_NOTHING
        yield Arrived(
            name=link.url, data_hash=visit.content_hash, unchanged=said, visit=visit, entry=entry
        )
        return
    for number, item in enumerate(items, start=1):
        piece: Item = item
        if isinstance(item, Link):
            piece = NotRead(link.url, _NESTED, item=item.item)
        elif isinstance(item, RawArticle):
            piece = _with_entry(item, link, entry.feed)
        last = number == len(items)
        yield Arrived(
            name=link.url,
            item=piece,
            data_hash=visit.content_hash,
            visit=visit if last else None,
            entry=entry if last else None,
        )


def _with_entry(article: RawArticle, link: Link, feed: Visit) -> RawArticle:
    """Return an article with what only the feed says of it, and that it does."""
    place = f"entry of the feed {feed.url}"
    found: list[Metadatum] = []
    title, published = article.title, article.published
    if title is None and link.title:
        title = link.title
        found.append(Metadatum(MetadataField.TITLE, title, place))
    if published is None and link.published:
        published = link.published
        words = published.words or published.earliest.isoformat()
        found.append(Metadatum(MetadataField.PUBLISHED, words, place))
    return replace(article, title=title, published=published, metadata=(*article.metadata, *found))


def _not_had(link: Link, error: InputError, entry: Entry | None) -> Arrived:
    shown = without_user(link.url)
    unread = NotRead(shown, str(error), failed=True, item=link.item)
    return Arrived(name=shown, item=unread, entry=entry)


def _is_lasting(error: InputError) -> bool:
    """Tell whether a page that could not be read would not be read tomorrow either."""
    return not isinstance(error, ExtraMissing)


def _visit(fetched: Fetched, known: Known | None) -> Visit:
    hashed = bytes_hash(fetched.data)
    if fetched.not_modified:
        hashed = (known and known.content_hash) or ""
    return Visit(
        url=fetched.url,
        final_url=fetched.final_url,
        status=fetched.status,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        content_hash=hashed,
        fetched_at=fetched.fetched_at,
    )


def _entry_hash(item: Item) -> str:
    """Return by what an entry is known: itself, and what would show that it was edited."""
    if isinstance(item, Link):
        dated = item.published and item.published.earliest.isoformat()
        return content_hash(["link", item.item, item.url, item.title, dated])
    if isinstance(item, RawArticle):
        return content_hash(["article", item.item, item.raw_hash])
    return content_hash(["unread", item.item, item.reason])
