"""How good extraction is on articles that people have read: figures, groups, confidence.

Invariant: each figure has one name, by which tables show it and floors ask for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claimdb.bench.attribution_groups import ALL, Group, groups
from claimdb.bench.attribution_scores import MAIN, Counts, Interval, compare, figures, total
from claimdb.bench.polnear import Annotated
from claimdb.bench.ranking import (
    Bootstrap,
    Ranked,
    area,
    at_recall,
    curve,
    miscalibration,
    reliability,
)
from claimdb.bench.tables import Cell, Table, met
from claimdb.extract.document import Document
from claimdb.extract.manner import manners
from claimdb.extract.record import Found

#: What the default extractor is to reach on PolNeAR's development articles.
GOALS: Final[Mapping[str, float]] = {
    MAIN: 0.785,
    f"{MAIN}_quoted": 0.93,
    f"{MAIN}_unquoted": 0.735,
    "content_exact": 0.66,
    Group.SPEECH: 0.85,
    "precision_at_recall_0.50": 0.96,
}
#: At 0.63 the trial was compared; what is entered without a look lies below.
RECALLS: Final = (0.2, 0.5, 0.63)
SAMPLES: Final = 1_000

_SCORES: Final = (
    *("what", "f1", "low", "high", "precision", "recall", "gold", "predicted", "goal", "met"),
)
_RANKED: Final = ("what", "figure", "confidence", "goal", "met")
_RELIABILITY: Final = ("from", "to", "predicted", "confidence", "right")


@dataclass(frozen=True, slots=True)
class Score:
    """A figure or a group, with the 95 % interval of its F1."""

    what: str
    counts: Counts
    interval: Interval

    def row(self) -> dict[str, Cell]:
        """Return the score as a row."""
        counts, goal = self.counts, GOALS.get(self.what)
        return {
            "what": self.what,
            "f1": round(counts.f1, 3),
            "low": round(self.interval[0], 3),
            "high": round(self.interval[1], 3),
            "precision": round(counts.precision, 3),
            "recall": round(counts.recall, 3),
            "gold": counts.gold,
            "predicted": counts.predicted,
            "goal": goal,
            "met": met(counts.f1, goal),
        }


class Quality:
    """The figures of predictions for articles; an article without predictions has none."""

    def __init__(
        self,
        articles: Sequence[Annotated],
        predictions: Mapping[str, Sequence[Found]],
        samples: int = SAMPLES,
    ) -> None:
        """Score; ``samples`` is how often intervals draw."""
        self._counts: dict[str, dict[str, Counts]] = {}
        self._grouped: dict[str, dict[str, Counts]] = {}
        self._ranked: list[Ranked] = []
        for one in articles:
            predicted = predictions.get(one.name, ())
            compared = compare(one.text, one.rows, predicted)
            self._counts[one.name] = figures(compared)
            document = Document(one.text)
            of_gold, of_predicted = (_groups(document, rows) for rows in (one.rows, predicted))
            self._grouped[one.name] = {
                name: compared.classed(
                    compared.pairs,
                    [name in row for row in of_gold],
                    [name in row for row in of_predicted],
                )
                for name in ALL
            }
            self._ranked.append(Ranked(compared, [row.confidence for row in predicted]))
        self._bootstrap = Bootstrap(list(self._counts), samples)

    @cached_property
    def scores(self) -> list[Score]:
        """The figures of the scorer."""
        return list(self._scores(self._counts))

    @cached_property
    def groups(self) -> list[Score]:
        """The main figure of each group that gold or predictions have."""
        return [
            score
            for score in self._scores(self._grouped)
            if score.counts.gold or score.counts.predicted
        ]

    @cached_property
    def ranked(self) -> list[tuple[str, float | None, float | None]]:
        """What confidence is worth: a name, a figure, and from which confidence it is had.

        None where predictions never have that recall.
        """
        points = curve(self._ranked)
        rows: list[tuple[str, float | None, float | None]] = []
        for recall in RECALLS:
            point = at_recall(points, recall)
            precision, confidence = (
                (point.counts.precision, point.confidence) if point else (None, None)
            )
            rows.append((f"precision_at_recall_{recall:.2f}", precision, confidence))
        rows.append(("average_precision", area(points), None))
        error = miscalibration(reliability(self._ranked))
        return [*rows, ("calibration_error", error, None)]

    def values(self) -> dict[str, float]:
        """Return every figure by its name; of scores F1. What was not reached is left out."""
        scores = {score.what: score.counts.f1 for score in (*self.scores, *self.groups)}
        return scores | {name: figure for name, figure, _ in self.ranked if figure is not None}

    def tables(self, corpus: str) -> Iterator[Table]:
        """Yield the tables; ``corpus`` is what they are called by."""
        count = len(self._counts)
        articles = "1 article" if count == 1 else f"{count:,} articles"
        title = f"{corpus}: {articles}, F1 with its 95 % interval over articles"
        yield Table("scores", corpus, title, _SCORES, [score.row() for score in self.scores])
        title = f"{corpus}: {MAIN} by group"
        yield Table("groups", corpus, title, _SCORES, [score.row() for score in self.groups])
        yield self._ranked_table(corpus)
        yield self._reliability_table(corpus)

    def _ranked_table(self, corpus: str) -> Table:
        rows: list[dict[str, Cell]] = [
            {
                "what": name,
                "figure": None if figure is None else round(figure, 3),
                "confidence": None if confidence is None else round(confidence, 3),
                "goal": GOALS.get(name),
                "met": met(figure or 0.0, GOALS.get(name)),
            }
            for name, figure, confidence in self.ranked
        ]
        return Table("ranked", corpus, f"{corpus}: ranked by confidence", _RANKED, rows)

    def _reliability_table(self, corpus: str) -> Table:
        rows: list[dict[str, Cell]] = [
            {
                "from": one.low,
                "to": one.high,
                "predicted": one.predicted,
                "confidence": round(one.confidence, 3),
                "right": round(one.share_right, 3),
            }
            for one in reliability(self._ranked)
        ]
        title = f"{corpus}: confidence, and the share that is right"
        return Table("reliability", corpus, title, _RELIABILITY, rows)

    def _scores(self, by_article: Mapping[str, Mapping[str, Counts]]) -> Iterator[Score]:
        for name, counts in total(by_article.values()).items():
            each = {article: counts[name] for article, counts in by_article.items()}
            yield Score(name, counts, self._bootstrap.f1(each))


def _groups(document: Document, rows: Sequence[Found]) -> list[frozenset[str]]:
    return groups(document, rows, [manner.sort for manner in manners(document, rows)])
