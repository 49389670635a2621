"""Instants sort as text like the time that they mean; flags and words are CHECKs."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.default import DefaultDialect

from claimdb.model.types import Instant, instant_text, is_flag, no_nul, one_of
from claimdb.model.vocab import Mode

AWARE = st.datetimes(timezones=st.just(UTC)).map(lambda one: one.replace(microsecond=0))


@given(AWARE, AWARE)
def test_stored_instants_sort_like_the_time(one: datetime, other: datetime) -> None:
    """Also before the year 1000, which strftime does not pad."""
    assert (instant_text(one) < instant_text(other)) == (one < other)


@given(AWARE)
def test_an_instant_comes_back_as_it_was(value: datetime) -> None:
    """Through SQLite's text, as an aware datetime."""
    dialect = sqlite.dialect()
    stored = Instant().process_bind_param(value, dialect)

    assert Instant().process_result_value(stored, dialect) == value


def test_an_instant_is_stored_in_utc() -> None:
    """Pyongyang's morning is a night in London."""
    pyongyang = timezone(timedelta(hours=9))

    assert instant_text(datetime(2024, 6, 19, 3, 0, tzinfo=pyongyang)) == "2024-06-18T18:00:00Z"


def test_other_engines_keep_the_datetime() -> None:
    """PostgreSQL has a type for it, with the zone."""
    value = datetime(2024, 6, 18, tzinfo=UTC)
    dialect = DefaultDialect()

    assert Instant().process_bind_param(value, dialect) is value
    assert Instant().process_result_value(value, dialect) is value
    assert Instant().compile(dialect=dialect) == "TIMESTAMP(0) WITH TIME ZONE"


@pytest.mark.parametrize("dialect", [sqlite.dialect(), DefaultDialect()])
def test_nothing_stays_nothing(dialect: Dialect) -> None:
    """An absent instant is NULL on every engine."""
    assert Instant().process_bind_param(None, dialect) is None
    assert Instant().process_result_value(None, dialect) is None


def test_checks_are_written_as_the_database_has_them() -> None:
    """Migrations write the same text by hand."""
    assert str(one_of("mode", Mode).sqltext) == "mode IN ('direct', 'mixed', 'indirect')"
    assert str(is_flag("own_voice").sqltext) == "own_voice IN (0, 1)"
    assert str(no_nul("text").sqltext) == "instr(text, char(0)) = 0"
