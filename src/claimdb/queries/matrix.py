"""Claims by sources or parties: who stands where on what, at a glance.

Rows are the claims that matter most, columns are those who have a say on the
most of them; a screen takes the first columns, the other formats all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import run
from claimdb.queries.run import Filters
from claimdb.queries.shapes import ClaimName, SourceName
from claimdb.queries.values import flag, number, string

#: The columns of ``rows``, in order.
COLUMNS: Final = (
    "claim",
    "source",
    "stance",
    "follows",
    "attributions",
    "articles",
    "in_full",
    "automatic",
    "first_said",
    "last_said",
    "first_dated_by",
    "last_dated_by",
    "contested",
    "claim_id",
    "source_id",
)
_UNNAMED: Final = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One stance of one source (or party) on one claim.

    ``source`` is empty for all unnamed sources together; ``follows`` is true
    where nobody spoke on the claim itself, and it follows from another claim.
    ``in_full`` is false where all that is denied is a part or an element of it.
    ``automatic`` of the attributions have been made or accepted by no person.
    """

    source: SourceName | None
    stance: str
    follows: bool
    attributions: int
    articles: int
    in_full: bool
    automatic: int
    first_said: str
    last_said: str
    first_dated_by: str
    last_dated_by: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One claim with everybody who has a say on it."""

    claim: ClaimName
    contested: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Claims by sources; ``claimdb matrix --format json`` prints it.

    ``columns`` has everybody of the cells, the most relevant first, up to 50 of
    ``columns_total``; its last is empty where unnamed sources have a say.
    ``total`` counts the claims in all.
    """

    by_party: bool
    total: int
    columns_total: int
    columns: tuple[SourceName | None, ...]
    rows: tuple[MatrixRow, ...]


def matrix(
    reader: Reader,
    filters: Filters | None = None,
    *,
    by_party: bool = False,
    limit: int = 20,
    offset: int = 0,
) -> Matrix:
    """Return the matrix of the claims that pass ``filters``; four statements."""
    chosen = run.select(reader, "matrix_claims", filters=filters, limit=limit, offset=offset)
    claims = [number(row, "claim_id") for row in chosen]
    table: Params = {"claims": claims, "by_party": int(by_party)}
    columns = _columns(reader, table) if chosen else []
    names = {number(row, "who"): _name(row) for row in columns}
    found: list[Row] = []
    if names:
        found = run.select(reader, "matrix_cells", {**table, "sources": list(names)})
    return Matrix(
        by_party=by_party,
        total=_total(reader, filters, len(chosen), limit, offset),
        columns_total=number(columns[0], "total") if columns else 0,
        columns=tuple(names.values()),
        rows=_rows(chosen, found, names),
    )


def _total(reader: Reader, filters: Filters | None, found: int, limit: int, offset: int) -> int:
    """Return how many claims there are; counted only where the page may not have them all."""
    if offset == 0 and (limit == 0 or found < limit):
        return found
    return run.count(reader, "matrix_claims", filters=filters)


def rows(found: Matrix) -> Iterator[dict[str, object]]:
    """Yield the matrix in long form: one row for each stance of each source on each claim."""
    for row in found.rows:
        for cell in row.cells:
            yield {
                "claim": row.claim.statement,
                "source": cell.source.name if cell.source else "unnamed sources",
                "stance": cell.stance,
                "follows": int(cell.follows),
                "attributions": cell.attributions,
                "articles": cell.articles,
                "in_full": cell.in_full,
                "automatic": cell.automatic,
                "first_said": cell.first_said,
                "last_said": cell.last_said,
                "first_dated_by": cell.first_dated_by,
                "last_dated_by": cell.last_dated_by,
                "contested": int(row.contested),
                "claim_id": row.claim.id,
                "source_id": cell.source.id if cell.source else None,
            }


def _columns(reader: Reader, table: Params) -> list[Row]:
    """Return the columns that are shown, most relevant first, the unnamed last."""
    found = run.select(reader, "matrix_columns", table)
    return sorted(found, key=lambda row: row["who"] == _UNNAMED)


def _name(row: Row) -> SourceName | None:
    if row["who"] == _UNNAMED:
        return None
    return SourceName(string(row, "public_id"), string(row, "name"), string(row, "kind"))


def _rows(
    chosen: Iterable[Row], found: Iterable[Row], names: Mapping[int, SourceName | None]
) -> tuple[MatrixRow, ...]:
    """Return the claims with their cells, in the order of the columns."""
    places = {who: place for place, who in enumerate(names)}
    cells: dict[int, list[Row]] = defaultdict(list)
    for cell in found:
        cells[number(cell, "claim_id")].append(cell)
    for mine in cells.values():
        mine.sort(key=lambda cell: places[number(cell, "who")])
    return tuple(
        MatrixRow(
            ClaimName(string(row, "public_id"), string(row, "statement")),
            flag(row, "contested"),
            tuple(_cell(cell, names) for cell in cells[number(row, "claim_id")]),
        )
        for row in chosen
    )


def _cell(cell: Row, names: Mapping[int, SourceName | None]) -> Cell:
    return Cell(
        source=names[number(cell, "who")],
        stance=string(cell, "stance"),
        follows=flag(cell, "follows"),
        attributions=number(cell, "attributions"),
        articles=number(cell, "articles"),
        in_full=flag(cell, "in_full"),
        automatic=number(cell, "automatic"),
        first_said=string(cell, "first_said"),
        last_said=string(cell, "last_said"),
        first_dated_by=string(cell, "first_dated_by"),
        last_dated_by=string(cell, "last_dated_by"),
    )
