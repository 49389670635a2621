"""A line of time: how long it is, what is named on it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.pictures.axis import axis, seconds, span

DAYS = st.integers(0, 3_560_000).map(
    lambda days: datetime(1, 1, 1, tzinfo=UTC) + timedelta(days=days)
)


def at(date: str) -> tuple[float, float]:
    """Return a day."""
    return span(f"{date}T00:00:00Z", f"{date}T23:59:59Z")


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2024-06-17", "2024-06-18", ["16 June", "17 June", "18 June", "19 June", "20 June"]),
        ("2023-11-20", "2024-03-05", ["December", "January", "February", "March"]),
        ("2012-03-01", "2024-03-01", ["2012", "2014", "2016", "2018", "2020", "2022", "2024"]),
    ],
)
def test_days_months_or_years_are_named_as_there_is_room(
    first: str, last: str, names: list[str]
) -> None:
    """As many as can be read."""
    ticks = axis([at(first), at(last)], 0, 600).ticks()

    assert [tick.name for tick in ticks] == names


def test_the_year_is_told_where_it_begins() -> None:
    """Once, and again when it changes."""
    ticks = axis([at("2023-11-20"), at("2024-03-05")], 0, 600).ticks()

    assert [tick.year for tick in ticks] == ["2023", "2024", None, None]


def test_what_is_vague_does_not_shrink_what_is_exact() -> None:
    """A century beside two days: the days stay apart, and the century reaches over both ends."""
    century = span("1950-01-01T00:00:00Z", "2049-12-31T23:59:59Z")
    line = axis([at("2024-06-01"), at("2024-06-30"), century], 0, 600)

    assert line.x(at("2024-06-30")[0]) - line.x(at("2024-06-01")[0]) > 100
    assert (line.x(century[0]), line.x(century[1])) == (0, 600)


@given(DAYS, st.one_of(st.integers(0, 2_000), st.integers(0, 2_000_000)))
def test_every_line_has_names_in_their_order(start: datetime, hours: int) -> None:
    """From an hour to two centuries, anywhere in the calendar, without crowding."""
    end = start + timedelta(hours=hours)
    line = axis([(seconds(start), seconds(end) + 1)], 0, 600)
    xs = [tick.x for tick in line.ticks()]

    assert xs == sorted(xs)
    assert len(xs) <= 10
    assert all(0 <= x <= 600 for x in xs)
    assert line.x(seconds(start)) <= line.x(seconds(end))
