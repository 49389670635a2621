"""Times of statements, and dates behind their words."""

from datetime import date
from typing import Final

import pytest

from claimdb.link.dating import When, dated, undated, whens

DAY: Final = date(2024, 6, 18)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It sank on Monday", "on Monday", date(2024, 6, 17), date(2024, 6, 17)),
        ("It sank yesterday", "yesterday", date(2024, 6, 17), date(2024, 6, 17)),
        ("It sank last month", "last month", date(2024, 5, 1), date(2024, 5, 31)),
        ("It sank in March", "in March", date(2024, 3, 1), date(2024, 3, 31)),
        ("It sank on 3 May 2020", "on 3 May 2020", date(2020, 5, 3), date(2020, 5, 3)),
        ("It will sink tomorrow", "tomorrow", date(2024, 6, 19), date(2024, 6, 19)),
        ("It will sink next week", "next week", date(2024, 6, 24), date(2024, 6, 30)),
        ("It will sink next month", "next month", date(2024, 7, 1), date(2024, 7, 31)),
        ("It will sink next year", "next year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_words_of_time_give_days(text: str, words: str, first: date, last: date) -> None:
    """Counted from the day of publication."""
    assert whens(text, DAY) == (When(words, first, last),)


def test_what_is_coming_is_not_dated_back() -> None:
    """A Monday of what will be is not the last one."""
    assert whens("It will sink on Monday", DAY, is_coming=True) == (When("on Monday"),)


def test_without_a_day_only_whole_dates_are_known() -> None:
    """Nothing can be counted from nowhere."""
    assert whens("It sank on Monday", None) == (When("on Monday"),)
    assert whens("It sank on 3 May 2020", None)[0].first == date(2020, 5, 3)


def test_a_date_stands_behind_words_that_count_from_a_day() -> None:
    """Once: a statement that has its dates stays as it is."""
    text = "It sank on Monday, last month or in 2020"
    told = dated(text, DAY)

    assert told == "It sank on Monday (17 June 2024), last month (May 2024) or in 2020"
    assert dated(told, DAY) == told
    assert dated(text, None) == text


def test_dates_that_were_added_can_be_blanked() -> None:
    """So that the places of all other words stay."""
    told = "It sank on Monday (17 June 2024) at sea"

    assert undated(told).split() == ["It", "sank", "on", "Monday", "at", "sea"]
    assert len(undated(told)) == len(told)


def test_the_end_of_the_calendar_gives_no_date() -> None:
    """There is no next year after 9999."""
    assert whens("It will sink next year", date(9999, 12, 31)) == (When("next year"),)
