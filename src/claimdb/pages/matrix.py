"""The page of the matrix: a table in which every mark has a sign, a word and its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from claimdb.pages.env import render
from claimdb.pages.lists import Listed
from claimdb.pages.pictures.look import Look
from claimdb.pages.pictures.matrix import UNNAMED, columns_shown, marks_by_source, told_of, words_of
from claimdb.pages.site import Site
from claimdb.queries.matrix import Matrix, MatrixRow
from claimdb.queries.shapes import SourceName
from claimdb.reports.phrases import VERBS, number_of

#: A wider table is not read; a filter brings others to the front, and JSON has more.
_COLUMNS: Final = 24
#: What a mark says where its claim was never spoken of.
_FOLLOWS: Final = {"asserts": "assertion follows", "denies": "denial follows"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of the table: its look, its word, what it tells, where its words stand."""

    look: Look
    word: str
    told: str
    address: str


def matrix_page(listed: Listed, found: Matrix, site: Site) -> str:
    """Return the matrix with its form."""
    columns = columns_shown(found.columns, _COLUMNS)
    return render(
        "matrix.html",
        site=site,
        section="matrix",
        title=listed.title,
        listed=listed,
        rows=[(row, _cells(row, columns, site, by_party=found.by_party)) for row in found.rows],
        columns=columns,
        unnamed=UNNAMED,
        left=_left_out(found, len(columns)),
    )


def _left_out(found: Matrix, shown: int) -> str:
    left = found.columns_total - shown
    one, many = ("party", "parties") if found.by_party else ("source", "sources")
    return f"{number_of(left, f'more {one}', f'more {many}')} not shown" if left else ""


def _cells(
    row: MatrixRow, columns: Iterable[SourceName | None], site: Site, *, by_party: bool
) -> list[tuple[Mark, ...]]:
    """Return the marks of a claim, column by column."""
    marks = marks_by_source(row)
    return [
        tuple(
            Mark(look, _word(look), told_of(cell), words_of(cell, row, site, by_party=by_party))
            for look, cell in marks.get(who, ())
        )
        for who in columns
    ]


def _word(look: Look) -> str:
    if look.follows:
        return _FOLLOWS[look.stance]
    return VERBS[look.stance] + (" in part" if look.in_part else "")
