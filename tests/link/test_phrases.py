"""Noun phrases."""

import pytest

from claimdb.link.phrases import Phrase, phrases
from claimdb.link.quantities import measures
from claimdb.link.tagging import words


def _phrases(text: str) -> tuple[Phrase, ...]:
    tagged = words(text)
    return phrases(tagged, 0, len(tagged), measures(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the old boats in the harbour", [("", "boat"), ("in", "harbour")]),
        ("Russia and North Korea", [("", "russia"), ("", "north korea")]),
        ("from Mali and Niger", [("from", "mali"), ("from", "niger")]),
        ("a group of soldiers", [("", "soldier")]),
        ("rounds of shells", [("", "round")]),
        ("at least 40 boats at sea", [("", "boat"), ("at", "sea")]),
        ("Ukrainian President Volodymyr Zelensky", [("", "volodymyr zelensky")]),
        ("three of them", [("", "them")]),
        ("injured soldiers", [("", "soldier")]),
        ("the firm's boats", [("", "boat")]),
        ("many boats three ships", [("", "boat"), ("", "ship")]),
    ],
)
def test_heads_and_prepositions(text: str, found: list[tuple[str, str]]) -> None:
    """Names by their key, nouns by their lemma; "and" carries a preposition on."""
    assert [(one.preposition, one.head) for one in _phrases(text)][: len(found)] == found


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("North Korean missiles", {"north korea"}),
        ("Iranian-made missiles", {"iran"}),
        ("Kyiv's missiles", {"ukraine"}),
        ("the old missiles", set()),
    ],
)
def test_whose_a_thing_is(text: str, owners: set[str]) -> None:
    """By an adjective, by who made it, or by a possessive."""
    (one,) = _phrases(text)

    assert one.owners == owners
    assert one.names == owners


def test_what_follows_of_is_kept_as_a_phrase() -> None:
    """With its own names."""
    (one,) = _phrases("the use of Iranian drones")

    assert [inner.head for inner in one.of] == ["drone"]
    assert one.names == {"iran"}


def test_a_phrase_with_no_is_negated() -> None:
    """And counted ones have their quantity."""
    (none,) = _phrases("no boats")
    (forty,) = _phrases("40 boats")

    assert none.negated
    assert not forty.negated
    assert forty.quantity is not None
    assert (forty.quantity.low, forty.quantity.of) == (40, "boat")
