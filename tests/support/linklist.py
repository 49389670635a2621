"""A feed in the fewest words, to test what is done with feeds of any format.

Each line is an entry: ``> id url title @date``, an article elsewhere; ``= id text``,
an article in full; anything else cannot be read.
"""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from claimdb.canonical import bytes_hash
from claimdb.ingest.record import Item, Link, NotRead, RawArticle, Reader
from claimdb.ingest.registry import GROUP, readers
from claimdb.text.dates import parse_date

MEDIA_TYPE = "text/x-links"


def read_links(name: str, data: bytes) -> Iterator[Item]:
    """Yield the entries."""
    for line in data.decode().splitlines():
        mark, item, *rest = line.split(maxsplit=2)
        if mark == ">":
            said, _, date = rest[0].partition(" @")
            url, _, title = said.partition(" ")
            published = parse_date(date, words=date) if date else None
            yield Link(name=name, item=item, url=url, title=title or None, published=published)
        elif mark == "=":
            raw = rest[0].encode()
            yield RawArticle(
                text=rest[0],
                name=name,
                item=item,
                reader="links/1",
                raw=raw,
                raw_hash=bytes_hash(raw),
                suffix=".txt",
            )
        else:
            yield NotRead(name, "it has no mark", failed=True, item=item)


LINKS = Reader("links/1", (".links",), (MEDIA_TYPE,), lambda _: False, read_links)


@contextmanager
def installed(folder: Path) -> Iterator[None]:
    """Let claimdb read such feeds, as if a package had brought the reader."""
    info = folder / "links-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: links\nVersion: 1\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\nlinks = {__name__}:LINKS\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        importlib.invalidate_caches()
        readers.cache_clear()
        yield
    readers.cache_clear()
