"""Measuring: by turns, in medians, and memory in processes of their own.

Two things that are compared run by turns, so that whatever else the machine
does slows both. Peak memory belongs to a process and never sinks, so that what
is measured for memory runs in a child.
"""

import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from time import perf_counter
from types import TracebackType
from typing import Final, Generic, ParamSpec, Self, TypeVar

from claimdb.bench import launch

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

#: ``ru_maxrss`` is in kibibytes on Linux and in bytes on macOS.
_RSS_UNIT: Final = 1 if sys.platform == "darwin" else 1024
_MB: Final = 1_000_000
_STATUS: Final = Path("/proc/self/status")
_HIGH_WATER: Final = re.compile(r"VmHWM:\s*(\d+) kB")
_MOST_RUNS: Final = 9
#: Two slow things are compared over fewer runs: after this many seconds it is enough.
_ENOUGH: Final = 2.0
_FEWEST_RUNS: Final = 3


class Paused(Generic[T]):
    """An iterator that knows how long its items took to make, so that it can be left out."""

    def __init__(self, items: Iterable[T]) -> None:
        """Give the items of ``items``."""
        self._items = iter(items)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[T]:
        """Return itself."""
        return self

    def __next__(self) -> T:
        """Return the next item."""
        start = perf_counter()
        try:
            return next(self._items)
        finally:
            self.seconds += perf_counter() - start


class ChildDied(RuntimeError):
    """A function in another process failed; its own traceback stands above."""


class Child:
    """A process that runs one function after the other; ``peak_mb`` is its peak memory so far."""

    def __init__(self, *, has_children: bool = False) -> None:
        """Prepare; the process starts with the ``with``, and may start others if it is told."""
        context = get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there,), daemon=not has_children)
        self.peak_mb = 0.0

    def __enter__(self) -> Self:
        """Start the process."""
        self._process.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        if error is None:
            self._here.send(None)
            self._process.join()
        else:
            self._process.kill()
        self._here.close()

    def call(self, function: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """Run a function of a module there and return its result."""
        self._here.send((function, args, named))
        result: R
        try:
            result, self.peak_mb = self._here.recv()
        except EOFError as error:  # it has died, after telling why
            raise ChildDied(function) from error
        return result


def _serve(there: Connection) -> None:
    while (asked := there.recv()) is not None:
        function, args, named = asked
        there.send((function(*args, **named), _peak_mb()))


def _peak_mb() -> float:
    """Return the peak memory of this process; on Linux without what its parent had."""
    if _STATUS.is_file() and (found := _HIGH_WATER.search(_STATUS.read_text())):
        return int(found[1]) * 1024 / _MB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT / _MB


def by_turns(one: Callable[[], object], other: Callable[[], object] | None) -> tuple[float, float]:
    """Return the median milliseconds of two calls, made by turns after one of each to warm up."""
    calls = [call for call in (one, other) if call]
    took: list[list[float]] = [[] for _ in calls]
    began = perf_counter()
    for call in calls:
        call()
    while len(took[0]) < _FEWEST_RUNS or (
        len(took[0]) < _MOST_RUNS and perf_counter() - began < _ENOUGH
    ):
        for call, times in zip(calls, took, strict=True):
            start = perf_counter()
            call()
            times.append((perf_counter() - start) * 1000)
    medians = [median(times) for times in took]
    return medians[0], medians[-1] if other else 0.0


def command_ms(command: Sequence[str | Path], folder: Path) -> tuple[float, float]:
    """Return milliseconds and peak megabytes of a program that is run in ``folder``.

    Raises ``CalledProcessError`` where it fails; what it says on standard error is shown.
    """
    words = [str(part) for part in command]
    told = subprocess.run(  # noqa: S603 - programs of this installation
        [sys.executable, "-E", "-S", launch.__file__, *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100"},
        check=True,
    )
    took, peak, code = told.stdout.split()
    if int(code):
        raise subprocess.CalledProcessError(int(code), words)
    return float(took), int(peak) * _RSS_UNIT / _MB
