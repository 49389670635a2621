"""The model of stances as it ships."""

from pathlib import Path

import numpy as np
import pytest

from claimdb.errors import ClaimdbError
from claimdb.link.stance_features import names, overlaps, vector
from claimdb.link.stance_model import CLASSES, SHIPPED, load, softmax
from claimdb.link.stance_reading import read

#: A megabyte and a half is what the weights may take.
MOST_BYTES = 1_500_000


def test_the_shipped_model_knows_the_features() -> None:
    """By name and in order, or its numbers would mean other things."""
    model = load()

    assert model.names == names()
    assert model.nearness is not None
    assert model.nearness.mean.shape == (len(overlaps("a", read("a", "b"))),)


def test_the_shipped_model_is_small() -> None:
    """It is in every installation."""
    assert SHIPPED.stat().st_size < MOST_BYTES


def test_a_saved_model_says_the_same(tmp_path: Path) -> None:
    """All but roundings of the leaves, and the same bytes each time."""
    model, row = load(), vector("The dam burst", "The dam did not burst.")[None, :]
    one, other = tmp_path / "one.npz", tmp_path / "other.npz"

    model.save(one)
    model.save(other)

    assert one.read_bytes() == other.read_bytes()
    assert load(one).probabilities(row)[0] == pytest.approx(model.probabilities(row)[0], abs=1e-3)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    """With the way out."""
    path = tmp_path / "stance.npz"
    path.write_text("not a model")

    with pytest.raises(ClaimdbError, match="install claimdb again"):
        load(path)


def test_chances_add_up_for_any_scores() -> None:
    """Also for those that are too large to be raised."""
    found = softmax(np.array([[1000.0, 0.0, -1000.0], [0.0, 0.0, 0.0]]))

    assert found.sum(axis=1).tolist() == pytest.approx([1, 1])
    assert len(CLASSES) == found.shape[1]
