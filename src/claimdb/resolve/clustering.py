"""From mentions to groups: each group one source.

Invariant: the outcome depends on the mentions alone, not on their order, and no group
holds two that are held not to be the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from claimdb.model.vocab import Judgement
from claimdb.resolve.mention import Clustering, Compared, Mention, in_order
from claimdb.resolve.same import compare, keys


def cluster(mentions: Iterable[Mention]) -> Clustering:
    """Return mentions brought together, with the verdicts that did it and open questions.

    Raises ``ValueError`` where two mentions have one key.
    """
    every = sorted(mentions, key=lambda one: in_order(one.key))
    if len({one.key for one in every}) < len(every):
        message = "two mentions have the same key: give each its own"
        raise ValueError(message)
    group = {place: {place} for place in range(len(every))}
    verdicts: list[Compared] = []
    questions: list[Compared] = []
    for left, right in sorted(_pairs(every)):
        verdict = compare(every[left], every[right])
        if verdict is None or verdict.judgement is Judgement.NOT_SAME:
            continue
        one = Compared(every[left].key, every[right].key, verdict)
        if verdict.judgement is Judgement.UNSURE:
            questions.append(one)
        elif group[left] is not group[right]:
            verdicts.append(one)
            joined = group[left] | group[right]
            group.update(dict.fromkeys(joined, joined))
    found = {min(one): one for one in group.values()}
    return Clustering(
        tuple(tuple(every[place].key for place in sorted(found[first])) for first in sorted(found)),
        tuple(verdicts),
        tuple(questions),
    )


def _pairs(every: list[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a key, each once."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(every):
        for key in keys(one):
            blocks[key].append(place)
    yield from {pair for block in blocks.values() for pair in combinations(block, 2)}
