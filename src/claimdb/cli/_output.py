"""Rows to the terminal, or to whatever stands in its place.

Machine formats come from ``claimdb.export.tables``, piece by piece and always
in UTF-8. The table for people fits the terminal: text wraps between words, and
where the columns would be too narrow to read, each row becomes a block of lines.
An identifier is never broken, since people copy it. rich is imported for the
table only; it honours NO_COLOR and drops colours in a pipe.
"""

import io
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import typer

from claimdb.cli._options import Format
from claimdb.export.tables import WRITERS, Row, as_text, select_columns

if TYPE_CHECKING:
    from rich.console import Console

#: A column narrower than this breaks most words of a sentence; then blocks read better.
_READABLE_WIDTH: Final = 12
#: A longer word than an identifier (an address, say) may be broken.
_LONGEST_WORD: Final = 24
_IDENTIFIER: Final = re.compile(r"[a-z]{3}_[a-z2-7]{20}")
#: A table is laid out whole, in memory. More rows than this go through ``jsonl`` or ``csv``.
_TABLE_ROWS: Final = 10_000
_PADDING: Final = 2
_WIDE_GAP: Final = 3
#: Control characters of quoted text could move the cursor or hide words; newlines and tabs stay.
_CONTROLS: Final = dict.fromkeys(
    (*range(9), *range(11, 32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}"
)


@dataclass(frozen=True, slots=True)
class Output:
    """How rows are to be printed: the format, and ``a,b`` for some of the columns."""

    format: Format = Format.TABLE
    columns: str | None = None


def print_rows(columns: Sequence[str], rows: Iterable[Row], *, to: Output) -> None:
    """Print rows, all of them or as they come, in the format asked for.

    ``columns`` names all columns that the rows have, in their order. Raises
    ColumnUnknown, before anything is printed, for one that is not among them.
    """
    shown = select_columns(columns, to.columns)
    if to.format is Format.TABLE:
        _print_table(shown, rows)
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    for piece in WRITERS[to.format](shown, rows):
        sys.stdout.write(piece)


def _print_table(columns: Sequence[str], rows: Iterable[Row]) -> None:
    from rich.console import Console

    rows = iter(rows)
    cells = [[_cell(row.get(name)) for name in columns] for row in islice(rows, _TABLE_ROWS)]
    if not cells:
        typer.echo("Nothing found.", err=True)
        return
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False, markup=False, emoji=False)
    layout = _layout(columns, cells, console.width)
    if layout is None:
        _print_blocks(console, columns, cells)
    else:
        _print_grid(console, columns, cells, layout)
    if next(rows, None) is not None:
        typer.echo(f"Only the first {_TABLE_ROWS} rows; --format jsonl prints all.", err=True)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a table may fit: spaces between columns, and the least width of each."""

    gap: int
    least: tuple[int, ...]

    def room(self, width: int) -> int:
        """Return how many characters of ``width`` are left beyond the least; may be negative."""
        # rich counts the padding of the outer edges also where it draws none.
        return width - sum(self.least) - self.gap * (len(self.least) - 1) - (self.gap - 1)

    def widths(self, wanted: Sequence[int], width: int) -> list[int]:
        """Return the width of each column: what is left goes round, to those that want more."""
        widths, left = list(self.least), self.room(width)
        while left > 0 and widths != list(wanted):
            for index, most in enumerate(wanted):
                more = int(left > 0 and widths[index] < most)
                widths[index] += more
                left -= more
        return widths


def _layout(columns: Sequence[str], cells: list[list[str]], width: int) -> _Layout | None:
    """Return the most generous layout that fits; None where no table can be read.

    Whole words with wide gaps, then with narrow ones, then words that break.
    """
    whole = tuple(_least_widths(columns, cells, _LONGEST_WORD))
    broken = tuple(_least_widths(columns, cells, _READABLE_WIDTH))
    tries = (_Layout(_WIDE_GAP, whole), _Layout(_PADDING, whole), _Layout(_PADDING, broken))
    return next((one for one in tries if one.room(width) >= 0), None)


def _print_grid(
    console: "Console", columns: Sequence[str], cells: list[list[str]], layout: _Layout
) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    wanted = _widths(columns, cells)
    widths = layout.widths(wanted, console.width)
    table = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
        leading=int(widths != wanted),
        # Between two columns stands the box's own space, and what pads them.
        padding=(0, 1, 0, layout.gap - _PADDING),
    )
    for index, name in enumerate(columns):
        table.add_column(
            _title(name),
            justify="right" if _is_numeric(row[index] for row in cells) else "left",
            overflow="fold",
            # rich would take from the widest columns first, and cut identifiers.
            width=widths[index],
        )
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _print_blocks(console: "Console", columns: Sequence[str], cells: list[list[str]]) -> None:
    """Print each row as lines of a name and a value, with an empty line between rows."""
    from rich.table import Table
    from rich.text import Text

    for number, row in enumerate(cells):
        if number:
            console.print()
        block = Table.grid(padding=(0, _PADDING), pad_edge=False)
        block.add_column(style="bold", overflow="fold", max_width=console.width // 2)
        block.add_column(overflow="fold")
        for name, cell in zip(columns, row, strict=True):
            block.add_row(_title(name), Text(cell))
        console.print(block)


def _cell(value: object) -> str:
    return as_text(value).translate(_CONTROLS)


def _title(name: str) -> str:
    return name.replace("_", " ")


def _widths(columns: Sequence[str], cells: list[list[str]]) -> list[int]:
    """Return how wide each column would be if nothing wrapped, in characters."""
    return [
        max(len(line) for text in texts for line in (text.splitlines() or [""]))
        for texts in zip(columns, *cells, strict=True)
    ]


def _least_widths(columns: Sequence[str], cells: list[list[str]], longest: int) -> Iterator[int]:
    """Yield the least width of each column at which words up to ``longest`` stay whole."""
    for width, texts in zip(
        _widths(columns, cells), zip(columns, *cells, strict=True), strict=True
    ):
        words = [word for text in texts for word in text.split()]
        kept = [len(word) for word in words if len(word) <= longest or _IDENTIFIER.fullmatch(word)]
        yield min(width, max(_READABLE_WIDTH, *kept, 0))


def _is_numeric(texts: Iterable[str]) -> bool:
    filled = [text for text in texts if text]
    return bool(filled) and all(text.replace(".", "", 1).lstrip("-").isdecimal() for text in filled)
