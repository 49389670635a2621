"""What holds for every test: no network, no settings of this machine, a folder of its own."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import hypothesis
import pytest

pytest_plugins = [
    # First: pytest rewrites the asserts of what it imports itself only.
    "tests.support.browser",
    "tests.support.postgres",
    "tests.support.databases",
    "tests.support.engines",
    "tests.support.ferry",
    "tests.support.machine",
    "tests.support.snapshots",
]

# The same examples on every machine and in every run: a failure in CI is a failure here.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
# For a search overnight: pytest --hypothesis-profile=search
hypothesis.settings.register_profile("search", max_examples=20_000, deadline=None)
hypothesis.settings.load_profile("ci")

Address: TypeAlias = tuple[object, ...] | str | bytes


@pytest.fixture(autouse=True)
def isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test in an empty folder, without settings, extraction, colours, a wide terminal."""
    for name in os.environ:
        if name.startswith(("CLAIMDB_", "_CLAIMDB_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_COLOR", "1")
    # Tests of extraction and of linking switch it on; to all others its rows would be noise.
    monkeypatch.setenv("CLAIMDB_EXTRACTOR", "none")
    monkeypatch.setenv("CLAIMDB_LINKER", "none")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LINES", "40")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Address) -> None:
        if self.family != socket.AF_UNIX and not _is_loopback(address):
            message = f"a test tried to reach {address!r}; tests use no network"
            raise RuntimeError(message)
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


def _is_loopback(address: Address) -> bool:
    host = address[0] if isinstance(address, tuple) else address
    return host in {"127.0.0.1", "::1", "localhost"}
