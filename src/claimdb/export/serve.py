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
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from claimdb.db.checkpoint import checkpoint
from claimdb.db.location import require_current
from claimdb.errors import AddressUnusable, DatasetteMissing
from claimdb.export.datasette import SETTINGS, metadata_json

#: What a shell reports for a program that SIGTERM ended.
_EXIT_TERMINATED: Final = 143


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen; port 0 is any that is free."""

    host: str = "127.0.0.1"
    port: int = 8001


def serve(url: str, address: Address, *, live: bool, open_browser: bool) -> None:
    """Serve the database until Ctrl-C; the temporary metadata go with it.

    Not ``live``, the file is served as it is now and never opened for writing;
    what another program adds meanwhile is not seen. Raises a DatabaseProblem
    where it cannot be read, DatasetteMissing, or AddressUnusable.
    """
    path = require_current(url)
    program = _datasette()
    _require_free(address)
    if not live:
        checkpoint(path)
    with TemporaryDirectory(prefix="claimdb-") as folder, _ended_by_sigterm():
        described = Path(folder) / "metadata.json"
        described.write_text(metadata_json(path.stem), encoding="utf-8")
        arguments = datasette_arguments(path, described, address, live=live)
        program([*arguments, *(["--open"] if open_browser else [])], prog_name="datasette")


def datasette_arguments(path: Path, described: Path, address: Address, *, live: bool) -> list[str]:
    """Return the command line after ``datasette``."""
    settings = [word for name, value in SETTINGS.items() for word in _setting(name, value)]
    return [
        "serve",
        *([str(path)] if live else ["--immutable", str(path)]),
        *("--metadata", str(described)),
        *("--host", address.host, "--port", str(address.port)),
        *settings,
    ]


def _setting(name: str, value: int) -> Sequence[str]:
    return "--setting", name, str(value)


def _datasette() -> Callable[..., Any]:
    found = entry_points(group="console_scripts", name="datasette")
    try:
        program: Callable[..., Any] = next(iter(found)).load()
    except (StopIteration, ImportError) as error:
        raise DatasetteMissing from error
    return program


def _require_free(address: Address) -> None:
    """Raise AddressUnusable where nothing can listen, which Datasette would tell at length."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        family, *_ = found[0]
        socket.create_server((address.host, address.port), family=family).close()
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
