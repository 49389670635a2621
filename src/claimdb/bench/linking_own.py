"""Statements of a user's own with the claim that each makes: how well ``link.cluster`` groups them.

Invariant: a pair of statements counts once, and a statement alone makes no pair.
"""

from pathlib import Path
from typing import Final

from claimdb.bench.jsonlines import numbered, rows
from claimdb.bench.resolving_scores import pairs
from claimdb.bench.tables import Cell, Table
from claimdb.errors import FormatBroken
from claimdb.link.clustering import cluster

_COLUMNS: Final = ("what", "figure", "right", "found", "marked")
_WAY: Final = 'write one object a line: {"statement": …, "claim": "any name of the claim"}'


def holds_statements(path: Path) -> bool:
    """Tell whether the first line of a file is a statement, and no pair of them."""
    first = next((line for _, line in numbered(path)), "")
    return '"statement"' in first


def measure_clusters(path: Path) -> Table:
    """Group the statements of a file; ``FormatBroken`` names the line that is wrong."""
    marked = [_statement(path, number, row) for number, row in rows(path, _WAY)]
    groups = [0] * len(marked)
    for number, group in enumerate(cluster(statement for statement, _ in marked)):
        for place in group.places:
            groups[place] = number
    found = pairs(groups, [claim for _, claim in marked])
    figures = {"pair_f1": found.f1, "pair_precision": found.precision, "pair_recall": found.recall}
    told: list[dict[str, Cell]] = [
        {
            "what": what,
            "figure": round(figure, 3),
            "right": found.right,
            "found": found.found,
            "marked": found.gold,
        }
        for what, figure in figures.items()
    ]
    title = f"{path.name}: {len(marked):,} statements, pairs of one claim"
    return Table("clusters", path.name, title, _COLUMNS, told)


def _statement(path: Path, number: int, row: object) -> tuple[str, str]:
    match row:
        case {"statement": str(statement), "claim": str() | int() as claim} if statement.strip():
            return statement, str(claim)
        case _:
            raise FormatBroken(path.name, "lacks statement or claim", _WAY, f"line {number}")
