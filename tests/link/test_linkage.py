"""Groups by average linkage."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.linkage import linked

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).map(lambda pair: (min(pair), max(pair))),
    st.floats(0.01, 1.0),
).map(lambda found: {pair: score for pair, score in found.items() if pair[0] != pair[1]})


def test_near_pairs_become_one_group() -> None:
    """Two that are alike are together, and what is like nothing stays alone."""
    assert linked(3, {(0, 1): 0.9}, 0.5) == [[0, 1], [2]]


def test_a_chain_of_pairs_is_no_group() -> None:
    """Each link is strong, but the ends have nothing in common."""
    assert linked(4, {(0, 1): 0.6, (1, 2): 0.9, (2, 3): 0.6}, 0.5) == [[0], [1, 2], [3]]


def test_a_group_grows_by_what_all_of_it_is_like() -> None:
    """The third is like both of the first two."""
    assert linked(3, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.5}, 0.5) == [[0, 1, 2]]


@given(PAIRS, st.floats(0.1, 1.0))
def test_every_number_is_in_one_group(alike: dict[tuple[int, int], float], least: float) -> None:
    """Nothing is lost or doubled, whatever is alike."""
    groups = linked(8, alike, least)

    assert sorted(number for group in groups for number in group) == list(range(8))


@given(PAIRS, st.floats(0.1, 1.0))
def test_the_mean_within_a_pair_group_is_high_enough(
    alike: dict[tuple[int, int], float], least: float
) -> None:
    """A group of two was joined by their own likeness."""
    pairs = [group for group in linked(8, alike, least) if len(group) == 2]

    assert all(alike.get((left, right), 0.0) >= least for left, right in pairs)
