"""Claims by sources or parties, as a table that can be read."""

from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.queries.matrix import Cell, Matrix, MatrixRow
from claimdb.queries.shapes import SourceName
from claimdb.reports.blocks import (
    Block,
    Document,
    Heading,
    Line,
    Paragraph,
    Run,
    Style,
    Table,
    line,
)
from claimdb.reports.phrases import number_of

_SIGNS: Final = {"asserts": "A", "denies": "D", "questions": "Q", "declines": "N"}
_IN_PART: Final = "d"
_LEGEND: Final = (
    "A asserted, D denied, Q questioned, N no comment; a number says how often, if more than"
    " once; d denied in part. (A) and (D): never said of this claim; follows from what was"
    " said of another."
    " A*: recorded by a program only, and not reviewed."
)
_UNNAMED: Final = "unnamed sources"
#: The claim needs so much of a line; narrower it cannot be read.
_CLAIM_WIDTH: Final = 34
_GAP: Final = 2


def _columns_that_fit(found: Matrix, width: int) -> int:
    """Return how many columns a terminal of ``width`` shows beside the claims; at least two."""
    left = width - _CLAIM_WIDTH
    for number, source in enumerate(found.columns):
        words = (source.name if source else _UNNAMED).split()
        left -= max(map(len, words)) + _GAP
        if left < 0:
            return max(2, number)
    return len(found.columns)


def matrix_document(found: Matrix, width: int | None = None) -> Document:
    """Return the page of the matrix, with the columns for which ``width`` has room, or all."""
    columns = None if width is None else _columns_that_fit(found, width)
    what = "parties" if found.by_party else "sources"
    title = f"Claims by {what}"
    return Document(title, (Heading(title, 1), *_blocks(found, columns, what)))


def _blocks(found: Matrix, columns: int | None, what: str) -> Iterator[Block]:
    if not found.rows:
        yield Paragraph(line("No claim was found."))
        return
    shown = _shown(found.columns, columns)
    head = ("claim", *(one.name if one else _UNNAMED for one in shown))
    yield Table(head, tuple(_row(row, shown) for row in found.rows))
    yield Paragraph(line(Run(_LEGEND, Style.NOTE)))
    rest = [_one_more(found, shown, what)]
    if len(found.rows) < found.total:
        rest.append(f"{len(found.rows):,} of {found.total:,} claims shown.")
    if any(rest):
        yield Paragraph(line(Run(" ".join(filter(None, rest)), Style.NOTE)))


def _shown(
    columns: tuple[SourceName | None, ...], most: int | None
) -> tuple[SourceName | None, ...]:
    """Return the first columns; the unnamed keep the last place, or rows would look empty."""
    if most is None or len(columns) <= most:
        return columns
    return (*columns[: most - 1], None) if columns[-1] is None else columns[:most]


def _one_more(found: Matrix, shown: tuple[SourceName | None, ...], what: str) -> str:
    left = found.columns_total - len(shown)
    if not left:
        return ""
    singular = {"parties": "party", "sources": "source"}[what]
    return f"{number_of(left, f'more {singular}', f'more {what}')} not shown."


def _row(row: MatrixRow, shown: Iterable[SourceName | None]) -> tuple[Line, ...]:
    mark = " (contested)" if row.contested else ""
    head = line(row.claim.statement, Run(mark, Style.NOTE))
    return (head, *(_signs(one for one in row.cells if one.source == who) for who in shown))


def _signs(cells: Iterable[Cell]) -> Line:
    """Return the signs of one source on one claim: what it said itself outranks what follows."""
    told = list(cells)
    own = {one.stance for one in told if not one.follows}
    signs = [_sign(one) for one in told if not (one.follows and one.stance in own)]
    return line(Run(" ".join(signs) or "·", Style.PLAIN if signs else Style.NOTE))


def _sign(cell: Cell) -> str:
    sign = _SIGNS[cell.stance] if cell.in_full else _IN_PART
    often = str(cell.attributions) if cell.attributions > 1 and not cell.follows else ""
    mark = "*" if cell.automatic == cell.attributions else ""
    return f"({sign}{mark})" if cell.follows else f"{sign}{often}{mark}"
