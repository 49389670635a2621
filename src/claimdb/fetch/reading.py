"""From what a server sent to the articles in it: which reader, in which encoding.

Servers say "text/html" of feeds and "text/plain" of pages, and leave the charset of a
page to a header that nobody sees once the page is saved. Both are put right here.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from claimdb.fetch.record import Fetched
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
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?[\w-]+""", re.IGNORECASE)
#: How far into a page browsers look for its encoding.
_HEAD: Final = 2048
#: What a reader is shown to tell a format by.
_SNIFFED: Final = 4096
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_fetched(fetched: Fetched) -> Iterator[Item]:
    """Yield what an answer holds, each article with its address and time.

    Raises what its reader raises: an ``InputError``.
    """
    data, warnings = _with_charset(fetched)
    media_type = _media_type(data, fetched.media_type)
    for item in read(fetched.url, data, media_type=media_type):
        yield _completed(item, fetched, warnings) if isinstance(item, RawArticle) else item


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


def _with_charset(fetched: Fetched) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes so that they say themselves what the server says of their encoding.

    Only where nothing else does: servers name one charset for all their pages, and
    pages that know better say so.
    """
    data, charset = fetched.data, fetched.charset
    if charset is None or data.startswith(_MARKS) or _DECLARED.search(data[:_HEAD]):
        return data, ()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return data, ()
    try:
        text = data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data, ()
    said = f"{fetched.url}: read as {charset}, as its server says"
    return codecs.BOM_UTF8 + text.encode(errors="replace"), (said,)
