"""How well statements are told to be one claim, as tables: gold pairs, events, speed.

Invariant: each part is measured where its data is, and left out where it is not.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.bench.floors import floors_table, read_floors_of
from claimdb.bench.linking_changes import measure_changes
from claimdb.bench.linking_events import Events, measure_events, read_events
from claimdb.bench.linking_gold import GoldPair, digest, read_lines, read_stories
from claimdb.bench.linking_own import holds_statements, measure_clusters
from claimdb.bench.linking_propositions import FILE as CONTENTS
from claimdb.bench.linking_propositions import GoldContent, missed, quality, read_contents, told
from claimdb.bench.linking_scores import Scored
from claimdb.bench.linking_speed import measure_speed
from claimdb.bench.tables import Cell, Table
from claimdb.errors import PathMissing
from claimdb.link.frame import frame
from claimdb.link.nearness import NEAR
from claimdb.link.relation import Relation
from claimdb.link.same import compare

#: Where the gold pairs are in the repository.
CASES: Final = Path("tests/cases/linking")
#: What no rule was made from: of these pairs only figures are told.
HELD_OUT: Final = "held_out"
#: What rules are made by: pairs of stories, harder ones, deeds in other words, those that were held
#: out once; then what is held out.
HALVES: Final = ("dev", "hard", "wide", "seen", HELD_OUT)
_COLUMNS: Final = ("label", "pairs", "found", "precision", "recall", "asked")
_MISSES: Final = ("label", "found", "why", "left", "right")

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: a user's own ``pairs``, the gold ``cases``, ``events`` (ECB+), speed.

    ``pairs`` may have statements with their claims instead, which are grouped.
    """

    pairs: Path | None = None
    cases: Path | None = None
    events: Path | None = None
    speed: bool = True
    misses: bool = False
    claims: Sequence[int] = (1_000, 10_000, 100_000)


def measure(plan: Plan, say: Say) -> Iterator[Table]:
    """Yield tables as they are ready; ``say`` is told what is going on.

    Raises what is wrong with a file before anything is measured.
    """
    if plan.pairs is not None and holds_statements(plan.pairs):
        return iter([measure_clusters(plan.pairs)])
    sets = _sets(plan)
    contents = (plan.cases or CASES) / CONTENTS
    claims = None if plan.pairs is not None or not contents.is_file() else read_contents(contents)
    events = None if plan.events is None else read_events(plan.events)
    return _measured(plan, sets, (claims, events), say)


def score(pairs: Sequence[GoldPair]) -> Scored:
    """Return the pairs with the relation that is found for each."""
    found = [(one, compare(frame(one.left), frame(one.right))) for one in pairs]
    asked = Counter(one.label for one, verdict in found if verdict.near >= NEAR)
    return Scored([(one, verdict.relation) for one, verdict in found], asked)


def halves(folder: Path) -> dict[str, list[GoldPair]]:
    """Return the gold pairs of a folder by half."""
    return {half: read_stories(folder / f"pairs_{half}.yaml") for half in HALVES}


def _sets(plan: Plan) -> dict[str, list[GoldPair]]:
    if plan.pairs is not None:
        return {plan.pairs.name: read_lines(plan.pairs)}
    if plan.cases is not None and not plan.cases.is_dir():
        raise PathMissing(str(plan.cases))
    folder = plan.cases or CASES
    return halves(folder) if folder.is_dir() else {}


def _measured(
    plan: Plan,
    sets: dict[str, list[GoldPair]],
    data: tuple[list[GoldContent] | None, Events | None],
    say: Say,
) -> Iterator[Table]:
    figures: dict[str, float] = {}
    contents, events = data
    for name, pairs in sets.items():
        say(f"comparing the pairs of {name}")
        scored = score(pairs)
        figures.update(scored.figures(name))
        yield _quality(name, scored)
        if plan.misses and name != HELD_OUT:
            yield _missed(name, scored)
        if plan.pairs is None and name == HALVES[0]:
            say("changing statements so that they say another thing")
            every = (side for one in pairs for side in (one.left, one.right))
            yield from measure_changes(name, every, misses=plan.misses)
    if contents is not None:
        say("making claims of contents")
        claims = told(contents)
        figures.update(claims.figures())
        yield quality(claims)
        if plan.misses:
            yield missed(claims)
    if plan.pairs is None and sets:
        yield from _held(plan.cases or CASES, sets, figures)
    if events is not None:
        say("grouping articles by event")
        yield measure_events(events)
    if plan.speed and plan.pairs is None:
        yield from measure_speed(plan.claims, say)


def _quality(name: str, scored: Scored) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "label": label,
            "pairs": scored.marked(relation),
            "found": scored.found(relation),
            "precision": _rounded(scored.precision(relation)),
            "recall": _rounded(scored.recall(relation)),
            "asked": scored.asked(relation),
        }
        for label, relation in (
            ("same", Relation.SAME),
            ("entails, entailed_by", Relation.ENTAILS),
            ("contradicts", Relation.CONTRADICTS),
            ("related, different", Relation.RELATED),
        )
    ]
    right = _rounded(scored.accuracy(merged=True))
    six = _rounded(scored.accuracy())
    title = (
        f"{name}: {len(scored.of)} pairs, {right} right ({six} where related and different count)"
    )
    return Table("pairs", name, title, _COLUMNS, rows)


def _missed(name: str, scored: Scored) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "label": pair.label.value,
            "found": found.value,
            "why": compare(frame(pair.left), frame(pair.right)).reason,
            "left": pair.left,
            "right": pair.right,
        }
        for pair, found in scored.of
        if pair.label is not found
    ]
    return Table("misses", name, f"{name}: {len(rows)} found otherwise", _MISSES, rows)


def _held(
    folder: Path, sets: dict[str, list[GoldPair]], figures: dict[str, float]
) -> Iterator[Table]:
    path = folder / "floors.yaml"
    if not path.exists():
        return
    own = digest([pair for pairs in sets.values() for pair in pairs])
    way = "write the digest of these pairs into it"
    floors = read_floors_of(path, own, "pairs", way)
    yield floors_table(floors, figures, "pairs", "The floors of the gold pairs", digits=3)


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 3)
