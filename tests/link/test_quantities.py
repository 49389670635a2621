"""Quantities: numbers of the news as intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.quantities import Quantity, measures, number


def _one(text: str) -> tuple[float, float | None, str]:
    (found,) = measures(text)
    return found.quantity.low, found.quantity.high, found.quantity.unit


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("40 people", 40, 40, ""),
        ("3,000 troops", 3000, 3000, ""),
        ("twenty-one boats", 21, 21, ""),
        ("two hundred and six boats", 206, 206, ""),
        ("1.5 million rounds", 1.5e6, 1.5e6, ""),
        ("half a million rounds", 5e5, 5e5, ""),
        ("a dozen boats", 12, 12, ""),
        ("dozens of boats", 24, None, ""),
        ("tens of thousands of people", 2e4, None, ""),
        ("millions of rounds", 2e6, None, ""),
        ("several boats", 3, None, ""),
        ("several hundred boats", 300, None, ""),
        ("at least 40 people", 40, None, ""),
        ("more than 40 people", 40, None, ""),
        ("40 or more people", 40, None, ""),
        ("up to 40 people", 0, 40, ""),
        ("fewer than 40 people", 0, 40, ""),
        ("about 40 people", 36, 44, ""),
        ("nearly 40 people", 36, 40, ""),
        ("3,000 to 5,000 troops", 3000, 5000, ""),
        ("between 3,000 and 5,000 troops", 3000, 5000, ""),
        ("3,000-5,000 troops", 3000, 5000, ""),
        ("3 to 5 million rounds", 3e6, 5e6, ""),
        ("two or three boats", 2, 3, ""),
        ("12 per cent of voters", 12, 12, "%"),
        ("12% of voters", 12, 12, "%"),
        ("half of voters", 50, 50, "%"),
        ("three-quarters of voters", 75, 75, "%"),
        ("$5 million", 5e6, 5e6, "usd"),
        ("£3bn", 3e9, 3e9, "gbp"),
        ("5 million euros", 5e6, 5e6, "eur"),
        ("10 km", 10, 10, "km"),
        ("10 miles", 16.09344, 16.09344, "km"),
        ("2000 soldiers", 2000, 2000, ""),
        ("one soldier", 1, 1, ""),
    ],
)
def test_numbers_are_intervals(text: str, low: float, high: float | None, unit: str) -> None:
    """As wide as their words, in one unit for each kind of measure."""
    found = _one(text)

    assert found[0] == pytest.approx(low)
    assert found[1] == (high if high is None else pytest.approx(high))
    assert found[2] == unit


@pytest.mark.parametrize(
    "text",
    [
        "in 2016",
        "the 2016 elections",
        "on 18 June 2024",
        "24 years ago",
        "a 45-year-old man",
        "Ana Holm, 45, said",
        "the F-16 fighter",
        "Article 5 of the treaty",
        "240mm shells",
        "at 10:30",
        "the 1950-53 conflict",
        "one of the men",
    ],
)
def test_dates_ages_and_names_are_no_quantities(text: str) -> None:
    """They count nothing."""
    assert measures(text) == ()


def test_the_words_of_a_quantity_are_where_its_span_is() -> None:
    """So that what is counted can be looked for behind them."""
    text = "The firm sold at least 40 boats and 3 ships."

    assert [text[one.span.start : one.span.end] for one in measures(text)] == ["at least 40", "3"]


@given(st.integers(1, 999_999), st.integers(1, 999_999))
def test_a_range_that_is_written_is_read(first: int, second: int) -> None:
    """Whatever two numbers stand in it, unless they look like years."""
    low, high = min(first, second), max(first, second)

    assert _one(f"between {low:,} and {high:,} boats") == (low, high, "")


@given(st.integers(10, 10**9))
def test_widening_words_contain_the_number_itself(count: int) -> None:
    """The interval of "about 40" holds 40, as do "at least 40" and "up to 40"."""
    exact = Quantity(count, count)

    for words in ("about", "at least", "up to", "nearly", "more than"):
        (wide,) = measures(f"{words} {count:,} boats")
        assert wide.quantity.contains(exact)
        assert not wide.quantity.disjoint(exact)


def test_disjoint_is_told_of_both_sides() -> None:
    """Dozens are not three, whichever comes first."""
    dozens, three = Quantity(24, None), Quantity(3, 3)

    assert dozens.disjoint(three)
    assert three.disjoint(dozens)
    assert not dozens.contains(three)


def test_an_open_interval_is_not_inside_a_closed_one() -> None:
    """It may be any number above 40."""
    assert not Quantity(0, 100).contains(Quantity(40, None))
    assert not Quantity(50, None).contains(Quantity(40, None))


@given(st.text(max_size=60))
def test_every_interval_is_the_right_way_round(text: str) -> None:
    """Whatever the text, the lower end is not above the upper one."""
    for one in measures(text):
        assert one.quantity.high is None or one.quantity.low <= one.quantity.high


def test_a_number_in_words_is_the_number() -> None:
    """Scales multiply what stands before them."""
    assert number("two hundred and six") == 206
    assert number("three million two hundred thousand") == 3_200_000
