"""How many independent origins each side has, as squares that can be counted.

A filled square is an origin that is certain, an empty one may be the same as another.
Where there are too many to count, a bar stands in their place.
"""

from collections.abc import Collection, Iterator
from typing import Final, Protocol

from claimdb.pages.pictures.lettering import NOTE, lettered, width_of
from claimdb.pages.pictures.look import COLOURS, INKS
from claimdb.pages.pictures.svg import PAPER, Element, Words, drawing, group, node
from claimdb.reports.phrases import from_to, number_of

_WIDTH: Final = 360
_ROW: Final = 52
_SQUARE: Final = 15.0
_GAP: Final = 4.0
#: So many squares fit beside one another, and can still be counted.
_MOST: Final = 18
_NAMES: Final = {"asserts": "Asserted", "denies": "Denied"}


class SideCounts(Protocol):
    """One side in numbers: ``claim_dossier.Side`` and ``contested.Counts`` both are."""

    @property
    def attributions(self) -> int:
        """How often it was said."""

    @property
    def articles(self) -> int:
        """In how many articles; copies count once."""

    @property
    def origins_min(self) -> int:
        """How many origins are certain to be independent."""

    @property
    def origins_max(self) -> int:
        """How many there may be at the most."""


def origins_svg(
    asserts: SideCounts,
    denies: SideCounts,
    *,
    follows: Collection[str] = (),
    key: str = "origins",
) -> str:
    """Return the picture of both sides' independent origins; ``key`` is unique on a page.

    ``follows`` are the sides, ``asserts`` and ``denies``, on which somebody stands by what
    follows from another claim: no origin of this one, but not nobody either.
    """
    sides = {"asserts": asserts, "denies": denies}
    told = {name: _counted(side, follows=name in follows) for name, side in sides.items()}
    seen = " ".join(f"{_NAMES[name]}: {words}." for name, words in told.items())
    most = max(asserts.origins_max, denies.origins_max)
    rows = [
        group(_row(name, side, told[name], most, place * _ROW))
        for place, (name, side) in enumerate(sides.items())
    ]
    words = Words("Independent origins on both sides", seen, key)
    return drawing(words, (_WIDTH, 2 * _ROW), rows, links=False)


def _counted(side: SideCounts, *, follows: bool) -> str:
    if not side.attributions:
        return "only by what follows from other claims" if follows else "by nobody"
    origins = from_to(side.origins_min, side.origins_max, "independent origin")
    return f"{origins}, {number_of(side.articles, 'article')}"


def _row(name: str, side: SideCounts, told: str, most: int, top: float) -> Iterator[Element]:
    head = _NAMES[name]
    yield lettered(head, 0, top + 14, bold=True, ink=INKS[name] if side.attributions else NOTE)
    beside = width_of(head, 13, bold=True) + 8
    yield lettered(told, beside, top + 14, size=12.5)
    yield from _bar(name, side, most, top + 23) if most > _MOST else _squares(name, side, top + 23)


def _squares(name: str, side: SideCounts, top: float) -> Iterator[Element]:
    for place in range(side.origins_max):
        x = 1 + place * (_SQUARE + _GAP)
        yield _box(name, x, top, _SQUARE, sure=place < side.origins_min)


def _bar(name: str, side: SideCounts, most: int, top: float) -> Iterator[Element]:
    each = (_WIDTH - 2) / most
    if side.origins_max > side.origins_min:
        yield _box(name, 1, top, side.origins_max * each, sure=False)
    if side.origins_min:
        yield _box(name, 1, top, side.origins_min * each, sure=True)


def _box(name: str, x: float, top: float, width: float, *, sure: bool) -> Element:
    colour, _ = COLOURS[name]
    return node(
        "rect",
        class_=f"mark {'solid' if sure else 'hollow'} {name}",
        x=x,
        y=top,
        width=width,
        height=_SQUARE,
        rx=1.5,
        fill=colour if sure else PAPER,
        stroke=colour,
        stroke_width=1.5,
        stroke_dasharray=None if sure else "3 2",
    )
