"""Sentences that an article tells itself: none that may be the words of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.unattributed import unattributed
from claimdb.text.spans import Span

PLAIN = "Norvia has supplied Estmark with three hundred tanks."


def _found(text: str, covered: tuple[Span, ...] = ()) -> list[str]:
    return [text[one.start : one.end] for one in unattributed(text, covered)]


def test_what_is_told_as_a_matter_of_course_is_found() -> None:
    """In the order of the text, each sentence from its first to its last character."""
    text = f"The minister arrived in Estmark on Monday.\n\n{PLAIN} The road to Ponto is closed."

    assert _found(text) == [
        "The minister arrived in Estmark on Monday.",
        PLAIN,
        "The road to Ponto is closed.",
    ]


def test_what_touches_an_attribution_is_not_its_own() -> None:
    """Also where only the first word of it belongs to one."""
    text = f"{PLAIN} The road to Ponto is closed."

    assert _found(text, (Span(0, 6),)) == ["The road to Ponto is closed."]
    assert _found(text, (Span(0, len(text)),)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvia has supplied Estmark with tanks, the ministry said.",
        "Norvia has reportedly supplied Estmark with three hundred tanks.",
        "Norvia has supplied Estmark with tanks, according to the ministry.",
        "Norvia is accused of supplying Estmark with three hundred tanks.",
        "Norvia is believed to have supplied Estmark with three hundred tanks.",
        "Norvia may have supplied Estmark with three hundred tanks.",
        "Norvia plans to supply Estmark with three hundred tanks.",
        "Norvia denies having supplied Estmark with three hundred tanks.",
        "A poll found that Norvia has supplied Estmark with tanks.",
        "Norvia had supplied Estmark with three hundred tanks.",
        "Norvia has \u201csupplied\u201d Estmark with three hundred tanks.",
        "Norvia has supplied us with three hundred tanks.",
        "Has Norvia supplied Estmark with three hundred tanks?",
        "If Norvia has supplied Estmark with tanks, it is too late.",
        "Norvia has supplied Estmark with three hundred tanks",
        "It rained.",
    ],
)
def test_what_may_be_the_words_of_another_is_left_out(sentence: str) -> None:
    """Reported, hedged, planned, asked, quoted, looking back, or too short for a claim."""
    assert _found(f"The road to Ponto is closed. {sentence}") == ["The road to Ponto is closed."]


def test_headlines_and_captions_are_no_sentences_of_its_own() -> None:
    """An article tells in its body."""
    text = (
        f"Norvia Arms Estmark\n\n{PLAIN}\n\nA tank of Norvia in Estmark in June. (Photo: AP)\n\n"
        "The road to Ponto is closed."
    )

    assert _found(text) == [PLAIN, "The road to Ponto is closed."]


def test_another_language_is_not_guessed_at() -> None:
    """Of a text that no extractor reads nothing is its own."""
    german = "Die Regierung hat am Montag dem Land Estmark dreihundert Panzer geliefert. " * 4

    assert _found(german) == []


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(1, 50))))
def test_each_lies_in_a_sentence_and_touches_nothing_that_is_covered(
    tail: str, covers: list[tuple[int, int]]
) -> None:
    """Whatever the text and the attributions are."""
    text = f"{PLAIN} {tail} {PLAIN}"
    covered = [Span(start, start + size) for start, size in covers]
    sentences = Document(text).sentences

    for one in unattributed(text, covered):
        assert any(each.start <= one.start < one.end <= each.end for each in sentences)
        assert not any(each.start < one.end and one.start < each.end for each in covered)
