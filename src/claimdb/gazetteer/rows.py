"""The tables beside this file, one row a line, cells between upright strokes.

Invariant: a row without exactly five cells is an error of ours, found when it is read.
"""

from functools import cache
from importlib.resources import files
from typing import Final

_CELLS: Final = 5


def rows(file: str) -> list[list[str]]:
    """Return the rows of a table; lines that begin with "#" are none."""
    text = (files("claimdb.gazetteer") / file).read_text(encoding="utf-8")
    return [_row(file, line) for line in text.splitlines() if line and not line.startswith("#")]


@cache
def words(file: str) -> frozenset[str]:
    """Return the words of a list, which white space parts."""
    return frozenset((files("claimdb.gazetteer") / file).read_text(encoding="utf-8").split())


def _row(file: str, line: str) -> list[str]:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != _CELLS:
        message = f"{file} has a row without {_CELLS} cells: {line}"
        raise ValueError(message)
    return cells


def listed(cell: str) -> tuple[str, ...]:
    """Return what commas part in a cell; what stands in brackets is only for readers."""
    parts = (one.strip() for one in cell.split(","))
    return tuple(one for one in parts if one and not one.startswith("("))
