"""Finding quoted words in a text by the notation of the gold set."""

import pytest

from claimdb.bench.goldwords import WordsMisquoted, place

TEXT = "The heron said he had said it. “He said so,” the others […] said."


def words(quoted: str) -> str:
    """Return the words at the place that is found."""
    span = place(TEXT, quoted)
    return TEXT[span.start : span.end]


def test_words_that_stand_once_are_found_without_a_number() -> None:
    """Only one "heron" is there."""
    assert words("heron") == "heron"


def test_words_are_whole_ones() -> None:
    """The "he" of "The", "heron", "the" and "others" is none."""
    assert place(TEXT, "he") == place(TEXT, "he@1")
    assert place(TEXT, "he").start == TEXT.index("he had")


def test_a_number_says_which_of_several_places() -> None:
    """The second "said" is the one after "had"."""
    assert place(TEXT, "said@2").start == TEXT.index("said it")


def test_signs_are_found_beside_letters() -> None:
    """A quotation mark needs no space on either side."""
    assert words("“He") == "“He"
    assert words("so,”") == "so,”"


def test_the_middle_of_a_long_quotation_may_be_left_out() -> None:
    """It runs to the next place of the last words after the first ones."""
    assert words("he […] it") == "he had said it"
    assert words("The heron […] said") == "The heron said"


@pytest.mark.parametrize(
    ("quoted", "problem"),
    [
        ("egret", "do not stand in the text"),
        ("said", "stand in 4 places: say which as 'said@1'"),
        ("said@5", "stand in 4 places, not in 5"),
        ("said@0", "stand in 4 places, not in 0"),
        ("he […] egret", "'egret' do not follow 'he'"),
        ("others […] heron", "'heron' do not follow 'others'"),
    ],
)
def test_what_is_nowhere_or_in_several_places_is_refused(quoted: str, problem: str) -> None:
    """The message names the words, and the way out where there is one."""
    with pytest.raises(WordsMisquoted, match=problem.replace("(", r"\(")):
        place(TEXT, quoted)
