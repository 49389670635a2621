"""Two statements of one thing of which one is more exact, or counts anew.

Beside what follows from what, a reader wants to know that "40 tanks were sent" only makes
"dozens of tanks were sent" exact, and that "52 people died" is a later count of the same dead.

Invariant: whatever refines another entails it; nothing else than an amount, a place or a
time is more in it.
"""

from claimdb.link.align import Alignment, align
from claimdb.link.amounts import Amounts, amounts
from claimdb.link.frame import Frame
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.link.times import times
from claimdb.link.view import Part, View, view


def refines(left: Frame, right: Frame) -> str:
    """Return what makes ``left`` the more exact one of two that say the same; "" where none does.

    "a place", "a time" or "an amount".
    """
    if compare(left, right).relation is not Relation.ENTAILS:
        return ""
    first, second = view(left), view(right)
    laid = align(first, second)
    if not _is_one_deed(first, second) or not _are_alike(laid):
        return ""
    if not all(_is_placed(part, left) for part in laid.left):
        return ""
    counted, timed = amounts(first, second), times(first, second)
    if _is_exact(first, counted):
        return "an amount"
    return "a place" if laid.left else "a time" if timed.forward and not timed.backward else ""


def recounts(new: Frame, old: Frame) -> bool:
    """Tell whether two statements are one but for the number that they count."""
    if compare(new, old).relation is not Relation.CONTRADICTS or new.negated or old.negated:
        return False
    first, second = view(new), view(old)
    laid = align(first, second)
    counted = amounts(first, second)
    return (
        counted.rival
        and _is_one_deed(first, second)
        and _are_alike(laid)
        and not laid.left
        and not laid.right
        and bool(new.entities & old.entities)
    )


def _is_one_deed(first: View, second: View) -> bool:
    return first.deeds.say(second.deeds) and second.deeds.say(first.deeds)


def _are_alike(laid: Alignment) -> bool:
    """Tell whether what both name is the same in both, and no kind of the other."""
    return not laid.right and all(one.forward and one.backward for one in laid.links if one.binds)


def _is_placed(part: Part, of: Frame) -> bool:
    """Tell whether a part is a named place where it happened; "in the storm" is none."""
    return any(place.is_name and place.start <= part.term.start < place.end for place in of.places)


def _is_exact(one: View, counted: Amounts) -> bool:
    """Tell whether all amounts of a statement are single numbers that the other leaves open."""
    return (
        bool(one.amounts)
        and not counted.backward
        and all(amount.low == amount.high for amount in one.amounts)
    )
