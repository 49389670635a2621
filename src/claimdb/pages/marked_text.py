"""The text of an article as a page shows it: paragraphs with marks, and a card for each.

Invariant: the words of the text stand as they are, in their order; signs, numbers and
what is shown on hovering are beside them, never among them. Where a text is left out,
only words that may be shown stand there, each with a gap around it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.pages.body import Body, body_of
from claimdb.pages.env import SIGNS
from claimdb.pages.fragments import char_fragment, quote_fragment
from claimdb.pages.marks import (
    Closing,
    Mark,
    Opening,
    Segment,
    Token,
    Words,
    marked,
    part_of,
    parts,
)
from claimdb.pages.together import together
from claimdb.queries.article_text import ArticleText, Use
from claimdb.queries.shapes import Attribution
from claimdb.text.spans import Span

#: Attributions that a part shows; nobody reads so many, and a page of them takes a second.
MOST: Final = 1_000
#: Attributions told on hovering over words; the cards tell of all.
_HOVERED: Final = 4
_ROLES: Final = ("content", "cue", "source")
#: Before the signs of a passage that has begun before.
_GOES_ON: Final = "…"


@dataclass(frozen=True, slots=True)
class Hint:
    """What is shown on hovering: an attribution by its number, what the words are of it."""

    number: int
    saying: Attribution
    role: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage begins here, or goes on without ``anchor``; ``tag`` has signs and numbers.

    A piece that goes on has them behind an ellipsis.
    """

    anchor: str
    classes: str
    tag: str


@dataclass(frozen=True, slots=True)
class Under:
    """Words under marks: where they lead, what hovering tells, and ``more`` it does not."""

    id: str
    words: str
    href: str
    hints: tuple[Hint, ...]
    more: int
    is_stop: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One step through a paragraph: a passage begins, words stand there, or a passage ends."""

    opens: Passage | None = None
    under: Under | None = None
    plain: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where words stand: their place, and them as a quotation where they can be quoted."""

    place: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """One attribution beside the text, by its number there.

    ``since`` says what became of its words where they were recorded of an older state.
    """

    number: int
    saying: Attribution
    anchors: tuple[Anchor, ...]
    since: str | None
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a long text, and how many passages begin in it."""

    number: int
    span: Span
    passages: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a text: paragraphs in pieces, cards, and places of words that are left out.

    The card that was asked for is the first, the others are in the order of the text.
    """

    paragraphs: tuple[tuple[Piece, ...], ...]
    cards: tuple[Card, ...]
    withheld: tuple[str, ...]
    part: Part
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody came for: a part (0 for the first), an attribution or a passage."""

    part: int = 0
    mark: str = ""


def parts_of(text: ArticleText) -> tuple[Part, ...]:
    """Return the parts in which a text is shown; one where it is short or left out."""
    spans = parts(text.text) if text.text is not None else [Span(0, text.characters)]
    begun = [0] * len(spans)
    for start, _ in {(one.start, one.end) for one in text.uses}:
        begun[part_of(spans, start) - 1] += 1
    return tuple(
        Part(number, span, count)
        for number, (span, count) in enumerate(zip(spans, begun, strict=True), 1)
    )


def chosen_part(all_parts: Sequence[Part], asked: Asked, uses: Iterable[Use]) -> Part:
    """Return the part that was asked for, or that holds what was asked for."""
    wanted = [one.start for one in uses if asked.mark in {one.attribution, one.passage}]
    number = asked.part
    if not number and asked.mark and wanted:
        number = part_of([one.span for one in all_parts], wanted[0])
    return all_parts[min(max(number, 1), len(all_parts)) - 1]


def uses_in(text: ArticleText, part: Part) -> list[Use]:
    """Return the uses of words in a part, of so many attributions as it shows."""
    span = part.span
    within = [one for one in text.uses if one.start < span.end and one.end > span.start]
    rows = dict.fromkeys(one.row for one in within if one.row is not None)
    kept = set(list(rows)[:MOST])
    return [one for one in within if one.row is None or one.row in kept]


def shown_text(
    text: ArticleText,
    part: Part,
    all_parts: tuple[Part, ...],
    sayings: Mapping[str, Attribution],
    asked: Asked,
) -> Shown:
    """Return a part of a text with its marks and cards; ``sayings`` are by identifier."""
    uses = [one for one in uses_in(text, part) if not one.attribution or one.attribution in sayings]
    body = body_of(text, part.span, uses)
    said: dict[str, list[Use]] = {}
    for use in uses:
        if use.attribution:
            said.setdefault(use.attribution, []).append(use)
    numbers = {one: number for number, one in enumerate(said, 1)}
    marks = [_mark(use) for use in uses if text.text is not None or use.words is not None]
    tokens = list(marked(body.paragraphs, marks))
    writer = _Writer(body, sayings, numbers, together(tokens), _asked_spans(uses, asked))
    hidden = [use for use in uses if text.text is None and use.words is None]
    return Shown(
        paragraphs=tuple(tuple(writer.pieces(some)) for some in tokens),
        cards=tuple(
            sorted(
                (_card(numbers[one], sayings[one], of, body, asked) for one, of in said.items()),
                key=lambda card: not card.is_asked,
            )
        ),
        withheld=tuple(dict.fromkeys(char_fragment(use.start, use.end) for use in hidden)),
        part=part,
        parts=all_parts,
    )


def _asked_spans(uses: Iterable[Use], asked: Asked) -> set[tuple[int, int]]:
    if not asked.mark:
        return set()
    return {(one.start, one.end) for one in uses if asked.mark in {one.attribution, one.passage}}


def _mark(use: Use) -> Mark:
    return Mark(use.start, use.end, use.attribution or "", use.role or "", use.stance or "")


def _card(number: int, saying: Attribution, uses: Sequence[Use], body: Body, asked: Asked) -> Card:
    content = [use for use in uses if use.role == "content"] or list(uses)
    spans = dict.fromkeys((use.start, use.end) for use in content)
    outcomes = [use.outcome for use in content if use.outcome]
    return Card(
        number=number,
        saying=saying,
        anchors=tuple(_anchor(span, body) for span in spans),
        since=_since(outcomes),
        is_asked=asked.mark == saying.id,
    )


def _since(outcomes: Sequence[str]) -> str | None:
    """Return the outcome that matters most, if there is any."""
    return next((one for one in ("altered", "moved", "unchanged") if one in outcomes), None)


def _anchor(span: tuple[int, int], body: Body) -> Anchor:
    around = body.around(span)
    return Anchor(char_fragment(*span), quote_fragment(*around) if around else None)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns the tokens of a paragraph into what the template prints."""

    body: Body
    sayings: Mapping[str, Attribution]
    numbers: Mapping[str, int]
    together: Mapping[str, str]
    asked: set[tuple[int, int]]

    def pieces(self, tokens: Iterable[Token]) -> Iterator[Piece]:
        """Yield the pieces of a paragraph."""
        for token in tokens:
            match token:
                case Opening():
                    yield Piece(opens=self._passage(token))
                case Words(segment, is_stop) if segment.marks:
                    yield Piece(under=self._under(segment, is_stop=is_stop))
                case Words(segment):
                    yield Piece(plain=self.body.words(segment.start, segment.end))
                case Closing():
                    yield Piece()

    def _passage(self, opening: Opening) -> Passage:
        said = [one for one in opening.marks if one.role == "content" and one.attribution]
        role = min((one.role for one in opening.marks), key=_rank)
        classes = [role, said[0].stance if said else "", "" if opening.is_first else "on"]
        if (opening.start, opening.end) in self.asked:
            classes.append("asked")
        classes += dict.fromkeys(self.together.get(one.attribution, "") for one in opening.marks)
        stances = {self.numbers[one.attribution]: one.stance for one in said}
        told = [f"{SIGNS[stances[number]]}{number}" for number in sorted(stances)]
        goes_on = "" if opening.is_first or not told else _GOES_ON
        return Passage(
            anchor=char_fragment(opening.start, opening.end) if opening.is_first else "",
            classes=" ".join(filter(None, classes)),
            tag=goes_on + " ".join(told),
        )

    def _under(self, segment: Segment, *, is_stop: bool) -> Under:
        """Return words with what is told of them, the innermost mark first."""
        roles: dict[str, str] = {}
        inner = segment.marks[::-1]
        for mark in inner:
            known = roles.get(mark.attribution, mark.role)
            if mark.attribution:
                roles[mark.attribution] = min(known, mark.role, key=_rank)
        hints = [Hint(self.numbers[one], self.sayings[one], role) for one, role in roles.items()]
        first = next(iter(roles), None) or char_fragment(inner[0].start, inner[0].end)
        return Under(
            id=f"hint-{segment.start}",
            words=self.body.words(segment.start, segment.end),
            href=f"#{first}",
            hints=tuple(hints[:_HOVERED]),
            more=max(0, len(hints) - _HOVERED),
            is_stop=is_stop,
        )


def _rank(role: str) -> int:
    return _ROLES.index(role) if role in _ROLES else len(_ROLES)
