"""How the amounts of two statements lie to each other: within, rival, or open.

Amounts are of one thing where their unit is one and what they count is one, or a kind of
the other. Invariant: swapping the statements swaps forward and backward.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claimdb.link.quantities import Quantity
from claimdb.link.terms import implied_by
from claimdb.link.view import View


@dataclass(frozen=True, slots=True)
class Amounts:
    """Whether all amounts of the right follow from the left, of the left from the right; rivals."""

    forward: bool
    backward: bool
    rival: bool
    told: str = ""


def amounts(left: View, right: View) -> Amounts:
    """Return how the amounts of two statements lie to each other."""
    pairs = [(one, two) for one in left.amounts for two in right.amounts if _of_one(one, two)]
    rival = [
        (one, two)
        for one, two in pairs
        if one.disjoint(two)
        and all(one.disjoint(other) for mine, other in pairs if mine is one)
        and all(mine.disjoint(two) for mine, other in pairs if other is two)
    ]
    told = [f"'{one.words}' and '{two.words}'" for one, two in rival or pairs]
    return Amounts(
        forward=all(_follows(two, left.amounts) for two in right.amounts),
        backward=all(_follows(one, right.amounts) for one in left.amounts),
        rival=bool(rival),
        told=told[0] if told else "an amount" if left.amounts or right.amounts else "",
    )


def _follows(wide: Quantity, others: Iterable[Quantity]) -> bool:
    """Tell whether an amount of the same thing lies within ``wide``."""
    return any(_of_one(one, wide) and wide.contains(one) for one in others)


def _of_one(left: Quantity, right: Quantity) -> bool:
    if left.unit != right.unit or left.of.startswith("from ") != right.of.startswith("from "):
        return False
    if left.of == right.of or not left.of or not right.of:
        return True
    return right.of in implied_by(left.of) or left.of in implied_by(right.of)
