"""The pages in a web archive, record by record: what a server answered, and when.

Requests, and what the archive says of itself, are no inputs and are passed over;
every other record is an article or is named with the reason why not.
Invariant: one record is held at a time, and of it no more than ``MAX_BYTES``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, Protocol

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from claimdb.errors import FormatBroken
from claimdb.ingest.archives.captured import Capture, items_of
from claimdb.ingest.compressed import is_gzip, open_gzip
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.record import Item, NotRead
from claimdb.text.clean import clean

_CHUNK: Final = 1 << 16
#: Bytes of the headers of one record, and of what stands between records.
_MAX_HEAD: Final = 1_000_000
_INPUTS: Final = frozenset({"conversion", "resource", "response", "revisit"})
#: What is broken in the head of a record comes out of warcio as any of these.
_DAMAGE: Final = (ArchiveLoadFailed, ArithmeticError, AttributeError, LookupError, ValueError)
_WAY: Final = "get the archive again"
_MAX_URL: Final = 2000


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes:
        """Return up to so many bytes."""
        raise NotImplementedError


class _Archive(ArchiveIterator):  # type: ignore[misc]
    """As warcio's, and silent: it would write of each oddity to the standard error."""

    INC_RECORD = ""


@dataclass(slots=True)
class _Source:
    """A file whose first bytes were read, with an end to what may stand between records."""

    name: str
    start: bytes
    file: _Readable
    at: int = 0
    left: int | None = None

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes; raises ``FormatBroken`` for a head without end."""
        part = self.start[:size] or self.file.read(size)
        self.start = self.start[size:]
        self.at += len(part)
        if self.left is not None:
            self.left -= len(part)
            if self.left < 0:
                problem = f"the head of a record has more than {_MAX_HEAD:,} bytes"
                raise FormatBroken(self.name, problem, _WAY, f"byte {self.at:,}")
        return part

    def tell(self) -> int:
        """Return the number of bytes that were given."""
        return self.at


@dataclass(frozen=True, slots=True)
class _Unbuffered:
    """Gives what was unpacked as it comes: before an error, nothing of it is lost."""

    file: BinaryIO

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes."""
        return self.file.read1(size)  # type: ignore[attr-defined, no-any-return]


def captures(name: str, file: _Readable, place: str = "") -> Iterator[Item]:
    """Yield the articles of a WARC or ARC file, compressed or not.

    ``place`` names the file in messages where it stands inside ``name``. Raises
    ``FormatBroken`` where there is not one record; what breaks later is the last
    item, and names the byte.
    """
    place = place or name
    start = file.read(2)
    if is_gzip(start):
        opened = open_gzip(place, _Source(place, start, file))  # type: ignore[arg-type]
        source = _Source(place, b"", _Unbuffered(opened))
    else:
        source = _Source(place, start, file)
    archive, has_records = _Archive(source, no_record_parse=True, arc2warc=True), False
    try:
        for record in _records(archive, source):
            capture = _capture(record, _block(place, record, archive.offset), archive.offset)
            has_records = True
            if capture.kind in _INPUTS:
                yield from items_of(name, capture)
    except FormatBroken as error:
        if not has_records:
            raise
        yield NotRead(name, str(error), failed=True, item=f"byte {archive.offset:,}")
    if not has_records:
        raise FormatBroken(place, "it holds no record of a web archive", _WAY)


def _records(archive: _Archive, source: _Source) -> Iterator[ArcWarcRecord]:
    """Yield the records; raises ``FormatBroken`` where what follows is none."""
    while True:
        source.left = _MAX_HEAD
        try:
            record = next(archive, None)
        except _DAMAGE as error:
            problem = "what stands here is no record of a web archive"
            raise FormatBroken(source.name, problem, _WAY, f"byte {archive.offset:,}") from error
        source.left = None
        if record is None:
            return
        yield record


def _capture(record: ArcWarcRecord, block: bytes | None, offset: int) -> Capture:
    """Return a record as what it captured."""

    def said(header: str) -> str:
        return clean(record.rec_headers.get_header(header) or "").text.strip()

    target = said("WARC-Target-URI")
    return Capture(
        kind=(record.rec_type or "").lower(),
        item=target[:_MAX_URL] or f"byte {offset:,}",
        target=target,
        date=said("WARC-Date"),
        content_type=said("Content-Type"),
        payload_digest=said("WARC-Payload-Digest"),
        block_digest=said("WARC-Block-Digest"),
        block=block,
    )


def _block(place: str, record: ArcWarcRecord, offset: int) -> bytes | None:
    """Return what a record holds, None for one too large; in any case it is behind us then.

    Raises ``FormatBroken`` where the file ends inside it.
    """
    length = record.length
    if length is None:
        problem = "a record does not say how long it is"
        raise FormatBroken(place, problem, _WAY, f"byte {offset:,}")
    block = record.raw_stream.read(length) if length <= MAX_BYTES else None
    size = 0 if block is None else len(block)
    while block is None or size < length:
        part = record.raw_stream.read(_CHUNK)
        size += len(part)
        if not part:
            break
    if size < length:
        problem = f"the file ends inside the record that begins here, after {size:,} of its bytes"
        raise FormatBroken(place, problem, _WAY, f"byte {offset:,}")
    return block
