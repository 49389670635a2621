"""Trees whose splits are drawn by chance."""

import numpy as np
import pytest

from claimdb.link.stance_trees import grow

CHANCE = np.random.default_rng(3)
ROWS = CHANCE.random((120, 6))
CLASSES = (ROWS[:, 2] > 0.5).astype(np.int32)


def test_trees_learn_a_threshold() -> None:
    """Rows that are far on either side of it are told apart."""
    forest = grow(ROWS, CLASSES, 2, trees=20, seed=1)
    probes = np.full((2, 6), 0.5, np.float32)
    probes[:, 2] = (0.05, 0.95)

    found = forest.probabilities(probes)

    assert found[0, 0] > 0.8
    assert found[1, 1] > 0.8


def test_shares_add_up() -> None:
    """They are probabilities."""
    found = grow(ROWS, CLASSES, 2, trees=5, seed=1).probabilities(ROWS.astype(np.float32))

    assert found.sum(axis=1) == pytest.approx(np.ones(len(ROWS)))


def test_a_seed_makes_the_same_trees() -> None:
    """And another one makes others."""
    one, again, other = (grow(ROWS, CLASSES, 2, trees=3, seed=seed) for seed in (1, 1, 2))

    assert np.array_equal(one.threshold, again.threshold)
    assert not np.array_equal(one.threshold, other.threshold)


def test_rows_without_a_difference_are_a_leaf() -> None:
    """Their share is that of the classes, each weighing the same."""
    forest = grow(np.ones((9, 3)), np.array([0] * 6 + [1] * 3, np.int32), 2, trees=1, seed=1)

    assert forest.probabilities(np.ones((1, 3), np.float32))[0] == pytest.approx([0.5, 0.5])
