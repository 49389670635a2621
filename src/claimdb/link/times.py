"""How the times of two statements lie to each other.

Invariant: swapping the statements swaps forward and backward.
"""

from dataclasses import dataclass

from claimdb.link.view import View


@dataclass(frozen=True, slots=True)
class Times:
    """Whether the times of the right follow from those of the left, and back; rivals."""

    forward: bool
    backward: bool
    rival: bool
    told: str = ""


def times(left: View, right: View) -> Times:
    """Return how the times of two statements lie to each other."""
    forward = all(any(two.key in one.implied for one in left.days) for two in right.days)
    backward = all(any(one.key in two.implied for two in right.days) for one in left.days)
    rival = bool(left.days and right.days) and not forward and not backward
    told = "the time" if left.days or right.days else ""
    return Times(forward, backward, rival, told)
