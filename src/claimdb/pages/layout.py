"""What stands together on the page of a claim: sayings of one position, what bears on it.

Invariant: nothing is moved from one side to the other. What was said of another claim
comes in groups of its own, each with that claim and with how it bears on this one.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from claimdb.queries.claim_dossier import ClaimDossier, RelatedSaying, Relation
from claimdb.queries.shapes import Attribution, ClaimName


@dataclass(frozen=True, slots=True)
class Bearing:
    """What was said of another claim, and how that bears on this one.

    ``total`` counts all attributions that take the same stance on that claim; ``note``
    and ``automatic`` are those of the relation between the two.
    """

    how: str
    claim: ClaimName
    sayings: tuple[Attribution, ...]
    total: int
    note: str | None
    automatic: bool


def positions(sayings: Iterable[Attribution]) -> tuple[tuple[Attribution, ...], ...]:
    """Return the sayings by who spoke, in which capacity and for whom, first said first."""
    groups: dict[object, list[Attribution]] = defaultdict(list)
    for one in sayings:
        groups[one.source.id, one.capacity, one.party].append(one)
    return tuple(map(tuple, groups.values()))


def on_both(claim: ClaimDossier) -> frozenset[str]:
    """Return the sources that are shown asserting the claim, and denying it too."""
    sides = (claim.asserted_by.sayings, claim.denied_by.sayings)
    asserting, denying = ({one.source.id for one in side} for side in sides)
    return frozenset(asserting & denying)


def bearings(claim: ClaimDossier, *hows: str) -> tuple[Bearing, ...]:
    """Return what was said of other claims that bear on this one in one of these ways."""
    relations = {relation.claim: relation for relation in claim.relations}
    groups = groupby(
        (one for one in claim.related if one.how in hows), key=lambda one: (one.how, one.claim)
    )
    return tuple(_bearing(how, list(group), relations.get(other)) for (how, other), group in groups)


def _bearing(how: str, group: list[RelatedSaying], relation: Relation | None) -> Bearing:
    return Bearing(
        how,
        group[0].claim,
        tuple(one.saying for one in group),
        group[0].total,
        relation.note if relation else None,
        relation.automatic if relation else False,
    )


def other_relations(claim: ClaimDossier) -> tuple[Relation, ...]:
    """Return the relations to other claims that have not been shown with their sayings."""
    shown = {one.claim for one in claim.related}
    return tuple(one for one in claim.relations if one.claim not in shown)


def undenied(claim: ClaimDossier) -> tuple[ClaimName, ...]:
    """Return the claims tied to this one that somebody asserts and nobody denies."""
    return tuple(one for one in claim.not_denied if one.id != claim.id)


def one_sided(claim: ClaimDossier) -> bool:
    """Return whether nothing stands on one of the sides, by what follows neither."""
    asserted = claim.asserted_by.attributions or bearings(claim, "follows_from")
    denied = claim.denied_by.attributions or bearings(claim, "follows_from_denial")
    return not (asserted and denied)


def sayings(claim: ClaimDossier) -> int:
    """Return how many attributions on the claim itself count."""
    sides = (claim.asserted_by, claim.denied_by)
    return claim.other_stances_total + sum(side.attributions for side in sides)


def standing(claim: ClaimDossier) -> str:
    """Return in one line on which sides anybody is."""
    if claim.contested:
        return "Contested"
    if claim.asserted_by.attributions and claim.denied_by.attributions:
        return "Asserted and denied by the same source"
    if claim.asserted_by.attributions:
        return "Nobody is recorded as denying it"
    if claim.denied_by.attributions:
        return "Nobody is recorded as asserting it"
    return "Nobody is recorded as asserting or denying it"
