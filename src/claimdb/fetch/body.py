"""The body of an answer, uncompressed as it comes and never beyond a limit.

A kilobyte of gzip can hold a megabyte, and what a server says of the length need
not be true: so the bytes that come out are counted, while they come out.
"""

import zlib
from typing import Final

from claimdb.errors import AnswerBroken, AnswerLarge

#: What is asked for: the two that the standard library can undo within a limit.
ENCODINGS: Final = "gzip, deflate"
#: Both gzip and zlib, told apart by their heads.
_EITHER: Final = zlib.MAX_WBITS | 32
_MAGIC: Final = b"\x1f\x8b"
#: Deflate without a head, as some servers have it.
_BARE: Final = -zlib.MAX_WBITS


class Body:
    """Takes an answer in pieces and gives its bytes. Errors name ``url``."""

    def __init__(self, url: str, encoding: str, limit: int) -> None:
        """Undo ``encoding``, as ``Content-Encoding`` has it.

        Raises ``AnswerBroken`` for one that was not asked for.
        """
        self._url = url
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self._came = 0
        self._zipped = encoding.strip().lower() not in {"", "identity"}
        if self._zipped and encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
            raise AnswerBroken(url, f"it is compressed in a way not asked for: {encoding}")
        self._undo = zlib.decompressobj(_EITHER)

    def take(self, piece: bytes) -> None:
        """Add the next piece, as it came.

        Raises ``AnswerLarge`` beyond the limit and ``AnswerBroken`` for damage.
        """
        if not self._zipped:
            self._add(piece)
            return
        try:
            self._inflate(piece)
        except zlib.error as error:
            raise AnswerBroken(self._url, f"its compression is damaged: {error}") from error
        self._came += len(piece)
        if self._came > self._limit:
            raise AnswerLarge(self._url, self._limit)

    def whole(self) -> bytes:
        """Return all of it; raises ``AnswerBroken`` where compressed bytes end too early."""
        if self._zipped and self._came and not self._undo.eof:
            raise AnswerBroken(self._url, "it ends in the middle of its compressed bytes")
        return b"".join(self._parts)

    def _inflate(self, piece: bytes) -> None:
        if not self._came and not self._undo.eof:
            piece = self._begun(piece)
        while piece:
            if self._undo.eof:
                if not piece.startswith(_MAGIC):
                    return  # padding behind the end, which nobody minds
                self._undo = zlib.decompressobj(_EITHER)  # another part of the same file
            self._add(self._undo.decompress(piece, self._room()))
            piece = self._undo.unconsumed_tail or self._undo.unused_data

    def _begun(self, piece: bytes) -> bytes:
        """Find out by its first piece whether deflate has its head; return what is left of it."""
        trial = self._undo.copy()
        try:
            trial.decompress(piece, 1)
        except zlib.error:
            self._undo = zlib.decompressobj(_BARE)
        return piece

    def _room(self) -> int:
        return self._limit + 1 - self._size

    def _add(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise AnswerLarge(self._url, self._limit)
        self._parts.append(data)
