"""Partial and vague dates keep their limits, their zone and their words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import DateInvalid, DatesReversed
from claimdb.model import vocab
from claimdb.text.dates import (
    DatePrecision,
    VagueDate,
    format_date,
    format_span,
    parse_date,
    require_order,
)

DAY = DatePrecision.DAY


def limits(value: str) -> tuple[str, str, str]:
    """Return earliest, latest and precision of a value, as short text."""
    date = parse_date(value)
    return f"{date.earliest:%F %T}", f"{date.latest:%F %T}", date.precision.value


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision"),
    [
        ("2024", "2024-01-01 00:00:00", "2024-12-31 23:59:59", "year"),
        ("2024-02", "2024-02-01 00:00:00", "2024-02-29 23:59:59", "month"),
        ("2024-06-18", "2024-06-18 00:00:00", "2024-06-18 23:59:59", "day"),
        ("2024-W25", "2024-06-17 00:00:00", "2024-06-23 23:59:59", "week"),
        ("2020-W01", "2019-12-30 00:00:00", "2020-01-05 23:59:59", "week"),
        ("2024-06-18T09", "2024-06-18 09:00:00", "2024-06-18 09:59:59", "hour"),
        ("2024-06-18T09:30Z", "2024-06-18 09:30:00", "2024-06-18 09:30:59", "minute"),
        ("2024-06-18 09:30:15", "2024-06-18 09:30:15", "2024-06-18 09:30:15", "second"),
        ("2024-06-18t09:30:15.250z", "2024-06-18 09:30:15", "2024-06-18 09:30:15", "second"),
        ("2024-06-18T09:30+09:00", "2024-06-18 00:30:00", "2024-06-18 00:30:59", "minute"),
        ("2024-06-18T09:30-0430", "2024-06-18 14:00:00", "2024-06-18 14:00:59", "minute"),
        ("2024-06-18+09:00", "2024-06-17 15:00:00", "2024-06-18 14:59:59", "day"),
        ("2024-05/2024-06", "2024-05-01 00:00:00", "2024-06-30 23:59:59", "month"),
        ("2024-05-31 / 2024-06", "2024-05-31 00:00:00", "2024-06-30 23:59:59", "month"),
        ("~2024-06", "2024-05-01 00:00:00", "2024-07-31 23:59:59", "vague"),
        ("~2024-12", "2024-11-01 00:00:00", "2025-01-31 23:59:59", "vague"),
        ("~2024", "2023-01-01 00:00:00", "2025-12-31 23:59:59", "vague"),
        ("~2024-03-01", "2024-02-29 00:00:00", "2024-03-02 23:59:59", "vague"),
        ("2024-05/~2024-06", "2024-05-01 00:00:00", "2024-07-31 23:59:59", "vague"),
        ("~9999-W52", "9999-12-20 00:00:00", "9999-12-31 23:59:59", "vague"),
    ],
)
def test_limits_of_a_value(value: str, earliest: str, latest: str, precision: str) -> None:
    """Each notation has its earliest and latest second, in UTC."""
    assert limits(value) == (earliest, latest, precision)


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("~0001", "0001-01-01", "0002-12-31"),
        ("~9999", "9998-01-01", "9999-12-31"),
        ("~0001-01", "0001-01-01", "0001-02-28"),
        ("~9999-12-31", "9999-12-30", "9999-12-31"),
    ],
)
def test_about_stays_within_the_calendar(value: str, earliest: str, latest: str) -> None:
    """Nothing is widened beyond the years 1 to 9999."""
    date = parse_date(value)
    assert (date.earliest.date().isoformat(), date.latest.date().isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    ("value", "offset"),
    [
        ("2024-06-18", None),
        ("2024-06-18T09:30", None),
        ("2024-06-18T09:30Z", 0),
        ("2024-06-18T09:30+09:00", 540),
        ("2024-06-18T09:30-03:30", -210),
        ("2024-06-18+09:00/2024-06-19+09:00", 540),
        ("2024-06-18+09:00/2024-06-19Z", None),
    ],
)
def test_the_zone_is_kept(value: str, offset: int | None) -> None:
    """A zone that was not written is not invented, nor one of two different ones."""
    assert parse_date(value).offset_minutes == offset


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "x",
            "24",
            "2024-6",
            "2024-06-18T",
            "2024-06-18T9",
            "2024-W1",
            "2024/",
            "~",
            "18 June",
        ),
        *("2024-02-31", "2024-13", "0000", "2024-W54", "2023-W53", "2024-06-18T24:00"),
        *("2024-06-18T09:30:60", "2024-06-18T09:30+16:00", "2024-06-18T09:30+09:60"),
        *("2024-06/2024-05", "0001-01-01T00:00+09:00", "9999-12-31T23:00-09:00"),
        *("2024-01/2024-02/2024-03", "\u0662\u0660\u0662\u0664"),
    ],
)
def test_what_is_no_date_is_refused_by_name(value: str) -> None:
    """The error repeats the value and says what is accepted."""
    with pytest.raises(DateInvalid, match="write 2024, 2024-05") as caught:
        parse_date(value)
    assert f"'{value}'" in str(caught.value)


def test_words_are_kept_beside_the_date() -> None:
    """The reporter's own words travel with the limits."""
    assert parse_date("2024-05", words="last month").words == "last month"


def test_limits_must_be_utc_and_ordered() -> None:
    """A date made by hand obeys the same rules."""
    noon = datetime(2024, 6, 18, 12, tzinfo=UTC)
    with pytest.raises(DateInvalid, match="not in UTC"):
        VagueDate(noon.astimezone(timezone(timedelta(hours=9))), noon, None, None, DAY)
    with pytest.raises(DateInvalid, match="ends before"):
        VagueDate(noon, noon - timedelta(seconds=1), None, None, DAY)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-06-18", "18 June 2024"),
        ("2024-W25", "week 25 of 2024"),
        ("2024-06-18T09", "18 June 2024, 09h UTC"),
        ("2024-06-18T09:30+09:00", "18 June 2024, 09:30 UTC+09:00"),
        ("2024-06-18T09:30:15Z", "18 June 2024, 09:30:15 UTC"),
        ("2024-05/2024-06", "May 2024 to June 2024"),
        ("~2024-06", "between 1 May 2024 and 31 July 2024"),
    ],
)
def test_dates_are_told_to_people(value: str, told: str) -> None:
    """People read units in words, in the zone that the article used."""
    date = parse_date(value)
    assert told == format_date(date.earliest, date.latest, date.precision, date.offset_minutes)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2024-06-17", "2024-06-17", "17 June 2024"),
        ("2024-06-17", "2024-06-18", "17 June 2024 to 18 June 2024"),
        ("2024-02", "2024-02", "February 2024"),
        ("2024", "2024", "2024"),
        ("2024-05", "2024-06", "1 May 2024 to 30 June 2024"),
    ],
)
def test_a_span_is_told_no_more_exactly_than_it_is_known(first: str, last: str, told: str) -> None:
    """A whole month is not two days that somebody knows."""
    assert format_span(parse_date(first).earliest, parse_date(last).latest) == told


def test_a_season_is_told_by_its_months() -> None:
    """Summer is another half year elsewhere, so its months are named."""
    season = parse_date("2024-06/2024-08")
    assert format_date(season.earliest, season.latest, "season") == "June 2024 to August 2024"


def test_the_ends_of_the_calendar_can_be_told() -> None:
    """A zone that would leave the calendar is not applied."""
    first = parse_date("0001-01-01")
    assert format_date(first.earliest, first.earliest, DAY, -60) == "1 January 1"


@pytest.mark.parametrize(("since", "until"), [("2025", "2024"), ("2024-06-19", "2024-06-18T23:59")])
def test_a_time_does_not_end_before_it_begins(since: str, until: str) -> None:
    """Nothing lies between the two; the other way round it does, and in one day or year too."""
    with pytest.raises(DatesReversed, match="exchange the two dates"):
        require_order(since, until)

    for first, last in ((until, since), (since, since), (since, since[:4])):
        require_order(first, last)


def test_precisions_are_those_of_the_model() -> None:
    """The two packages cannot import each other, so a test holds them equal."""
    assert [one.value for one in DatePrecision] == [one.value for one in vocab.DatePrecision]


@given(st.text() | st.text("0123456789-W:T/~Z+ ", max_size=30))
def test_any_text_is_a_date_or_an_error(value: str) -> None:
    """Nothing but the one error comes out, and what is read can be told."""
    try:
        date = parse_date(value)
    except DateInvalid:
        return
    assert format_date(date.earliest, date.latest, date.precision, date.offset_minutes)
