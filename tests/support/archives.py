"""Small web archives for tests, written as the standard has them and without a library."""

import base64
import gzip
import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

URL = "https://news.example.org/2024/06/18/denial"
DATE = "2024-06-18T09:30:00Z"
WORDS = (
    "Moscow and Pyongyang both denied that missiles from the north had been used in the war,"
    " the spokesman told reporters on Tuesday after a meeting of the council."
)


def story(words: str = WORDS, title: str = "Kremlin denies") -> bytes:
    """Return a page with one article of three paragraphs."""
    paragraphs = "".join(f"<p>{words} Paragraph {n} said so as well.</p>" for n in (1, 2, 3))
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title>"
        f"</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A record to write: what a server answered to a request for ``url``."""

    body: bytes = field(default_factory=story)
    url: str = URL
    kind: str = "response"
    status: str = "200 OK"
    content_type: str | None = "text/html; charset=utf-8"
    http: tuple[tuple[str, str], ...] = ()
    warc: Mapping[str, str] = field(default_factory=dict)


def warc(records: Iterable[Kept], *, is_packed: bool = True) -> bytes:
    """Return an archive of these records, after the one that says what wrote it."""
    about = Kept(kind="warcinfo", url="", body=b"software: tests\r\n", content_type="a/fields")
    written = (_record(one) for one in (about, *records))
    return b"".join(gzip.compress(one, mtime=0) if is_packed else one for one in written)


def _record(kept: Kept) -> bytes:
    """Return one record as the standard has it."""
    block, content_type = kept.body, kept.content_type
    if kept.kind == "response":
        stated = [("Content-Type", kept.content_type)] if kept.content_type else []
        block = _head(f"HTTP/1.1 {kept.status}", [*stated, *kept.http]) + kept.body
        content_type = "application/http; msgtype=response"
    digest = base64.b32encode(hashlib.sha1(kept.body, usedforsecurity=False).digest()).decode()
    said = {
        "WARC-Type": kept.kind,
        "WARC-Record-ID": "<urn:uuid:12345678-1234-1234-1234-123456789012>",
        "WARC-Target-URI": kept.url,
        "WARC-Date": DATE,
        "WARC-Payload-Digest": f"sha1:{digest}",
        "Content-Type": content_type or "",
        "Content-Length": str(len(block)),
    } | dict(kept.warc)
    return _head("WARC/1.0", said.items()) + block + b"\r\n\r\n"


def _head(first: str, said: Iterable[tuple[str, str]]) -> bytes:
    lines = (f"{name}: {value}\r\n" for name, value in said if value)
    return f"{first}\r\n{''.join(lines)}\r\n".encode()


def wacz(entries: Mapping[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """Return a zip of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, data in entries.items():
            file.writestr(name, data)
    return buffer.getvalue()
