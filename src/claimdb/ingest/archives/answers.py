"""What a server answered, out of the bytes that an archive keeps of it.

Invariant: nothing unpacks to more than ``MAX_BYTES``, whatever it claims to be.
"""

import base64
import binascii
import hashlib
import io
import zlib
from dataclasses import dataclass
from typing import Final

from warcio.bufferedreaders import ChunkedDataReader
from warcio.statusandheaders import StatusAndHeadersParser

from claimdb.errors import RecordUnfit
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.readers.html import is_page

OK: Final = 200
_PARSER: Final = StatusAndHeadersParser(["HTTP/"], verify=False)
#: Gzip and zlib, told apart by their heads; and deflate without one.
_EITHER: Final = zlib.MAX_WBITS | 32
_BARE: Final = -zlib.MAX_WBITS
_PACKED: Final = frozenset({"gzip", "x-gzip", "deflate"})
_DIGESTS: Final = ("sha1", "sha256", "sha512", "md5")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; ``payloads`` are the forms that a digest may be of."""

    status: int
    media_type: str
    charset: str | None
    body: bytes
    payloads: tuple[bytes, ...]


def answer(place: str, block: bytes) -> Answer:
    """Return the answer in the block of a record; its body is unpacked if it is of status 200.

    Raises ``RecordUnfit``.
    """
    stream = io.BytesIO(block)
    try:
        head = _PARSER.parse(stream)
    except EOFError as error:
        raise RecordUnfit(place, "it is empty", "capture the page again") from error
    words = (head.statusline or "").split()
    status = int(words[0]) if words and words[0].isdecimal() and words[0].isascii() else 0
    media_type, charset = content_type(head.get_header("content-type"))
    payload = stream.read()
    if status != OK:
        return Answer(status, media_type, charset, b"", ())
    whole = payload
    if "chunked" in (head.get_header("transfer-encoding") or "").lower():
        whole = ChunkedDataReader(io.BytesIO(payload)).read()
    encoding = (head.get_header("content-encoding") or "").strip().lower()
    body = _unpacked(place, whole, encoding)
    return Answer(status, media_type, charset, body, (payload, whole, body))


def content_type(header: str | None) -> tuple[str, str | None]:
    """Return media type and charset of a ``Content-Type``."""
    media_type, _, parameters = (header or "").partition(";")
    charset = None
    for one in parameters.split(";"):
        key, _, value = one.partition("=")
        if key.strip().lower() == "charset":
            charset = value.strip(" \t\"'") or None
    return media_type.strip().lower(), charset


def is_digest_of(digest: str, data: bytes) -> bool | None:
    """Tell whether ``sha1:…`` is the digest of bytes; None where that cannot be told.

    The value may be in base 32, hexadecimal or base 64: archives have all three.
    """
    algorithm, _, value = digest.strip().partition(":")
    algorithm = algorithm.lower().replace("-", "")
    if algorithm not in _DIGESTS:
        return None
    expected = hashlib.new(algorithm, data, usedforsecurity=False).digest()
    forms = (
        base64.b32encode(expected).decode().rstrip("="),
        binascii.hexlify(expected).decode().upper(),
    )
    plain = value.rstrip("=")
    coded = base64.b64encode(expected).decode().rstrip("=")
    return plain.upper() in forms or plain.replace("-", "+").replace("_", "/") == coded


def _unpacked(place: str, data: bytes, encoding: str) -> bytes:
    """Return a body without its compression; some archives have undone it already."""
    if encoding in {"", "identity", "none"} or is_page(data):
        return data
    if encoding not in _PACKED:
        problem = f"it is compressed by {encoding[:40]}, which is not read"
        raise RecordUnfit(place, problem, "capture the page again without it")
    for kind in (_EITHER, _BARE):
        unpacker = zlib.decompressobj(kind)
        try:
            body = unpacker.decompress(data, MAX_BYTES + 1)
        except zlib.error:
            continue
        if len(body) > MAX_BYTES:
            problem = f"it unpacks to more than {MAX_BYTES:,} bytes"
            raise RecordUnfit(place, problem, "look at it in another way")
        if not unpacker.eof:
            raise RecordUnfit(place, "its compressed bytes are cut off", "capture the page again")
        return body
    return data
