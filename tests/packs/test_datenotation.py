"""Dates back to the notation of packs, whatever the date."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import DateInvalid
from claimdb.packs.datenotation import date_notation
from claimdb.text.dates import DatePrecision, VagueDate, parse_date

MOMENTS = st.integers(0, 8_900 * 365 * 86_400).map(
    lambda seconds: datetime(1000, 1, 3, tzinfo=UTC) + timedelta(seconds=seconds)
)
UNITS = st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "%G-W%V", "%FT%H", "%FT%H:%M", "%FT%T"])


@st.composite
def values(draw: st.DrawFn) -> str:
    """Return any value that has one side."""
    unit, about = draw(UNITS), draw(st.sampled_from(["", "~"]))
    zone = draw(st.sampled_from(["", "Z", "+09:00", "-03:30"])) if "%F" in unit else ""
    return about + draw(MOMENTS).strftime(unit) + zone


@given(values())
def test_dates_read_back_to_the_same_date(value: str) -> None:
    """Limits, precision and zone survive being written and read."""
    date = parse_date(value)
    assert parse_date(date_notation(date)) == date


@given(values(), values())
def test_ranges_read_back_to_the_same_limits(one: str, other: str) -> None:
    """A range of any two sides that is in order keeps its limits."""
    try:
        date = parse_date(f"{one}/{other}")
    except DateInvalid:
        assert parse_date(one).earliest > parse_date(other).latest
        return
    again = parse_date(date_notation(date))
    assert (again.earliest, again.latest) == (date.earliest, date.latest)


def test_the_first_moment_can_be_written() -> None:
    """A zone that would leave the calendar is not applied."""
    first = parse_date("0001-01-01")
    for offset in (-60, 540):
        there = VagueDate(first.earliest, first.earliest, None, offset, DatePrecision.SECOND)

        assert parse_date(date_notation(there)).earliest == first.earliest


@given(st.text("0123456789-W:T/~Z+ ", max_size=30))
def test_whatever_is_a_date_can_be_written(value: str) -> None:
    """Whoever wrote it, in any notation."""
    try:
        date = parse_date(value)
    except DateInvalid:
        return
    assert parse_date(date_notation(date)).earliest == date.earliest
