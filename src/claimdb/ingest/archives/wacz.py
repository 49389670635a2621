"""The web archives inside a WACZ, which is a zip with ``archive/*.warc.gz``.

Nothing is ever written to a disk, so that names with ``../`` in them are names
and no more. Invariant: entries that claim more than the file can hold are refused
before anything is unpacked.
"""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from claimdb.errors import FormatBroken, InputError
from claimdb.ingest.archives.warcs import captures
from claimdb.ingest.compressed import MAX_RATIO
from claimdb.ingest.record import Item, NotRead
from claimdb.text.clean import clean

_SUFFIXES: Final = (".warc", ".warc.gz")
_ENCRYPTED: Final = 1
#: Below this the ratio of packing means nothing.
_FREE: Final = 10_000_000
_MAX_NAME: Final = 200
_WAY: Final = "get the archive again"
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def archived(name: str, file: BinaryIO) -> Iterator[Item]:
    """Yield the articles of each archive in a WACZ, which has to be a file that can be sought in.

    Raises ``FormatBroken`` for a file that is no zip, holds no archive, or whose
    entries overlap.
    """
    try:
        whole = zipfile.ZipFile(file)
    except _DAMAGE as error:
        raise FormatBroken(name, "it is damaged, or no WACZ", _WAY) from error
    with whole:
        entries = [one for one in whole.infolist() if one.filename.lower().endswith(_SUFFIXES)]
        if not entries:
            raise FormatBroken(name, "it holds no .warc or .warc.gz", _WAY)
        if sum(one.compress_size for one in entries) > file.seek(0, 2):
            raise FormatBroken(name, "its entries overlap", "look at it before you unpack it")
        for entry in entries:
            yield from _entry(name, whole, entry)


def _entry(name: str, whole: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[Item]:
    """Yield the articles of one archive; one that is broken is named, and the rest goes on."""
    inner = clean(PurePosixPath(entry.filename).name).text[:_MAX_NAME]
    place = f"{name}/{inner}"
    try:
        _refuse(place, entry)
        with whole.open(entry) as part:
            yield from captures(name, part, place)
    except InputError as error:
        yield NotRead(name, str(error), failed=True, item=inner)
    except _DAMAGE as error:
        broken = FormatBroken(place, f"it is damaged ({error})", _WAY)
        yield NotRead(name, str(broken), failed=True, item=inner)


def _refuse(place: str, entry: zipfile.ZipInfo) -> None:
    """Raise ``FormatBroken`` for an entry that is encrypted or a bomb."""
    if entry.flag_bits & _ENCRYPTED:
        raise FormatBroken(place, "it is encrypted", "save it without a password")
    if entry.file_size > max(_FREE, entry.compress_size * MAX_RATIO):
        problem = f"it unpacks to more than {MAX_RATIO} times its size, as no archive does"
        raise FormatBroken(place, problem, "look at it before you unpack it elsewhere")
