"""Groups of statements that are one claim: every two of a group were compared and are the same.

Nothing is chained: a statement joins a group only where it is the same as each of its
members. Invariant: neither the order of the statements nor copies of one change the groups.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from claimdb.link.frame import Frame, frame
from claimdb.link.keys import keys
from claimdb.link.relation import Comparison, Relation
from claimdb.link.same import compare

#: Statements that share one key, beyond which the key tells too little to compare them all.
_CROWD: Final = 200


@dataclass(frozen=True, slots=True)
class Joined:
    """Two places in the statements given, and why they are one claim."""

    left: int
    right: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Group:
    """Places of statements that are one claim, in ascending order, and what joins them."""

    places: tuple[int, ...]
    joined: tuple[Joined, ...] = ()


def cluster(
    statements: Iterable[str], *, day: date | None = None, least: float = 0.0
) -> list[Group]:
    """Return groups of statements that are one claim; most groups have one member.

    ``day`` is that from which "last month" is counted. With ``least`` two statements are
    taken for one only where that is at least so sure, from 0 to 1.
    """
    given = list(statements)
    where: dict[str, list[int]] = {}
    for place, statement in enumerate(given):
        where.setdefault(" ".join(statement.split()), []).append(place)
    distinct = sorted(where)
    same = _same([frame(one, day=day) for one in distinct], least)
    groups = [_group(members, distinct, where, same) for members in _joined(len(distinct), same)]
    return sorted(groups, key=lambda group: group.places)


def candidates(frames: Sequence[Frame]) -> list[tuple[int, int]]:
    """Return the pairs that share a key, the lower place first, in order.

    A key that more than 200 share tells too little and pairs nothing.
    """
    postings: dict[str, list[int]] = {}
    for place, one in enumerate(frames):
        for key in keys(one):
            postings.setdefault(key, []).append(place)
    pairs = {
        (left, right)
        for places in postings.values()
        if len(places) <= _CROWD
        for at, left in enumerate(places)
        for right in places[at + 1 :]
    }
    return sorted(pairs)


def _same(frames: Sequence[Frame], least: float) -> dict[tuple[int, int], Comparison]:
    found: dict[tuple[int, int], Comparison] = {}
    for left, right in candidates(frames):
        compared = compare(frames[left], frames[right])
        if compared.relation is Relation.SAME and compared.score >= least:
            found[left, right] = compared
    return found


def _joined(size: int, same: Mapping[tuple[int, int], Comparison]) -> list[list[int]]:
    """Join the surest pairs first, and groups only where all of both are the same."""
    group_of = {place: [place] for place in range(size)}
    for left, right in sorted(same, key=lambda pair: (-same[pair].score, pair)):
        one, two = group_of[left], group_of[right]
        if one is two or not all((min(a, b), max(a, b)) in same for a in one for b in two):
            continue
        one += two
        group_of.update(dict.fromkeys(two, one))
    return [sorted(group) for place, group in group_of.items() if place == min(group)]


def _group(
    members: Sequence[int],
    distinct: Sequence[str],
    where: Mapping[str, Sequence[int]],
    same: Mapping[tuple[int, int], Comparison],
) -> Group:
    """Return a group in terms of the statements as they were given."""
    places = sorted(place for member in members for place in where[distinct[member]])
    joined: list[Joined] = []
    for at, left in enumerate(members):
        for right in members[at + 1 :]:
            first, second = sorted((where[distinct[left]][0], where[distinct[right]][0]))
            compared = same[left, right]
            joined.append(Joined(first, second, compared.score, compared.reason))
        first, *copies = where[distinct[left]]
        joined += [Joined(first, copy, 1.0, "the same words") for copy in copies]
    return Group(tuple(places), tuple(sorted(joined, key=lambda one: (one.left, one.right))))
