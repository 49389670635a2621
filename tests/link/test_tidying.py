"""Contents without marks, openers and tails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.tidying import capitalised, opened, tidied, without_marks


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("that the dam broke", "the dam broke"),
        ("that is a lie", "that is a lie"),
        ("“The dam broke,”", "The dam broke"),
        ("‘The dam broke’", "The dam broke"),
        ("the dam’s wall and the boats’ masts", "the dam’s wall and the boats’ masts"),
        ("the “worst” storm", "the worst storm"),
        ("the trip [by the king]", "the trip by the king"),
        ("Elsewhere, the dam broke", "the dam broke"),
        ("And so, well, look, the dam broke", "the dam broke"),
        ("In what seemed to be a mistake, the dam broke", "the dam broke"),
        ("the dam broke, he said", "the dam broke"),
        ("the dam, the mayor said, broke", "the dam broke"),
        ("the dam broke, according to the mayor", "the dam broke"),
        ("the dam  broke .", "the dam broke"),
        ("that", "that"),
        ("“”", "“”"),
    ],
)
def test_what_says_nothing_is_left_away(words: str, plain: str) -> None:
    """The words that remain are those of the content."""
    assert tidied(words) == plain


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_something_is_always_left(words: str) -> None:
    """A statement is never empty."""
    assert tidied(words)


def test_marks_alone_are_taken_away() -> None:
    """And brackets, whose words stay."""
    assert without_marks("“the [north] dam”") == "the north dam"


def test_a_statement_begins_with_a_capital() -> None:
    """Also where it has one letter."""
    assert [capitalised(words) for words in ("a", "the dam", "")] == ["A", "The dam", ""]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("that it rained", 5),
        ("that is a lie", 0),
        ("that simply isn't true", 0),
        ("that", 0),
        ("it", 0),
    ],
)
def test_the_that_which_opens_a_clause_is_told(words: str, length: int) -> None:
    """Not the one that points at something."""
    assert opened(words) == length
