"""Rows of a database as batches of Arrow, and the mark of what they say.

Invariant: what is held at a time is a batch, however many rows there are.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Any, Final

import pyarrow as pa

from claimdb.db.reader import Row, Value
from claimdb.errors import ValueUnfit
from claimdb.export.parquet_columns import INSTANT, MONTH, TEXT, Layout, Type

#: More rows at a time are no faster, and a batch of articles takes some megabytes.
BATCH: Final = 1_024

_MARK_BYTES: Final = 16
_MONTH_DIGITS: Final = len("2024-06")
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Tally:
    """How many rows there were, and a mark of what stands in them, in whatever order.

    The mark is the sum of the rows' hashes: a server gives the rows of a view in
    another order than a file does, and they are the same rows.
    """

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def add(self, rows: list[list[Value]]) -> None:
        """Count rows."""
        self.rows += len(rows)
        for row in rows:
            digest = blake2b(_ENCODER.encode(row).encode(), digest_size=_MARK_BYTES).digest()
            self._sum += int.from_bytes(digest)

    @property
    def content_hash(self) -> str:
        """The mark so far, in the form of every content hash of claimdb."""
        return f"b2:{self._sum % (1 << 8 * _MARK_BYTES):0{2 * _MARK_BYTES}x}"


def batches(rows: Iterator[Row], layout: Layout, tally: Tally) -> Iterator[pa.RecordBatch]:
    """Yield ``rows``, which have the columns of ``layout``, in its types, and count them.

    Where the layout is dated, the last column is the month, ``2024-06``, or nothing
    where the date is not known. Raises ValueUnfit.
    """
    dated = layout.columns.index(layout.dated_by) if layout.dated_by else None
    while chunk := [list(row.values()) for row in islice(rows, BATCH)]:
        tally.add(chunk)
        columns = list(zip(*chunk, strict=True))
        batch = pa.record_batch(
            [
                _array(layout.name, field.name, column, field.type)
                for field, column in zip(layout.schema, columns, strict=True)
            ],
            schema=layout.schema.remove_metadata(),
        )
        if dated is not None:
            months = pa.array([_month(one) for one in columns[dated]], TEXT)
            batch = batch.append_column(MONTH, months)
        yield batch


def _month(instant: Value) -> str | None:
    return None if instant is None else str(instant)[:_MONTH_DIGITS]


def _array(table: str, name: str, values: Sequence[Value], kind: Type) -> "pa.Array[Any]":
    try:
        return _made(values, kind)
    except pa.ArrowException as error:
        unfit = next(value for value in values if not _fits(value, kind))
        raise ValueUnfit(f"{table}.{name}", str(unfit)) from error


def _made(values: Sequence[Value], kind: Type) -> "pa.Array[Any]":
    return pa.array(values, TEXT).cast(INSTANT) if kind == INSTANT else pa.array(values, kind)


def _fits(value: Value, kind: Type) -> bool:
    try:
        _made([value], kind)
    except pa.ArrowException:
        return False
    return True
