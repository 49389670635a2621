"""The public names of the package."""

import claimdb.link
from claimdb.link.same import compare


def test_each_public_name_is_there() -> None:
    """And is that of its module."""
    assert all(getattr(claimdb.link, name) is not None for name in claimdb.link.__all__)
    assert claimdb.link.compare is compare


def test_functions_are_no_modules_of_their_name() -> None:
    """Some modules are named as the function that they are for."""
    assert all(callable(getattr(claimdb.link, name)) for name in claimdb.link.__all__)


def test_statements_are_compared_by_their_frames() -> None:
    """The way that the documentation shows."""
    frame = claimdb.link.frame
    left = frame("North Korean missiles are used to hit Ukrainian targets.")
    right = frame("Pyongyang's weapons are used in Ukraine.")

    assert claimdb.link.compare(left, right).relation is claimdb.link.Relation.ENTAILS
    assert claimdb.link.keys(left) & claimdb.link.keys(right)


def test_a_text_is_set_against_a_claim() -> None:
    """It is about the claim, more than a text on something else."""
    about = claimdb.link.related("Rebels seized Lund.", "Rebels seized the town of Lund today.")
    other = claimdb.link.related("Rebels seized Lund.", "The vaccine cures measles.")

    assert about > other
