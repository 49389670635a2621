"""Which reader reads a file: by media type, by suffix, then by its first bytes.

Other packages add formats through the entry-point group ``claimdb.readers``,
each entry a ``Reader``; theirs are asked before the built-in ones.

Invariant: a file that no reader claims is an error that lists what is read;
it is never read as something that it may not be.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO, Final, cast

from claimdb.errors import FileTooLarge, FormatUnknown, ReaderBroken
from claimdb.ingest.credited import with_credits
from claimdb.ingest.fieldmap import FieldMap
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.readers.feed import FEED
from claimdb.ingest.readers.gzipped import NAME as GZIP
from claimdb.ingest.readers.gzipped import gzip_reader
from claimdb.ingest.readers.html import HTML
from claimdb.ingest.readers.jsonform import JSON, JSONL
from claimdb.ingest.readers.markdown import MARKDOWN
from claimdb.ingest.readers.pdf import PDF
from claimdb.ingest.readers.plain import PLAIN
from claimdb.ingest.readers.seedform import SEEDFORM
from claimdb.ingest.readers.tabular import CSV, TSV
from claimdb.ingest.readers.warc import WACZ, WARC
from claimdb.ingest.record import Item, RawArticle, Reader
from claimdb.ingest.records import MAPPED_SUFFIXES, read_records

GROUP: Final = "claimdb.readers"
#: Plain text claims whatever it is shown, so it comes last.
_BUILT_IN: Final = (WARC, WACZ, PDF, FEED, HTML, JSONL, JSON, CSV, TSV, MARKDOWN, SEEDFORM, PLAIN)
#: Bytes that a reader is shown to tell a format by.
HEAD: Final = 4096
#: What servers and mailers say when they do not know either.
_UNSTATED: Final = frozenset({"", "application/octet-stream", "binary/octet-stream"})


@cache
def readers() -> Mapping[str, Reader]:
    """Return all readers by name, in the order in which they are asked.

    Raises ``ReaderBroken`` for an entry point that cannot be loaded or is no
    ``Reader``.
    """
    found = [_loaded(entry) for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name)]
    asked = (*found, gzip_reader(read), *_BUILT_IN)
    return MappingProxyType({reader.name: reader for reader in asked})


def suffixes() -> tuple[str, ...]:
    """Return the suffixes that are read, sorted, each with its dot."""
    return tuple(sorted({suffix for reader in readers().values() for suffix in reader.suffixes}))


def is_streamed(name: str) -> bool:
    """Tell whether files of this name may be larger than memory, and are read bit by bit."""
    return any(
        name.lower().endswith(suffix)
        for reader in readers().values()
        if reader.stream is not None
        for suffix in reader.suffixes
    )


def read(
    name: str,
    data: bytes | BinaryIO,
    *,
    media_type: str | None = None,
    fields: FieldMap | None = None,
) -> Iterator[Item]:
    """Return the articles in a file, or in its bytes; its suffix is that of ``name``.

    ``fields`` says where a file of records has what; files of other formats are read
    as they are. Each article has the credits that its text holds. Raises
    ``FormatUnknown`` at once, and while iterating what the reader raises, or
    ``FileTooLarge``.
    """
    file = io.BufferedReader(io.BytesIO(data)) if isinstance(data, bytes) else buffered(data)
    reader = reader_of(name, file.peek(HEAD)[:HEAD], media_type)
    if fields is not None and reader.name == GZIP:
        reader = gzip_reader(partial(read, fields=fields))
    elif fields is not None and PurePath(name).suffix.lower() in MAPPED_SUFFIXES:
        return _credited(read_records(name, file, fields))
    if reader.stream is not None:
        return _credited(reader.stream(name, file))
    return _credited(_read_whole(reader, name, file))


def _credited(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, each article with the credits in its text."""
    return (with_credits(one) if isinstance(one, RawArticle) else one for one in items)


def _read_whole(reader: Reader, name: str, file: BinaryIO) -> Iterator[Item]:
    """Yield the articles of a file that is small enough; a lone one is made of all its bytes."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise FileTooLarge(name, MAX_BYTES, "split it up, or save its text alone")
    suffix = reader.suffixes[0] if reader.suffixes else ""
    for one in reader.read(name, data):
        if isinstance(one, RawArticle) and not one.item and not one.raw:
            yield replace(one, raw=data, suffix=suffix)
        else:
            yield one


def buffered(file: BinaryIO) -> io.BufferedReader:
    """Return a file whose first bytes can be looked at before they are read."""
    if isinstance(file, io.BufferedReader):
        return file
    return io.BufferedReader(cast("io.RawIOBase", file))


def reader_of(name: str, data: bytes, media_type: str | None = None) -> Reader:
    """Return the reader of a file: the first candidate that recognises its first bytes.

    Raises ``FormatUnknown``.
    """
    stated = (media_type or "").split(";")[0].strip().lower()
    whole, suffix = name.lower(), PurePath(name).suffix.lower()
    candidates, found = list(readers().values()), "no suffix"
    if stated not in _UNSTATED:
        candidates = [reader for reader in candidates if stated in reader.media_types]
        found = f"media type {stated}"
    elif suffix:
        longest = max((one for one in suffixes() if whole.endswith(one)), key=len, default=suffix)
        candidates = [reader for reader in candidates if longest in reader.suffixes]
        found = f"suffix {suffix}"
    if not candidates:
        raise FormatUnknown(name, found, suffixes())
    if len(candidates) == 1:
        return candidates[0]
    return next((one for one in candidates if one.sniff(data)), candidates[-1])


def _loaded(entry: EntryPoint) -> Reader:
    """Return the reader behind an entry point."""
    try:
        reader = entry.load()
    except (ImportError, AttributeError) as error:
        raise ReaderBroken(entry.name, str(error)) from error
    if not isinstance(reader, Reader):
        raise ReaderBroken(entry.name, f"{entry.value} is no claimdb.ingest.record.Reader")
    return reader
