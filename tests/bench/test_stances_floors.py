"""Stances on pairs that people have marked, where they are present."""

from typing import Final

import pytest

from claimdb.bench.stances import Plan, measure
from tests.support.repository import ROOT

DATA: Final = ROOT.parent / "shared" / "data" / "fnc1_train_partial"
FLOORS: Final = ROOT / "tests" / "cases" / "linking" / "stance_floors.yaml"


# One test, so that the models are fitted once.
@pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data/fnc1_train_partial")
def test_no_figure_is_below_its_floor() -> None:
    """By articles and by stories that the models have not seen; five folds, to be sooner done."""
    *_, floors = measure(Plan(data=DATA, floors=FLOORS, folds=5))

    assert [row for row in floors.rows if row["met"] == "no"] == []
