"""What part each word of a statement plays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.tagging import Tag, words


def _verbs(text: str) -> list[str]:
    return [word.lemma for word in words(text) if word.tag in {Tag.VERB, Tag.ING}]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Moscow denies it", ["deny"]),
        ("the plans of the army", []),
        ("Iran plans to attack Israel", ["plan", "attack"]),
        ("the use of gas", []),
        ("they use gas", ["use"]),
        ("the attacks were stopped", ["stop"]),
        ("Moscow supplies weapons", ["supply"]),
        ("Bram embodies the club", ["embody"]),
        ("missiles hitting towns", ["hit"]),
        ("the hitting of towns", []),
        ("Friends of Iran help the rebels", ["help"]),
        ("the used cars", []),
        ("it was built", ["build"]),
        ("Mr. Obeng left", ["leave"]),
    ],
)
def test_verbs_are_told_from_nouns_by_their_place(text: str, verbs: list[str]) -> None:
    """The same form is now one and now the other."""
    assert _verbs(text) == verbs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Iran and Mali met in Oslo", ["Iran", "Mali", "Oslo"]),
        ("Soldiers met Bram Teller", ["Bram", "Teller"]),
        ("In May the US left", ["US"]),
        ("Iranian-made drones", []),
    ],
)
def test_names_are_what_is_written_as_names(text: str, names: list[str]) -> None:
    """A capital at the beginning of a sentence is not enough."""
    found = [word.text for word in words(text) if word.tag is Tag.NAME and word.text != "May"]

    assert found == names


def test_contractions_are_words() -> None:
    """So that a negation is found in them, and a possessive is told from "is"."""
    tags = [(word.low, word.tag) for word in words("It's Mali's, isn't it")]

    assert ("'s", Tag.BE) in tags
    assert ("'s", Tag.GENITIVE) in tags
    assert ("n't", Tag.NOT) in tags


@given(st.text(max_size=100))
def test_words_are_in_order_and_lead_back_to_the_text(text: str) -> None:
    """Every word is where it says it is."""
    found = words(text)

    assert all(text[word.start : word.end] == word.text for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)
