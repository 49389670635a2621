"""``export.parquet_rows``: values in the types of their columns, and a mark of what they say."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.db.reader import Row, Value
from claimdb.errors import ValueUnfit
from claimdb.export.parquet_columns import FLAG, INSTANT, NUMBER, REAL, TEXT, Layout
from claimdb.export.parquet_rows import BATCH, Tally, batches

TYPES: Final[dict[str, pa.DataType]] = {
    "id": NUMBER,
    "own_voice": FLAG,
    "said_earliest": INSTANT,
    "confidence": REAL,
    "words": TEXT,
}
SAID: Final = Layout(
    name="said",
    schema=pa.schema(TYPES, metadata={"description": "What was said"}),
    told=dict.fromkeys(TYPES, "…"),
    key=("id",),
    dated_by="said_earliest",
    description="What was said",
)
ROW: Final[Row] = {
    "id": 2**53 + 1,
    "own_voice": 1,
    "said_earliest": "0987-06-18T09:30:00Z",
    "confidence": 0.1,
    "words": "“Ångström” \U0001f30d",
}
VALUES: Final = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.text()
)


def _batches(*rows: Row) -> list[pa.RecordBatch]:
    return list(batches(iter(rows), SAID, Tally()))


def test_values_come_in_the_types_of_their_columns() -> None:
    """The month is one column more."""
    (batch,) = _batches(ROW)

    assert batch.to_pylist() == [
        ROW | {"said_earliest": datetime(987, 6, 18, 9, 30, tzinfo=UTC), "month": "0987-06"}
    ]
    assert batch.schema.types == [*TYPES.values(), TEXT]


def test_what_is_missing_is_missing() -> None:
    """Without a date there is no month."""
    (batch,) = _batches(dict.fromkeys(TYPES))

    assert batch.to_pylist() == [dict.fromkeys([*TYPES, "month"])]


def test_rows_are_read_as_they_are_wanted() -> None:
    """No batch is longer than it should be, and the next is not read before it is asked for."""
    read = 0

    def rows() -> Iterator[Row]:
        nonlocal read
        for _ in range(2 * BATCH + 1):
            read += 1
            yield ROW

    tally = Tally()
    found = batches(rows(), SAID, tally)

    assert next(found).num_rows == BATCH == read == tally.rows
    assert [batch.num_rows for batch in found] == [BATCH, 1]
    assert tally.rows == 2 * BATCH + 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("said_earliest", "2024-02-31T00:00:00Z"),
        ("said_earliest", "yesterday"),
        ("own_voice", 300),
        ("id", "one"),
        ("words", 1),
    ],
)
def test_a_value_that_is_none_of_its_column_is_named(column: str, value: str | int) -> None:
    """With the column, so that it can be found; verify names the row."""
    with pytest.raises(ValueUnfit, match=rf"said\.{column} holds '{value}'.*claimdb verify"):
        _batches(ROW, ROW | {column: value}, ROW)


@given(rows=st.lists(st.lists(VALUES, min_size=3, max_size=3), max_size=6), data=st.data())
def test_the_mark_is_of_the_rows_in_any_order(rows: list[list[Value]], data: st.DataObject) -> None:
    """An engine gives the rows of a view in an order of its own, a batch at a time."""
    one, other = Tally(), Tally()
    one.add(rows)
    for row in data.draw(st.permutations(rows)):
        other.add([row])

    assert (one.rows, one.content_hash) == (other.rows, other.content_hash)


@given(one=st.lists(VALUES, max_size=3), other=st.lists(VALUES, max_size=3))
def test_other_rows_have_another_mark(one: list[Value], other: list[Value]) -> None:
    """1 and 1.0 and "1", nothing and an empty text, are not the same."""
    marks = []
    for row in (one, other):
        tally = Tally()
        tally.add([row])
        marks.append(tally.content_hash)

    assert (marks[0] == marks[1]) == (repr(one) == repr(other))


def test_the_same_row_twice_counts_twice() -> None:
    """A sum, and not an exclusive or, under which a pair would vanish."""
    once, twice = Tally(), Tally()
    once.add([["a"]])
    twice.add([["a"], ["a"]])

    assert once.content_hash != twice.content_hash != Tally().content_hash
