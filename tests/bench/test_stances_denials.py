"""Replies of the gold set: what they are and what they answer."""

from pathlib import Path
from typing import Final

import pytest

from claimdb.bench.stances_denials import figures, judged, measure_denials, read_denials
from claimdb.errors import ClaimdbError
from claimdb.link.denials import Reply
from tests.support.repository import ROOT

CASES: Final = ROOT / "tests" / "cases" / "linking" / "denials.yaml"
ONE: Final = """
- {id: 2, text: "Ada said Bo lied. Bo denied it.",
   allegations: [{by: Ada, accused: [Bo], says: "Bo lied"}],
   reply: {by: Bo, cue: denied, content: "it"},
   gold: {reply: denial, kind: flat, scope: full, answers: 1}}
"""
#: What the gold set has to give at the least, on cases that nothing was developed on.
HELD_OUT: Final = {
    "reply": 0.80,
    "kind": 0.94,
    "scope": 0.82,
    "element": 0.94,
    "answers": 0.84,
    "is a denial": 0.92,
    "shown to answer": 0.95,
}


def test_a_case_is_read_and_judged(tmp_path: Path) -> None:
    """Field by field, as the gold has it."""
    path = tmp_path / "denials.yaml"
    path.write_text(ONE)

    (case,) = read_denials(path)

    assert case.is_held_out
    assert judged(case) == {**case.gold, "element": None}


def test_there_are_a_hundred_cases_and_half_are_held_out() -> None:
    """Each with a number of its own, of every sort of reply."""
    cases = read_denials(CASES)

    assert len({case.number for case in cases}) == len(cases) >= 100
    assert sum(case.is_held_out for case in cases) == len(cases) // 2
    assert {case.gold["reply"] for case in cases} == {*Reply}


@pytest.mark.parametrize("what", HELD_OUT)
def test_no_figure_of_the_held_out_cases_is_below_its_floor(what: str) -> None:
    """A reply shown as a denial that is none is the worst of errors."""
    right, of = figures([case for case in read_denials(CASES) if case.is_held_out])[what]

    assert right / of >= HELD_OUT[what]


def test_a_table_tells_both_halves() -> None:
    """And none of the cases."""
    dev, held_out = measure_denials(read_denials(CASES), "denials.yaml")

    assert [row["what"] for row in dev.rows][:2] == ["dev: reply", "dev: kind"]
    assert all(str(row["what"]).startswith("held-out") for row in held_out.rows)


@pytest.mark.parametrize(
    "text", ["- 1", "- {id: 1}", "{", ONE.replace("Bo denied it", "Bo laughed")]
)
def test_a_file_of_another_form_is_told(tmp_path: Path, text: str) -> None:
    """With the name of the file."""
    path = tmp_path / "denials.yaml"
    path.write_text(text)

    with pytest.raises(ClaimdbError, match=r"denials\.yaml"):
        read_denials(path)
