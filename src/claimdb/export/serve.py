"""Serving a database with Datasette, through Datasette's own program.

Datasette is an extra, so that nothing here imports it: its program is found by
its entry point, as the shell finds it, and runs in this process, so that Ctrl-C
and SIGTERM end one program and leave no other behind.
"""

import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final

from claimdb.db.checkpoint import checkpoint
from claimdb.db.location import require_current
from claimdb.errors import AddressUnusable, DatabaseMisnamed, DatasetteMissing
from claimdb.export.datasette import SETTINGS

#: What a shell reports for a program that SIGTERM ended.
_EXIT_TERMINATED: Final = 143
#: Datasette writes the path of a file into an address as it is, where these mean something else;
#: so does a question mark, with which no database can be named.
_IN_ADDRESSES: Final = "#%"
#: Where what listens everywhere is found on this machine: by 4 and 6, as addresses are.
_HERE: Final = {4: "127.0.0.1", 6: "::1"}


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen; port 0 is any that is free."""

    host: str = "127.0.0.1"
    port: int = 8001

    @property
    def front_page(self) -> str:
        """Where a browser on this machine finds the front page."""
        try:
            listens = ip_address(self.host)
        except ValueError:  # a name
            return f"http://{self.host}:{self.port}/"
        host = _HERE[listens.version] if listens.is_unspecified else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"


def serve(
    url: str, address: Address, *, live: bool, open_browser: bool, tell: Callable[[str], None]
) -> None:
    """Serve the database until Ctrl-C; ``tell`` is given the address of its front page first.

    Not ``live``, the file is served as it is now and never opened for writing;
    what another program adds meanwhile is not seen. Raises a DatabaseProblem
    where it cannot be read, DatasetteMissing, or AddressUnusable.
    """
    path = require_current(url)
    _require_address(path)
    program = _datasette()
    free = _require_free(address)
    if not live:
        checkpoint(path)
    with _ended_by_sigterm():
        tell(free.front_page)
        arguments = datasette_arguments(path, free, live=live)
        program([*arguments, *(["--open"] if open_browser else [])], prog_name="datasette")


def datasette_arguments(path: Path, address: Address, *, live: bool) -> list[str]:
    """Return the command line after ``datasette``; the plugin describes the tables."""
    settings = [word for name, value in SETTINGS.items() for word in _setting(name, value)]
    return [
        "serve",
        *([str(path)] if live else ["--immutable", str(path)]),
        *("--host", address.host, "--port", str(address.port)),
        *settings,
    ]


def _require_address(path: Path) -> None:
    """Raise DatabaseMisnamed for a file that Datasette would look for under another name."""
    for sign in _IN_ADDRESSES:
        if sign in str(path):
            raise DatabaseMisnamed(path, sign)


def _setting(name: str, value: int) -> Sequence[str]:
    return "--setting", name, str(value)


def _datasette() -> Callable[..., Any]:
    found = entry_points(group="console_scripts", name="datasette")
    try:
        program: Callable[..., Any] = next(iter(found)).load()
    except (StopIteration, ImportError) as error:
        raise DatasetteMissing from error
    return program


def _require_free(address: Address) -> Address:
    """Return the address with its port, a free one for 0.

    Raises AddressUnusable where nothing can listen, which Datasette would tell at length.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        family, *_ = found[0]
        with socket.create_server((address.host, address.port), family=family) as tried:
            return replace(address, port=tried.getsockname()[1])
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (")[0]
        raise AddressUnusable(address.host, address.port, reason) from error


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """Let SIGTERM unwind the program as Ctrl-C does, so that nothing temporary stays."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(_EXIT_TERMINATED))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
