"""Which rows of a model give way to a rule that knows a construction better.

Invariant: a row that stands elsewhere in the text is never left out.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from claimdb.extract.record import PASSIVE, Found
from claimdb.text.spans import Span

#: Of a row within the words of a rule's, less is a guess.
_GUESS: Final = 0.5
#: Spans before a place that are looked at.
_NEAR: Final = 4


def surer(model: Sequence[Found], ruled: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """Return the rows of both without those that the other knows better.

    Two with a word of their cues in common tell of the same: the surer one
    stands. What is guessed inside somebody's words gives way as well.
    """
    passive = [rule for rule in ruled if rule.by == PASSIVE]
    if not passive:
        return list(model), list(ruled)
    kept = [row for row in model if not any(_gives_way(row, rule) for rule in passive)]
    others = [
        rule
        for rule in ruled
        if rule.by != PASSIVE or not any(meet(row.cue, rule.cue) for row in kept)
    ]
    return kept, others


def meet(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether two lists of spans have a character in common."""
    return any(one.start < other.end and other.start < one.end for one in some for other in others)


def meets_near(taken: Sequence[Span], span: Span) -> bool:
    """Tell whether a span meets one of the last few spans, in order, that begin before its end."""
    after = bisect_left(taken, span.end, key=lambda one: one.start)
    return any(one.end > span.start for one in taken[max(0, after - _NEAR) : after])


def _gives_way(row: Found, rule: Found) -> bool:
    if meet(row.cue, rule.cue):
        return row.confidence < rule.confidence
    return (
        row.confidence < _GUESS and meet(row.cue, rule.content) and meet(row.content, rule.content)
    )
