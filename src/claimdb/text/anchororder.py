"""Passages of one text among one another: which kept their order, and who has which place."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claimdb.text.anchored import Anchored, Method, Outcome
from claimdb.text.spans import Selector, Span


def in_order(wanted: Sequence[Selector], found: list[Anchored]) -> list[Anchored]:
    """Return passages that stand before or behind others than before as moved.

    The longest row of passages that kept their order stays as it is.
    """
    spans = [
        (one.start, one.end, anchored.span, number)
        for number, (one, anchored) in enumerate(zip(wanted, found, strict=True))
        if anchored.span is not None
    ]
    placed = sorted(spans, key=lambda row: (row[0], row[1], row[3]))
    kept = _longest_rising([(row[2].start, row[2].end) for row in placed])
    stay = {placed[place][3] for place in kept}
    return [
        replace(one, outcome=Outcome.MOVED)
        if one.outcome is Outcome.UNCHANGED and number not in stay
        else one
        for number, one in enumerate(found)
    ]


def _longest_rising(values: Sequence[tuple[int, int]]) -> set[int]:
    """Return the places of a longest part of ``values`` that never falls."""
    ends: list[int] = []
    tails: list[tuple[int, int]] = []
    before: list[int | None] = []
    for place, value in enumerate(values):
        length = bisect_right(tails, value)
        before.append(ends[length - 1] if length else None)
        ends[length:] = [place, *ends[length + 1 :]]
        tails[length:] = [value, *tails[length + 1 :]]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def told_apart(wanted: Sequence[Selector], found: list[Anchored]) -> list[Anchored]:
    """Return each place for one of the passages with the same words: the one most like it.

    Of a sentence that stood twice and stands once, one is gone.
    """
    best: dict[tuple[str, Span | None], int] = {}
    for number, (one, anchored) in enumerate(zip(wanted, found, strict=True)):
        other = best.setdefault((one.exact, anchored.span), number)
        if _claim(one, anchored) > _claim(wanted[other], found[other]):
            best[one.exact, anchored.span] = number
    return [
        anchored
        if anchored.span is None
        or anchored.method is Method.AMBIGUOUS
        or number == best[one.exact, anchored.span]
        or one.start == wanted[best[one.exact, anchored.span]].start
        else Anchored(Outcome.GONE, None, anchored.score, Method.TAKEN)
        for number, (one, anchored) in enumerate(zip(wanted, found, strict=True))
    ]


def _claim(one: Selector, anchored: Anchored) -> tuple[float, int]:
    """Return how much a passage has a claim to its place: by score, then by nearness."""
    start = anchored.span.start if anchored.span else 0
    return anchored.score, -abs(start - one.start)


__all__ = ["in_order", "told_apart"]
