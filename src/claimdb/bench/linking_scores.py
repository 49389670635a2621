"""How often relations of statements are found as people marked them.

Invariant: each figure is a share from 0 to 1, and None where nothing could be counted.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from claimdb.bench.linking_gold import GoldPair
from claimdb.link.relation import Relation

#: Neither bears on the other: which of the two it is decides nothing.
_OPEN: Final = frozenset({Relation.RELATED, Relation.DIFFERENT})
_ENTAILED: Final = frozenset({Relation.ENTAILS, Relation.ENTAILED_BY})


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs with what was found of each, and those of which people would be asked, by label."""

    of: Sequence[tuple[GoldPair, Relation]]
    questions: Mapping[Relation, int] = field(default_factory=dict)
    counts: Counter[tuple[Relation, Relation]] = field(init=False)

    def __post_init__(self) -> None:
        """Count each label with what was found."""
        counted = Counter((pair.label, found) for pair, found in self.of)
        object.__setattr__(self, "counts", counted)

    def accuracy(self, *, merged: bool = False) -> float | None:
        """Return the share that is right; ``merged``: related and different are one label."""
        right = sum(
            many
            for (gold, found), many in self.counts.items()
            if gold is found or (merged and gold in _OPEN and found in _OPEN)
        )
        return _share(right, len(self.of))

    def precision(self, relation: Relation) -> float | None:
        """Return the share of those found as ``relation`` that are; of either direction."""
        kind = _kind(relation)
        found = self._sum(lambda _, seen: seen in kind)
        return _share(self._right(kind), found)

    def recall(self, relation: Relation) -> float | None:
        """Return the share of those that are ``relation`` that are found; of either direction."""
        kind = _kind(relation)
        return _share(self._right(kind), self.marked(relation))

    def marked(self, relation: Relation) -> int:
        """Return how many people marked so."""
        kind = _kind(relation)
        return self._sum(lambda gold, _: gold in kind)

    def found(self, relation: Relation) -> int:
        """Return how many were found so."""
        kind = _kind(relation)
        return self._sum(lambda _, seen: seen in kind)

    def asked(self, relation: Relation) -> int:
        """Return how many that people marked so would be a question to them."""
        return sum(self.questions.get(one, 0) for one in _kind(relation))

    def figures(self, name: str) -> Mapping[str, float]:
        """Return the figures that floors hold, by their names; ``name`` tells the set."""
        named = {
            "accuracy": self.accuracy(merged=True),
            "accuracy_of_six": self.accuracy(),
            "same_precision": self.precision(Relation.SAME),
            "same_recall": self.recall(Relation.SAME),
            "entails_precision": self.precision(Relation.ENTAILS),
            "entails_recall": self.recall(Relation.ENTAILS),
            "contradicts_precision": self.precision(Relation.CONTRADICTS),
            "contradicts_recall": self.recall(Relation.CONTRADICTS),
        }
        return {f"{name}_{key}": value for key, value in named.items() if value is not None}

    def _right(self, kind: frozenset[Relation]) -> int:
        if kind == _OPEN:
            return self._sum(lambda gold, seen: gold in kind and seen in kind)
        return self._sum(lambda gold, seen: gold is seen and seen in kind)

    def _sum(self, counts: Callable[[Relation, Relation], bool]) -> int:
        return sum(many for (gold, found), many in self.counts.items() if counts(gold, found))


def misses(scored: Scored) -> Iterable[tuple[GoldPair, Relation]]:
    """Return the pairs that were found otherwise than marked."""
    return [(pair, found) for pair, found in scored.of if pair.label is not found]


def _kind(relation: Relation) -> frozenset[Relation]:
    for kind in (_OPEN, _ENTAILED):
        if relation in kind:
            return kind
    return frozenset({relation})


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
