"""The terms of a statement."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.terms import Sort, terms


def keys(statement: str) -> list[list[str]]:
    """Return the keys of the terms of a statement, in its order."""
    return [sorted(term.keys) for term in terms(statement)]


def test_function_words_and_light_verbs_are_no_terms() -> None:
    """What is left says something."""
    assert [term.words for term in terms("The rebels carried out an attack on the port.")] == [
        "rebels",
        "attack",
        "port",
    ]


@pytest.mark.parametrize("name", ["North Korea", "Pyongyang", "North Korean"])
def test_a_state_has_one_key_by_any_name(name: str) -> None:
    """Name, capital and adjective."""
    assert terms(f"The missiles of {name} flew.")[1].keys == {"=north korea"}


def test_a_name_of_several_words_is_one_term() -> None:
    """Also with "of" inside."""
    assert [
        term.words for term in terms("Ola Berg left the Bank of England.") if term.sort is Sort.NAME
    ] == ["Ola Berg", "Bank of England"]


def test_a_phrase_is_one_term() -> None:
    """It has the key of its group."""
    assert ["shoot down"] in keys("Rebels brought down the plane.")


@pytest.mark.parametrize(
    ("narrow", "wide"), [("missiles", "weapons"), ("murdered", "killed"), ("howitzer", "artillery")]
)
def test_the_narrower_implies_the_wider(narrow: str, wide: str) -> None:
    """And never the other way round."""
    (one,), (two,) = terms(f"{narrow}"), terms(f"{wide}")

    assert one.implies(two)
    assert not two.implies(one)


@pytest.mark.parametrize(
    ("noun", "verb"), [("eruption", "erupt"), ("approval", "approve"), ("the killing", "kill")]
)
def test_a_noun_of_a_deed_has_the_key_of_its_verb(noun: str, verb: str) -> None:
    """By its ending or by the lexicon."""
    assert verb in terms(noun)[0].keys


def test_a_fire_is_not_what_guns_do() -> None:
    """To fire has a key of its own."""
    (blaze,), (shot,) = terms("the fire"), terms("they fired")

    assert not blaze.implies(shot)
    assert "use" in shot.implied


def test_scores_and_numbers_have_keys() -> None:
    """Written in digits or in words."""
    assert ["#3-1"] in keys("They won 3-1.")
    assert ["#6"] in keys("He got six years.")


def test_the_first_word_of_a_sentence_may_be_a_name_or_none() -> None:
    """Both readings stand, since its capital tells nothing."""
    assert {"=congress", "congress"} <= terms("Congress met.")[0].keys


@given(st.text(max_size=80))
def test_terms_are_in_order_and_do_not_overlap(text: str) -> None:
    """Whatever the text is."""
    found = terms(text)

    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(one.keys <= one.implied for one in found)
