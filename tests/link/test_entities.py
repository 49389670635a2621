"""Names of states in all their shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link import entities


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Pyongyang", "north korea"),
        ("the DPRK", "north korea"),
        ("North Koreans", "north korea"),
        ("US", "united states"),
        ("the Kremlin", "russia"),
        ("Kiev", "ukraine"),
        ("Ana Holm", "ana holm"),
        ("President Ana Holm", "ana holm"),
    ],
)
def test_a_name_has_one_key(name: str, key: str) -> None:
    """Capitals, adjectives, short forms and seats of power are the state."""
    assert entities.canonical(name) == key


def test_a_capital_as_a_place_is_the_city() -> None:
    """And a state is a place too."""
    assert entities.place("Moscow") == "moscow"
    assert entities.place("the Ukraine") == "ukraine"


def test_adjectives_and_names_are_known() -> None:
    """An adjective describes, a name names."""
    assert entities.is_adjective("Iranian")
    assert not entities.is_adjective("Iran")
    assert entities.is_known("the Pentagon")
    assert not entities.is_known("Bram")


@given(st.text(min_size=1, max_size=20))
def test_a_key_is_its_own_key(name: str) -> None:
    """So that keys can be compared whoever made them."""
    key = entities.canonical(name)

    assert entities.canonical(key) == key
