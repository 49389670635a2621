"""Adverbs beside a negation: what only presses goes, what says more keeps the negation."""

import pytest

from claimdb.link.polarity import turned
from claimdb.link.pressing import opened_by
from claimdb.link.tidying import tidied


@pytest.mark.parametrize(
    ("statement", "positive"),
    [
        ("The bank simply did not pay the mayor", "The bank paid the mayor"),
        ("The bank just did not pay the mayor", "The bank paid the mayor"),
        ("The bank has definitely not paid the mayor", "The bank has paid the mayor"),
        ("The bank frankly has never paid the mayor", "The bank has paid the mayor"),
        ("The bank did not actually pay the mayor", "The bank paid the mayor"),
        ("The bank previously did not pay the mayor", "The bank previously paid the mayor"),
    ],
)
def test_what_presses_a_point_goes_with_the_negation(statement: str, positive: str) -> None:
    """What is denied is the fact, and not how it is said."""
    done = turned(statement)

    assert (done.statement, done.negated) == (positive, True)


@pytest.mark.parametrize(
    "statement",
    [
        "The bank often did not pay the mayor",
        "The bank deliberately did not pay the mayor",
        "The bank reportedly did not pay the mayor",
        "Probably the bank did not pay the mayor",
        "Perhaps the bank did not pay the mayor",
        "The bank still has not paid the mayor",
        "The bank did not really pay the mayor",
        "The bank did not simply pay the mayor",
        "The bank has not just paid the mayor",
    ],
)
def test_what_says_how_or_how_surely_denies_nothing(statement: str) -> None:
    """Who often did not pay may have paid; who did not simply pay may have paid and more."""
    assert turned(statement)[:2] == (statement, False)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Unfortunately they could not leave", "they could not leave"),
        ("Of course, the dam broke", "the dam broke"),
        ("In fact Norvia sold the boats", "Norvia sold the boats"),
        ("Sadly no boats were sold", "no boats were sold"),
    ],
)
def test_an_adverb_that_opens_a_sentence_is_no_part_of_it(said: str, plain: str) -> None:
    """Neutral words do not regret."""
    assert tidied(said) == plain


@pytest.mark.parametrize(
    "said",
    ["Clearly marked roads were closed", "Probably the dam broke", "Surely of use to Norvia"],
)
def test_what_belongs_to_a_word_or_says_more_stays(said: str) -> None:
    """Roads that are clearly marked; a dam that has probably broken."""
    assert opened_by(said) == 0
    assert tidied(said) == said
