"""Connections that are made to the very address that was found public, and end in time.

A name is resolved once, every address that it has is looked at, and one of these is
connected to: had the library resolved it again, the second answer could lead into
the private network (DNS rebinding). TLS still checks the certificate by the name.

Invariant: no proxy of the environment is asked, since the guard could not see what
it connects to; and no byte is waited for beyond the end set in ``Limits``.
"""

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import httpcore
import httpx

from claimdb.errors import AddressPrivate, NameUnknown
from claimdb.fetch.guard import is_public
from claimdb.fetch.record import Clock

#: Name and port to numeric addresses, best first; raises OSError where there are none.
Resolver = Callable[[str, int], list[str]]
#: Whether a numeric address may be connected to.
Admits = Callable[[str], bool]

_TIMED_OUT: Final = "the time for the whole answer is over"


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses that the system knows of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True)
class Ways:
    """How names become connections; ``ssl_context`` says whose certificates count."""

    resolver: Resolver = resolve
    admits: Admits = is_public
    ssl_context: ssl.SSLContext | None = None


@dataclass(slots=True)
class Limits:
    """What holds for the request under way: its address, and when it must be over."""

    clock: Clock
    url: str = ""
    end: float = 0.0

    def left(self, timeout: float | None) -> float:
        """Return how long may be waited now; raises ``ReadTimeout`` where no longer."""
        rest = self.end - self.clock.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout(_TIMED_OUT)
        return rest if timeout is None else min(timeout, rest)


class _TimedStream(httpcore.NetworkStream):
    """A connection of which each wait is cut to what is left."""

    def __init__(self, stream: httpcore.NetworkStream, limits: Limits) -> None:
        self._stream = stream
        self._limits = limits

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come, empty at the end."""
        return self._stream.read(max_bytes, self._limits.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send."""
        self._stream.write(buffer, self._limits.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Return the connection made secret, with whoever has the certificate of the name."""
        left = self._limits.left(timeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, left)
        return _TimedStream(stream, self._limits)

    def get_extra_info(self, info: str) -> object:
        """Return what the library asks of a connection."""
        return self._stream.get_extra_info(info)


class _GuardedBackend(httpcore.NetworkBackend):
    """Opens connections, after looking where they go."""

    def __init__(self, limits: Limits, ways: Ways) -> None:
        self._limits = limits
        self._ways = ways
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers."""
        addresses = self._addresses(host, port)
        for number, address in enumerate(addresses, start=1):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, self._limits.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses):
                    raise
            else:
                return _TimedStream(stream, self._limits)
        raise NameUnknown(self._limits.url, host)

    def _addresses(self, host: str, port: int) -> list[str]:
        """Return where a host is, if all of it may be asked."""
        try:
            addresses = self._ways.resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise NameUnknown(self._limits.url, host) from error
        # One private address among public ones is how a name is made to lead inside.
        for address in addresses:
            if not self._ways.admits(address):
                raise AddressPrivate(self._limits.url, host, address)
        return addresses


class _Body(httpx.SyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        """Yield them, compressed as they are."""
        yield from self._response.iter_stream()

    def close(self) -> None:
        """Give the connection back, or close it where not all was read."""
        self._response.close()


class GuardedTransport(httpx.BaseTransport):
    """How the client talks to servers. Raises what httpcore raises, and the guard's errors."""

    def __init__(self, limits: Limits, ways: Ways) -> None:
        """Make no connection yet."""
        self._pool = httpcore.ConnectionPool(
            ssl_context=ways.ssl_context or httpx.create_ssl_context(),
            max_connections=10,
            max_keepalive_connections=5,
            keepalive_expiry=5.0,
            network_backend=_GuardedBackend(limits, ways),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return the answer, its body still to be read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=url,
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()
