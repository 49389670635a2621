"""Spellings of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.resolve.spelling import is_variant, plain, romanised, skeleton, usual

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zelensky", "zelenskiy"),
        ("zelensky", "zelenskyy"),
        ("sergei", "sergey"),
        ("yevgeny", "evgeni"),
        ("gaddafi", "gadhafi"),
        ("un", "eun"),
        ("qatari", "katari"),
        ("lawrow", "lavrov"),
    ],
)
def test_ways_to_write_one_sound_are_one(one: str, other: str) -> None:
    """From other alphabets, and in other languages."""
    assert romanised(one) == romanised(other)


@pytest.mark.parametrize(
    ("one", "other"), [("il", "un"), ("lavrov", "lukin"), ("petrov", "petrova")]
)
def test_other_sounds_stay_apart(one: str, other: str) -> None:
    """A letter more may be another name."""
    assert romanised(one) != romanised(other)


@given(WORDS)
def test_no_word_is_folded_away(word: str) -> None:
    """Each keeps at least its first sound."""
    assert romanised(word)
    assert skeleton(word)


def test_short_forms_stand_for_the_whole_name() -> None:
    """In either direction; a short form of two names is a variant of both."""
    assert usual("bill") == usual("william")
    assert usual("xiomara") == "xiomara"
    assert is_variant("bob", "robert")
    assert is_variant("chris", "christopher")
    assert is_variant("chris", "christine")
    assert not is_variant("bob", "william")


def test_words_are_plain_letters() -> None:
    """Without accents and capitals."""
    assert plain("Jabłoński") == "jablonski"
