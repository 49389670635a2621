"""docs/resolution.md is run: its Python prints what stands beside it, its pages are there."""

import re
import subprocess
import sys
from typing import Final

from claimdb.gazetteer.states import states
from claimdb.resolve import __all__ as public
from tests.support.repository import ROOT

PAGE: Final = (ROOT / "docs" / "resolution.md").read_text(encoding="utf-8")
BLOCK: Final = re.compile(r"```python\n(.*?)```", re.DOTALL)
SAID: Final = re.compile(r"^print\(.*?\)\s+# (.*)$", re.MULTILINE)


def test_the_example_prints_what_stands_beside_it() -> None:
    """Each line that prints has what it prints after a hash."""
    (code,) = BLOCK.findall(PAGE)

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.splitlines() == SAID.findall(code)


def test_each_function_of_the_table_is_public() -> None:
    """And each public function stands in it."""
    told = set(re.findall(r"^\| `(\w+)\(", PAGE, re.MULTILINE))

    assert told == {name for name in public if name[0].islower()}


def test_the_number_of_states_is_that_of_the_table() -> None:
    """As the page tells it."""
    assert f"{len(states())}\nstates" in PAGE or f"{len(states())} states" in PAGE
