"""Batches of Arrow as Parquet files: a folder for each table, one below it for each month.

Invariant: one row group and two buffers are held at the most, and one file is open at
a time, however many rows and months there are. Rows come in the order of the database,
which is not that of months: a buffer that is full is sorted, and each month's part of
it is put aside on disk, until all of that month can be written at once. Written as
they come, a year's rows would lie in hundreds of row groups of a few rows each.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from claimdb.export.parquet_columns import MONTH

#: As large as DuckDB makes its own: each of its threads reads one.
GROUP_ROWS: Final = 122_880
GROUP_BYTES: Final = 64 << 20
BUFFER_BYTES: Final = 48 << 20

FILE: Final = "part-0.parquet"
#: Hive's word for the part that has no value: pandas, Polars, DuckDB and Spark read NULL.
UNKNOWN: Final = "__HIVE_DEFAULT_PARTITION__"


def write_whole(batches: Iterable[pa.RecordBatch], schema: pa.Schema, folder: Path) -> None:
    """Write all rows into one file of the new ``folder``."""
    folder.mkdir(parents=True)
    # Arrow's own copy of the schema would be half of a file of few rows, and tells no more.
    with pq.ParquetWriter(
        folder / FILE, schema, compression="zstd", store_schema=False, write_page_checksum=True
    ) as writer:
        for group in _gathered(batches, GROUP_BYTES, GROUP_ROWS):
            writer.write_table(group.select(schema.names), row_group_size=GROUP_ROWS)
        told = schema.metadata or {}
        writer.add_key_value_metadata({key.decode(): told[key].decode() for key in told})


def write_months(
    batches: Iterable[pa.RecordBatch],
    schema: pa.Schema,
    folder: Path,
    *,
    buffer_bytes: int = BUFFER_BYTES,
) -> None:
    """Write the rows of each month into a file of its own, and those without a month.

    ``batches`` have the month as a column more than ``schema``; it becomes the name of
    a folder. Where there is no row, one empty file tells what there would be.
    """
    with TemporaryDirectory(prefix=".months-", dir=folder.parent) as name:
        aside = Path(name)
        held: dict[str, pa.Table] = {}
        for buffer in _gathered(batches, buffer_bytes):
            _put_aside(held, aside)
            held = dict(_by_month(buffer))
        months = {path.name for path in aside.iterdir()} | held.keys()
        for month in sorted(months) or [UNKNOWN]:
            last = held[month].to_batches() if month in held else []
            rows = chain(_put_back(aside / month), last)
            write_whole(rows, schema, folder / f"{MONTH}={month}")


def _gathered(
    batches: Iterable[pa.RecordBatch], most_bytes: int, most_rows: int | None = None
) -> Iterator[pa.Table]:
    """Yield the rows in tables that are full, and the rest."""
    pending: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in batches:
        left = batch
        while left.num_rows:
            part = left.slice(0, left.num_rows if most_rows is None else most_rows - rows)
            left = left.slice(part.num_rows)
            pending.append(part)
            rows += part.num_rows
            size += part.nbytes
            if rows == most_rows or size >= most_bytes:
                yield pa.Table.from_batches(pending)
                pending, rows, size = [], 0, 0
    if pending:
        yield pa.Table.from_batches(pending)


def _by_month(table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """Yield each month with its rows, in their order."""
    ordered = table.take(pc.sort_indices(table, sort_keys=[(MONTH, "ascending")]))
    begin = 0
    for month, rows in groupby(ordered[MONTH].to_pylist()):
        count = sum(1 for _ in rows)
        yield month or UNKNOWN, ordered.slice(begin, count)
        begin += count


def _put_aside(months: Mapping[str, pa.Table], folder: Path) -> None:
    """Put the rows of each month after those that were put aside before."""
    fast = pa.ipc.IpcWriteOptions(compression="lz4")
    for month, rows in months.items():
        with (
            (folder / month).open("ab") as file,
            pa.ipc.new_stream(file, rows.schema, options=fast) as stream,
        ):
            stream.write_table(rows)


def _put_back(path: Path) -> Iterator[pa.RecordBatch]:
    """Yield what was put aside: one stream after the other."""
    if path.exists():
        with pa.OSFile(str(path), "rb") as file:
            while file.tell() < file.size():
                yield from pa.ipc.open_stream(file)
