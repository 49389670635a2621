"""What tests of the engines share: Ctrl-C that interrupts wherever they run."""

import signal
import sqlite3
from collections.abc import Iterator
from typing import Final

import pytest

_TOLD: Final = False


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl-C interrupt also where the tests run in the background: there it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    # Datasette, where a test has imported it, has SQLite tell of each callback that is ended.
    sqlite3.enable_callback_tracebacks(_TOLD)
    yield
    signal.signal(signal.SIGINT, before)
