"""What one more article costs to ingest, from the shell: the whole command, as users run it.

The command is started for each article: reading, looking for copies, extracting, resolving,
linking and counting are in it, and so is starting it and loading what it extracts with.

Invariant: the database is asked as it is but for the articles that the runs before brought.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from subprocess import CalledProcessError
from tempfile import TemporaryDirectory
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of the processor, and by the clock."""

    cpu_ms: float
    wall_ms: float


def cost(database: Path, records: Iterator[dict[str, str]], runs: int) -> Cost:
    """Return what ingesting one record takes, the median of so many runs after a first one."""
    with TemporaryDirectory() as folder:
        found = [
            _one(database, Path(folder) / f"{number}.json", record)
            for number, record in enumerate(islice(records, runs + 1))
        ][1:]
    return Cost(median(one.cpu_ms for one in found), median(one.wall_ms for one in found))


def _one(database: Path, path: Path, record: dict[str, str]) -> Cost:
    path.write_text(json.dumps(record), encoding="utf-8")
    words = [sys.executable, "-m", "claimdb", "ingest", "-q", str(path), "--db", str(database)]
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    begun = perf_counter()
    process = os.posix_spawn(words[0], words, os.environ, file_actions=nowhere)
    _, status, usage = os.wait4(process, 0)
    took = (perf_counter() - begun) * 1000
    if os.waitstatus_to_exitcode(status):
        raise CalledProcessError(os.waitstatus_to_exitcode(status), words)
    return Cost((usage.ru_utime + usage.ru_stime) * 1000, took)
