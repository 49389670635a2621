"""Passages found again in a changed text, by the words and by what stands around them.

A passage has the selectors of the W3C Web Annotation model: its position, its
exact words, and up to 32 characters on each side. What becomes of it:

- ``unchanged``: the same words, and on one side at least the same words beside them;
- ``moved``: the same words in other surroundings, or before or behind other passages;
- ``altered``: other words in its place, of which enough, or all around them, stayed;
- ``gone``: neither.

Words are the same when they are the same folded (``text.fold``: quotation marks,
dashes, white space); a letter, a word or a comma more makes them altered. Where
equal words stand in several places, context decides, then the order among the
passages that are sure, position last. Invariant: nothing is guessed in silence.
Where these tell no place from another the words are ``moved``, since they stand
there, by the method ``ambiguous``; and words that prove nothing by themselves
("said") are gone where neither context nor a neighbour vouches for them.

Work is bounded: a text of 1 MB takes milliseconds a passage, however often its
words stand there.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from claimdb.text.anchored import Anchored, Method, Outcome
from claimdb.text.anchororder import in_order, told_apart
from claimdb.text.anchorsheet import Place, Sheet, Wanted
from claimdb.text.likeness import Image, count_words
from claimdb.text.spans import Selector, Span

#: A place that leads by less is not told apart from the next one.
_LEAD: Final = 0.2
#: From here on the words beside a passage are taken to have stayed.
_SAME_SIDE: Final = 0.7
#: Less context than this vouches for no word that proves nothing by itself.
_ENOUGH: Final = 0.5
#: The same for three words or more that are not enough to tell themselves.
_ENOUGH_FOR_SOME: Final = 0.3
#: Context that leaves no doubt, though the words between have changed.
_CERTAIN: Final = 0.9
#: Likeness of altered words: between two sides that stayed, and elsewhere.
_LIKE_BETWEEN: Final = 0.35
_LIKE: Final = 0.6
#: A word or a few may be replaced altogether between words that stayed: "said" by "claimed".
_FEW_WORDS: Final = 3
#: How near to another passage words without context may stand, and stood.
_BESIDE: Final = 60


def anchor(
    wanted: Selector, new_text: str, *, old_length: int, old_text: str | None = None
) -> Anchored:
    """Return what became of one passage of a text of ``old_length`` code points."""
    return anchor_all([wanted], new_text, old_length=old_length, old_text=old_text)[0]


def anchor_all(
    wanted: Sequence[Selector], new_text: str, *, old_length: int, old_text: str | None = None
) -> list[Anchored]:
    """Return what became of each passage of one text, in the order given.

    Passages vouch for one another: who stood between two others does so still.
    With ``old_text``, where it is kept, no passage has become a sentence that
    stood beside it all along.
    """
    sheet = Sheet(new_text, old_text)
    asked = [Wanted.of(one) for one in wanted]
    found: dict[int, Anchored] = {}
    open_: dict[int, list[Place]] = {}
    for number, one in enumerate(asked):
        sure = _in_place(sheet, one, old_length)
        if sure is None:
            sure, open_[number] = _by_context(sheet, one)
        if sure is not None:
            found[number] = sure
            open_.pop(number, None)
    order = _Order([(wanted[number], one) for number, one in found.items()])
    for number, places in open_.items():
        one = asked[number]
        ends = (old_length, len(new_text))
        found[number] = (
            _of_several(one, places, order, ends)
            if len(places) > 1
            else _without_context(sheet, one, order)
        )
    return in_order(wanted, told_apart(wanted, [found[number] for number in range(len(asked))]))


def _in_place(sheet: Sheet, one: Wanted, old_length: int) -> Anchored | None:
    """Return the passage that stands, with all around it, where it stood or only there."""
    around = one.prefix + one.exact + one.suffix
    first = one.start - len(one.prefix)
    if old_length == len(sheet.text) and sheet.text.startswith(around, first):
        span = Span(one.start, one.start + len(one.exact))
        return Anchored(Outcome.UNCHANGED, span, 1.0, Method.POSITION)
    if not (one.prefix and one.suffix):
        return None
    place = sheet.text.find(around)
    if place < 0 or sheet.text.find(around, place + 1) >= 0:
        return None
    start = place + len(one.prefix)
    return Anchored(Outcome.UNCHANGED, Span(start, start + len(one.exact)), 1.0, Method.CONTEXT)


def _by_context(sheet: Sheet, one: Wanted) -> tuple[Anchored | None, list[Place]]:
    """Return the place that context or the words tell; else those left to decide between."""
    places = sorted(sheet.places(one), key=lambda place: (-place.context, place.span))
    if not one.telling:
        enough = _ENOUGH if one.count < _FEW_WORDS else _ENOUGH_FOR_SOME
        places = [place for place in places if place.context >= enough]
    if not places:
        return None, []
    best = places[0]
    tied = [place for place in places if best.context - place.context < _LEAD]
    if len(tied) > 1:
        return None, tied
    if not one.telling and best.context < _CERTAIN:
        # "said" stands elsewhere too; here it may have become "claimed".
        other = _altered(sheet, one)
        if other.method is Method.REPLACED and other.score > best.context:
            return other, []
    alone = one.telling and best.context < _ENOUGH
    return _same(best, Method.WORDS if alone else Method.CONTEXT), []


def _same(place: Place, method: Method) -> Anchored:
    """Return the same words: unchanged where one side stayed, else moved."""
    stayed = max(place.before, place.after) >= _SAME_SIDE
    return Anchored(
        Outcome.UNCHANGED if stayed else Outcome.MOVED,
        place.span,
        round(0.5 + 0.5 * place.context, 3),
        Method.FOLDED if place.folded and method is Method.CONTEXT else method,
    )


class _Order:
    """The passages whose place is sure, by where they stood."""

    def __init__(self, sure: Iterable[tuple[Selector, Anchored]]) -> None:
        known = [(one, anchored.span) for one, anchored in sure if anchored.span is not None]
        self._known = sorted(known, key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
        self._starts = [one.start for one, _ in self._known]
        self.taken = frozenset(span for _, span in known)

    def bounds(self, one: Wanted) -> tuple[int, int] | None:
        """Return between which new offsets the passage stands, if its neighbours kept order."""
        place = bisect_right(self._starts, one.start)
        before = [span.start for old, span in self._known[:place][-1:] if old.start <= one.start]
        after = [span.end for _, span in self._known[place:][:1]]
        if not before or not after or before[0] >= after[0]:
            return None
        return before[0], after[0]

    def expected(self, one: Wanted, ends: tuple[int, int]) -> list[int]:
        """Return where the passage would stand, had only what is farther off changed.

        ``ends`` are the lengths of both texts: without neighbours, as far from
        the beginning as it was, or from the end.
        """
        place = bisect_right(self._starts, one.start)
        near = self._known[max(0, place - 1) : place + 1]
        if not near:
            return [one.start, one.start + ends[1] - ends[0]]
        return [span.start + one.start - old.start for old, span in near]

    def others(self, one: Wanted) -> list[Span]:
        """Return where those passages stand now that shared no words with this one."""
        return [
            span for old, span in self._known if not _overlap(Span(old.start, old.end), one.span)
        ]

    def neighbours(self, one: Wanted) -> list[Span]:
        """Return where those stand now that stood beside the passage."""
        place = bisect_right(self._starts, one.start)
        near = self._known[max(0, place - 2) : place + 2]
        return [span for old, span in near if _gap(Span(old.start, old.end), one.span) <= _BESIDE]


def _of_several(one: Wanted, places: list[Place], order: _Order, ends: tuple[int, int]) -> Anchored:
    """Return the one of several equal places that order tells, then position, or say so."""
    bounds = order.bounds(one)
    if bounds is not None:
        between = [
            place for place in places if bounds[0] <= place.span.start < place.span.end <= bounds[1]
        ]
        if len(between) == 1:
            return _same(between[0], Method.ORDER)
        places = between or places
    expected = order.expected(one, ends)
    by_distance = sorted(places, key=lambda place: (_off(place, expected), place.span))
    nearest, next_ = by_distance[:2]
    if 3 * _off(nearest, expected) < _off(next_, expected):
        return _same(nearest, Method.POSITION)
    return Anchored(
        Outcome.MOVED, nearest.span, round(nearest.context / len(places), 3), Method.AMBIGUOUS
    )


def _off(place: Place, expected: Iterable[int]) -> int:
    return min(abs(place.span.start - one) for one in expected)


def _without_context(sheet: Sheet, one: Wanted, order: _Order) -> Anchored:
    """Return what became of words that no context tells, wherever they stand."""
    altered = _altered(sheet, one, order)
    if altered.method is Method.REPLACED:
        return altered
    return _beside(sheet, one, order) or altered


def _beside(sheet: Sheet, one: Wanted, order: _Order) -> Anchored | None:
    """Return the words where they stand once beside a passage beside which they stood."""
    near = [
        place
        for neighbour in order.neighbours(one)
        for place in sheet.near(one, neighbour, _BESIDE)
        if _gap(place.span, neighbour) <= _BESIDE and place.span not in order.taken
    ]
    if len({place.span for place in near}) != 1:
        return None
    return _same(near[0], Method.BESIDE)


def _overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _altered(sheet: Sheet, one: Wanted, order: _Order | None = None) -> Anchored:
    """Return what the words became, or that they are gone.

    They have not become what another passage was and still is.
    """
    others = order.others(one) if order else []
    images = (
        found
        for found in sheet.images(one)
        if not any(_overlap(span, sheet.original(found)) for span in others)
    )
    best = max(images, key=_weight, default=None)
    if best is None:
        return Anchored(Outcome.GONE, None, 0.0, Method.NOTHING)
    if best.start == best.end:
        cut = best.context >= _CERTAIN
        return Anchored(Outcome.GONE, None, 0.0, Method.CUT if cut else Method.NOTHING)
    span = sheet.original(best)
    score = round(_weight(best), 3)
    words = sheet.words(best)
    for method, holds in _ALTERED:
        if span is not None and holds(one, best, words):
            if words != one.words:
                return Anchored(Outcome.ALTERED, span, score, method)
            # Enough stayed around the same words after all.
            return next(
                (_same(place, Method.CONTEXT) for place in sheet.near(one, span, 0)),
                Anchored(Outcome.GONE, None, score, Method.NOTHING),
            )
    return Anchored(Outcome.GONE, None, score, Method.NOTHING)


def _weight(image: Image) -> float:
    """Return how much of words and context stayed, both alike."""
    return (image.likeness + image.context) / 2


def _is_like(one: Wanted, image: Image, _words: str) -> bool:
    if image.held == len(("before", "after")) and image.context >= _ENOUGH:
        return image.likeness >= _LIKE_BETWEEN
    return image.likeness >= _LIKE and (one.telling or image.context >= _ENOUGH)


def _is_replaced(one: Wanted, image: Image, words: str) -> bool:
    few = one.count <= _FEW_WORDS and 0 < count_words(words) <= one.count + _FEW_WORDS
    return few and image.held > 1 and image.context >= _CERTAIN


_Rule = Callable[[Wanted, Image, str], bool]
_ALTERED: Final[tuple[tuple[Method, _Rule], ...]] = (
    (Method.REPLACED, _is_replaced),
    (Method.FUZZY, _is_like),
)


__all__ = ["Anchored", "Method", "Outcome", "anchor", "anchor_all"]
