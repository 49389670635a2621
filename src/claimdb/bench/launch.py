"""Run one program and tell its milliseconds, peak memory and exit code; a script of its own.

A process inherits the peak memory of whoever started it, up to Linux 6 at the
least. This script imports next to nothing, so that what it starts inherits
less than any Python program needs by itself.
"""

import os
import sys
from time import perf_counter


def main(program: str, *words: str) -> None:
    """Run ``program`` with its output thrown away; write three numbers."""
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    start = perf_counter()
    process = os.posix_spawn(program, [program, *words], os.environ, file_actions=[nowhere])
    _, status, usage = os.wait4(process, 0)
    took = (perf_counter() - start) * 1000
    sys.stdout.write(f"{took} {usage.ru_maxrss} {os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
