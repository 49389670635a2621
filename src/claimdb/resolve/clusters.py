"""From judgements to clusters: which rows stand for the same thing.

Invariants: a person's judgement outranks every program's; of one rank the
latest counts; a judgement that another undoes does not count at all; and a
cluster never holds a pair that counts as not the same (rule 5).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimdb.model.vocab import Judgement


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement on a pair, ``left < right``; ``number`` grows with time."""

    number: int
    left: int
    right: int
    judgement: Judgement
    by_person: bool
    undoes: int | None = None


def counting(judgements: Iterable[Judged]) -> dict[tuple[int, int], Judged]:
    """Return the judgement that counts for each pair."""
    given = sorted(judgements, key=lambda one: one.number)
    undone: set[int] = set()
    for one in reversed(given):  # an undoing may be undone itself
        if one.undoes is not None and one.number not in undone:
            undone.add(one.undoes)
    counted: dict[tuple[int, int], Judged] = {}
    for one in given:
        if one.number in undone or one.undoes is not None:
            continue
        before = counted.get((one.left, one.right))
        if before is None or one.by_person >= before.by_person:
            counted[one.left, one.right] = one
    return counted


def clusters(judgements: Iterable[Judged]) -> tuple[list[set[int]], list[Judged]]:
    """Return the clusters of two or more, and judgements of *same* that were refused.

    Persons' judgements are taken first, then programs', the older first. One
    that would bring a pair together that counts as not the same is refused and
    reported, since guessing which of two opinions is wrong is not ours.
    """
    counted = counting(judgements)
    apart = {pair for pair, one in counted.items() if one.judgement is Judgement.NOT_SAME}
    cluster_of: dict[int, set[int]] = {}
    refused: list[Judged] = []
    same = (one for one in counted.values() if one.judgement is Judgement.SAME)
    for one in sorted(same, key=lambda one: (not one.by_person, one.number)):
        left = cluster_of.setdefault(one.left, {one.left})
        right = cluster_of.setdefault(one.right, {one.right})
        if left is right:
            continue
        if any((min(a, b), max(a, b)) in apart for a in left for b in right):
            refused.append(one)
            continue
        left |= right
        for member in right:
            cluster_of[member] = left
    found = {id(cluster): cluster for cluster in cluster_of.values() if len(cluster) > 1}
    return list(found.values()), refused


def roots(copies: Mapping[int, set[int]], first: Mapping[int, tuple[str, int]]) -> dict[int, int]:
    """Return for every article in ``copies`` the one that stands for its group.

    ``copies`` maps an article to those that it repeats; ``first`` orders
    articles by publication, then number. The root is the earliest article of
    the group that repeats no other, or the earliest of all where they go round.
    """
    neighbours: dict[int, set[int]] = {}
    for article, originals in copies.items():
        for original in originals:
            neighbours.setdefault(article, set()).add(original)
            neighbours.setdefault(original, set()).add(article)
    found: dict[int, int] = {}
    for start in neighbours:
        if start in found:
            continue
        group, queue = {start}, [start]
        while queue:
            new = neighbours[queue.pop()] - group
            group |= new
            queue.extend(new)
        originals = {one for one in group if not copies.get(one)} or group
        root = min(originals, key=lambda one: first[one])
        found |= dict.fromkeys(group, root)
    return found
