"""Fitting of the model of stances."""

import numpy as np

from claimdb.link.stance_fit import Examples, fit, fit_line

CHANCE = np.random.default_rng(5)
CLASSES = np.array([0, 1, 2] * 200, np.int32)
ROWS = np.eye(3)[CLASSES] * 4 + CHANCE.random((600, 3))
KNOWN = Examples(("a", "b", "c"), ROWS, CLASSES)


def test_a_line_tells_classes_apart() -> None:
    """Each has a feature of its own here."""
    found = fit_line(KNOWN, (1.0, 1.0, 1.0)).probabilities(ROWS)

    assert (found.argmax(axis=1) == CLASSES).mean() > 0.99


def test_a_class_that_is_worth_more_is_given_more() -> None:
    """Where nothing tells the classes apart."""
    blind = Examples(("a",), CHANCE.random((600, 1)), CLASSES)

    found = fit_line(blind, (1.0, 3.0, 1.0)).probabilities(blind.rows).mean(axis=0)

    assert found.round(1).tolist() == [0.2, 0.6, 0.2]


def test_a_feature_that_never_changes_does_no_harm() -> None:
    """Its spread is nought, and it says nothing."""
    rows = np.hstack([ROWS, np.ones((600, 1))])

    found = fit_line(Examples(("a", "b", "c", "d"), rows, CLASSES), (1.0, 1.0, 1.0))

    assert np.isfinite(found.weights).all()
    assert np.abs(found.weights[:, 3]).max() == 0


def test_a_seed_makes_the_same_model() -> None:
    """So that the shipped file can be made again."""
    one, again = (fit(KNOWN, seed=4, version="1") for _ in range(2))

    assert np.array_equal(one.probabilities(ROWS), again.probabilities(ROWS))
    assert one.nearness is None
