"""What words of time mean in a text of a known day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text.dates import DatePrecision, VagueDate, parse_date
from claimdb.text.spans import Span
from claimdb.text.timeresolving import resolved
from claimdb.text.timewords import Sort, Time, times

#: A Wednesday, and the local day is a day ahead of UTC.
_PUBLISHED = "2027-06-16T05:00+09:00"


def _date(words: str, published: str | None = _PUBLISHED) -> VagueDate | None:
    (when,) = times(words, 0, len(words))
    return resolved(when, words, parse_date(published) if published else None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Monday", "2027-06-14+09:00"),
        ("on Wednesday", "2027-06-16+09:00"),
        ("last Wednesday", "2027-06-09+09:00"),
        ("on Thursday", "2027-06-10+09:00"),
        ("on Friday last week", "2027-06-11+09:00"),
        ("yesterday", "2027-06-15+09:00"),
        ("last night", "2027-06-15+09:00"),
        ("this morning", "2027-06-16+09:00"),
        ("ten days ago", "2027-06-06+09:00"),
        ("over the weekend", "2027-06-12+09:00/2027-06-13+09:00"),
        ("on 17 June", "2026-06-17+09:00"),
        ("on 29 February", "2024-02-29+09:00"),
        ("on June 4, 2016", "2016-06-04+09:00"),
        ("9 hours ago", "2027-06-15+09:00"),
    ],
)
def test_days_are_counted_back_from_the_local_day_of_publication(words: str, expected: str) -> None:
    """The latest such day that is not after the publication, in its own zone."""
    wanted, date = parse_date(expected), _date(words)
    assert date is not None
    assert (date.earliest, date.latest) == (wanted.earliest, wanted.latest)
    assert (date.offset_minutes, date.precision) == (540, DatePrecision.DAY)
    assert date.words == words


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("last week", "2027-W23"),
        ("earlier this week", "2027-W24"),
        ("two weeks ago", "2027-W22"),
        ("last month", "2027-05"),
        ("seven months ago", "2026-11"),
        ("in June", "2027-06"),
        ("last June", "2026-06"),
        ("in July", "2026-07"),
        ("in March 2014", "2014-03"),
        ("last year", "2026"),
        ("in 2014", "2014"),
        ("in the winter of 2011", "2011"),
    ],
)
def test_weeks_months_and_years_are_whole(words: str, expected: str) -> None:
    """A date is never narrower than its words."""
    wanted, date = parse_date(expected), _date(words, "2027-06-16")
    assert date is not None
    assert (date.earliest, date.latest) == (wanted.earliest, wanted.latest)
    assert date.precision is wanted.precision


@pytest.mark.parametrize("words", ["on 31 June", "last summer", "several days ago", "in March"])
def test_what_cannot_be_known_gives_no_date(words: str) -> None:
    """A day that does not exist, a season, a vague count; a month without a publication."""
    assert _date(words, None if words == "in March" else _PUBLISHED) is None


def test_absolute_dates_need_no_publication() -> None:
    """They are UTC where no zone is known."""
    assert _date("on June 4, 2016", None) == parse_date("2016-06-04", "on June 4, 2016")


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("on Monday", "2027-06", None),
        ("last year", "2027-06", "2026"),
        ("in May", "2027-06", "2027-05"),
        ("in June", "2027", None),
        ("an hour ago", "2027-06-16", None),
    ],
)
def test_a_vague_publication_gives_what_all_its_days_agree_on(
    words: str, published: str, expected: str | None
) -> None:
    """Two possible answers are none."""
    assert _date(words, published) == (parse_date(expected, words) if expected else None)


@given(
    st.builds(
        Time,
        span=st.just(Span(0, 1)),
        sort=st.sampled_from(Sort),
        year=st.none() | st.integers(0, 12000),
        month=st.none() | st.integers(1, 12),
        day=st.none() | st.integers(1, 31),
        number=st.integers(0, 999),
        unit=st.sampled_from(["", "hour", "day", "week", "month", "year"]),
        is_last=st.booleans(),
    ),
    st.sampled_from(["0001-01-01", "9999-12-31T23:59+11:00", "2024-02-29", "0001", "~2024-06"]),
)
def test_no_time_is_an_error(when: Time, published: str) -> None:
    """The ends of the calendar and impossible days give a date or none."""
    date = resolved(when, "words", parse_date(published))
    assert date is None or date.earliest <= date.latest
