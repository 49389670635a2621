"""How well mentions are brought together: by pairs.

A pair of mentions counts as found where both stand in one group. Invariant: precision,
recall and F1 are of the same mentions, and a mention alone makes no pair.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs that are in one group and should be, that are, and that should be."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of found pairs that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of gold pairs that are found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        whole = self.found + self.gold
        return 2 * self.right / whole if whole else 1.0


def pairs(groups: Sequence[Hashable], gold: Sequence[Hashable]) -> Pairs:
    """Return the pairs of mentions, each with its group and its gold."""
    both = Counter(zip(groups, gold, strict=True))
    return Pairs(_pairs(both.values()), _of(groups), _of(gold))


def _of(labels: Sequence[Hashable]) -> int:
    return _pairs(Counter(labels).values())


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
