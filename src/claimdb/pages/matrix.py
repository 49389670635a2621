"""The page of the matrix: a table in which every mark has a sign, a word and its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimdb.pages.env import render
from claimdb.pages.lists import Listed
from claimdb.pages.pictures.look import Look
from claimdb.pages.pictures.matrix import UNNAMED, marks_of, told_of, words_of
from claimdb.pages.site import Site
from claimdb.queries.matrix import Matrix, MatrixRow
from claimdb.queries.shapes import SourceName
from claimdb.reports.phrases import VERBS, number_of

#: What a mark says where its claim was never spoken of.
_FOLLOWS = {"asserts": "assertion follows", "denies": "denial follows"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of the table: its look, its word, what it tells, where its words stand."""

    look: Look
    word: str
    told: str
    address: str


def matrix_page(listed: Listed, found: Matrix, site: Site) -> str:
    """Return the matrix with its form."""
    return render(
        "matrix.html",
        site=site,
        section="matrix",
        title=listed.title,
        listed=listed,
        rows=[(row, _cells(row, found, site)) for row in found.rows],
        columns=found.columns,
        unnamed=UNNAMED,
        left=_left_out(found),
    )


def _left_out(found: Matrix) -> str:
    left = found.columns_total - len(found.columns)
    one, many = ("party", "parties") if found.by_party else ("source", "sources")
    return f"{number_of(left, f'more {one}', f'more {many}')} not shown" if left else ""


def _cells(row: MatrixRow, found: Matrix, site: Site) -> list[tuple[Mark, ...]]:
    return [tuple(_marks(row, who, found, site)) for who in found.columns]


def _marks(row: MatrixRow, who: SourceName | None, found: Matrix, site: Site) -> Iterator[Mark]:
    for look, cell in marks_of(row):
        if cell.source == who:
            address = words_of(cell, row, site, by_party=found.by_party)
            yield Mark(look, _word(look), told_of(cell), address)


def _word(look: Look) -> str:
    if look.follows:
        return _FOLLOWS[look.stance]
    return VERBS[look.stance] + (" in part" if look.in_part else "")
