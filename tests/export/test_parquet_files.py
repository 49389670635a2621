"""``export.parquet_files``: rows of any number and order, by months, in constant memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.export import parquet_files
from claimdb.export.parquet_columns import MONTH
from claimdb.export.parquet_files import FILE, UNKNOWN, write_months, write_whole

TYPES: Final[dict[str, pa.DataType]] = {"id": pa.int64(), "words": pa.string()}
SCHEMA: Final = pa.schema(TYPES)
WITH_MONTH: Final = SCHEMA.append(pa.field(MONTH, pa.string()))
MONTHS: Final = ("1914-07", "2024-05", "2024-06", None)


def _batch(begin: int, months: list[str | None]) -> pa.RecordBatch:
    """Return one row for each month, numbered from ``begin``."""
    numbers = list(range(begin, begin + len(months)))
    words = [f"the words of {number}" for number in numbers]
    return pa.record_batch([numbers, words, months], schema=WITH_MONTH)


def _read(folder: Path) -> dict[str, list[int | None]]:
    """Return the numbers of the rows in each part, in their order."""
    return {
        path.parent.name.removeprefix("month="): pq.ParquetFile(path).read()["id"].to_pylist()
        for path in sorted(folder.rglob("*.parquet"))
    }


@given(
    batches=st.lists(st.lists(st.sampled_from(MONTHS), min_size=1, max_size=30), max_size=8),
    buffer_bytes=st.sampled_from([1, 400, 2_000, 1 << 20]),
)
def test_every_row_lies_in_its_month_in_the_order_it_came(
    batches: list[list[str | None]], buffer_bytes: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However small the buffer: what is put aside comes back before what follows it."""
    folder = tmp_path_factory.mktemp("months") / "t"
    months = [month for batch in batches for month in batch]
    begins = [sum(map(len, batches[:number])) for number in range(len(batches))]

    write_months(map(_batch, begins, batches), SCHEMA, folder, buffer_bytes=buffer_bytes)

    expected: dict[str, list[int | None]] = {} if months else {UNKNOWN: []}
    for number, month in enumerate(months):
        expected.setdefault(month or UNKNOWN, []).append(number)
    assert _read(folder) == expected
    assert [path.name for path in folder.parent.iterdir()] == ["t"]


def test_a_file_has_the_columns_of_its_schema_only(tmp_path: Path) -> None:
    """The month is the name of the folder, and said nowhere else."""
    write_months([_batch(1, ["2024-06"])], SCHEMA, tmp_path / "t")

    file = pq.ParquetFile(tmp_path / "t" / "month=2024-06" / FILE)
    assert file.schema_arrow.names == SCHEMA.names


def test_a_file_says_what_it_holds(tmp_path: Path) -> None:
    """In words of Parquet itself, which every reader of it shows, and not of Arrow alone."""
    schema = SCHEMA.with_metadata({"description": "Sayings", "columns": '{"id": "…"}'})

    write_whole([_batch(1, ["2024-06"])], schema, tmp_path / "t")

    assert pq.read_metadata(tmp_path / "t" / FILE).metadata == schema.metadata


def test_row_groups_are_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the batches they came in nor the parts they were put aside in show."""
    monkeypatch.setattr(parquet_files, "GROUP_ROWS", 40)
    batches = [_batch(begin, ["2024-05", "2024-06"] * 5) for begin in range(0, 200, 10)]

    write_months(batches, SCHEMA, tmp_path / "t", buffer_bytes=500)

    told = pq.read_metadata(tmp_path / "t" / "month=2024-06" / FILE)
    assert [told.row_group(n).num_rows for n in range(told.num_row_groups)] == [40, 40, 20]
    assert told.row_group(0).column(1).compression == "ZSTD"


def test_rows_of_long_texts_make_smaller_groups(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row group is held in memory, and so has a size beside a number of rows."""
    monkeypatch.setattr(parquet_files, "GROUP_BYTES", 10_000)
    batches = [pa.record_batch([[number], ["x" * 4_000]], schema=SCHEMA) for number in range(9)]

    write_whole(batches, SCHEMA, tmp_path / "t")

    told = pq.read_metadata(tmp_path / "t" / FILE)
    assert [told.row_group(n).num_rows for n in range(told.num_row_groups)] == [3, 3, 3]


@pytest.mark.parametrize("rows", [50_000, 400_000])
def test_memory_does_not_grow_with_the_rows(tmp_path: Path, rows: int) -> None:
    """Two buffers and one row group, of which eight times the rows fill no more."""
    before, most = pa.total_allocated_bytes(), 0

    def batches() -> Iterator[pa.RecordBatch]:
        nonlocal most
        for begin in range(0, rows, 1_000):
            yield _batch(begin, [*MONTHS] * 250)
            most = max(most, pa.total_allocated_bytes() - before)

    write_months(batches(), SCHEMA, tmp_path / "t", buffer_bytes=1 << 20)

    assert 1 << 20 < most < 8 << 20
