"""Pairs of mentions, counted."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.resolving_scores import Pairs, pairs

LABELS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=30)


def test_pairs_are_of_those_in_one_group() -> None:
    """Two right of three found, and of four that should be."""
    found = pairs([1, 1, 1, 2, 3], ["a", "a", "b", "b", "a"])

    assert found == Pairs(right=1, found=3, gold=4)
    assert (found.precision, found.recall, found.f1) == (1 / 3, 1 / 4, 2 / 7)


def test_nothing_found_is_nothing_wrong() -> None:
    """And where nobody is named twice there is nothing to find."""
    assert pairs([], []) == Pairs(0, 0, 0)
    assert (Pairs(0, 0, 0).precision, Pairs(0, 0, 0).recall, Pairs(0, 0, 0).f1) == (1, 1, 1)


@given(LABELS)
def test_counting_is_what_looking_at_each_pair_gives(labels: Sequence[tuple[int, int]]) -> None:
    """In one pass over the groups in place of all pairs."""
    both = list(combinations(labels, 2))
    found = sum(one[0] == other[0] for one, other in both)
    gold = sum(one[1] == other[1] for one, other in both)
    right = sum(one == other for one, other in both)

    made = pairs([one for one, _ in labels], [one for _, one in labels])

    assert made == Pairs(right, found, gold)
