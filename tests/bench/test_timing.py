"""What measuring does, apart from how long things take."""

import subprocess
from pathlib import Path

import pytest

from claimdb.bench.timing import Child, ChildDied, Paused, by_turns, command_ms


def test_two_calls_are_made_by_turns() -> None:
    """After one of each to warm up, they alternate."""
    made: list[str] = []

    by_turns(lambda: made.append("one"), lambda: made.append("other"))

    assert len(made) >= 8
    assert made[::2] == ["one"] * (len(made) // 2)


def test_a_child_runs_functions_and_tells_its_memory() -> None:
    """Results come back, and memory is that of a process and not of a page."""
    with Child() as child:
        assert child.call(pow, 2, 5) == 32
        assert child.peak_mb > 1


def test_a_child_that_fails_is_an_error() -> None:
    """Nothing waits for an answer that never comes."""
    with pytest.raises(ChildDied), Child() as child:
        child.call(int, "no number")


def test_the_time_of_making_items_is_known() -> None:
    """Items pass through as they are."""
    paused = Paused(range(3))

    assert list(paused) == [0, 1, 2]
    assert paused.seconds > 0


def test_a_program_is_run_where_it_is_told(tmp_path: Path) -> None:
    """Its output goes nowhere; it has some memory and some time."""
    took, peak = command_ms(["/bin/sh", "-c", "echo words; touch made"], tmp_path)

    assert (tmp_path / "made").exists()
    assert took > 0
    assert peak > 0


def test_a_program_that_fails_is_an_error(tmp_path: Path) -> None:
    """A failing program is quick, and must not count as fast."""
    with pytest.raises(subprocess.CalledProcessError):
        command_ms(["/bin/sh", "-c", "exit 3"], tmp_path)
