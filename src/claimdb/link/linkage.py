"""Groups by average linkage: the two nearest groups become one while they are near enough.

What joins two groups is how alike *all* of their members are on average, so that no chain of
pairs brings together what has little in common. Invariant: the same pairs in any order give
the same groups, since ties go to what is first in its own order.
"""

import heapq
from collections.abc import Mapping
from typing import Final

#: Averages that differ by less are one: sums of floats depend on their order.
_DIGITS: Final = 9


def linked(size: int, alike: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Return groups of ``range(size)``, each in ascending order, by their first member.

    ``alike`` maps a pair, the lower number first, to its likeness; a pair that is not there
    has none. Groups become one while the mean likeness between them is ``least`` or more.
    """
    members = {number: [number] for number in range(size)}
    between: dict[int, dict[int, float]] = {number: {} for number in range(size)}
    for (left, right), score in alike.items():
        between[left][right] = between[right][left] = score
    heap = [
        (-round(score, _DIGITS), left, right, 1, 1)
        for (left, right), score in alike.items()
        if score >= least
    ]
    heapq.heapify(heap)
    while heap:
        _, left, right, large, small = heapq.heappop(heap)
        sizes = len(members.get(left, ())), len(members.get(right, ()))
        if sizes != (large, small):
            continue  # one of them has grown or gone since
        members[left] += members.pop(right)
        for other, total in between.pop(right).items():
            del between[other][right]
            if other != left:
                between[left][other] = between[left].get(other, 0.0) + total
                between[other][left] = between[left][other]
        for other, total in between[left].items():
            mean = total / (len(members[left]) * len(members[other]))
            if mean >= least:
                first, second = sorted((left, other))
                entry = (first, second, len(members[first]), len(members[second]))
                heapq.heappush(heap, (-round(mean, _DIGITS), *entry))
    return [sorted(group) for _, group in sorted(members.items())]
