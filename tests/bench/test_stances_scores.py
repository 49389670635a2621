"""Scores of stances."""

import pytest

from claimdb.bench.stances_scores import MACRO, Judged, intervals, merged, scores
from claimdb.link.stance import Towards

YES, NO, HELD = Towards.ASSERTS, Towards.DENIES, Towards.NEUTRAL
JUDGED = [
    *(Judged(YES, YES, f"a{number}") for number in range(8)),
    *(Judged(NO, YES, f"b{number}") for number in range(2)),
    *(Judged(NO, NO, f"c{number}") for number in range(2)),
]


def test_f1_is_of_each_class_and_their_mean() -> None:
    """A class that is nowhere counts for nothing."""
    found = scores(JUDGED)

    assert found == {
        MACRO: pytest.approx((16 / 18 + 4 / 6) / 2),
        "asserts": pytest.approx(16 / 18),
        "denies": pytest.approx(4 / 6),
    }


def test_a_class_that_is_only_given_has_nought() -> None:
    """And pulls the mean down."""
    found = scores([Judged(YES, YES, "a"), Judged(YES, NO, "b")])

    assert found["denies"] == 0
    assert found[MACRO] == pytest.approx(1 / 3)


def test_an_interval_holds_the_figure() -> None:
    """It is narrow where there is nothing to doubt."""
    found = intervals(JUDGED, samples=300)

    for what, figure in scores(JUDGED).items():
        low, high = found[what]
        assert low <= figure <= high
    assert intervals(JUDGED[:8], samples=50)["asserts"] == (1.0, 1.0)


def test_questions_can_count_as_neutral() -> None:
    """Where a corpus does not mark them."""
    assert merged(Towards.QUESTIONS) is HELD
    assert merged(YES) is YES
