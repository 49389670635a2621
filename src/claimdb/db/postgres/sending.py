"""Statements that a server works on while Python makes the next rows.

A statement is handed over at once and sent piece by piece, as the server takes it, by
calls that never wait; who needs the end of it waits then. Loading so takes as long as
the slower of the two, and not as both together. In one thread: a second one would wait
for the interpreter each time that the server takes a piece.

Invariants: statements run in the order in which they were given, and nothing else may
be sent over the connection before ``rest`` or ``wait``. What the server refuses is
raised once, by whichever call meets it; what was given behind it is never sent.
"""

import re
import selectors
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

import psycopg
from psycopg import Connection, pq
from psycopg.errors import error_from_result

#: What would end a value or a row in the text that COPY reads.
_SPECIAL: Final = re.compile(r"[\\\t\n\r]")
_ESCAPES: Final = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})
_REFUSED: Final = frozenset({pq.ExecStatus.FATAL_ERROR, pq.ExecStatus.BAD_RESPONSE})
_BROKEN_OFF: Final = b"broken off"


class Sent(NamedTuple):
    """A statement, what COPY is to read, and who is told what came of it."""

    sql: bytes
    rows: bytes | None
    told: Callable[[pq.abc.PGresult], None]


class Sending:
    """The statements that one connection has to run, first the one that is running."""

    def __init__(self, connection: Connection[Any]) -> None:
        """Begin with nothing to do."""
        self._link = connection.pgconn
        self._queue: deque[Sent] = deque()
        self._running: Sent | None = None
        self._unsent = False

    @property
    def is_busy(self) -> bool:
        """Whether a statement is running, or waits for another one."""
        return self._running is not None or bool(self._queue)

    def give(self, one: Sent) -> None:
        """Run a statement after those that were given before."""
        self._queue.append(one)
        self.go_on()

    def go_on(self) -> None:
        """Send what the server takes, and hear what it says, without waiting for it."""
        while self._step():
            pass

    def rest(self) -> None:
        """Wait for the statement that is running, so that another may come between."""
        while self._running is not None:
            if not self._step(begin=False):
                self._wait()

    def wait(self) -> None:
        """Wait until everything is done."""
        while self.is_busy:
            if not self._step():
                self._wait()

    def _step(self, *, begin: bool = True) -> bool:
        """Do what can be done at once; return whether more can."""
        if self._running is None:
            if not begin or not self._queue:
                return False
            self._running = self._queue.popleft()
            self._link.send_query(self._running.sql)
        self._unsent = self._link.flush() != 0
        self._link.consume_input()
        if self._link.is_busy():
            return False
        self._hear(self._running)
        return True

    def _hear(self, running: Sent) -> None:
        result = self._link.get_result()
        if result is None:
            self._running = None
        elif result.status == pq.ExecStatus.COPY_IN:
            self._link.put_copy_data(running.rows or b"")
            self._link.put_copy_end()
        elif result.status in _REFUSED:
            self._queue.clear()
            self._running = None
            _drain(self._link)
            raise error_from_result(result)
        else:
            running.told(result)

    def _wait(self) -> None:
        """Wait until the server says something or takes more."""
        wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if self._unsent else 0)
        with selectors.DefaultSelector() as selector:
            selector.register(self._link.socket, wanted)
            selector.select()


def break_off(connection: Connection[Any]) -> None:
    """Bring a connection on which a statement was left to where it can be rolled back."""
    link = connection.pgconn
    if link.transaction_status == pq.TransactionStatus.ACTIVE:
        with suppress(psycopg.Error):
            connection.cancel()
            _drain(link)


def _drain(link: pq.abc.PGconn) -> None:
    while (result := link.get_result()) is not None:
        if result.status == pq.ExecStatus.COPY_IN:
            link.put_copy_end(_BROKEN_OFF)


def copied(rows: Iterable[Sequence[object]]) -> bytes:
    r"""Return rows as COPY reads them: one a line, values between tabs, ``\N`` for none."""
    return "".join(["\t".join([_value(one) for one in row]) + "\n" for row in rows]).encode()


def _value(one: object) -> str:
    if one is None:
        return r"\N"
    if isinstance(one, str):
        return one.translate(_ESCAPES) if _SPECIAL.search(one) else one
    return str(one)
