"""The characters of a web page, whatever it declares.

A byte-order mark is never wrong. Bytes that are valid UTF-8 and not all ASCII are
UTF-8 whatever is declared: no other encoding writes such bytes by chance. Then
comes what the server said, then what the page says, and last what plain text
files are tried as. Invariant: each guess or contradiction is a warning.
"""

import codecs
import re
from typing import Final

from claimdb.errors import ArticleEmpty, BytesUnreadable
from claimdb.ingest.decode import Decoded, decode

#: Where the standard for browsers lets the declaration stand.
_HEAD_BYTES: Final = 4096
_META: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML: Final = re.compile(rb"""\A\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
#: Names by which Python does not know an encoding.
_ALIASES: Final = {
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
    "windows-949": "cp949",
    "x-euc-jp": "euc_jp",
}
#: What browsers read, under Python's name, and the larger encoding that they take it for.
_READ_AS: Final = {
    **{f"cp125{page}": f"cp125{page}" for page in range(9)},
    **{f"iso8859-{part}": f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{name: name for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp866", "cp874")},
    **{name: name for name in ("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp932", "cp949")},
    **{name: name for name in ("gb18030", "euc_jp", "iso2022_jp", "hz", "big5hkscs")},
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
#: These write any text in bytes that look like UTF-8.
_ESCAPED: Final = frozenset({"iso2022_jp", "hz"})
_WIDE: Final = frozenset({"utf-16", "utf-16-le", "utf-16-be"})
#: One damaged byte in so many is damage; more is a wrong declaration.
_DAMAGE: Final = 1000


def decode_page(name: str, data: bytes, charset: str | None = None) -> Decoded:
    """Return the text of a page's bytes; ``charset`` is what the server said.

    Raises ``BytesUnreadable`` for bytes that are no text, and ``ArticleEmpty``.
    """
    if not data.strip():
        raise ArticleEmpty(name)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return decode(name, data)
    declared = [known for known in map(_codec, _declared(data, charset)) if known]
    if _is_utf8(data, declared):
        return _utf8(name, data, declared)
    for codec in declared:
        if codec in _WIDE and b"\x00" not in data:
            continue  # a page in ASCII that claims two bytes for each character
        text = data.decode(codec, errors="replace")
        damaged = text.count("\ufffd")
        if damaged * _DAMAGE <= len(text):
            decoded = decode(name, text.encode("utf-8", errors="replace"))
            return Decoded(decoded.text, (*_damage(name, codec, damaged), *decoded.warnings))
    return _undeclared(name, data, declared)


def _utf8(name: str, data: bytes, declared: list[str]) -> Decoded:
    """Return a page that is UTF-8, and say where it declares something else."""
    decoded = decode(name, data)
    if data.isascii() or not declared or declared[0] == "utf-8":
        return decoded
    warning = f"{name}: it declares {declared[0]} and is UTF-8, and was read as that"
    return Decoded(decoded.text, (warning, *decoded.warnings))


def _undeclared(name: str, data: bytes, declared: list[str]) -> Decoded:
    """Return a page whose declaration is missing or wrong, as a text file is read."""
    try:
        return decode(name, data)
    except BytesUnreadable as error:
        if declared:
            raise
        found = "it declares no character set, and is neither UTF-8 nor plausible Windows-1252"
        raise BytesUnreadable(name, found) from error


def _damage(name: str, codec: str, damaged: int) -> tuple[str, ...]:
    """Return the warning for bytes that the declared encoding has not."""
    if not damaged:
        return ()
    return (f"{name}: {damaged} damaged place(s) in its {codec} became U+FFFD",)


def _declared(data: bytes, charset: str | None) -> list[str]:
    """Return the names of encodings that the server and the page give, in that order."""
    start = data[:_HEAD_BYTES]
    found = [charset.strip(" \"'")] if charset else []
    for pattern in (_XML, _META):
        match = pattern.search(start)
        if match is not None:
            found.append(match[1].decode("ascii"))
    return found


def _codec(label: str) -> str | None:
    """Return the encoding to read a declared one as, if browsers know it."""
    known = label.strip().lower()
    try:
        return _READ_AS.get(codecs.lookup(_ALIASES.get(known, known)).name)
    except (LookupError, ValueError):
        return None


def _is_utf8(data: bytes, declared: list[str]) -> bool:
    """Tell bytes that are UTF-8 and do not only look so."""
    if _ESCAPED.intersection(declared) or (b"\x00" in data and _WIDE.intersection(declared)):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
