"""Web archives: how they are recognised; how they are read needs the extra ``web``.

Invariant: nothing here imports more than the base package has.
"""

import io
from collections.abc import Iterator
from typing import BinaryIO, Final, Protocol, cast

from claimdb.errors import FileTooLarge
from claimdb.ingest.extras import extra_part
from claimdb.ingest.record import Item, Reader

WARC_NAME: Final = "warc/1"
WACZ_NAME: Final = "wacz/1"

_EXTRA: Final = "web"
_MAX_HELD: Final = 500_000_000
_MARK: Final = b"WARC/"
_ZIP: Final = b"PK\x03\x04"


class _Warcs(Protocol):
    """What ``ingest.archives.warcs`` has."""

    def captures(self, name: str, file: BinaryIO) -> Iterator[Item]:
        """Yield the articles of a WARC file."""
        raise NotImplementedError


class _Wacz(Protocol):
    """What ``ingest.archives.wacz`` has."""

    def archived(self, name: str, file: BinaryIO) -> Iterator[Item]:
        """Yield the articles of a WACZ file."""
        raise NotImplementedError


def stream_warc(name: str, file: BinaryIO) -> Iterator[Item]:
    """Yield the articles of an open WARC file, record by record.

    Raises ``ExtraMissing`` without the extra ``web``, ``FormatBroken`` for a file
    without one record.
    """
    part = cast("_Warcs", extra_part("claimdb.ingest.archives.warcs", _EXTRA))
    yield from part.captures(name, file)


def read_warc(name: str, data: bytes) -> Iterator[Item]:
    """Yield the articles of a WARC file."""
    yield from stream_warc(name, io.BytesIO(data))


def stream_wacz(name: str, file: BinaryIO) -> Iterator[Item]:
    """Yield the articles of an open WACZ file, archive by archive; raises as ``stream_warc``."""
    part = cast("_Wacz", extra_part("claimdb.ingest.archives.wacz", _EXTRA))
    yield from part.archived(name, file if file.seekable() else _held(name, file))


def _held(name: str, file: BinaryIO) -> BinaryIO:
    """Return what comes through a pipe as a file: a zip is read from its end."""
    data = file.read(_MAX_HELD + 1)
    if len(data) > _MAX_HELD:
        raise FileTooLarge(name, _MAX_HELD, "save it as a file and name that")
    return io.BytesIO(data)


def read_wacz(name: str, data: bytes) -> Iterator[Item]:
    """Yield the articles of a WACZ file."""
    yield from stream_wacz(name, io.BytesIO(data))


def _sniff_warc(data: bytes) -> bool:
    """Tell a file that begins with a record; compressed, its name has to tell."""
    return data.startswith(_MARK)


def _sniff_wacz(data: bytes) -> bool:
    """Tell a zip whose first entry is of an archive."""
    return data.startswith(_ZIP) and (b"archive/" in data or b"datapackage" in data)


WARC: Final = Reader(
    WARC_NAME,
    (".warc", ".warc.gz", ".arc", ".arc.gz"),
    ("application/warc",),
    _sniff_warc,
    read_warc,
    stream_warc,
)
WACZ: Final = Reader(
    WACZ_NAME, (".wacz",), ("application/wacz",), _sniff_wacz, read_wacz, stream_wacz
)
