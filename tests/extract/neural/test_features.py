"""What a word looks like to the encoder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.neural.features import COUNT, features, shape


def _by_word(text: str) -> dict[str, int]:
    document = Document(text)
    words = [text[start:end] for start, end in document.words]
    return dict(zip(words, features(document, {}), strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [("minister", "Minister"), ("NATO", "Nato"), ("A", "AB"), ("iPhone", "Iphone"), ("2024", "x")],
)
def test_capitals_and_digits_make_another_shape(one: str, other: str) -> None:
    """The vocabulary knows no capitals, so the shape has to."""
    assert shape(one) != shape(other)


def test_a_word_inside_a_quotation_differs() -> None:
    """The same word has another feature inside quotation marks than outside."""
    words = _by_word("Then alpha said “then beta” again.")
    assert words["alpha"] != words["beta"]


def test_the_first_word_of_a_paragraph_and_of_a_sentence_differ() -> None:
    """Where a word stands is told apart: paragraph, sentence, elsewhere."""
    found = features(Document("One two. Three four.\n\nFive six."), {})
    first, third, fifth = found[0], found[3], found[6]
    assert len({first, third}) == 2
    assert first == fifth


@given(st.text())
def test_every_word_of_any_text_has_a_feature(text: str) -> None:
    """There is one feature for each word, never the one kept for no word."""
    document = Document(text)
    found = features(document, {})
    assert len(found) == len(document.words)
    assert all(0 < one < COUNT for one in found)


def test_a_sign_and_the_word_behind_it_both_begin_a_sentence() -> None:
    """An opening bracket stands between two sentences, and takes nothing from the second one."""
    bare = features(Document("One two. Three four."), {})
    found = features(Document("One two. (Three four."), {})
    assert [*found[:3], *found[4:]] == [*bare]
