"""Days, months and years in statements."""

import pytest

from claimdb.link.days import days


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("It sank on 4 June 2024.", "2024-06-04"),
        ("It sank on June 4, 2024.", "2024-06-04"),
        ("It sank in June 2024.", "2024-06"),
        ("It sank in 2024.", "2024"),
        ("It sank on the 4th of June.", "-06-04"),
        ("It sank in May.", "-05"),
        ("It sank on Tuesday.", "tuesday"),
        ("It sank last year.", "last year"),
        ("It sank on 2024-06-04.", "2024-06-04"),
    ],
)
def test_a_time_has_one_key_however_it_is_written(statement: str, key: str) -> None:
    """The year first, what is untold left out."""
    assert [one.key for one in days(statement)] == [key]


def test_a_day_implies_its_month_and_its_year() -> None:
    """And the same day and month of an untold year."""
    (found,) = days("It sank on 4 June 2024.")

    assert found.implied == {"2024-06-04", "2024-06", "2024", "-06-04", "-06"}


@pytest.mark.parametrize("statement", ["Rebels may march.", "Theresa May resigned.", "A 2024 car."])
def test_words_that_only_look_like_times_are_none(statement: str) -> None:
    """A modal verb, a verb, a surname, a number before its noun."""
    assert days(statement) == ()


def test_times_have_their_offsets() -> None:
    """With the words before them that say no more than that they are times."""
    statement = "In 2019 it sank, on 3 May 2021 it was raised."

    assert [statement[one.start : one.end] for one in days(statement)] == [
        "In 2019",
        "on 3 May 2021",
    ]
