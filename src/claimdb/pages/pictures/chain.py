"""Through whom it is known: from who published, through outlets and agencies, to who spoke.

What several articles come to stands once, and all their lines join there. A dead end
has a broken edge and a bar behind it; what leads back to a text before is a broken
line with an arrow.
"""

from collections.abc import Iterator
from typing import Final

from claimdb.pages.pictures.chain_graph import Graph, Vertex, graph
from claimdb.pages.pictures.chain_words import kicker, names, seen, told_of
from claimdb.pages.pictures.lanes import in_part
from claimdb.pages.pictures.layout import Layout, layout
from claimdb.pages.pictures.lettering import NOTE, lettered, wrapped
from claimdb.pages.pictures.look import COLOURS, Look, legend, meanings
from claimdb.pages.pictures.svg import PAPER, Element, Words, drawing, linked, node
from claimdb.pages.site import Addresses
from claimdb.queries.trace import Trace
from claimdb.reports.trace import nothing
from claimdb.resolve.tracing import Ending

_BOX: Final = 188.0
_BETWEEN: Final = 54.0
_GAP: Final = 16.0
#: How far beside a box a way that leads back runs.
_ASIDE: Final = 12.0
_NAME: Final = 13.0
_LINE: Final = 16.0
_EDGE: Final = "#8a857a"
_TITLE: Final = "From the publisher down to the origin"


def chain_svg(found: Trace, *, to: Addresses | None = None, key: str = "chain") -> str:
    """Return the picture of the chains.

    ``to`` gives what boxes lead to; ``key`` is unique on a page.
    """
    whole = graph(found)
    columns = whole.layers()
    placed = layout(columns, whole.edges, lambda one: _height(whole.vertices[one]), _GAP)
    margin = 2 * _ASIDE if whole.loops else 0
    x = {one: margin + column * (_BOX + _BETWEEN) for one, column in columns.items()}
    width = max(max(x.values(), default=0) + _BOX + 24, 420)
    made = [*_edges(whole, placed, x, columns), *_loops(whole, placed, x)]
    made += [_box(one, x[at], placed.middles[at], to) for at, one in whole.vertices.items()]
    y = placed.height + 20 + _ASIDE * len(whole.loops)
    looks = [_look(one) for one in whole.vertices.values() if one.attributions]
    drawn, high = legend(meanings(looks), 0, y, width)
    made.append(drawn)
    notes = list(_notes(found))
    y += high + (28 if notes else 0)
    for note in notes:
        made.append(lettered(note, 0, y, size=12, ink=NOTE))
        y += _LINE
    return drawing(Words(_TITLE, seen(found), key), (width, y), made, links=to is not None)


def _notes(found: Trace) -> Iterator[str]:
    if not found.trees:
        yield nothing(found)
    if found.shown < found.total:
        yield f"{found.shown:,} of {found.total:,} attributions shown."


def _lines(vertex: Vertex) -> tuple[str, ...]:
    return wrapped(names(vertex), _BOX - 20, _NAME, most=3, bold=True)


def _under(vertex: Vertex) -> tuple[str, ...]:
    return wrapped(kicker(vertex), _BOX - 20 - _beside(vertex), 12, most=2)


def _beside(vertex: Vertex) -> float:
    if not vertex.attributions:
        return 0
    look = _look(vertex)
    return look.width + (14 if look.automatic else 8)


def _height(vertex: Vertex) -> float:
    return len(_lines(vertex)) * _LINE + max(len(_under(vertex)) * 15, 20) + 16


def _look(vertex: Vertex) -> Look:
    said = vertex.attributions
    return Look(
        said[0].stance,
        count=len(said),
        in_part=all(in_part(one) for one in said),
        automatic=all(one.automatic for one in said),
    )


def _box(vertex: Vertex, x: float, middle: float, to: Addresses | None) -> Element:
    high = _height(vertex)
    top = middle - high / 2
    inside = [_frame(vertex, x, top, high)]
    y = top + 19
    for line in _lines(vertex):
        inside.append(lettered(line, x + 10, y, size=_NAME, bold=True))
        y += _LINE
    under = _under(vertex)
    if vertex.attributions:
        look = _look(vertex)
        inside.append(look.drawn(x + 10 + look.width / 2, y + 1 + (len(under) - 1) * 7))
    for line in under:
        inside.append(lettered(line, x + 10 + _beside(vertex), y + 4, size=12, ink=NOTE))
        y += 15
    return linked(_address(vertex, to), told_of(vertex), *inside)


def _frame(vertex: Vertex, x: float, top: float, high: float) -> Element:
    """Return the edge of a box: of an origin in its colour, of a dead end broken."""
    stance = vertex.attributions[0].stance if vertex.attributions else None
    ends = stance is not None and vertex.ends
    return node(
        "rect",
        class_=f"box {stance if ends else 'plain'}",
        x=x,
        y=top,
        width=_BOX,
        height=high,
        rx=4 if vertex.attributions else 0,
        fill=PAPER,
        stroke=COLOURS[stance][0] if ends and stance else _EDGE,
        stroke_width=2 if ends else 1,
        stroke_dasharray="5 3" if vertex.endings & {Ending.DEAD_END, Ending.LOOP} else None,
    )


def _address(vertex: Vertex, to: Addresses | None) -> str | None:
    if to is None:
        return None
    if len(vertex.attributions) == 1:
        return to.attribution(vertex.attributions[0].id)
    if vertex.attributions:
        return to.source(vertex.attributions[0].source.id)
    return to.article(vertex.articles[0].id)


def _edges(
    whole: Graph, placed: Layout, x: dict[str, float], columns: dict[str, int]
) -> Iterator[Element]:
    for start, end in whole.edges:
        points = [(x[start] + _BOX, placed.middles[start])]
        for column, y in placed.ways[start, end]:
            left = x[start] + (column - columns[start]) * (_BOX + _BETWEEN)
            points += [(left - 8, y), (left + _BOX + 8, y)]
        points.append((x[end], placed.middles[end]))
        yield node(
            "path", class_="edge", d=_path(points), fill="none", stroke=_EDGE, stroke_width=1.5
        )
        yield _arrow(x[end], placed.middles[end])
    for vertex in whole.vertices.values():
        if Ending.DEAD_END in vertex.endings:
            yield from _bar(x[vertex.key] + _BOX, placed.middles[vertex.key])


def _path(points: list[tuple[float, float]]) -> str:
    """Return a line through points: curved between columns, straight across one."""
    (x, y), *rest = points
    told = f"M{x:g} {y:.1f}"
    for number, (to_x, to_y) in enumerate(rest):
        if number % 2:
            told += f"L{to_x:g} {to_y:.1f}"
        else:
            bend = (to_x - x) / 2
            told += f"C{x + bend:g} {y:.1f} {to_x - bend:g} {to_y:.1f} {to_x:g} {to_y:.1f}"
        x, y = to_x, to_y
    return told


def _arrow(x: float, y: float, kind: str = "on", colour: str = _EDGE) -> Element:
    points = f"{x:g},{y:.1f} {x - 7:g},{y - 4:.1f} {x - 7:g},{y + 4:.1f}"
    return node("polygon", class_=f"arrow {kind}", points=points, fill=colour)


def _bar(x: float, y: float) -> Iterator[Element]:
    """Yield what stands behind a dead end: a way that goes no further."""
    for x1, y1, x2, y2 in ((x, y, x + 12, y), (x + 12, y - 9, x + 12, y + 9)):
        yield node("line", class_="edge", x1=x1, y1=y1, x2=x2, y2=y2, stroke=_EDGE, stroke_width=2)


def _loops(whole: Graph, placed: Layout, x: dict[str, float]) -> Iterator[Element]:
    """Yield the ways that lead back, beneath all boxes, to the text where they began."""
    for number, (start, end) in enumerate(whole.loops):
        out, back = x[start] + _BOX + _ASIDE, x[end] - _ASIDE
        low = placed.height + _ASIDE * (number + 1)
        from_y, to_y = placed.middles[start], placed.middles[end] + 8
        path = f"M{x[start] + _BOX:g} {from_y:.1f}H{out:g}V{low:.1f}H{back:g}V{to_y:.1f}H{x[end]:g}"
        yield node(
            "path",
            class_="edge back",
            d=path,
            fill="none",
            stroke=COLOURS["denies"][0],
            stroke_width=1.5,
            stroke_dasharray="5 3",
            stroke_linejoin="round",
        )
        yield _arrow(x[end], to_y, "back", COLOURS["denies"][0])
