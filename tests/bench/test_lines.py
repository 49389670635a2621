"""Lines of the table: ratios, goals, and whether they are met."""

import pytest

from claimdb.bench.lines import COLUMNS, Line


@pytest.mark.parametrize(
    ("line", "met"),
    [
        (Line(what="a", figure=90, unit="ms", most=100), "yes"),
        (Line(what="a", figure=110, unit="ms", most=100), "no"),
        (Line(what="a", figure=30, unit="s", baseline=20, most_ratio=1.5), "yes"),
        (Line(what="a", figure=31, unit="s", baseline=20, most_ratio=1.5), "no"),
        (Line(what="a", figure=0.3, unit="ms", baseline=0.1, most_ratio=1.5), "yes"),
        (Line(what="a", figure=0.3, unit="s", baseline=0.1, most_ratio=1.5), "no"),
        (Line(what="a", figure=3, unit="MB"), None),
    ],
)
def test_a_goal_is_met_or_not(line: Line, met: str | None) -> None:
    """A difference of less than two milliseconds meets any ratio; no goal is neither."""
    assert line.row()["met"] == met


def test_a_row_has_every_column() -> None:
    """Numbers have three digits, and the goal is told in words."""
    row = Line(
        what="page: claim", figure=12.3456, unit="ms", baseline=10.04, most=100, most_ratio=1.5
    ).row()

    assert tuple(row) == COLUMNS
    assert row["figure"] == 12.3
    assert row["ratio"] == 1.23
    assert row["goal"] == "≤ 100 ms, ≤ 1.5 ×"
    assert row["met"] == "yes"
