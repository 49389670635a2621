"""RSS and Atom: how they are recognised; how they are read needs the extra ``web``.

Invariant: nothing here imports more than the base package has.
"""

import re
from collections.abc import Iterator
from typing import Final, Protocol, cast

from claimdb.errors import FileTooLarge
from claimdb.ingest.decode import head
from claimdb.ingest.extras import extra_part
from claimdb.ingest.record import Item, Reader

NAME: Final = "feed/1"
#: The feeds of whole archives have 2 MB; beyond this it is no feed.
MAX_FEED: Final = 10_000_000
_SNIFFED: Final = 2048
#: The first element, after declarations, comments and style sheets.
_FEED: Final = re.compile(
    r"\s*(?:<\?[^>]{0,400}>\s*|<!--.{0,800}?-->\s*|<!DOCTYPE\s[^>\[]{0,400}(?:\[[^\]]{0,900}\]\s*)?>\s*)*"
    r"<(?:rss|(?:\w{1,20}:)?feed|rdf:RDF|channel)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


class _Feeds(Protocol):
    """What ``ingest.feeds.entries`` has."""

    def entries(self, name: str, data: bytes) -> Iterator[Item]:
        """Yield the entries of a feed."""
        raise NotImplementedError


def read_feed(name: str, data: bytes) -> Iterator[Item]:
    """Yield the entries of a feed: articles where it has their text, else links to them.

    Raises ``ExtraMissing`` without the extra ``web``, ``FileTooLarge``, and as
    ``feeds.entries.entries`` does.
    """
    if len(data) > MAX_FEED:
        raise FileTooLarge(name, MAX_FEED, "take its newest entries only")
    part = cast("_Feeds", extra_part("claimdb.ingest.feeds.entries", "web"))
    yield from part.entries(name, data)


def is_feed(data: bytes) -> bool:
    """Return whether bytes begin as a feed does."""
    return _FEED.match(head(data, _SNIFFED)) is not None


FEED: Final = Reader(
    NAME,
    (".rss", ".atom", ".rdf", ".xml"),
    (
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    ),
    is_feed,
    read_feed,
)
