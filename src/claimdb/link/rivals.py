"""Where two statements cannot both be true: rival amounts, doers, causes, opposite deeds.

Invariant: nothing is called a contradiction where more than one slot differs, since two
events of one kind may both have been.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link import entities
from claimdb.link.align import Alignment, Link
from claimdb.link.amounts import Amounts
from claimdb.link.relation import Comparison, Relation
from claimdb.link.terms import Sort
from claimdb.link.times import Times
from claimdb.link.view import Part, Role, View

#: Done once to one thing: another doer is a rival.
ONCE: Final = frozenset(
    word.replace("_", " ")
    for word in listed(
        "beat win kill murder shoot_down destroy found discover invent buy poison begin cause",
        "assassinate elect sink order write attack blow_up damage steal hack arrive die",
    )
)

#: What polls count: by another one, of the same week, it is another share.
_POLLED: Final = frozenset({"lead", "trail", "support", "approve", "favor", "prefer", "back"})


@dataclass(frozen=True, slots=True)
class Case:
    """Two views laid over each other, with all that a verdict needs."""

    left: View
    right: View
    aligned: Alignment
    amounts: Amounts
    times: Times

    @property
    def once(self) -> bool:
        """Tell whether both tell a deed that is done once to one thing."""
        return bool(self.left.deeds.common(self.right.deeds) & ONCE)


def opposite_deeds(case: Case) -> Comparison | None:
    """Return a contradiction where the deeds exclude each other and nothing else differs."""
    opposed = case.left.deeds.opposed(case.right.deeds)
    if opposed is None or case.left.modality != case.right.modality or case.times.rival:
        return None
    if case.left.amounts and case.right.amounts:  # "closed 40 branches", "opened 40 branches"
        return None
    rests = [_loose(case.aligned.left), _loose(case.aligned.right)]
    if all(rests) or not _shared_head(case.aligned.links):
        return None
    if case.left.negated != case.right.negated:
        return Comparison(Relation.RELATED, 0.7, "the negation of one is no more than the other")
    told = f"'{opposed[0]}' and '{opposed[1]}' cannot both be true"
    return Comparison(Relation.CONTRADICTS, 0.85, told)


def rival_parts(case: Case) -> Comparison | None:
    """Return a contradiction where one slot is filled in two ways that exclude each other."""
    left, right = case.aligned.left, case.aligned.right
    if case.left.negated or case.right.negated or (case.times.rival and not case.once):
        return None
    narrower = any(not part.is_head and part.role is not Role.OTHER for part in (*left, *right))
    one_event = not (left and right) and not case.times.rival and _is_anchored(case)
    if case.amounts.rival and one_event and not narrower and not _is_of_the_day(case):
        return Comparison(Relation.CONTRADICTS, 0.9, f"rival amounts: {case.amounts.told}")
    if case.amounts.rival:
        return None
    if case.times.rival and case.once and not left and not right:
        return Comparison(Relation.CONTRADICTS, 0.75, "another day of what happens once")
    opposed = case.aligned.opposed
    if opposed is not None and len(left) == len(right) == 1:
        told = f"'{opposed[0].term.words}' and '{opposed[1].term.words}' cannot both be true"
        return Comparison(Relation.CONTRADICTS, 0.85, told)
    return _rival_scores(left, right) or _rival_doers(case, left, right)


def exchanged(case: Case, link: Link) -> Comparison:
    """Return what statements are to each other whose parties stand in each other's place."""
    told = f"'{link.left.term.words}' plays another part"
    both = not case.aligned.left and not case.aligned.right
    facts = case.left.modality == case.right.modality and not case.left.negated
    if case.once and both and facts and link.left.is_head and link.right.is_head:
        return Comparison(Relation.CONTRADICTS, 0.8, told)
    return Comparison(Relation.RELATED, 0.8, told)


def _rival_scores(left: Sequence[Part], right: Sequence[Part]) -> Comparison | None:
    if len(left) != 1 or len(right) != 1:
        return None
    one, two = left[0].term, right[0].term
    if all(key.startswith("#") for key in one.keys | two.keys):
        told = f"rival numbers: '{one.words}' and '{two.words}'"
        return Comparison(Relation.CONTRADICTS, 0.8, told)
    return None


def _rival_doers(case: Case, left: Sequence[Part], right: Sequence[Part]) -> Comparison | None:
    """Return a contradiction where all that differs is who or what did what is done once."""
    if not (left and right and case.once) or case.times.rival:
        return None
    doers = [next((part for part in rest if _does(part)), None) for rest in (left, right)]
    one, two = doers
    if one is None or two is None or not _same_phrase(left, one) or not _same_phrase(right, two):
        return None
    causes = case.left.deeds.any_of({"cause"})
    if not causes and not _exclude(one, two):
        return None
    patients = [
        link
        for link in case.aligned.links
        if link.left.role is Role.PATIENT and link.left.is_head and link.right.is_head
    ]
    if not any(_is_definite(case.left, link.left) for link in patients):
        return None
    told = f"rivals: '{one.term.words}' and '{two.term.words}'"
    return Comparison(Relation.CONTRADICTS, 0.75, told)


def _is_of_the_day(case: Case) -> bool:
    """Tell whether shares are those of some poll or other: each has its own, none is told."""
    leads = bool(case.left.deeds.common(case.right.deeds) & _POLLED)
    return leads and any(amount.unit == "%" for amount in case.left.amounts)


def _is_anchored(case: Case) -> bool:
    """Tell whether both name something beside what is counted: not any ten people killed."""
    told = (*case.left.amounts, *case.right.amounts)
    if any(amount.unit for amount in told):  # "the tunnel is 12 km long"
        return True
    counted = {amount.of for amount in told}
    return any(
        Role.DEED not in {link.left.role, link.right.role}
        and (
            counted.isdisjoint(link.left.term.implied | link.right.term.implied)
            or _is_definite(case.left, link.left)
        )
        for link in case.aligned.links
    )


def _exclude(one: Part, two: Part) -> bool:
    """Tell whether two doers are two: a name and a description may be of one person."""
    named = [part for part in (one, two) if part.is_head and part.term.sort is Sort.NAME]
    spelt = sorted((one.term.words, two.term.words), key=len)
    if spelt[1].endswith(f" {spelt[0]}"):  # "Norvian Ann Lee" may be Ann Lee
        return False
    if named:
        return len(named) == len((one, two)) or entities.is_known(named[0].term.words)
    return not all("person" in part.term.implied for part in (one, two))


def _does(part: Part) -> bool:
    return part.role is Role.AGENT and (part.is_head or part.term.sort is Sort.NAME)


def _same_phrase(rest: Sequence[Part], doer: Part) -> bool:
    """Tell whether all that is left over belongs to the doer, one place beside it allowed."""
    others = [part for part in rest if part.phrase != doer.phrase]
    return len({part.phrase for part in others}) <= 1 and all(
        part.role in {Role.OTHER, Role.AGENT} for part in others
    )


def _is_definite(own: View, part: Part) -> bool:
    """Tell whether a part is a name, or told with "the" as known."""
    if part.term.sort is Sort.NAME:
        return True
    first = min(one.term.start for one in own.parts if one.phrase == part.phrase)
    before = own.statement[:first].split()
    return bool(before) and before[-1].lower() in {
        "the",
        "this",
        "its",
        "his",
        "her",
        "their",
    }


def _loose(rest: Sequence[Part]) -> list[Part]:
    return [part for part in rest if part.term.sort is not Sort.NUMBER]


def _shared_head(links: Sequence[Link]) -> bool:
    return any(
        link.left.is_head
        and link.right.is_head
        and Role.DEED not in {link.left.role, link.right.role}
        for link in links
    )
