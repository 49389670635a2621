"""Word diffs: what changed is told word by word, and each side can be had again."""

from hypothesis import given

from claimdb.text.worddiff import (
    Piece,
    after_words,
    before_words,
    marked,
    shortened,
    word_diff,
)
from tests.text.strategies import TEXT


def test_a_word_that_was_removed_stands_alone() -> None:
    """The word and its space are what was removed."""
    assert word_diff("It reportedly sent shells.", "It sent shells.") == [
        Piece("=", "It "),
        Piece("-", "reportedly "),
        Piece("=", "sent shells."),
    ]


def test_a_word_that_was_replaced_is_removed_and_put_in() -> None:
    """What was there comes before what is there now."""
    pieces = word_diff("the envoy said no", "the envoy claimed no")

    assert pieces[1:3] == [Piece("-", "said"), Piece("+", "claimed")]


def test_changed_neighbours_are_one_change() -> None:
    """The space between two changed words has not stayed."""
    assert word_diff("it may have sent shells", "it did send shells")[1:3] == [
        Piece("-", "may have sent"),
        Piece("+", "did send"),
    ]


def test_changes_apart_stay_apart() -> None:
    """Each has its own words, with what stayed between them."""
    before = "x said Russia reportedly fired the missiles, z"

    assert marked(word_diff(before, "x claimed Russia fired missiles z")) == (
        "x [-said-]{+claimed+} Russia [-reportedly-] fired [-the-] missiles[-,-] z"
    )


def test_words_with_hyphens_and_apostrophes_are_whole() -> None:
    """A part of a word is never shown as changed."""
    assert marked(word_diff("a short-range one", "a long-range one")) == (
        "a [-short-range-]{+long-range+} one"
    )
    assert marked(word_diff("they don't", "they won't")) == "they [-don't-]{+won't+}"


def test_the_same_words_are_one_piece() -> None:
    """Nothing changed, nothing is marked."""
    assert word_diff("as it was", "as it was") == [Piece("=", "as it was")]
    assert word_diff("", "") == []


def test_marks_stand_at_the_words() -> None:
    """Spaces stay outside the brackets."""
    assert marked(word_diff("It reportedly sent it", "It sent it")) == "It [-reportedly-] sent it"
    assert marked(word_diff("", "new words")) == "{+new words+}"


def test_long_equal_parts_are_shortened_between_words() -> None:
    """What is next to the change stays, whole words only."""
    long = "one two three four five six seven eight nine ten"
    pieces = word_diff(f"{long} said {long}", f"{long} claimed {long}")

    assert marked(shortened(pieces, 12)) == "\u2026 nine ten [-said-]{+claimed+} one two \u2026"


def test_texts_too_long_to_compare_differ_as_a_whole() -> None:
    """Memory is bounded: the words in common at both ends stay, the rest is one change."""
    old = "begin " + " ".join(f"a{number}" for number in range(15_000)) + " end"
    new = "begin " + " ".join(f"b{number}" for number in range(15_000)) + " end"

    assert [piece.sign for piece in word_diff(old, new)] == ["=", "-", "+", "="]


@given(TEXT, TEXT)
def test_each_side_can_be_had_again(before: str, after: str) -> None:
    """Pieces put together are the words before, and the words after."""
    pieces = word_diff(before, after)

    assert before_words(pieces) == before
    assert after_words(pieces) == after
    assert all(piece.words for piece in pieces)


@given(TEXT)
def test_nothing_changes_into_itself(text: str) -> None:
    """The same text twice has no change."""
    assert {piece.sign for piece in word_diff(text, text)} <= {"="}
