"""Which of two statements is more exact, and which counts anew."""

import pytest

from claimdb.link.frame import frame
from claimdb.link.refining import recounts, refines

SENT = "Norvia sent dozens of tanks to Estmark"


@pytest.mark.parametrize(
    ("left", "right", "by"),
    [
        ("Norvia sent 40 tanks to Estmark", SENT, "an amount"),
        ("Rebels seized the bank in Lund", "Rebels seized the bank", "a place"),
        ("Norvia shelled Lund on 4 June 2024", "Norvia shelled Lund", "a time"),
    ],
)
def test_an_amount_a_place_or_a_time_makes_it_exact(left: str, right: str, by: str) -> None:
    """And not the other way round."""
    assert refines(frame(left), frame(right)) == by
    assert refines(frame(right), frame(left)) == ""


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norvia sent missiles to Estmark", "Norvia sent weapons to Estmark"),
        ("Ana Bell was sacked by the board", "Ana Bell was sacked"),
        ("Orle Mills lost a ship in the storm", "Orle Mills lost a ship"),
        ("Norvia sent at least 40 tanks to Estmark", "Norvia sent tanks to Estmark"),
        (SENT, SENT),
    ],
)
def test_whatever_else_is_more_refines_nothing(left: str, right: str) -> None:
    """Another kind, another party, a number that is left open."""
    assert refines(frame(left), frame(right)) == ""


def test_a_count_is_of_the_same_but_for_its_number() -> None:
    """Of other people, or elsewhere, it is another count."""
    old = frame("40 people died in the quake in Lund")

    assert recounts(frame("52 people died in the quake in Lund"), old)
    assert not recounts(frame("52 people were injured in the quake in Lund"), old)
    assert not recounts(frame("52 people died in the quake in Orle"), old)
    assert not recounts(frame("52 people did not die in the quake in Lund"), old)
