"""Statements of a user's own: grouped as ``link.cluster`` does, and scored by pairs."""

import json
from pathlib import Path

import pytest

from claimdb.bench.linking import Plan, measure
from claimdb.errors import ClaimdbError

ROWS = [
    {"statement": "Rebels seized the port of Lund.", "claim": "port"},
    {"statement": "The port of Lund was seized by rebels.", "claim": "port"},
    {"statement": "The vaccine cures measles.", "claim": 2},
    {"statement": "Measles can be prevented.", "claim": 2},
]


def write(path: Path, *lines: str) -> Path:
    """Write lines to a file of statements."""
    file = path / "mine.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def quiet(_: str) -> None:
    """Say nothing."""


def test_pairs_of_one_claim_are_counted(tmp_path: Path) -> None:
    """One of two is found, and none that is not there."""
    (table,) = measure(Plan(pairs=write(tmp_path, *map(json.dumps, ROWS))), quiet)

    assert {str(row["what"]): row["figure"] for row in table.rows} == {
        "pair_f1": 0.667,
        "pair_precision": 1.0,
        "pair_recall": 0.5,
    }
    assert table.title == "mine.jsonl: 4 statements, pairs of one claim"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"statement": "Rain fell."}', "line 2: lacks statement or claim"),
        ('{"statement": " ", "claim": "x"}', "line 2: lacks statement or claim"),
        ('{"statement"', "line 2: is not JSON"),
    ],
)
def test_a_line_of_another_form_is_told(tmp_path: Path, line: str, problem: str) -> None:
    """With its number and the form that it should have."""
    file = write(tmp_path, json.dumps(ROWS[0]), line)

    with pytest.raises(ClaimdbError, match=problem) as refused:
        measure(Plan(pairs=file), quiet)
    assert 'write one object a line: {"statement"' in str(refused.value)
