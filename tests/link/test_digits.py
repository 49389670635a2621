"""Numbers of several words in digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.digits import in_digits
from claimdb.link.frame import frame
from claimdb.link.keys import keys
from claimdb.link.relation import Relation
from claimdb.link.same import compare

_SAME = (
    ("40 containers were lost.", "Forty containers were lost."),
    ("24 tanks were lost.", "Two dozen tanks were lost."),
    ("100 ships sank.", "A hundred ships sank."),
    ("25 people died.", "Twenty-five people died."),
    ("120 people died.", "One hundred and twenty people died."),
    ("203,000 people fled.", "Two hundred and three thousand people fled."),
    ("1,500,000 people fled.", "1.5 million people fled."),
    ("1.5 million people fled.", "One and a half million people fled."),
    ("A million and a half people fled.", "1,500,000 people fled."),
    ("The firm paid 3bn dollars.", "The firm paid three billion dollars."),
    ("The firm paid $3bn.", "The firm paid three billion dollars."),
    ("The firm paid $3m.", "The firm paid 3 million dollars."),
    ("3m people fled.", "Three million people fled."),
    ("40k people fled.", "40,000 people fled."),
    ("40% of voters stayed at home.", "Forty per cent of voters stayed at home."),
    ("62% of voters stayed at home.", "Sixty-two per cent of voters stayed at home."),
)


@pytest.mark.parametrize(("digits", "words"), _SAME)
def test_a_number_in_words_is_the_one_in_digits(digits: str, words: str) -> None:
    """The same claim, and found by the same keys."""
    first, second = frame(digits), frame(words)

    assert compare(first, second).relation is Relation.SAME
    assert keys(first) == keys(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Twenty-five people died off Lund.", "Twenty-six people died off Lund."),
        ("One and a half million people fled Lund.", "One million people fled Lund."),
        ("The firm paid Lund $3bn.", "The firm paid Lund $3m."),
        ("A hundred and twenty people died off Lund.", "A hundred people died off Lund."),
    ],
)
def test_another_number_is_another_claim(one: str, other: str) -> None:
    """However near in words."""
    assert compare(frame(one), frame(other)).relation is Relation.CONTRADICTS


@pytest.mark.parametrize(
    "text",
    [
        "A twenty-five-year-old man was hurt.",
        "In nineteen eighty-four it rained.",
        "Twenty One Friends sang.",
        "Between one hundred and two hundred people came.",
        "Two to three hundred people came.",
        "Twenty-five to thirty ships sank.",
        "One hundred people and two dogs were lost.",
        "A hundred and fifty-strong crowd came.",
        "The twenty-fifth ship sank.",
        "A 3m wave sank the ship.",
    ],
)
def test_what_is_no_number_of_its_own_stays(text: str) -> None:
    """Ages, years, names, ranges, metres."""
    assert in_digits(text) == text


@given(st.sampled_from([text for pair in _SAME for text in pair]))
def test_a_second_time_changes_nothing(text: str) -> None:
    """What is in digits is left alone."""
    assert in_digits(in_digits(text)) == in_digits(text)
