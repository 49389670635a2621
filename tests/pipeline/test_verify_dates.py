"""The dates that the database takes for instants are those that Python takes."""

import sqlite3
from datetime import UTC, datetime

import hypothesis.strategies as st
import pytest
from hypothesis import given

from claimdb.db.dialect import Dialect
from claimdb.model.tables import metadata
from claimdb.model.types import INSTANT_FORMAT, instant_text
from claimdb.pipeline import verify_rows

BROKEN = next(
    one.broken
    for one in verify_rows.conditions(metadata.tables["runs"], Dialect.SQLITE)
    if one.check is verify_rows.DATES and one.broken.startswith("started_at ")
)


def _is_instant(text: str) -> bool:
    try:
        value = datetime.strptime(text, INSTANT_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return False
    return instant_text(value) == text


def _passes(text: str) -> bool:
    connection = sqlite3.connect(":memory:")
    (broken,) = connection.execute(
        f"SELECT {BROKEN} FROM (SELECT ? AS started_at)", (text,)
    ).fetchone()
    connection.close()
    return not broken


PARTS = st.tuples(
    st.integers(0, 9999),
    st.integers(0, 13),
    st.integers(0, 32),
    st.integers(0, 24),
    st.integers(0, 60),
    st.integers(0, 60),
).map(lambda parts: "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*parts))


@given(PARTS | st.text(max_size=24))
def test_sql_and_python_agree(text: str) -> None:
    """Whatever is written in the calendar's form, and whatever is not."""
    assert _passes(text) == _is_instant(text)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2024-02-29T23:59:59Z", True),
        ("0001-01-01T00:00:00Z", True),
        ("9999-12-31T23:59:59Z", True),
        ("2023-02-29T00:00:00Z", False),
        ("2024-02-31T00:00:00Z", False),
        ("2024-04-31T00:00:00Z", False),
        ("2024-06-18T24:00:00Z", False),
        ("2024-06-18T09:30:60Z", False),
        ("2024-06-18T09:30:00", False),
        ("2024-06-18T09:30:00+00:00", False),
        ("2024-06-18 09:30:00Z", False),
        ("2024-06-18", False),
        ("now", False),
        ("", False),
    ],
)
def test_instants(text: str, *, instant: bool) -> None:
    """The traps: a leap day, the 24th hour, the leap second, other spellings."""
    assert _passes(text) is instant
