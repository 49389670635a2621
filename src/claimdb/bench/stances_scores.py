"""Scores of stances: F1 of each class, their mean, and how far chance may have moved it.

Invariant: a class that is neither marked nor given has no F1, and the mean is of the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.link.stance import Towards

MACRO: Final = "macro"
#: Questions are not marked apart in every corpus; there they count as neutral.
_AS_NEUTRAL: Final = {Towards.QUESTIONS: Towards.NEUTRAL}


@dataclass(frozen=True, slots=True)
class Judged:
    """What was marked and what was given for one pair, and the article that it is of."""

    marked: Towards
    given: Towards
    article: str


def merged(label: Towards) -> Towards:
    """Return a stance with questions counted as neutral."""
    return _AS_NEUTRAL.get(label, label)


def scores(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the F1 of each class and ``macro``, their mean."""
    classes = [one for one in Towards if any(one in {row.marked, row.given} for row in judged)]
    found = {str(one): _f1(judged, one) for one in classes}
    return {MACRO: sum(found.values()) / len(found) if found else 0.0, **found}


def _f1(judged: Sequence[Judged], label: Towards) -> float:
    hits = sum(row.marked is label and row.given is label for row in judged)
    both = sum((row.marked is label) + (row.given is label) for row in judged)
    return 2 * hits / both if both else 0.0


def intervals(
    judged: Sequence[Judged], *, samples: int, seed: int = 1
) -> Mapping[str, tuple[float, float]]:
    """Return between which values 95 of 100 samples of articles lie, for each score.

    Whole articles are drawn, since the pairs of one stand or fall together.
    """
    labels = list(Towards)
    articles = {one: place for place, one in enumerate(sorted({row.article for row in judged}))}
    table = np.zeros((len(articles), len(labels), len(labels)))
    for row in judged:
        table[articles[row.article], labels.index(row.marked), labels.index(row.given)] += 1
    chance = np.random.default_rng(seed)
    drawn = [
        _f1s(table[chance.integers(0, len(table), len(table))].sum(axis=0)) for _ in range(samples)
    ]
    present = [place for place, label in enumerate(labels) if str(label) in scores(judged)]
    columns = np.array(drawn)[:, present]
    low, high = np.percentile(columns, [2.5, 97.5], axis=0)
    means = np.percentile(columns.mean(axis=1), [2.5, 97.5])
    found = {MACRO: (float(means[0]), float(means[1]))}
    for place, one in enumerate(present):
        found[str(labels[one])] = (float(low[place]), float(high[place]))
    return found


def _f1s(table: NDArray[np.float64]) -> NDArray[np.float64]:
    both = table.sum(axis=0) + table.sum(axis=1)
    return np.asarray(2 * table.diagonal() / np.maximum(1, both), float)
