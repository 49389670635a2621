"""Bytes to text: the encodings that newsrooms have, and nothing that is not text.

Invariant: the text that comes out can be stored (``text.clean``) unless it is asked
for verbatim, and each guess or replacement is a warning that the caller passes on.
"""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from claimdb.errors import ArticleEmpty, BytesUnreadable
from claimdb.text.clean import clean

#: C0 controls but for tab, line feed, vertical tab, form feed and return; DEL; C1
#: but for NEL.
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
#: Text holds next to no controls; 1 in 50 is far above any, and far below the 1
#: in 8 of compressed data or the 1 in 2 of UTF-16 without its mark.
_CONTROL_SHARE: Final = 50
#: French, the most accented language written in cp1252, has under 1 accent in 15
#: letters; Cyrillic or Greek in its own 8-bit encoding has above 3 in 4.
_ACCENT_SHARE: Final = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and what had to be guessed or replaced to get it."""

    text: str
    warnings: tuple[str, ...]


def decode(name: str, data: bytes) -> Decoded:
    """Return the text of a file: UTF-8, UTF-16 with its mark, or plausible cp1252.

    Raises ``BytesUnreadable`` for anything that is not text, ``ArticleEmpty``
    for nothing but white space. Line ends are kept.
    """
    decoded = verbatim(name, data)
    guess = decoded.warnings
    cleaned = clean(decoded.text)
    if not cleaned.text.strip():
        raise ArticleEmpty(name)
    if cleaned.replaced:
        guess = (
            *guess,
            f"{name}: {cleaned.replaced} character(s) no database can store became U+FFFD",
        )
    return Decoded(cleaned.text, guess)


def verbatim(name: str, data: bytes) -> Decoded:
    """Return the text of a file with every character that its bytes stand for.

    A byte-order mark of UTF-8 is the first of them, as for any program that decodes
    the file without asking for it; NUL stays too. Raises ``BytesUnreadable``.
    """
    text, guess = _decoded(name, data)
    controls = len(_CONTROLS.findall(text))
    # One stray control is damage; more than a few, or little else, is no text.
    if controls > max(1, len(text) // _CONTROL_SHARE) or 0 < len(text) <= controls * 2:
        raise BytesUnreadable(name, "it has control characters as binary files do")
    return Decoded(text, guess)


def head(data: bytes, length: int = 256) -> str:
    """Return about the first ``length`` characters, leniently, to sniff a format by."""
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if data.startswith(mark):
            return data[: 2 * length].decode("utf-16", errors="replace")
    return data[: 2 * length].decode("utf-8-sig", errors="replace")


def _decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text, and a warning where its encoding is a guess."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError as error:
            raise BytesUnreadable(name, "its UTF-16 is broken") from error
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(name, data)


def _guessed(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return text that is not valid UTF-8: damaged UTF-8, or else cp1252."""
    damaged = data.decode("utf-8", errors="replace")
    bad = damaged.count("\ufffd")
    good = sum(1 for character in damaged if character > "\x7f") - bad
    # One cut or wrong byte must not turn every other mark of the text to mojibake.
    if good >= bad:
        return damaged, (f"{name}: {bad} damaged place(s) in its UTF-8 became U+FFFD",)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise BytesUnreadable(name, "neither UTF-8 nor Windows-1252") from error
    accents = sum(1 for character in text if character > "\x7f")
    if accents * _ACCENT_SHARE > len(text):
        raise BytesUnreadable(name, "neither UTF-8 nor plausible Windows-1252")
    return text, (f"{name}: not UTF-8, read as Windows-1252 (cp1252); check its accents and marks",)
