"""A web server on this machine, for tests: it says what it is told to, and notes who asked.

Each address has replies, given one after the other; the last one stays. The server
ends with its ``with`` block, whatever is still being answered.
"""

import gzip
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Final, Self

HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One answer. ``body`` is sent in ``pieces`` parts, ``pause`` seconds before each.

    ``head_pause`` seconds pass before each byte of what comes before the body.
    ``instead`` is sent as it is, whatever HTTP says of it.
    With ``etag`` or ``modified`` it is "not modified" to whoever knows that state.
    ``length`` is what is said of the length, whatever it is; ``chunked`` says none.
    """

    status: int = 200
    body: bytes = b""
    media_type: str | None = HTML
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None
    modified: str | None = None
    length: int | None = None
    chunked: bool = False
    pieces: int = 1
    pause: float = 0.0
    head_pause: float = 0.0
    instead: bytes | None = None


class HandClock:
    """A clock that goes on only while somebody waits by it, and notes how long they did."""

    def __init__(self) -> None:
        """Begin at an instant of no meaning."""
        self.waits: list[float] = []
        self._passed = 1000.0

    def monotonic(self) -> float:
        """Return seconds."""
        return self._passed

    def now(self) -> datetime:
        """Return the instant, in UTC."""
        return datetime(2024, 6, 18, tzinfo=UTC) + timedelta(seconds=self._passed)

    def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.waits.append(seconds)
        self._passed += seconds


def zipped(size: int) -> Reply:
    """Return a reply of ``size`` zeros, that are a thousandth of it on the way."""
    body = gzip.compress(bytes(size))
    return Reply(body=body, headers={"Content-Encoding": "gzip"})


def page(
    text: str, title: str = "A page", *, etag: str | None = None, modified: str | None = None
) -> Reply:
    """Return a web page with one paragraph."""
    html = f"<html><head><title>{title}</title></head><body><article><p>{text}</p></article></body>"
    return Reply(body=f"{html}</html>".encode(), etag=etag, modified=modified)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its path with the query, and its headers in lower case."""

    path: str
    headers: dict[str, str]


class Site:
    """The server. ``url`` gives addresses at it, ``put`` says what they answer."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        """Listen at a free port of this machine."""
        self.asked: list[Asked] = []
        self._replies: dict[str, list[Reply]] = {}
        self._stopping = Event()
        self._server = _Server(self)
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._scheme = "https" if tls else "http"
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self) -> Self:
        """Begin to answer."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End; what is being answered slowly is broken off."""
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order, but for ``robots.txt``."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """Return the address of ``path`` here."""
        return f"{self._scheme}://{host}:{self.port}{path}"

    def put(self, path: str, *replies: Reply) -> str:
        """Answer ``path`` with each of ``replies`` in turn, then always with the last one."""
        self._replies[path] = list(replies)
        return self.url(path)

    def lead(self, path: str, target: str, status: int = 302) -> str:
        """Redirect ``path`` to ``target``."""
        return self.put(path, Reply(status=status, headers={"Location": target}))

    def next_reply(self, path: str) -> Reply:
        """Take the reply that is next for ``path``; 404 where nothing was put."""
        waiting = self._replies.get(path, [Reply(status=404)])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    def pause(self, seconds: float) -> bool:
        """Wait; return whether the server is still wanted."""
        return not self._stopping.wait(seconds)


class _Server(ThreadingHTTPServer):
    """The sockets of a site."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up: that is what is tested."""


class _Handler(BaseHTTPRequestHandler):
    """One connection to a site."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        """Note the question and give the next reply."""
        site = self.server.site
        headers = {name.lower(): value for name, value in self.headers.items()}
        site.asked.append(Asked(self.path, headers))
        reply = site.next_reply(self.path)
        if reply.instead is not None:
            self.close_connection = True
            self.wfile.write(reply.instead)
            return
        if reply.head_pause:
            self._drip(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 1000, reply.head_pause)
            return
        if _is_known(reply, headers):
            self._head(304, reply, None)
            return
        length = len(reply.body) if reply.length is None else reply.length
        self._head(reply.status, reply, None if reply.chunked else length)
        for piece in _pieces(reply):
            if reply.pause and not site.pause(reply.pause):
                break
            sent = b"%x\r\n%b\r\n" % (len(piece), piece) if reply.chunked else piece
            self.wfile.write(sent)
        if reply.chunked:
            self.wfile.write(b"0\r\n\r\n")
        self.close_connection = self.close_connection or reply.length is not None

    def _drip(self, head: bytes, pause: float) -> None:
        """Send an answer that never comes to its point."""
        self.close_connection = True
        for byte in head:
            if not self.server.site.pause(pause):
                break
            self.wfile.write(bytes([byte]))

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Print nothing."""

    def _head(self, status: int, reply: Reply, length: int | None) -> None:
        self.send_response(status)
        said = {
            "Content-Type": reply.media_type,
            "ETag": reply.etag,
            "Last-Modified": reply.modified,
            "Content-Length": None if length is None else str(length),
            "Transfer-Encoding": "chunked" if reply.chunked else None,
            **reply.headers,
        }
        for name, value in said.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()


def _is_known(reply: Reply, headers: Mapping[str, str]) -> bool:
    if reply.etag is not None and "if-none-match" in headers:
        return headers["if-none-match"] == reply.etag
    return reply.modified is not None and headers.get("if-modified-since") == reply.modified


def _pieces(reply: Reply) -> Iterator[bytes]:
    size = max(1, -(-len(reply.body) // reply.pieces))
    for start in range(0, len(reply.body), size):
        yield reply.body[start : start + size]
