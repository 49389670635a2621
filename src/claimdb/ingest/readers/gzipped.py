"""Any text format in gzip: ``a.jsonl.gz`` is read as ``a.jsonl``, while it is unpacked.

Invariant: what is inside is told by the name without ``.gz``, and read by the
reader for that; compressed twice it is refused.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from claimdb.errors import FormatBroken
from claimdb.ingest.compressed import inner_name, is_gzip, open_gzip
from claimdb.ingest.record import Item, Reader

NAME: Final = "gzip/1"


def gzip_reader(stream: Callable[[str, BinaryIO], Iterator[Item]]) -> Reader:
    """Return the reader of compressed files; ``stream`` reads what is inside, by its name."""

    def stream_gzip(name: str, file: BinaryIO) -> Iterator[Item]:
        inner = inner_name(name)
        if inner != inner_name(inner):
            raise FormatBroken(name, "it is compressed twice", "unpack it once")
        for one in stream(inner, open_gzip(name, file)):
            yield replace(one, name=name)

    def read_gzip(name: str, data: bytes) -> Iterator[Item]:
        yield from stream_gzip(name, io.BytesIO(data))

    return Reader(
        NAME, (".gz",), ("application/gzip", "application/x-gzip"), is_gzip, read_gzip, stream_gzip
    )
