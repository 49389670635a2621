"""Trees whose splits are drawn by chance, the best of several kept: many together are one opinion.

They are grown with numpy alone, so that whoever has the data can make the shipped file anew.
Invariant: the same numbers and the same seed give the same trees.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int32]

#: No leaf has fewer examples; so many features are tried at each node, as a share of all.
_LEAST: Final = 3
_TRIED: Final = 0.6
_LEAF: Final = -1


@dataclass(frozen=True, slots=True)
class Forest:
    """Nodes of all trees, one after another.

    ``feature`` is -1 for a leaf; a node's left child is the next one, ``right`` is the
    other; ``share`` has for each class its share of the examples of a leaf.
    """

    roots: Ints
    feature: Ints
    threshold: Floats
    right: Ints
    share: Floats

    def probabilities(self, rows: Floats) -> NDArray[np.float64]:
        """Return the mean of all trees, a row of classes for each row of features."""
        return np.array([self._one(row) for row in rows.astype(np.float32)], float)

    def _one(self, row: Floats) -> NDArray[np.float64]:
        at = self.roots
        while True:
            feature = self.feature[at]
            inner = feature != _LEAF
            if not inner.any():
                return np.asarray(self.share[at].mean(axis=0), float)
            goes_right = row[feature] > self.threshold[at]
            at = np.where(inner, np.where(goes_right, self.right[at], at + 1), at)


@dataclass(slots=True)
class _Nodes:
    feature: list[int]
    threshold: list[float]
    right: list[int]
    share: list[NDArray[np.float64]]

    def add(self, share: NDArray[np.float64]) -> int:
        self.feature.append(_LEAF)
        self.threshold.append(0.0)
        self.right.append(0)
        self.share.append(share)
        return len(self.feature) - 1


def grow(rows: NDArray[np.float64], classes: Ints, count: int, *, trees: int, seed: int) -> Forest:
    """Return trees for rows of features with their classes, each class weighing the same."""
    chance = np.random.default_rng(seed)
    numbers = rows.astype(np.float32)
    weights = np.zeros((len(rows), count))
    sizes = np.bincount(classes, minlength=count)
    weights[np.arange(len(rows)), classes] = len(rows) / (count * np.maximum(1, sizes[classes]))
    nodes = _Nodes([], [], [], [])
    roots = [_tree(nodes, numbers, weights, chance) for _ in range(trees)]
    return Forest(
        np.array(roots, np.int32),
        np.array(nodes.feature, np.int32),
        np.array(nodes.threshold, np.float32),
        np.array(nodes.right, np.int32),
        np.array(nodes.share, np.float32),
    )


def _tree(
    nodes: _Nodes, numbers: Floats, weights: NDArray[np.float64], chance: np.random.Generator
) -> int:
    """Grow one tree, depth first, so that a left child comes next; return its root."""
    waiting: list[tuple[NDArray[np.intp], int]] = [(np.arange(len(numbers)), _LEAF)]
    root = len(nodes.feature)
    while waiting:
        members, parent = waiting.pop()
        own = weights[members]
        total = own.sum(axis=0)
        place = nodes.add(total / total.sum())
        if parent != _LEAF:
            nodes.right[parent] = place
        found = None if (total > 0).sum() == 1 else _split(numbers[members], own, chance)
        if found is None:
            continue
        feature, threshold = found
        goes_right = numbers[members, feature] > np.float32(threshold)
        nodes.feature[place], nodes.threshold[place] = feature, threshold
        waiting += [(members[goes_right], place), (members[~goes_right], _LEAF)]
    return root


def _split(
    numbers: Floats, weights: NDArray[np.float64], chance: np.random.Generator
) -> tuple[int, float] | None:
    """Return the best of some splits drawn by chance; None where a side would be too small."""
    if len(numbers) < 2 * _LEAST:
        return None
    low, high = numbers.min(axis=0), numbers.max(axis=0)
    varying = np.flatnonzero(high > low)
    tried = min(len(varying), max(1, int(_TRIED * numbers.shape[1])))
    features = chance.choice(varying, tried, replace=False) if tried else varying
    drawn = low[features] + chance.random(len(features)) * (high[features] - low[features])
    thresholds = drawn.astype(np.float32)
    right = numbers[:, features] > thresholds
    counts = right.sum(axis=0)
    fits = (counts >= _LEAST) & (len(numbers) - counts >= _LEAST)
    if not fits.any():
        return None
    there = right.T.astype(float) @ weights
    purity = _purity(there) + _purity(weights.sum(axis=0) - there)
    best = int(np.argmax(np.where(fits, purity, -np.inf)))
    return int(features[best]), float(thresholds[best])


def _purity(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sum of squares by the sum: the higher, the more of one class."""
    return np.asarray((sums**2).sum(axis=1) / np.maximum(sums.sum(axis=1), 1e-12), float)
