"""A text read with a claim in hand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.stance_reading import MOST, core, negations, read, sentences, stem, stems

TEXT = "Snow fell. The dam at Orle burst, it was said.\nNobody was hurt"


def test_sentences_end_at_stops_and_lines() -> None:
    """A heading is a sentence too."""
    found = [TEXT[span.start : span.end] for span in sentences(TEXT)]

    assert found == ["Snow fell.", "The dam at Orle burst, it was said.", "Nobody was hurt"]


@given(st.text(max_size=300))
def test_sentences_are_in_order_and_hold_something(text: str) -> None:
    """Whatever the text, without white space at their ends."""
    found = sentences(text)

    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in found)
    assert all(span.start < span.end for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_a_text_is_read_up_to_a_length() -> None:
    """What comes after does not cost anything."""
    assert len(sentences("Rain. " * (MOST + 5))) == MOST


@pytest.mark.parametrize(
    ("left", "right"), [("banned", "bans"), ("killing", "kills"), ("Egypt\u2019s", "Egypt")]
)
def test_forms_of_a_word_have_a_stem(left: str, right: str) -> None:
    """Near enough to find one in the other's sentence."""
    assert stem(left).startswith(stem(right))


def test_a_claim_is_about_its_matter_and_not_about_its_side() -> None:
    """Words like "hoax" tell a stance, and are not looked for in the text."""
    assert core("Report that the dam burst is a hoax") == stems("dam burst")


def test_a_claim_of_nothing_but_side_keeps_its_words() -> None:
    """Rather than match every text."""
    assert core("Fake, hoax, false") == stems("fake hoax false")


def test_sentences_beside_borrow_from_the_one_that_speaks() -> None:
    """So that "That is false." counts where it follows the claim."""
    reading = read("The dam at Orle burst", TEXT)

    assert reading.overlap.tolist() == [0.0, 1.0, 0.0]
    assert reading.near.tolist() == pytest.approx([0.7, 1.0, 0.7])
    assert reading.nearest(1) == [1]


def test_cues_are_counted_by_sentence() -> None:
    """Of the sorts asked for, together."""
    reading = read("dam", "The dam is a hoax. It was denied, a fake.")

    assert reading.count("fake", "deny").tolist() == [1.0, 2.0]


def test_a_negation_counts_before_words_of_the_claim() -> None:
    """And nowhere else, nor where it denies nothing."""
    own = stems("dam burst")

    assert negations("The dam did not burst.", own) == 1
    assert negations("Nobody saw anything when it rained, and the dam held.", own) == 0
    assert negations("Not only the dam burst.", own) == 0


def test_an_empty_text_is_one_empty_sentence() -> None:
    """So that no array is empty."""
    assert read("dam", "").sentence(0) == ""
