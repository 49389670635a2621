"""docs/python.md is run: its Python prints what stands below it, its commands are there."""

import re
import subprocess
import sys
from typing import Final

import pytest
from typer.testing import CliRunner

from claimdb.cli import app
from tests.support.repository import ROOT

PAGE: Final = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
BLOCK: Final = re.compile(r"```python\n(.*?)```", re.DOTALL)
SAID: Final = re.compile(r"^# (.*)$", re.MULTILINE)
MEASURED: Final = re.compile(r"`claimdb (bench \w+)[^`]*mine\.jsonl`")


def test_the_example_prints_what_stands_below_it() -> None:
    """Each line behind a hash, in order, and nothing else."""
    (code,) = BLOCK.findall(PAGE)

    told = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )

    assert told.stdout.splitlines() == SAID.findall(code)


@pytest.mark.parametrize("command", sorted(set(MEASURED.findall(PAGE))))
def test_each_function_is_measured_on_lines_of_ones_own(command: str) -> None:
    """By a command that takes such a file."""
    told = CliRunner().invoke(app, [*command.split(), "--help"])

    assert told.exit_code == 0
    assert "FILE" in told.stdout
    assert len(MEASURED.findall(PAGE)) == len(re.findall(r"^\| `claimdb\.", PAGE, re.MULTILINE))
