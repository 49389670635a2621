"""Who said what when: on each claim those who asserted above, those who denied below.

A lane for each source; a mark where it spoke, round by the time of saying, square by
the time of publication where no other is told; a bar as long as the date is vague.
Marks too close to be told apart are one, with their number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from claimdb.pages.pictures import lanes
from claimdb.pages.pictures.axis import Axis, axis
from claimdb.pages.pictures.lanes import Cluster, Lane
from claimdb.pages.pictures.lettering import INK, NOTE, fitted, lettered, width_of, wrapped
from claimdb.pages.pictures.look import COLOURS, INKS, LINE, Look, legend, meanings
from claimdb.pages.pictures.svg import Element, Words, drawing, group, linked, node
from claimdb.pages.pictures.timeline_words import NOBODY, seen, titled, told_of
from claimdb.pages.site import Addresses
from claimdb.queries.shapes import Attribution, ClaimName
from claimdb.reports.phrases import number_of

#: So far may the name of a day reach beyond the last.
_BEYOND: Final = 12.0
_LANE: Final = 26.0
#: How much higher a lane is that has its name above.
_ABOVE: Final = 14.0
_LINE: Final = 17.0
#: A date that takes more room than its mark is drawn as a bar.
_VAGUE: Final = 30.0
#: Lanes of a side where there is one claim, and where there are several.
_LANES: Final = (14, 6)
#: Nobody reads on; the list beside the picture has all.
_CLAIMS: Final = 40
_HEADS: Final = {"asserts": "Asserted", "denies": "Denied", "others": "Took no side"}


@dataclass(frozen=True, slots=True)
class _Form:
    """How wide the picture is, how much of it is for names, and for what has no date.

    Without room for names they stand above their lanes.
    """

    width: float
    names: float
    undated: float
    class_: str

    @property
    def left(self) -> float:
        """Where time begins."""
        return self.names + 12 if self.names else 0


_WIDE: Final = _Form(880, 200, 78, "picture wide")
#: For a phone that is held upright.
_NARROW: Final = _Form(300, 0, 58, "picture narrow")


def timeline_svgs(
    sayings: Iterable[Attribution],
    *,
    to: Addresses | None = None,
    key: str = "timeline",
    total: int | None = None,
    more: bool = False,
) -> str:
    """Return the picture for a page twice: for a wide screen and paper, and for a phone.

    The style sheet shows one of both, also to a screen reader.
    """
    told = list(sayings)
    wide = timeline_svg(told, to=to, key=key, total=total, more=more)
    return wide + timeline_svg(
        told, to=to, key=f"{key}-narrow", total=total, more=more, narrow=True
    )


def timeline_svg(
    sayings: Iterable[Attribution],
    *,
    to: Addresses | None = None,
    key: str = "timeline",
    total: int | None = None,
    more: bool = False,
    narrow: bool = False,
) -> str:
    """Return the picture of what was said when, on one claim or on several.

    ``to`` gives what its marks lead to; ``key`` is unique on a page; ``total`` counts
    all sayings there are, where these are some of them; ``more`` tells that there are
    others, where nobody has counted; ``narrow`` is for a phone.
    """
    form = _NARROW if narrow else _WIDE
    told = list({one.id: one for one in sayings}.values())
    by_claim: dict[str, list[Attribution]] = {}
    for one in told:
        by_claim.setdefault(one.claim.id, []).append(one)
    shown = dict(list(by_claim.items())[:_CLAIMS])
    undated = any(lanes.span_of(one) is None for one in told)
    line = _axis_of(told, form, undated=undated)
    drawn = _Picture(to, form, line, alone=len(by_claim) == 1, undated=undated)
    drawn.head()
    for mine in shown.values():
        drawn.claim(mine[0].claim, mine)
    drawn.foot(_left_out(told, by_claim, total, more=more) if told else [NOBODY])
    words = Words(titled(told), seen(told, total), key)
    body = [*drawn.behind, *drawn.made]
    return drawing(words, (form.width, drawn.y), body, links=to is not None, class_=form.class_)


def _axis_of(told: Sequence[Attribution], form: _Form, *, undated: bool) -> Axis | None:
    spans = [found for one in told if (found := lanes.span_of(one))]
    right = form.width - 14 - (form.undated if undated else 0)
    return axis(spans, form.left, right) if spans else None


def _left_out(
    told: Sequence[Attribution],
    by_claim: Mapping[str, Sequence[Attribution]],
    total: int | None,
    *,
    more: bool,
) -> list[str]:
    """Return what must be said of what is not on the picture."""
    notes = []
    if len(by_claim) > _CLAIMS:
        notes.append(f"{number_of(len(by_claim) - _CLAIMS, 'more claim')} not drawn.")
    if total is not None and total > len(told):
        notes.append(f"{len(told):,} of {number_of(total, 'saying')} shown.")
    if more:
        notes.append(f"There are more than these {number_of(len(told), 'saying')}.")
    return notes


@dataclass
class _Picture:
    """A picture as it grows downwards; ``y`` is where the next piece begins."""

    to: Addresses | None
    form: _Form
    axis: Axis | None
    alone: bool
    undated: bool
    y: float = 0.0
    divided: bool = False
    made: list[Element] = field(default_factory=list)
    behind: list[Element] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)

    def head(self) -> None:
        """Name the days, and draw a line down from each when the foot is known."""
        if self.alone or self.axis is None:
            self.y = 8
            return
        self._days()

    def _days(self) -> None:
        if self.axis:
            self.made.append(group(_named(self.axis, self.y), "axis"))
        if self.undated:
            middle = self.form.width - self.form.undated / 2
            told = lettered("no date", middle, self.y + 15, size=12, ink=NOTE, anchor="middle")
            self.made.append(told)
        self.y += 38

    def claim(self, claim: ClaimName, sayings: Sequence[Attribution]) -> None:
        """Draw one claim: who asserted it, who denied it, who did neither."""
        if not self.alone:
            self._statement(claim)
        found = lanes.sides(sayings, _LANES[not self.alone])
        for name, mine in found.items():
            if name != "asserts":
                self._middle()
            self._side(name, mine)
        self._middle()
        self.y += 0 if self.alone else 8

    def _middle(self) -> None:
        """Draw the line of time between those who assert and those who deny."""
        if not self.alone or self.axis is None or self.divided:
            return
        self.divided = True
        self.y += 6
        self.behind.append(
            _rule(self.axis.left, self.axis.right, self.y, "axis-line", INK.colour, 1.5)
        )
        self._days()
        self.y += 2

    def _statement(self, claim: ClaimName) -> None:
        self.behind.append(_rule(0, self.form.width, self.y, "rule", LINE, 1))
        lines = wrapped(claim.statement, self.form.width - 12, 14, most=3, bold=True)
        told = [
            lettered(words, 0, self.y + 20 + number * _LINE, size=14, bold=True)
            for number, words in enumerate(lines)
        ]
        address = self.to.claim(claim.id) if self.to else None
        self.made.append(linked(address, claim.statement, *told))
        self.y += 12 + len(lines) * _LINE

    def _side(self, name: str, mine: Sequence[Lane]) -> None:
        if self.alone:
            sayings = sum(len(lane.sayings) for lane in mine)
            head = f"{_HEADS[name]}: {number_of(sayings, 'saying')}"
            ink = INKS.get(name, NOTE)
            self.y += 8 if name == "others" else 0
            self.made.append(lettered(head, 0, self.y + 17, bold=True, ink=ink))
            self.y += 24
        for lane in mine:
            self._lane(lane)

    def _lane(self, lane: Lane) -> None:
        above = 0 if self.form.names else _ABOVE
        middle = self.y + above + _LANE / 2
        self.behind.append(_rule(self.form.left, self.form.width, middle, "lane", LINE, 1))
        self.made.append(self._who(lane, middle))
        self.behind += self._bars(lane, middle)
        for cluster in lane.clusters(self.axis, _wide):
            self.made.append(self._cluster(cluster, lane, middle))
        self.y += _LANE + above

    def _who(self, lane: Lane, middle: float) -> Element:
        room = self.form.names or self.form.width
        middle -= 0 if self.form.names else _LANE / 2 + 3
        if lane.source is None:
            told = f"and {number_of(lane.sources, 'more source')}"
            return lettered(told, 0, middle + 4.4, ink=NOTE)
        address = self.to.source(lane.source.id) if self.to else None
        return linked(
            address,
            lane.source.name,
            *_name(lane.source.name, middle, room, lines=2 if self.form.names else 1),
        )

    def _cluster(self, cluster: Cluster, lane: Lane, y: float) -> Element:
        first = cluster.sayings[0]
        look = _look(cluster)
        self.looks.append(look)
        x = self.form.width - self.form.undated / 2 if cluster.x is None else cluster.x
        address = None
        if self.to:
            single = len(cluster.sayings) == 1
            address = self.to.attribution(first.id) if single else self.to.claim(first.claim.id)
        return linked(address, told_of(cluster.sayings, lane.source), look.drawn(x, y))

    def _bars(self, lane: Lane, y: float) -> list[Element]:
        """Return a bar for each length of time in which something may have been said."""
        if self.axis is None:
            return []
        spans = [found for one in lane.sayings if (found := lanes.span_of(one))]
        ends = {(self.axis.x(start), self.axis.x(end)) for start, end in spans}
        wide = sorted(pair for pair in ends if pair[1] - pair[0] > _VAGUE)
        return [_bar(left, right, y, lane.stance) for left, right in wide]

    def foot(self, notes: Sequence[str]) -> None:
        """Draw what goes through the whole picture, and what explains it."""
        ticks = self.axis.ticks() if self.axis else []
        down = [_upright(tick.x, 0 if self.alone else 34, self.y) for tick in ticks]
        self.behind[:0] = down
        drawn, high = legend(_explained(self.looks), 0, self.y + 12, self.form.width)
        self.made.append(drawn)
        self.y += high + 12 + (16 if notes else 0)
        for note in notes:
            self.made.append(lettered(note, 0, self.y + 6, size=12, ink=NOTE))
            self.y += _LINE


def _wide(count: int) -> float:
    return Look("asserts", count=count).width


def _name(name: str, middle: float, room: float, *, lines: int) -> list[Element]:
    """Return the name of a lane: on one line, or smaller on as many as there may be."""
    if fitted(name, room, 13) == name:
        return [lettered(name, 0, middle + 4.4)]
    told = wrapped(name, room, 11, most=lines)
    tops = [middle - 1.5, middle + 10.5] if len(told) > 1 else [middle + 4]
    return [lettered(one, 0, y, size=11) for one, y in zip(told, tops, strict=True)]


def _look(cluster: Cluster) -> Look:
    sayings = cluster.sayings
    return Look(
        sayings[0].stance,
        count=len(sayings),
        in_part=all(lanes.in_part(one) for one in sayings),
        automatic=all(one.automatic for one in sayings),
        square=all((lanes.dated(one) or ("",))[0] == lanes.PUBLISHED for one in sayings),
    )


def _explained(looks: Sequence[Look]) -> list[tuple[Look, str]]:
    told = meanings(looks)
    if any(look.square for look in looks):
        stance = next(look.stance for look in looks if look.square)
        told.append((Look(stance, square=True), "time of publication; of saying none is told"))
    return told


def _named(line: Axis, top: float) -> Iterator[Element]:
    for tick in line.ticks():
        if tick.x + 3 + width_of(tick.name, 12) > line.right + _BEYOND:
            continue
        yield lettered(tick.name, tick.x + 3, top + 15, size=12, ink=NOTE)
        if tick.year:
            yield lettered(tick.year, tick.x + 3, top + 30, size=12, ink=NOTE)


def _rule(left: float, right: float, y: float, class_: str, colour: str, width: float) -> Element:
    return node(
        "line", class_=class_, x1=left, y1=y, x2=right, y2=y, stroke=colour, stroke_width=width
    )


def _upright(x: float, top: float, bottom: float) -> Element:
    return node("line", class_="rule", x1=x, y1=top, x2=x, y2=bottom, stroke=LINE, stroke_width=1)


def _bar(left: float, right: float, y: float, stance: str) -> Element:
    colour, tint = COLOURS[stance]
    return node(
        "rect",
        class_=f"bar part {stance}",
        x=left,
        y=y - 4,
        width=right - left,
        height=8,
        rx=2,
        fill=tint,
        stroke=colour,
        stroke_width=1,
    )
