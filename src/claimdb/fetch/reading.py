"""From what a server sent to the articles in it: which reader, in which encoding.

Servers say "text/html" of feeds and "text/plain" of pages, and leave the charset of a
page to a header that nobody sees once the page is saved. Both are put right here.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from claimdb.errors import InputError
from claimdb.fetch.record import Fetched
from claimdb.ingest.html.charset import decode_page
from claimdb.ingest.readers.html import HTML, read_html
from claimdb.ingest.record import Item, RawArticle
from claimdb.ingest.registry import read, readers

#: What is said of anything: the first bytes know better.
_SAID_OF_ALL: Final = frozenset(
    {
        None,
        "application/octet-stream",
        "application/xml",
        "binary/octet-stream",
        "text/html",
        "text/plain",
        "text/xml",
    }
)
#: What is told by its first bytes, the surest first.
_TOLD_BY_BYTES: Final = ("application/rss+xml", "application/atom+xml", "text/html")
#: What is read as ``decode_page`` does; a declaration in XML is for its parser.
_TEXTUAL: Final = ("text/", "application/xhtml+xml", "application/xml", "application/rss+xml")
_PLAIN: Final = frozenset({"text/html", "text/plain", "text/markdown", "application/xhtml+xml"})
_DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=""")
#: What a reader is shown to tell a format by.
_SNIFFED: Final = 4096


def read_fetched(fetched: Fetched) -> Iterator[Item]:
    """Yield what an answer holds, each article with its address and time.

    Raises what its reader raises: an ``InputError``.
    """
    media_type = _media_type(fetched.data, fetched.media_type)
    data, warnings = _with_charset(fetched, media_type)
    for item in _read(fetched, data, media_type):
        yield _completed(item, fetched, warnings) if isinstance(item, RawArticle) else item


def _read(fetched: Fetched, data: bytes, media_type: str | None) -> Iterator[Item]:
    if media_type not in HTML.media_types:
        yield from read(fetched.url, data, media_type=media_type)
        return
    # Where a page stood tells what its own addresses mean, and which of them to believe.
    article = read_html(fetched.url, data, url=fetched.final_url)
    yield replace(article, raw=data, suffix=HTML.suffixes[0])


def _completed(article: RawArticle, fetched: Fetched, warnings: tuple[str, ...]) -> RawArticle:
    """Return an article with what its reader could not know."""
    return replace(
        article,
        url=article.url or (None if article.item else fetched.final_url),
        seen=article.seen or fetched.fetched_at,
        warnings=(*article.warnings, *warnings),
    )


def _media_type(data: bytes, stated: str | None) -> str | None:
    """Return what an answer is: as the server says, where that says something."""
    if stated not in _SAID_OF_ALL:
        return stated
    head = data[:_SNIFFED]
    for told in _TOLD_BY_BYTES:
        if any(told in one.media_types and one.sniff(head) for one in readers().values()):
            return told
    return stated


def _with_charset(fetched: Fetched, media_type: str | None) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes so that they say themselves what the server said of their encoding.

    Only where they are read otherwise without it: kept and read again, they have to
    give the same text.
    """
    data, charset = fetched.data, fetched.charset
    declares = media_type not in _PLAIN and _DECLARED.search(data[:_SNIFFED]) is not None
    if charset is None or not (media_type or "").startswith(_TEXTUAL) or declares:
        return data, ()
    try:
        told = decode_page(fetched.url, data, charset).text
    except InputError:
        return data, ()
    try:
        alone = decode_page(fetched.url, data).text
    except InputError:
        alone = None
    if told == alone:
        return data, ()
    said = f"{fetched.url}: read as {charset}, as its server says"
    return codecs.BOM_UTF8 + told.encode(), (said,)
