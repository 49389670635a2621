"""Rows to text: JSON, JSON lines, CSV, TSV and Markdown.

Each writer is a generator of pieces of text, so that a million rows pass
through in constant memory. The order of columns is the caller's, everywhere:
the same rows give the same bytes. Bytes become ``X'…'`` (as in SQL) in text
and an object with ``$base64`` (as in Datasette) in JSON, which has no infinity:
null stands there.
"""

import base64
import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from claimdb.errors import ColumnUnknown

#: One row: column name to a value as SQLite gives it, or decoded JSON.
Row: TypeAlias = Mapping[str, object]
Writer: TypeAlias = Callable[[Sequence[str], Iterable[Row]], Iterator[str]]

#: What would be read as markup inside a Markdown table cell. An underscore
#: counts only at the edge of a word, so that identifiers stay as they are.
_MARKDOWN_MARKUP: Final = re.compile(r"[\\`*\[|<]|(?<!\w)_|_(?!\w)")


def select_columns(known: Sequence[str], wanted: str | None) -> tuple[str, ...]:
    """Return the columns to show, from a list with commas such as ``claim,date``.

    None or an empty list means all. Raises ColumnUnknown for a name that is not there.
    """
    names = [name.strip() for name in (wanted or "").split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise ColumnUnknown(name, known)
    return tuple(names or known)


def write_json(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield one list of objects, indented by two."""
    opening = "[\n"
    for row in rows:
        text = json.dumps(_object(columns, row), ensure_ascii=False, indent=2, default=_json_value)
        yield opening + "  " + text.replace("\n", "\n  ")
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def write_jsonl(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield one object per line."""
    for row in rows:
        yield json.dumps(_object(columns, row), ensure_ascii=False, default=_json_value) + "\n"


def write_csv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield a header and one record per row, quoted where a value needs it."""
    return _write_separated(columns, rows, ",")


def write_tsv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield as CSV, with tabs."""
    return _write_separated(columns, rows, "\t")


def write_markdown(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield a table as GitHub and most editors read it; markup in values is escaped."""
    yield _markdown_line(columns)
    yield _markdown_line(["---"] * len(columns), escape=False)
    for row in rows:
        yield _markdown_line([as_text(row.get(name)) for name in columns])


#: What ``--format`` offers beside the table for people.
WRITERS: Final[Mapping[str, Writer]] = {
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "tsv": write_tsv,
    "md": write_markdown,
}


def as_text(value: object) -> str:
    """Return a value as one cell of text: nothing for None, JSON for lists and objects."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, default=_json_value)
    return str(value)


def _object(columns: Sequence[str], row: Row) -> dict[str, object]:
    return {name: _finite(row.get(name)) for name in columns}


def _finite(value: object) -> object:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _json_value(value: object) -> object:
    if isinstance(value, bytes):
        return {"$base64": True, "encoded": base64.b64encode(value).decode()}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _write_separated(columns: Sequence[str], rows: Iterable[Row], separator: str) -> Iterator[str]:
    # Python before 3.13 quotes only those line breaks that the terminator has; with
    # this one a lone carriage return is quoted too, and lines still end in "\n".
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    for cells in _records(columns, rows):
        writer.writerow(cells)
        yield buffer.getvalue().removesuffix("\r\n") + "\n"
        buffer.seek(0)
        buffer.truncate()


def _records(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Sequence[str]]:
    yield columns
    for row in rows:
        yield [as_text(row.get(name)) for name in columns]


def _markdown_line(cells: Sequence[str], *, escape: bool = True) -> str:
    if escape:
        cells = [_MARKDOWN_MARKUP.sub(r"\\\g<0>", cell) for cell in cells]
        cells = ["<br>".join(cell.splitlines()) for cell in cells]
    return f"| {' | '.join(cells)} |\n"
