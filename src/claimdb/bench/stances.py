"""The benchmark of stances: how well a text's stance towards a claim is told, as tables.

Invariant: no pair is judged by a model that has seen its article; the figures beside, by
story, are of models that have seen nothing of its story either.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.bench.stances_data import Pair, read_file, read_folder
from claimdb.bench.stances_denials import measure_denials, read_denials
from claimdb.bench.stances_keywords import keywords
from claimdb.bench.stances_scores import MACRO, Judged, intervals, merged, scores
from claimdb.bench.tables import Cell, Table, met
from claimdb.bench.yamlfile import document
from claimdb.errors import FormatBroken
from claimdb.link.related import RELATED, relatedness
from claimdb.link.stance import Towards, stances
from claimdb.link.stance_features import names, overlaps, vector
from claimdb.link.stance_fit import Examples, fit, fit_line
from claimdb.link.stance_model import CLASSES
from claimdb.link.stance_reading import read

_COLUMNS: Final = ("what", "figure", "from", "to", "keywords", "ratio", "pairs", "goal", "met")
_GOALS: Final = {MACRO: 0.60, Towards.DENIES: 0.45}
_SAMPLES: Final = 1000
#: Unrelated pairs that relatedness is measured on, for each related one.
_UNRELATED: Final = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: a folder of marked pairs, a user's own file, a gold set of replies."""

    data: Path | None = None
    own: Path | None = None
    floors: Path | None = None
    denials: Path | None = None
    seed: int = 0
    folds: int = 10


def measure(plan: Plan) -> Iterator[Table]:
    """Yield tables as they are ready."""
    if plan.own is not None:
        yield from _own(read_file(plan.own), plan.own.name)
    if plan.denials is not None:
        yield from measure_denials(read_denials(plan.denials), plan.denials.name)
    if plan.data is not None:
        yield from _folder(read_folder(plan.data), plan)


def examples(pairs: Sequence[Pair]) -> Examples:
    """Return related pairs as what a model is fitted on."""
    classes = [CLASSES.index(merged(pair.label)) for pair in pairs if pair.label]
    rows = np.array([vector(pair.claim, pair.text) for pair in pairs if pair.label])
    return Examples(names(), rows, np.array(classes, np.int32))


def related_examples(pairs: Sequence[Pair], *, seed: int) -> tuple[list[Pair], Examples]:
    """Return related pairs, with some that are not, as what relatedness is fitted on."""
    yes = [pair for pair in pairs if pair.label]
    no = [pair for pair in pairs if not pair.label]
    chance = np.random.default_rng(seed)
    places = chance.choice(len(no), min(len(no), _UNRELATED * len(yes)), replace=False)
    chosen = [*yes, *(no[place] for place in sorted(places.tolist()))]
    found = [overlaps(pair.claim, read(pair.claim, pair.text)) for pair in chosen]
    rows = np.array([[*one.values()] for one in found])
    classes = np.array([int(bool(pair.label)) for pair in chosen], np.int32)
    return chosen, Examples(tuple(found[0]), rows, classes)


def folds(groups: Sequence[str], count: int, *, seed: int) -> NDArray[np.int64]:
    """Return the fold of each pair; all pairs of a group are in one."""
    each = sorted(set(groups))
    order = np.random.default_rng(seed).permutation(len(each))
    fold = {group: int(place) % count for group, place in zip(each, order, strict=True)}
    return np.array([fold[group] for group in groups], np.int64)


def crossed(known: Examples, groups: Sequence[str], plan: Plan) -> list[Towards]:
    """Return a stance for each example, from models that have seen nothing of its group."""
    fold = folds(groups, plan.folds, seed=plan.seed)
    given = np.zeros(len(fold), int)
    for one in sorted(set(fold.tolist())):
        inside, outside = fold == one, fold != one
        model = fit(
            Examples(known.names, known.rows[outside], known.classes[outside]), seed=plan.seed
        )
        given[inside] = model.probabilities(known.rows[inside]).argmax(axis=1)
    return [Towards(CLASSES[place]) for place in given.tolist()]


def _folder(pairs: Sequence[Pair], plan: Plan) -> Iterator[Table]:
    told = [pair for pair in pairs if pair.label]
    known = examples(told)
    figures = dict[str, float]()
    for name, groups in (
        ("articles", [pair.article for pair in told]),
        ("stories", [pair.story for pair in told]),
    ):
        given = crossed(known, groups, plan)
        title = f"Stance, {len(told)} related pairs, never an article seen in training, by {name}"
        yield _table(told, given, name, title)
        found = scores(_judged(told, given))
        figures |= {f"{name}: {what}": figure for what, figure in found.items()}
    figures["related"] = _relatedness(pairs, plan)
    row: dict[str, Cell] = {"what": "related", "figure": round(figures["related"], 3)}
    yield Table("related", "articles", "Related or not, F1", ("what", "figure"), [row])
    if plan.floors is not None:
        yield _floors(figures, plan.floors)


def _relatedness(pairs: Sequence[Pair], plan: Plan) -> float:
    """Return the F1 of telling related pairs, by folds of articles."""
    chosen, known = related_examples(pairs, seed=plan.seed)
    fold = folds([pair.article for pair in chosen], plan.folds, seed=plan.seed)
    given = np.zeros(len(fold), bool)
    for one in sorted(set(fold.tolist())):
        inside, outside = fold == one, fold != one
        part = Examples(known.names, known.rows[outside], known.classes[outside])
        given[inside] = fit_line(part, (1.0, 1.0)).probabilities(known.rows[inside])[:, 1] > RELATED
    return _f1(given, known.classes == 1)


def _own(pairs: Sequence[Pair], name: str) -> Iterator[Table]:
    """Yield how well stances are told of a user's own pairs, and which are related at all."""
    told = [pair for pair in pairs if pair.label]
    given = [one.label for one in stances((pair.claim, pair.text) for pair in told)]
    if not any(pair.label is Towards.QUESTIONS for pair in told):
        given = [merged(one) for one in given]
    if told:
        title = f"{name}: {_counted(told)}, with the model that ships"
        yield _table(told, given, name, title)
    if len(told) < len(pairs):
        said = [one > RELATED for one in relatedness((pair.claim, pair.text) for pair in pairs)]
        figure = _f1(np.array(said), np.array([pair.label is not None for pair in pairs]))
        row: dict[str, Cell] = {"what": "related", "figure": round(figure, 3)}
        title = f"{name}: {_counted(pairs)}, related or not, F1"
        yield Table("related", name, title, ("what", "figure"), [row])


def _counted(pairs: Sequence[Pair]) -> str:
    return "1 pair" if len(pairs) == 1 else f"{len(pairs):,} pairs"


def _f1(said: NDArray[np.bool_], marked: NDArray[np.bool_]) -> float:
    both = int(said.sum() + marked.sum())
    return float(2 * (said & marked).sum() / both) if both else 0.0


def _judged(pairs: Sequence[Pair], given: Sequence[Towards]) -> list[Judged]:
    rows = zip(pairs, given, strict=True)
    return [Judged(pair.label, one, pair.article) for pair, one in rows if pair.label]


def _table(pairs: Sequence[Pair], given: Sequence[Towards], corpus: str, title: str) -> Table:
    judged = _judged(pairs, given)
    base = scores(_judged(pairs, [keywords(pair.claim, pair.text) for pair in pairs]))
    spread = intervals(judged, samples=_SAMPLES)
    rows: list[dict[str, Cell]] = []
    for what, figure in scores(judged).items():
        low, high = spread[what]
        beside = base.get(what)
        rows.append(
            {
                "what": what,
                "figure": round(figure, 3),
                "from": round(low, 3),
                "to": round(high, 3),
                "keywords": None if beside is None else round(beside, 3),
                "ratio": round(figure / beside, 2) if beside else None,
                "pairs": sum(row.marked == what for row in judged) or len(judged),
                "goal": _GOALS.get(what) if corpus == "articles" else None,
                "met": met(figure, _GOALS.get(what)) if corpus == "articles" else None,
            }
        )
    return Table("stance", corpus, title, _COLUMNS, rows)


def read_floors(path: Path) -> dict[str, float]:
    """Return the least that each figure may be.

    Raises ``FileUnreadable``, and ``FormatBroken`` for what is not of this form.
    """
    way = "write 'floors:' with a number from 0 to 1 for each figure"
    match document(path, way):
        case {"floors": dict(least)} if all(isinstance(one, int | float) for one in least.values()):
            return {str(name): float(one) for name, one in least.items()}
        case _:
            raise FormatBroken(path.name, "holds no floors", way)


def _floors(figures: dict[str, float], path: Path) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "what": name,
            "figure": round(figures.get(name, 0.0), 3),
            "floor": least,
            "met": met(figures.get(name, 0.0), least),
        }
        for name, least in read_floors(path).items()
    ]
    return Table("floors", path.name, "The floors", ("what", "figure", "floor", "met"), rows)


__all__ = ["Plan", "examples", "folds", "measure", "read_floors", "related_examples"]
