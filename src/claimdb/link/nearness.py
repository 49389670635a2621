"""How near two statements come that no rule reads as one: what people may be asked about.

News tells one thing in more words than rules know ("pleaded guilty", "admitted it in
court"). Where all that is named, counted and dated agrees, and only the rest is told
otherwise, the two are mostly the same or rivals; which of them, people can tell.
Invariant: the order of the two makes no difference.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from claimdb.link.relation import Comparison, Relation
from claimdb.link.rivals import Case
from claimdb.link.terms import Sort
from claimdb.link.view import Part, Role

#: From so near two are worth a question: of 168 pairs that no rule was made for, 42 are asked
#: about: 21 of the 41 that are missed as the same, and 15 rivals (`claimdb bench link`).
NEAR: Final = 0.5


def asked(found: Comparison, case: Case) -> Comparison:
    """Return a verdict with how near the two come, where it leaves them merely related."""
    if found.relation is not Relation.RELATED:
        return found
    return replace(found, near=nearness(case))


def nearness(case: Case) -> float:
    """Return the share of the parts of each statement that stand in the other, the lesser one.

    From 0 to 1; nought where no name is shared or each names another, and where one is negated,
    a plan, of another amount or of another time.
    """
    left, right = case.left, case.right
    if not left.names & right.names or left.negated != right.negated:
        return 0.0
    if left.modality != right.modality or not _agree(case) or _names_others(case):
        return 0.0
    links = [
        link for link in case.aligned.links if Role.DEED not in {link.left.role, link.right.role}
    ]
    return min(
        _share(left.parts, {link.left.term.start for link in links}),
        _share(right.parts, {link.right.term.start for link in links}),
    )


def _names_others(case: Case) -> bool:
    """Tell whether each names what the other does not: they may be of two places or people."""
    return all(
        any(part.term.sort is Sort.NAME for part in rest)
        for rest in (case.aligned.left, case.aligned.right)
    )


def _agree(case: Case) -> bool:
    """Tell whether amounts say the same, and times do not exclude each other."""
    counted = case.amounts.forward and case.amounts.backward
    return counted and (case.times.forward or case.times.backward)


def _share(parts: Iterable[Part], linked: set[int]) -> float:
    own = [part for part in parts if part.role is not Role.DEED]
    return len(linked) / len(own) if own else 0.0
