"""The lines of a file that may be larger than memory, each within a limit.

Invariant: no more than one line, and no more than ``limit`` bytes of it, is held
at a time; a longer line is passed over and named, never loaded.
"""

import codecs
from collections.abc import Iterator
from typing import BinaryIO, Final

from claimdb.errors import BytesUnreadable
from claimdb.ingest.decode import decode

_WIDE_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHUNK: Final = 1 << 16


def lines(name: str, file: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield the lines with their ends, as UTF-8 where they were UTF-16 with its mark.

    A line longer than ``limit`` bytes is ``None``. A mark at the head of the file
    is no part of its first line. Raises ``BytesUnreadable`` for broken UTF-16.
    """
    line = file.readline(limit + 1)
    if line.startswith(_WIDE_MARKS):
        yield from _wide(name, line, file, limit)
        return
    line = line.removeprefix(codecs.BOM_UTF8)
    while line:
        if len(line) > limit:
            while line and not line.endswith(b"\n"):
                line = file.readline(_CHUNK)
            yield None
        else:
            yield line
        line = file.readline(limit + 1)


def text_of(place: str, line: bytes) -> tuple[str, tuple[str, ...]]:
    """Return a line as text, and a warning where its encoding is a guess.

    ``place`` names the line in the warning. Raises as ``decode`` does.
    """
    try:
        return line.decode(), ()
    except UnicodeDecodeError:
        decoded = decode(place, line)
        return decoded.text, decoded.warnings


def _wide(name: str, start: bytes, file: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield the lines of UTF-16 as UTF-8: a line feed is two bytes there."""
    decoder = codecs.getincrementaldecoder("utf-16")()
    rest, is_long, chunk = "", False, start
    while True:
        try:
            *whole, rest = (rest + decoder.decode(chunk, final=not chunk)).split("\n")
        except UnicodeDecodeError as error:
            raise BytesUnreadable(name, "its UTF-16 is broken") from error
        for line in whole:
            data = f"{line}\n".encode()
            yield None if is_long or len(data) > limit else data
            is_long = False
        if len(rest) > limit:
            rest, is_long = "", True
        if not chunk:
            break
        chunk = file.read(_CHUNK)
    if rest or is_long:
        yield None if is_long else rest.encode()
