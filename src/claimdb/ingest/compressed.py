"""Gzip, unpacked while it is read, with an end to what it may unpack to.

Invariant: no more than one block is unpacked at a time; a file that unpacks to
hundreds of times its size is a bomb and not text, and nothing after that is
unpacked. A file that is cut off is an error where it ends, not before.
"""

import io
import zlib
from typing import BinaryIO, Final, cast

from claimdb.errors import FormatBroken

MAGIC: Final = b"\x1f\x8b"
#: Text shrinks to a third or a tenth, logs of one line repeated to a hundredth; the
#: most that the format can do is a thousandth.
MAX_RATIO: Final = 200
#: Below this much text the ratio means nothing: a page of blanks is no attack.
_FREE: Final = 10_000_000
_BLOCK: Final = 1 << 16
_GZIP: Final = 16 + zlib.MAX_WBITS
_WAY: Final = "get the file again"


def is_gzip(data: bytes) -> bool:
    """Tell bytes that are compressed."""
    return data.startswith(MAGIC)


def inner_name(name: str) -> str:
    """Return the name of what a compressed file holds: ``a.jsonl`` of ``a.jsonl.gz``."""
    return name[: -len(".gz")] if name.lower().endswith(".gz") else name


def open_gzip(name: str, file: BinaryIO) -> BinaryIO:
    """Return what a compressed file holds, as a file that is unpacked while it is read.

    Reading raises ``FormatBroken`` for a file that is no gzip, is damaged or cut
    off (naming the byte), or unpacks to far more than any text does.
    """
    return cast("BinaryIO", io.BufferedReader(_Unpacked(name, file), _BLOCK))


class _Unpacked(io.RawIOBase):
    """The contents of all members of a gzip file, one after another."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        super().__init__()
        self._name = name
        self._file = file
        self._member = zlib.decompressobj(_GZIP)
        self._pending = b""
        self._taken = 0
        self._given = 0
        self._begun = False

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Unpack as much as fits; 0 at the end."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        part = self._unpacked(len(view))
        view[: len(part)] = part
        self._given += len(part)
        if self._given > max(_FREE, self._taken * MAX_RATIO):
            problem = f"it unpacks to more than {MAX_RATIO} times its size, as no text does"
            raise FormatBroken(self._name, problem, "look at it before you unpack it elsewhere")
        return len(part)

    def _unpacked(self, size: int) -> bytes:
        """Return up to ``size`` bytes, b"" at the end."""
        while not self._member.eof or self._next_member():
            try:
                part = self._member.decompress(self._pending, size)
            except zlib.error as error:
                raise self._broken("it is damaged") from error
            self._pending = self._member.unconsumed_tail
            if part:
                return part
            if not self._member.eof and not self._pending:
                self._pending = self._read()
                if not self._pending:
                    raise self._broken("it is cut off")
        return b""

    def _read(self) -> bytes:
        """Return packed bytes, b"" where the file ends."""
        packed = self._file.read(_BLOCK)
        if not self._begun and not is_gzip(packed):
            raise FormatBroken(self._name, "it is not compressed", "name it without .gz")
        self._begun = True
        self._taken += len(packed)
        return packed

    def _next_member(self) -> bool:
        """Go on to the next part of a file that was joined from several."""
        # Tapes and some servers fill the last block up with zeros.
        rest = (self._member.unused_data or self._read()).lstrip(b"\x00")
        while not rest:
            block = self._read()
            if not block:
                return False
            rest = block.lstrip(b"\x00")
        if not is_gzip(rest):
            raise self._broken("something follows its end")
        self._member = zlib.decompressobj(_GZIP)
        self._pending = rest
        return True

    def _broken(self, problem: str) -> FormatBroken:
        return FormatBroken(self._name, problem, _WAY, f"byte {self._taken:,}")
