"""How often the verdicts on two mentions, and the groups of several, are right.

Invariant: every case counts once, and a verdict that the guide allows is right.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.bench.resolving_gold import NOTHING, GroupCase, PairCase
from claimdb.bench.resolving_scores import Pairs, pairs
from claimdb.bench.tables import Cell, Table
from claimdb.model.vocab import Judgement
from claimdb.resolve import Clustering, Verdict, cluster, compare
from claimdb.resolve.mention import Key, in_order

_COLUMNS: Final = ("what", "figure", "judged")
_CALIBRATION: Final = ("what", "figure", "judged", "mean_score")
#: Verdicts of *same*, by how likely they are said to be.
_BANDS: Final = ((0.0, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 1.01))


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with what was said of it."""

    case: PairCase
    verdict: Verdict | None

    @property
    def said(self) -> str:
        """The judgement, or that nothing was said."""
        return NOTHING if self.verdict is None else str(self.verdict.judgement)

    @property
    def is_right(self) -> bool:
        """Whether it is what careful people say."""
        return self.said in self.case.expected


def judged(cases: Iterable[PairCase]) -> list[Judged]:
    """Return each case with the verdict on it."""
    return [Judged(case, compare(case.a, case.b)) for case in cases]


def gold_figures(pair_cases: Sequence[PairCase], groups: Sequence[GroupCase]) -> dict[str, float]:
    """Return the figures that floors are set for.

    ``verdicts`` is the share of right verdicts; ``same_precision`` that of the pairs held
    for the same which are; ``same_recall`` of those that are, which are held for it.
    """
    found = judged(pair_cases)
    same = [one for one in found if one.said == Judgement.SAME]
    are = [one for one in found if one.case.expected == {Judgement.SAME}]
    scores = group_pairs(groups)
    return {
        "verdicts": _share(one.is_right for one in found),
        "same_precision": _share(Judgement.SAME in one.case.expected for one in same),
        "same_recall": _share(one.said == Judgement.SAME for one in are),
        "groups_precision": scores.precision,
        "groups_f1": scores.f1,
    }


def group_pairs(cases: Iterable[GroupCase]) -> Pairs:
    """Return the pairs of all cases of groups together."""
    made, gold = list[tuple[str, int]](), list[tuple[str, int]]()
    for case in cases:
        made += [(case.name, one) for one in labels(cluster(case.mentions)).values()]
        wanted = {key: place for place, group in enumerate(case.groups) for key in group}
        gold += [(case.name, wanted[one.key]) for one in case.mentions if isinstance(one.key, int)]
    return pairs(made, gold)


def labels(found: Clustering) -> dict[Key, int]:
    """Return for each key the number of its group, in the order of the keys."""
    of = {key: place for place, group in enumerate(found.groups) for key in group}
    return {key: of[key] for key in sorted(of, key=in_order)}


def gold_table(pair_cases: Sequence[PairCase], groups: Sequence[GroupCase]) -> Table:
    """Return the figures on the gold set, whole and for each topic."""
    figures = gold_figures(pair_cases, groups)
    rows: list[dict[str, Cell]] = [
        {"what": name, "figure": round(figure, 3), "judged": _counted(name, pair_cases, groups)}
        for name, figure in figures.items()
    ]
    for topic in dict.fromkeys(case.topic for case in pair_cases):
        some = [one for one in judged(pair_cases) if one.case.topic == topic]
        rows.append(
            {
                "what": f"verdicts: {topic}",
                "figure": round(_share(one.is_right for one in some), 3),
                "judged": len(some),
            }
        )
    title = f"Gold set of our own: {len(pair_cases)} pairs and {len(groups)} groups of mentions"
    return Table("cases", "cases", title, _COLUMNS, rows)


def calibration_table(judgements: Sequence[tuple[float, bool]], corpus: str) -> Table:
    """Return how often a verdict of *same* is right, by its score."""
    rows: list[dict[str, Cell]] = []
    for low, high in _BANDS:
        some = [(score, right) for score, right in judgements if low <= score < high]
        if some:
            rows.append(
                {
                    "what": f"same, scored {low:.2f} to {min(high, 1.0):.2f}",
                    "figure": round(_share(right for _, right in some), 3),
                    "judged": len(some),
                    "mean_score": round(sum(score for score, _ in some) / len(some), 3),
                }
            )
    title = f"{corpus}: how often what is held for the same is, by its score"
    return Table("calibration", corpus, title, _CALIBRATION, rows)


def scored_same(pair_cases: Iterable[PairCase]) -> list[tuple[float, bool]]:
    """Return the scores of the pairs held for the same, and whether they are."""
    return [
        (one.verdict.score, Judgement.SAME in one.case.expected)
        for one in judged(pair_cases)
        if one.verdict is not None and one.verdict.judgement is Judgement.SAME
    ]


def _counted(name: str, pair_cases: Sequence[PairCase], groups: Sequence[GroupCase]) -> int:
    if name.startswith("groups"):
        return group_pairs(groups).gold
    found = judged(pair_cases)
    if name == "same_precision":
        return sum(one.said == Judgement.SAME for one in found)
    if name == "same_recall":
        return sum(one.case.expected == {Judgement.SAME} for one in found)
    return len(found)


def _share(right: Iterable[bool]) -> float:
    every = list(right)
    return sum(every) / len(every) if every else 1.0
