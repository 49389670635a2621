"""Tables: a row of column names, then one article in each row.

The columns are the keys of the record form; several authors stand in one cell
with semicolons between them. What separates the columns is told from the first
row, since spreadsheets of many countries write semicolons.

Invariant: a broken row costs that row, but for a quotation mark that is never
closed: it swallows what follows, and that is said once.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import BinaryIO, Final

from claimdb.errors import (
    ArticleEmpty,
    BytesUnreadable,
    ColumnsMissing,
    FormatBroken,
    InputError,
    RecordUnfit,
)
from claimdb.ingest.decode import head
from claimdb.ingest.fieldmap import FIELDS, FieldMap
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.lines import lines, text_of
from claimdb.ingest.record import Item, NotRead, Reader
from claimdb.ingest.recordform import Origin, RecordForm

CSV_NAME: Final = "csv/1"
TSV_NAME: Final = "tsv/1"

_NO_MAP: Final = FieldMap()
_SEPARATORS: Final = (",", ";", "\t", "|")
#: How spreadsheets say what separates the columns, in a line before the first row.
_TOLD: Final = re.compile(r"sep=([^\w\s\"]|\t)\s*")
_CLOSE: Final = "close the quotation mark, and double those inside a cell"


@dataclass(slots=True)
class _Rows:
    """Lines for the parser, with those of the row at hand kept as they were."""

    name: str
    file: BinaryIO
    number: int = 0
    size: int = 0
    taken: list[bytes] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[str]:
        """Yield the lines as text; raises ``RecordUnfit`` for a row beyond all measure."""
        for line in lines(self.name, self.file, MAX_BYTES):
            self.number += 1
            self.size += len(line or b"")
            place = f"{self.name}, line {self.number}"
            if line is None or self.size > MAX_BYTES:
                problem = f"a row has more than {MAX_BYTES:,} bytes; what follows is not read"
                raise RecordUnfit(place, problem, _CLOSE)
            self.taken.append(line)
            yield self._text(place, line)

    def _text(self, place: str, line: bytes) -> str:
        """Return a line as text, damaged places marked; a first line of junk is an error."""
        try:
            text, warnings = text_of(place, line)
        except BytesUnreadable:
            if self.number == 1:
                raise
            text = line.decode(errors="replace")
            warnings = (f"{place}: what is no text in it became U+FFFD",)
        except ArticleEmpty:
            text, warnings = "\n", ()
        self.warnings += warnings
        return text

    def clear(self) -> None:
        """Begin the next row."""
        self.taken.clear()
        self.warnings.clear()
        self.size = 0


def read_csv(name: str, data: bytes, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of a CSV file; see ``stream_csv``."""
    yield from stream_csv(name, io.BytesIO(data), fields)


def stream_csv(name: str, file: BinaryIO, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of an open CSV file, row by row.

    Raises ``ColumnsMissing`` when no column has the text, and ``BytesUnreadable``
    for a file that is no text in its first line.
    """
    yield from _table(RecordForm(name=name, reader=CSV_NAME, fields=fields, is_table=True), file)


def read_tsv(name: str, data: bytes, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of a TSV file; see ``stream_tsv``."""
    yield from stream_tsv(name, io.BytesIO(data), fields)


def stream_tsv(name: str, file: BinaryIO, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of an open file with tabs between its columns; as ``stream_csv``."""
    form = RecordForm(name=name, reader=TSV_NAME, fields=fields, is_table=True)
    yield from _table(form, file, "\t")


def _table(form: RecordForm, file: BinaryIO, separator: str = "") -> Iterator[Item]:
    """Yield the articles of an open table."""
    # The parser's own limit on a cell, 128 kB, is one for the whole process.
    csv.field_size_limit(MAX_BYTES)
    rows = _Rows(form.name, file)
    parser, columns = _begun(form, rows, separator)
    header = b"".join(rows.taken)
    rows.clear()
    while True:
        first = rows.number + 1
        try:
            cells = next(parser, None)
            if cells is None:
                return
            if any(cells):
                yield _row(form, columns, cells, header, rows, first)
        except csv.Error as error:
            yield NotRead(
                form.name, _broken(form.name, first, error), failed=True, item=f"line {first}"
            )
        except InputError as error:
            yield NotRead(form.name, str(error), failed=True, item=f"line {first}")
        rows.clear()


def _begun(
    form: RecordForm, rows: _Rows, separator: str
) -> tuple[Iterator[list[str]], tuple[str, ...]]:
    """Return a parser that has read the first row, and the names of the columns in it."""
    source = iter(rows)
    start = next(source, "")
    told = _TOLD.fullmatch(start)
    if told:
        start = next(source, "")
    wanted = {path.written for _, path in form.fields.paths}
    separator = told[1] if told else separator or _separator(start, wanted)
    parser = csv.reader(chain([start], source), delimiter=separator, strict=True)
    try:
        columns = tuple(_column(cell, wanted) for cell in next(parser, ()))
    except csv.Error as error:
        raise FormatBroken(form.name, f"this is no table ({error})", _CLOSE, "line 1") from error
    mapped = {path.written for path in form.fields.of("text")}
    for column in sorted(wanted) if mapped else (*sorted(wanted), "text"):
        if column not in columns:
            raise ColumnsMissing(form.name, column, columns)
        if columns.count(column) > 1:
            problem = f"the column '{column}' stands twice"
            raise FormatBroken(form.name, problem, "rename one of them", "line 1")
    return parser, columns


def _row(
    form: RecordForm,
    columns: tuple[str, ...],
    cells: list[str],
    header: bytes,
    rows: _Rows,
    first: int,
) -> Item:
    """Return the article in a row."""
    place = f"{form.name}, line {first}"
    if len(cells) < len(columns) or any(cells[len(columns) :]):
        problem = f"the row has {len(cells)} cells, and the first row {len(columns)}"
        raise RecordUnfit(place, problem, _CLOSE)
    origin = Origin(
        place=place,
        item=f"line {first}",
        raw=header + b"".join(rows.taken),
        suffix=".tsv" if form.reader == TSV_NAME else ".csv",
        warnings=tuple(rows.warnings),
    )
    return form.article(dict(zip(columns, cells, strict=False)), origin)


def _broken(name: str, first: int, error: csv.Error) -> str:
    """Return why a row cannot be taken apart."""
    place = f"{name}, line {first}"
    if "end of data" in str(error):
        problem = "a quotation mark that opens here is never closed, so what follows is not read"
    else:
        problem = f"this is no row of a table ({error})"
    return str(RecordUnfit(place, problem, _CLOSE))


def _separator(start: str, wanted: set[str]) -> str:
    """Return what separates the columns: what makes most known columns, then most."""
    known = wanted.union(FIELDS)

    def columns(separator: str) -> tuple[int, int]:
        names = [_column(cell, wanted) for cell in start.strip().split(separator)]
        return sum(name in known for name in names), len(names)

    return max(_SEPARATORS, key=columns)


def _column(cell: str, wanted: set[str]) -> str:
    """Return the name of a column, in lower case where it is a key of the form."""
    name = cell.strip().strip('"').strip()
    return name.lower() if name.lower() in FIELDS and name not in wanted else name


def _sniff(data: bytes) -> bool:
    """Tell a file whose first row names the columns of the form."""
    start = head(data).partition("\n")[0]
    names = {_column(cell, set()) for cell in start.split(_separator(start, set()))}
    return "text" in names and len(names.intersection(FIELDS)) > 1


CSV: Final = Reader(CSV_NAME, (".csv",), ("text/csv",), _sniff, read_csv, stream_csv)
TSV: Final = Reader(
    TSV_NAME, (".tsv", ".tab"), ("text/tab-separated-values",), _sniff, read_tsv, stream_tsv
)
