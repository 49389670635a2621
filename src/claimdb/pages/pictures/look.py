"""How a stance looks on every picture: its colour, its sign, its shape.

A solid mark is a whole claim asserted or denied, a tinted one with a solid edge is
denied in part, a hollow one with a broken edge was never said of this claim and only
follows. An asterisk says that no person has looked. Invariant: what a colour says, a
sign or an edge says too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.pages.env import SIGNS
from claimdb.pages.pictures.lettering import NOTE, Ink, lettered, width_of
from claimdb.pages.pictures.svg import PAPER, Element, group, node
from claimdb.reports.phrases import VERBS

LINE: Final = "#d9d4c8"
#: Stance -> its colour, and the tint behind it.
COLOURS: Final = {
    "asserts": ("#0b5563", "#e2f0f2"),
    "denies": ("#9c2a14", "#fbe7e1"),
    "questions": ("#7a5200", "#fbf0d5"),
    "declines": ("#55524b", "#ecebe6"),
    "relays": ("#59408f", "#eee9f8"),
}
#: Stance -> the colour of its name in a heading.
INKS: Final = {name: Ink(f"sign part {name}", colour) for name, (colour, _) in COLOURS.items()}
#: Half of the height of a mark.
RADIUS: Final = 9.0
_SIGN: Final = 13.0
_COUNT: Final = 11.5


@dataclass(frozen=True, slots=True)
class Look:
    """What a mark says: the stance, how often, and what a reader must know of it."""

    stance: str
    count: int = 1
    in_part: bool = False
    follows: bool = False
    automatic: bool = False
    square: bool = False

    @property
    def width(self) -> float:
        """How wide the mark stands, without its asterisk."""
        told = width_of(f"{self.count:,}", _COUNT, bold=True) + 4 if self.count > 1 else 0
        return 2 * RADIUS + told

    def drawn(self, x: float, y: float) -> Element:
        """Return the mark with its middle at ``x`` and ``y``."""
        colour, tint = COLOURS[self.stance]
        open_ = self.follows or self.in_part
        fill = PAPER if self.follows else tint if self.in_part else colour
        kind = "hollow" if self.follows else "part" if self.in_part else "solid"
        left = x - self.width / 2
        shape = node(
            "rect",
            class_=f"mark {kind} {self.stance}",
            x=left,
            y=y - RADIUS,
            width=self.width,
            height=2 * RADIUS,
            rx=2.0 if self.square else RADIUS,
            fill=fill,
            stroke=colour,
            stroke_width=1.5,
            stroke_dasharray="3 2" if self.follows else None,
        )
        on = Ink(f"sign {kind} {self.stance}", colour if open_ else "#fff")
        return group([shape, *self._signs(left, y, on)])

    def _signs(self, left: float, y: float, on: Ink) -> Iterator[Element]:
        sign = left + RADIUS + (1.5 if self.count > 1 else 0)
        yield lettered(
            SIGNS[self.stance], sign, y + 4.5, size=_SIGN, bold=True, anchor="middle", ink=on
        )
        if self.count > 1:
            told = f"{self.count:,}"
            yield lettered(told, sign + 6.5, y + 4.2, size=_COUNT, bold=True, ink=on)
        if self.automatic:
            at = left + self.width + 1
            yield lettered("*", at, y - 1, size=14, bold=True, ink=NOTE)


def legend(
    looks: Sequence[tuple[Look, str]], left: float, top: float, room: float
) -> tuple[Element, float]:
    """Return what each mark means, in lines that have ``room``, and how high it stands."""
    x, y, made = left, top + RADIUS, []
    for look, told in looks:
        wide = look.width + 12 + width_of(told, 12) + 16
        if x > left and x + wide > left + room:
            x, y = left, y + 24
        made.append(look.drawn(x + look.width / 2, y))
        beside = x + look.width + (12 if look.automatic else 6)
        made.append(lettered(told, beside, y + 4.3, size=12, ink=NOTE))
        x += wide
    return group(made, "legend"), (y + RADIUS - top) if looks else 0


def meanings(looks: Iterable[Look]) -> list[tuple[Look, str]]:
    """Return what must be explained of the marks on a picture, each once."""
    seen = list(looks)
    stances = [one for one in COLOURS if any(look.stance == one for look in seen)]
    told = [(Look(one), VERBS[one]) for one in stances]
    first = stances[0] if stances else "asserts"
    if any(look.in_part for look in seen):
        told.append((Look("denies", in_part=True), "denied in part"))
    if any(look.follows for look in seen):
        stance = next(look.stance for look in seen if look.follows)
        told.append((Look(stance, follows=True), "follows from what was said of another claim"))
    if any(look.count > 1 for look in seen):
        told.append((Look(first, count=3), "so many times"))
    if any(look.automatic for look in seen):
        told.append((Look(first, automatic=True), "recorded by a program only, not reviewed"))
    return told
