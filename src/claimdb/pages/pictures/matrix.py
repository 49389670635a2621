"""Claims by sources or parties: who stands where, as a table that is seen at a glance.

A solid mark is what somebody said of the claim itself; a hollow one follows from what
was said of another. Who has said nothing has an empty place.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimdb.pages.pictures.lettering import NOTE, lettered, wrapped
from claimdb.pages.pictures.look import COLOURS, LINE, Look, legend, meanings
from claimdb.pages.pictures.svg import Element, Words, drawing, linked, node
from claimdb.pages.site import Site
from claimdb.queries.matrix import Cell, Matrix, MatrixRow
from claimdb.queries.shapes import SourceName
from claimdb.reports.phrases import VERBS, days, number_of

_CLAIM: Final = 290.0
_COLUMN: Final = 84.0
_HEAD: Final = 12.5
_STATEMENT: Final = 13.0
_LINE: Final = 17.0
_MARK: Final = 24.0
#: Wider, and a reader loses the row; the table beside the picture has more.
_COLUMNS: Final = 16
#: The least width: a legend has to stand under it.
_LEAST: Final = 620.0
#: In which order the stances of one source stand: both sides first.
_ORDER: Final = tuple(COLOURS)
UNNAMED: Final = "unnamed sources"


def matrix_svg(found: Matrix, *, to: Site | None = None, key: str = "matrix") -> str:
    """Return the picture of the matrix, with its first columns.

    ``to`` gives what claims, heads and marks lead to; ``key`` is unique on a page.
    """
    shown = columns_shown(found.columns)
    width = max(_CLAIM + _COLUMN * len(shown) + 8, _LEAST)
    y, made = _heads(shown, to)
    looks: list[Look] = []
    for row in found.rows:
        drawn = list(_row(row, shown, y, to, by_party=found.by_party))
        looks += [look for look, _ in marks_of(row)]
        made += [_rule(0, y, width, y), *drawn]
        y += _height(row, shown)
    bottom = y
    drawn_legend, high = legend(meanings(looks), 0, y + 14, width)
    made.append(drawn_legend)
    notes = list(_notes(found, shown))
    y += high + (36 if notes else 14)
    for note in notes:
        made.append(lettered(note, 0, y, size=12, ink=NOTE))
        y += _LINE
    uprights = [_rule(x, 0, x, bottom) for x in (_CLAIM + _COLUMN * n for n in range(len(shown)))]
    words = Words(_title(found), "; ".join(_seen(found)) + ".", key)
    return drawing(words, (width, y), [*uprights, *made], links=to is not None)


def columns_shown(
    columns: Sequence[SourceName | None], most: int = _COLUMNS
) -> tuple[SourceName | None, ...]:
    """Return the first columns; the unnamed keep the last place."""
    if len(columns) <= most:
        return tuple(columns)
    last = columns[-1:] if columns[-1] is None else columns[most - 1 : most]
    return (*columns[: most - 1], *last)


def marks_of(row: MatrixRow) -> list[tuple[Look, Cell]]:
    """Return the marks of a claim: what somebody said itself outranks what follows."""
    own = {(_who(one), one.stance) for one in row.cells if not one.follows}
    cells = sorted(row.cells, key=lambda one: (one.follows, _ORDER.index(one.stance)))
    return [
        (_look(one), one) for one in cells if not (one.follows and (_who(one), one.stance) in own)
    ]


def marks_by_source(row: MatrixRow) -> dict[SourceName | None, list[tuple[Look, Cell]]]:
    """Return the marks of a claim for each who has a say on it."""
    found: dict[SourceName | None, list[tuple[Look, Cell]]] = defaultdict(list)
    for look, cell in marks_of(row):
        found[cell.source].append((look, cell))
    return dict(found)


def told_of(cell: Cell) -> str:
    """Return what a mark means in words, without its claim."""
    who = cell.source.name if cell.source else UNNAMED
    part = "" if cell.in_full else " in part"
    if cell.follows:
        side = {"asserts": "asserting", "denies": "denying"}[cell.stance]
        return f"{who}: never said of this claim; {side} it follows from another claim"
    often = number_of(cell.attributions, "time")
    program = "; recorded by a program, not reviewed" if _automatic(cell) else ""
    when = days(cell.first_said, cell.last_said, cell.first_dated_by, cell.last_dated_by)
    articles = number_of(cell.articles, "article")
    return f"{who} {VERBS[cell.stance]}{part}, {often} in {articles}, {when}{program}"


def words_of(cell: Cell, row: MatrixRow, site: Site, *, by_party: bool) -> str:
    """Return the address of the words behind a mark.

    What follows from another claim, and what unnamed sources say, stands on the
    claim's own page.
    """
    if cell.source is None or cell.follows:
        return site.claim(row.claim.id)
    who = {"party" if by_party else "source": cell.source.id}
    return site.page("timeline", claim=row.claim.id, stance=cell.stance, **who)


def _who(cell: Cell) -> str | None:
    return cell.source.id if cell.source else None


def _automatic(cell: Cell) -> bool:
    return cell.automatic == cell.attributions


def _look(cell: Cell) -> Look:
    return Look(
        cell.stance,
        count=1 if cell.follows else cell.attributions,
        in_part=not cell.in_full,
        follows=cell.follows,
        automatic=_automatic(cell),
    )


def _title(found: Matrix) -> str:
    return f"Claims by {'parties' if found.by_party else 'sources'}"


def _heads(shown: Sequence[SourceName | None], to: Site | None) -> tuple[float, list[Element]]:
    """Return how high the heads stand, and their names, each on up to three lines."""
    names = [one.name if one else UNNAMED for one in shown]
    lines = [wrapped(name, _COLUMN - 8, _HEAD, most=3, bold=True) for name in names]
    high = max(map(len, lines), default=1) * 15
    made = []
    for place, (who, parts) in enumerate(zip(shown, lines, strict=True)):
        x = _CLAIM + _COLUMN * (place + 0.5)
        first = high - 15 * (len(parts) - 1)
        told = [
            lettered(part, x, first + 15 * n, size=_HEAD, anchor="middle", bold=who is not None)
            for n, part in enumerate(parts)
        ]
        address = to.source(who.id) if to and who else None
        made.append(linked(address, names[place], *told))
    return high + 12, made


def _row(
    row: MatrixRow,
    shown: Sequence[SourceName | None],
    top: float,
    to: Site | None,
    *,
    by_party: bool,
) -> Iterator[Element]:
    yield _statement(row, top, to)
    middle = top + _height(row, shown) / 2
    for place, mine in enumerate(_by_column(row, shown)):
        x = _CLAIM + _COLUMN * (place + 0.5)
        y = middle - (len(mine) - 1) * _MARK / 2
        for look, cell in mine:
            address = words_of(cell, row, to, by_party=by_party) if to else None
            yield linked(address, f"{told_of(cell)}: {row.claim.statement}", look.drawn(x, y))
            y += _MARK


def _statement(row: MatrixRow, top: float, to: Site | None) -> Element:
    lines = [
        lettered(part, 0, top + 21 + n * _LINE, size=_STATEMENT)
        for n, part in enumerate(_statement_lines(row))
    ]
    if row.contested:
        y = top + 21 + len(lines) * _LINE
        lines.append(lettered("contested", 0, y, size=12, bold=True, ink=NOTE))
    return linked(to.claim(row.claim.id) if to else None, row.claim.statement, *lines)


def _statement_lines(row: MatrixRow) -> tuple[str, ...]:
    return wrapped(row.claim.statement, _CLAIM - 16, _STATEMENT, most=4)


def _by_column(
    row: MatrixRow, shown: Sequence[SourceName | None]
) -> Iterator[list[tuple[Look, Cell]]]:
    marks = marks_by_source(row)
    for who in shown:
        yield marks.get(who, [])


def _height(row: MatrixRow, shown: Sequence[SourceName | None]) -> float:
    words = (len(_statement_lines(row)) + row.contested) * _LINE + 18
    marks = max(map(len, _by_column(row, shown)), default=0) * _MARK + 12
    return max(words, marks)


def _notes(found: Matrix, shown: Sequence[object]) -> Iterator[str]:
    if not found.rows:
        yield "No claim was found."
    if left := found.columns_total - len(shown):
        one, many = ("party", "parties") if found.by_party else ("source", "sources")
        yield f"{number_of(left, f'more {one}', f'more {many}')} not shown."
    if len(found.rows) < found.total:
        yield f"{len(found.rows):,} of {found.total:,} claims shown."


def _seen(found: Matrix) -> Iterator[str]:
    """Yield in words what is seen: of each contested claim who stands on which side."""
    contested = sum(row.contested for row in found.rows)
    yield f"{number_of(len(found.rows), 'claim')}, {contested} of them contested"
    for row in found.rows:
        if row.contested:
            sides = filter(None, (_side(row.cells, stance) for stance in ("asserts", "denies")))
            yield f"{row.claim.statement.rstrip('.')}: {', '.join(sides)}"


def _side(cells: Iterable[Cell], stance: str) -> str:
    who = [
        one.source.name if one.source else UNNAMED
        for one in cells
        if one.stance == stance and not one.follows
    ]
    return (
        f"{VERBS[stance]} by {' and '.join(filter(None, [', '.join(who[:-1]), who[-1]]))}"
        if who
        else ""
    )


def _rule(x1: float, y1: float, x2: float, y2: float) -> Element:
    return node("line", class_="rule", x1=x1, y1=y1, x2=x2, y2=y2, stroke=LINE, stroke_width=1)
