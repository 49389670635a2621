"""A document as windows of word pieces."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.neural import tagger
from claimdb.extract.neural.pieces import Pieces

PIECES = Pieces(Path(tagger.__file__).parent / "models" / "vocabulary.json")


def _words(text: str, length: int) -> list[int]:
    return [
        window.first + at
        for window in PIECES.windows(Document(text), length)
        for at in range(len(window.starts))
    ]


@settings(max_examples=60)
@given(st.text(), st.integers(12, 60))
def test_every_word_is_in_exactly_one_window(text: str, length: int) -> None:
    """Nothing of a text is read twice or not at all."""
    assert _words(text, length) == list(range(len(Document(text).words)))


@settings(max_examples=60)
@given(st.text(st.sampled_from("ab .\n“”漢é"), max_size=600), st.integers(12, 60))
def test_no_window_is_longer_than_asked(text: str, length: int) -> None:
    """A window and its marks at both ends keep to the length, and pieces to their features."""
    for window in PIECES.windows(Document(text), length):
        assert len(window.pieces) <= length
        assert len(window.pieces) == len(window.features)
        assert all(one < other for one, other in pairwise(window.starts))


def test_paragraphs_are_kept_whole_where_they_fit() -> None:
    """A window ends with a paragraph."""
    text = "\n\n".join(["one two three four five six"] * 4)
    assert [window.first for window in PIECES.windows(Document(text), 16)] == [0, 12]


def test_the_first_window_may_be_bound_further() -> None:
    """Training meets the same text in other windows."""
    text = "\n\n".join(["one two three four five six"] * 4)
    assert [window.first for window in PIECES.windows(Document(text), 16, 9)] == [0, 6, 18]


def test_a_long_word_is_read_in_part() -> None:
    """An address of thousands of letters takes no more pieces than a few."""
    (window,) = PIECES.windows(Document("a" * 90 + "b" * 5000))
    assert len(window.pieces) < 12


def test_a_vocabulary_without_its_marks_is_refused(tmp_path: Path) -> None:
    """A file that is no vocabulary of this encoder is told so at once."""
    path = tmp_path / "vocabulary.json"
    path.write_text(
        '{"version":"1.0","added_tokens":[],"model":{"type":"WordPiece","vocab":{"[UNK]":0},'
        '"unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":9}}'
    )
    with pytest.raises(ValueError, match=r"no \[CLS\]"):
        Pieces(path)
