"""From which doubt on the large model reads again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.training.turns import leaving

WINDOWS = [(0.004, 100), (0.001, 100), (0.002, 50), (0.0, 250)]


@pytest.mark.parametrize(
    ("share", "again"), [(0.0, 0), (0.19, 0), (0.2, 100), (0.3, 150), (0.5, 250), (1.0, 250)]
)
def test_the_most_doubtful_are_left_to_the_large_one(share: float, again: int) -> None:
    """As many of them as the share has room for; what raises no doubt never."""
    least, above = leaving(WINDOWS, share)
    assert sum(size for doubt, size in WINDOWS if doubt > least) == again
    assert above == again / 500


@given(st.lists(st.tuples(st.floats(0, 0.1), st.integers(1, 300)), max_size=20), st.floats(0, 1))
def test_never_more_than_the_share(doubts: list[tuple[float, int]], share: float) -> None:
    """However many windows are alike."""
    least, _ = leaving(doubts, share)
    whole = sum(size for _, size in doubts)
    assert sum(size for doubt, size in doubts if doubt > least) <= share * whole + 1e-6


def test_of_nothing_nothing_is_read_again() -> None:
    """No window, no share."""
    assert leaving([], 0.5) == (0.0, 0.0)
