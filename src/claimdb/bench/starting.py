"""How long the programs take from the shell, against ``sqlite-utils``, by turns."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from claimdb.bench.lines import Line
from claimdb.bench.timing import command_ms
from claimdb.queries.catalog import query

_SAME: Final = 1.0
_TWICE: Final = 2.0
_FEW: Final = 20

Command = Sequence[str | Path]


def measure_start(folder: Path, runs: int, say: Callable[[str], None]) -> Iterator[Line]:
    """Yield start-up times of ``claimdb`` on the demo database, made in ``folder``.

    Each is the median of ``runs``.
    """
    claimdb, sqlite_utils = program("claimdb"), program("sqlite-utils")
    database = folder / "demo.db"
    say("start: the demo database")
    command_ms([*claimdb, "demo", "--db", database], folder)
    sql = query("contested").sql(paged=True).replace(":limit", str(_FEW)).replace(":offset", "0")
    by_hand: Command = [*sqlite_utils, "query", database, sql]
    contested: Command = [*claimdb, "--db", database, "contested"]
    pairs: Sequence[tuple[str, Command, Command, float]] = (
        ("claimdb --help", [*claimdb, "--help"], [*sqlite_utils, "--help"], _SAME),
        ("claimdb contested", contested, by_hand, _TWICE),
        ("claimdb contested --format json", [*contested, "--format", "json"], by_hand, _TWICE),
    )
    for what, ours, theirs, most in pairs:
        say(f"start: {what}")
        yield from _compared(what, (ours, theirs), most, folder, runs)


def program(name: str) -> list[Path]:
    """Return the command that starts a program of this installation."""
    return [Path(sys.executable).with_name(name)]


def _compared(
    what: str, commands: tuple[Command, Command], most: float, folder: Path, runs: int
) -> Iterator[Line]:
    took = [[command_ms(command, folder) for command in commands] for _ in range(runs + 1)][1:]
    ms = [median(run[place][0] for run in took) for place in (0, 1)]
    mb = [max(run[place][1] for run in took) for place in (0, 1)]
    yield Line(what=f"start: {what}", figure=ms[0], baseline=ms[1], unit="ms", most_ratio=most)
    yield Line(what=f"peak memory: {what}", figure=mb[0], baseline=mb[1], unit="MB")
