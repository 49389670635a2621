"""Whether confidence means something, and how sure a figure is.

Invariant: what is told of a threshold is what scoring the predictions above it
alone would give; nothing below it takes a gold attribution from one above.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claimdb.bench.attribution_scores import Compared, Counts, Interval, candidates, paired
from claimdb.bench.wording import seeded

_TENTHS: Final = 10


@dataclass(frozen=True, slots=True)
class Ranked:
    """One article with the confidence of each of its predictions."""

    compared: Compared
    confidences: Sequence[float]

    def right_from(self) -> list[tuple[float, int, int]]:
        """Return, from high to low, each confidence, how many have it or more, how many are right.

        Right among those alone, under the main figure.
        """
        ranked = candidates(self.compared.gold, self.compared.predicted, by_source=True)
        steps = []
        for least in sorted(set(self.confidences), reverse=True):
            kept = {place for place, one in enumerate(self.confidences) if one >= least}
            right = len(paired((g, p) for g, p in ranked if p in kept))
            steps.append((least, len(kept), right))
        return steps


@dataclass(frozen=True, slots=True)
class Point:
    """What is had from a confidence up, over all articles."""

    confidence: float
    counts: Counts


def curve(articles: Iterable[Ranked]) -> list[Point]:
    """Return precision and recall at each confidence that there is, from high to low."""
    changes: list[tuple[float, int, int]] = []
    gold = 0
    for article in articles:
        gold += len(article.compared.gold)
        for before, after in pairwise([(1.0, 0, 0), *article.right_from()]):
            changes.append((after[0], after[1] - before[1], after[2] - before[2]))
    points: list[Point] = []
    predicted = right = 0
    for confidence, more, more_right in sorted(changes, reverse=True):
        predicted, right = predicted + more, right + more_right
        if points and points[-1].confidence == confidence:
            points.pop()
        points.append(Point(confidence, Counts(right, predicted, right, gold)))
    return points


def at_recall(points: Iterable[Point], recall: float) -> Point | None:
    """Return the first point that has this recall; None where none has."""
    return next((point for point in points if point.counts.recall >= recall), None)


def area(points: Sequence[Point]) -> float:
    """Return the area under precision over recall: the average precision."""
    steps = pairwise([Counts(), *(point.counts for point in points)])
    return sum((after.recall - before.recall) * after.precision for before, after in steps)


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions whose confidence lies in one tenth: how sure they are, how often right."""

    low: float
    high: float
    predicted: int
    right: int
    confidence: float

    @property
    def share_right(self) -> float:
        """The share that is right."""
        return self.right / self.predicted


def reliability(articles: Iterable[Ranked]) -> list[Bin]:
    """Return the tenths of confidence that have predictions; right as in the main figure."""
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(_TENTHS)]
    for article in articles:
        right = {p for _, p in article.compared.pairs}
        for place, confidence in enumerate(article.confidences):
            tenth = min(int(confidence * _TENTHS), _TENTHS - 1)
            tenths[tenth].append((confidence, place in right))
    return [
        Bin(
            low=tenth / _TENTHS,
            high=(tenth + 1) / _TENTHS,
            predicted=len(members),
            right=sum(right for _, right in members),
            confidence=sum(confidence for confidence, _ in members) / len(members),
        )
        for tenth, members in enumerate(tenths)
        if members
    ]


def miscalibration(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error: how far confidence and truth are apart, on average."""
    count = sum(one.predicted for one in bins)
    apart = sum(abs(one.share_right - one.confidence) * one.predicted for one in bins)
    return apart / count if count else 0.0


class Bootstrap:
    """Intervals of 95 % over articles, the same draws for each figure."""

    def __init__(self, articles: Sequence[str], samples: int, seed: int = 0) -> None:
        """Draw as many articles as there are, ``samples`` times."""
        random = seeded()
        random.seed(seed)  # as the scorer does that others use
        self._names = sorted(articles)
        places = range(len(self._names))
        self._drawn = [random.choices(places, k=len(places)) for _ in range(samples)]

    def f1(self, by_article: Mapping[str, Counts]) -> Interval:
        """Return the interval of F1 of a figure, of which every article has counts."""
        counts = [by_article[name] for name in self._names]
        values = sorted(_f1(counts, drawn) for drawn in self._drawn)
        last = len(values) - 1
        return values[int(0.025 * len(values))], values[min(last, int(0.975 * len(values)))]


def _f1(counts: Sequence[Counts], drawn: Iterable[int]) -> float:
    # Four sums rather than Counts: 84,000 additions for each figure.
    right = predicted = found = gold = 0
    for place in drawn:
        one = counts[place]
        right += one.right
        predicted += one.predicted
        found += one.found
        gold += one.gold
    return Counts(right, predicted, found, gold).f1
