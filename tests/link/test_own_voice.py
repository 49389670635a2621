"""What a sentence of an article's own asserts: facts about what it names, and nothing else."""

from datetime import date

import pytest

from claimdb.link.frame import frame
from claimdb.link.own_voice import is_whole, told
from claimdb.text.spans import Span


def _told(text: str) -> list[str]:
    return [one.made.statement for one in told(text, Span(0, len(text)), day=date(2024, 6, 18))]


def test_a_fact_is_told_with_the_place_of_its_words() -> None:
    """Its statement in neutral words, proved by the sentence."""
    text = "The road is closed. Norvia has supplied Estmark with tanks."
    (one,) = told(text, Span(20, len(text)))

    assert one.made.statement == "Norvia has supplied Estmark with tanks"
    assert [text[span.start : span.end] for span in one.made.spans] == [
        "Norvia has supplied Estmark with tanks."
    ]
    assert one.frame.entities == {"norvia", "estmark"}


def test_both_halves_of_a_sentence_are_told() -> None:
    """Each with what it names."""
    assert _told("Norvia has shelled Ponto, and Estmark has closed its ports.") == [
        "Norvia has shelled Ponto",
        "Estmark has closed its ports",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvia has not supplied Estmark with tanks.",
        "Norvia will supply Estmark with tanks.",
        "It has supplied them with tanks.",
        "The army has supplied the rebels with tanks.",
        "The supply of tanks to Estmark.",
    ],
)
def test_what_is_no_fact_of_named_things_is_not_told(sentence: str) -> None:
    """No negation: a publisher is never shown as denying. No plan, no "it", no bare noun."""
    assert _told(sentence) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Norvia has shelled Ponto", True),
        ("Ana Bell resigned", True),
        ("Ana Bell does", False),
        ("There is classified material", False),
        ("The shelling of Ponto", False),
    ],
)
def test_what_follows_from_almost_anything_is_no_whole_claim(
    statement: str, *, expected: bool
) -> None:
    """It names somebody, and something that they do."""
    assert is_whole(frame(statement)) is expected
