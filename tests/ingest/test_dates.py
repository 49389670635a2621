"""Dates as publishers write them are read, and never guessed."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import DateInvalid, DateUnclear
from claimdb.ingest.dates import read_date
from claimdb.text.dates import DatePrecision

DAY = DatePrecision.DAY
MINUTE = DatePrecision.MINUTE
SECOND = DatePrecision.SECOND


@pytest.mark.parametrize(
    ("written", "earliest", "offset", "precision"),
    [
        ("2024-06-18", "2024-06-18T00:00:00", None, DAY),
        ("2024-06-18T09:30:00Z", "2024-06-18T09:30:00", 0, SECOND),
        ("2024-06-18T09:30:00.123456789012+09", "2024-06-18T00:30:00", 540, SECOND),
        ("2024-06-18 09:30:00 UTC", "2024-06-18T09:30:00", 0, SECOND),
        ("2024-06-18T09:30:00", "2024-06-18T09:30:00", None, SECOND),
        ("2024-06-18T09:30:00+09:00[Asia/Seoul]", "2024-06-18T00:30:00", 540, SECOND),
        ("Tue, 18 Jun 2024 09:30:00 +0900", "2024-06-18T00:30:00", 540, SECOND),
        ("Tue, 18 Jun 2024 09:30:00 +0900 (KST)", "2024-06-18T00:30:00", 540, SECOND),
        ("Tue, 18 Jun 24 09:30 GMT", "2024-06-18T09:30:00", 0, MINUTE),
        ("18 Jun 2024 09:30:00 -0000", "2024-06-18T09:30:00", None, SECOND),
        ("18 June 2024", "2024-06-18T00:00:00", None, DAY),
        ("18th June, 2024", "2024-06-18T00:00:00", None, DAY),
        ("June 18, 2024 at 9:30 p.m. EDT", "2024-06-19T01:30:00", -240, MINUTE),
        ("18 June 2024, 9.30pm KST", "2024-06-18T12:30:00", 540, MINUTE),
        ("18 June 2024 12 am", "2024-06-18T00:00:00", None, MINUTE),
        ("Sept. 3, 2024", "2024-09-03T00:00:00", None, DAY),
        ("Tue Jun 18 09:30:00 +0000 2024", "2024-06-18T09:30:00", 0, SECOND),
        ("Tue Jun 18 09:30:00 2024", "2024-06-18T09:30:00", None, SECOND),
        ("June 2024", "2024-06-01T00:00:00", None, DatePrecision.MONTH),
        ("2024/6/18", "2024-06-18T00:00:00", None, DAY),
        ("2024.06.18 09:30", "2024-06-18T09:30:00", None, MINUTE),
        ("20240618", "2024-06-18T00:00:00", None, DAY),
        ("20240618093000", "2024-06-18T09:30:00", None, SECOND),
        ("20240618T093000Z", "2024-06-18T09:30:00", 0, SECOND),
        ("18/06/2024", "2024-06-18T00:00:00", None, DAY),
        ("06/18/2024", "2024-06-18T00:00:00", None, DAY),
        ("05.05.2024", "2024-05-05T00:00:00", None, DAY),
        ("1718667000", "2024-06-17T23:30:00", 0, SECOND),
        ("1718667000123", "2024-06-17T23:30:00", 0, SECOND),
        (1718667000, "2024-06-17T23:30:00", 0, SECOND),
        (1718667000.5, "2024-06-17T23:30:00", 0, SECOND),
        (2024, "2024-01-01T00:00:00", None, DatePrecision.YEAR),
    ],
)
def test_a_notation_is_read(
    written: str | float, earliest: str, offset: int | None, precision: DatePrecision
) -> None:
    """Instant, zone and precision are those that were written; the words are kept."""
    date = read_date(written)
    assert date.earliest == datetime.fromisoformat(earliest).replace(tzinfo=UTC)
    assert (date.offset_minutes, date.precision) == (offset, precision)
    assert date.words == str(written)


@pytest.mark.parametrize("written", ["04/05/2024", "4.5.2024", "04-05-2024 10:00"])
def test_two_days_in_one_are_refused(written: str) -> None:
    """The order of day and month is never guessed; the sentence asks for it."""
    with pytest.raises(DateUnclear, match="which number is the month"):
        read_date(written)


def test_a_zone_of_several_places_is_refused() -> None:
    """IST is Israel, Ireland or India, and the message names it."""
    with pytest.raises(DateUnclear, match="time zone 'IST'"):
        read_date("18 June 2024 09:30 IST")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "31 February 2024",
        "18 June 2024 9",
        "18 June 2024 13:00 pm",
        "18 June 2024 25:00",
        "99/99/2024",
        "2024-13-01T00:00:00Z",
        "2024-06-18T09:30:00+99:00",
        "9999-12-31T23:59:59-12:00",
        "20241399",
        "99999999999999",
        "2024/06/18 later",
        float("inf"),
        float("nan"),
        10**30,
        -(10**30),
    ],
)
def test_anything_else_is_no_date(written: str | float) -> None:
    """What no notation has, and what does not exist, is refused in one sentence."""
    with pytest.raises(DateInvalid):
        read_date(written)


@given(st.text() | st.floats() | st.integers() | st.from_regex(r"[0-9/.: -]{0,40}"))
def test_any_value_is_a_date_or_refused(value: str | float) -> None:
    """Nothing but ``DateInvalid`` comes out, whatever goes in."""
    try:
        date = read_date(value)
    except DateInvalid:
        return
    assert date.earliest <= date.latest
