"""A text with its parts."""

import pytest
from hypothesis import given

from claimdb.extract.document import Document
from tests.text.strategies import TEXT

TWO = "One two. Three four."


@pytest.mark.parametrize(("place", "first"), [(0, 0), (4, 0), (8, 0), (9, 9), (500, 9), (-3, 0)])
def test_a_sentence_is_found_by_any_place_in_it_or_behind_it(place: int, first: int) -> None:
    """A place between two sentences, or beyond the text, belongs to the one before it."""
    assert Document(TWO).sentence_at(place).start == first


@given(TEXT)
def test_forms_and_starts_are_those_of_the_words(text: str) -> None:
    """They stand side by side, so that a number means the same word in each."""
    document = Document(text)
    assert document.starts == [start for start, _ in document.words]
    assert document.forms == [text[start:end] for start, end in document.words]
