"""Web pages: how they are recognised; how they are read needs the extra ``web``.

Invariant: nothing here imports more than the base package has.
"""

import re
from collections.abc import Iterator
from typing import Final, Protocol, cast

from claimdb.ingest.decode import head
from claimdb.ingest.extras import extra_part
from claimdb.ingest.record import RawArticle, Reader

NAME: Final = "html/1"
SUFFIXES: Final = (".html", ".htm", ".xhtml")
MEDIA_TYPES: Final = ("text/html", "application/xhtml+xml")

_SNIFFED: Final = 1024
_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,800}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


class _Page(Protocol):
    """What ``ingest.html.page`` has."""

    def page(self, name: str, data: bytes, *, url: str | None, charset: str | None) -> RawArticle:
        """Return the article of a page."""
        raise NotImplementedError


def read_html(
    name: str, data: bytes, *, url: str | None = None, charset: str | None = None
) -> RawArticle:
    """Return the article of a page; ``url`` and ``charset`` are what a server said of it.

    Raises ``ExtraMissing`` without the extra ``web``, and as ``html.page.page`` does.
    """
    part = cast("_Page", extra_part("claimdb.ingest.html.page", "web"))
    return part.page(name, data, url=url, charset=charset)


def _read(name: str, data: bytes) -> Iterator[RawArticle]:
    """Yield the one article of a saved page."""
    yield read_html(name, data)


def is_page(data: bytes) -> bool:
    """Return whether bytes begin as a web page does."""
    return _PAGE.match(head(data, _SNIFFED)) is not None


HTML = Reader(NAME, SUFFIXES, MEDIA_TYPES, is_page, _read)
