"""Plain text: the whole file is the article, and nothing else is known of it.

Invariant: no line is taken for a title, since many texts begin with a caption.
"""

from collections.abc import Iterator

from claimdb.canonical import bytes_hash
from claimdb.ingest.decode import decode
from claimdb.ingest.record import RawArticle, Reader

NAME = "plain/1"


def read_plain(name: str, data: bytes) -> Iterator[RawArticle]:
    """Yield the one article of a plain text file; raises as ``decode`` does."""
    decoded = decode(name, data)
    yield RawArticle(
        text=decoded.text,
        name=name,
        reader=NAME,
        raw_hash=bytes_hash(data),
        warnings=decoded.warnings,
    )


def _anything(_data: bytes) -> bool:
    """Take any text that no other format claims."""
    return True


PLAIN = Reader(NAME, (".txt", ".text"), ("text/plain",), _anything, read_plain)
