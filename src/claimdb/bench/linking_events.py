"""How well articles of one event are found, on ECB+, beside TF-IDF alone.

Pairs of articles are counted: right are those of one event (a subtopic: each topic has two
events of the same kind, which share their words). Invariant: both are given the same articles.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final, cast

from claimdb.bench.jsonlines import rows
from claimdb.bench.tables import Cell, Table, met
from claimdb.errors import FormatBroken
from claimdb.link.events import cluster_articles, cosines, vectors, words_of

#: F1 of pairs that is the goal; TF-IDF alone reaches about .83.
GOAL: Final = 0.88
#: The cosine from which TF-IDF alone calls two articles of one topic one event: the best there is.
BASELINE: Final = 0.20
_COLUMNS: Final = ("what", "articles", "precision", "recall", "f1", "goal", "met")
_WAY: Final = "write one article on each line: topic, subtopic, split, sentences with text"


@dataclass(frozen=True, slots=True)
class Events:
    """Articles, each with its topic, its event and its split."""

    texts: Sequence[str]
    topics: Sequence[str]
    events: Sequence[str]
    splits: Sequence[str]


@dataclass(frozen=True, slots=True)
class PairScore:
    """How many pairs are right among those found and those that there are."""

    right: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        """The share of the pairs found that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the pairs that there are that are found."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0


def read_events(folder: Path) -> Events:
    """Return the articles of a folder in the form of ``docs.jsonl``."""
    path = folder / "docs.jsonl"
    told = [cast("Mapping[str, Any]", row) for _, row in rows(path, _WAY)]
    try:
        return Events(
            ["\n".join(one["text"] for one in row["sentences"]) for row in told],
            [str(row["topic"]) for row in told],
            [str(row["subtopic"]) for row in told],
            [str(row["split"]) for row in told],
        )
    except (KeyError, TypeError) as error:
        raise FormatBroken(path.name, f"has a line without {error}", _WAY) from error


def measure_events(events: Events) -> Table:
    """Return the table: TF-IDF alone on pairs of one topic, then our groups, by split."""
    groups = cluster_articles(events.texts)
    ours = {pair for group in groups for pair in combinations(group, 2)}
    simple = baseline(events)
    told = [_row("TF-IDF alone", simple, events, None, "")]
    told += [_row("groups", ours, events, GOAL, "")]
    told += [
        _row(f"groups, {split}", ours, events, GOAL, split) for split in sorted(set(events.splits))
    ]
    title = "Articles of one event on ECB+: pairs of articles"
    return Table("events", "ecbplus", title, _COLUMNS, told)


def baseline(events: Events) -> set[tuple[int, int]]:
    """Return the pairs of one topic whose cosine of TF-IDF is high: given the topic, unlike us."""
    alike = cosines(vectors([words_of(text) for text in events.texts]))
    return {
        (left, right)
        for (left, right), cosine in alike.items()
        if cosine >= BASELINE and events.topics[left] == events.topics[right]
    }


def score_pairs(
    found: Iterable[tuple[int, int]], events: Events, places: Sequence[int]
) -> PairScore:
    """Score pairs of articles among those of ``places``."""
    kept = set(places)
    marked = {
        pair
        for pair in combinations(sorted(kept), 2)
        if events.events[pair[0]] == events.events[pair[1]]
    }
    own = {pair for pair in found if pair[0] in kept and pair[1] in kept}
    return PairScore(len(own & marked), len(own), len(marked))


def _row(
    what: str, found: set[tuple[int, int]], events: Events, goal: float | None, split: str
) -> dict[str, Cell]:
    places = [place for place, own in enumerate(events.splits) if split in {"", own}]
    score = score_pairs(found, events, places)
    return {
        "what": what,
        "articles": len(places),
        "precision": round(score.precision, 3),
        "recall": round(score.recall, 3),
        "f1": round(score.f1, 3),
        "goal": goal,
        "met": met(score.f1, goal),
    }
