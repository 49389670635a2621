"""The bytes that articles were read from, each once, by what they are.

A file is called by the hash of what is in it, so that the same bytes are kept once
and a better reader can find them later. Invariant: under its final name a file is
whole, whatever happens while it is written: it is written under another name, made
safe on the disk, and renamed.
"""

import gzip
import os
import re
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.canonical import HASH_TAG, bytes_hash
from claimdb.errors import RawDamaged, RawUnwritable

_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,10}")
_DIGITS: Final = re.compile(r"[0-9a-f]{32}")
_PART: Final = ".part"
#: Text halves at level 1 already; 6 takes three times as long for a tenth more.
_LEVEL: Final = 4


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes that were kept, and the suffix by which their reader is known."""

    data: bytes
    suffix: str


class RawStore:
    """A folder of kept bytes. It is made when the first are kept."""

    def __init__(self, folder: Path) -> None:
        """Name the folder."""
        self.folder = folder

    def keep(self, data: bytes, suffix: str) -> Path:
        """Keep ``data`` and return its file; ``suffix`` is such as ".html".

        Raises ``RawUnwritable`` where the disk is full or the folder cannot be
        written; then nothing of it is left.
        """
        digits = bytes_hash(data).removeprefix(HASH_TAG)
        suffix = suffix.lower() if _SUFFIX.fullmatch(suffix.lower()) else ""
        path = self.folder / digits[:2] / f"{digits}{suffix}.gz"
        try:
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                _write(path, gzip.compress(data, _LEVEL, mtime=0))
        except OSError as error:
            raise RawUnwritable(self.folder, (error.strerror or str(error)).lower()) from error
        return path

    def find(self, raw_hash: str) -> Path | None:
        """Return the file of the bytes with ``raw_hash`` (``b2:…``), if they are kept."""
        digits = raw_hash.removeprefix(HASH_TAG)
        if not _DIGITS.fullmatch(digits):
            return None
        return min((self.folder / digits[:2]).glob(f"{digits}*.gz"), default=None)

    def read(self, raw_hash: str) -> Raw | None:
        """Return the bytes with ``raw_hash``, if they are kept.

        Raises ``RawDamaged`` where they are no longer those.
        """
        path = self.find(raw_hash)
        return None if path is None else _read(path)

    def forget(self, raw_hash: str) -> bool:
        """Remove the bytes with ``raw_hash``; return whether they were kept.

        Raises ``RawUnwritable`` where that is not allowed.
        """
        kept = False
        while (path := self.find(raw_hash)) is not None:
            try:
                path.unlink()
            except OSError as error:
                raise RawUnwritable(self.folder, (error.strerror or "").lower()) from error
            kept = True
        return kept

    def check(self) -> Iterator[RawDamaged]:
        """Yield what is wrong with each file that is not as it was kept, in order."""
        for path in sorted(self.folder.glob("??/*.gz")):
            try:
                _read(path)
            except RawDamaged as damaged:
                yield damaged


def _write(path: Path, packed: bytes) -> None:
    """Write a file whole or not at all; raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=_PART, dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(packed)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)  # mkstemp keeps files from everybody else
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _read(path: Path) -> Raw:
    """Return the bytes in a file; raises ``RawDamaged``."""
    digits = path.name[:32]
    try:
        data = gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        raise RawDamaged(path, str(error).lower()) from error
    if bytes_hash(data) != HASH_TAG + digits:
        raise RawDamaged(path, "its bytes are not those that its name says")
    return Raw(data, path.name[32:].removesuffix(".gz"))
