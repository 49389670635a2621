"""The benchmark of linking as a whole."""

from pathlib import Path

import pytest

from claimdb.bench.linking import CASES, HALVES, Plan, halves, measure, score
from claimdb.bench.linking_gold import digest
from claimdb.errors import FormatBroken, PathMissing
from claimdb.link.relation import Relation
from tests.support.repository import ROOT

STORY = """
story: fire
pairs:
  - label: same
    left: Rebels seized Lund.
    right: Lund was seized by rebels.
  - label: different
    left: Rebels seized Lund.
    right: Lund was founded by rebels.
"""


def quiet(_: str) -> None:
    """Say nothing."""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Return a folder with a small gold set."""
    for name in HALVES:
        (tmp_path / f"pairs_{name}.yaml").write_text(STORY, encoding="utf-8")
    return tmp_path


def test_a_user_s_own_pairs_are_scored_alone(tmp_path: Path) -> None:
    """No gold set, no speed."""
    path = tmp_path / "mine.jsonl"
    path.write_text(
        '{"left": "A ferry sank.", "right": "A ferry sank.", "label": "same"}', encoding="utf-8"
    )
    (table,) = measure(Plan(pairs=path), quiet)

    assert table.corpus == "mine.jsonl"
    assert table.rows[0] == {
        "label": "same",
        "pairs": 1,
        "found": 1,
        "precision": 1.0,
        "recall": 1.0,
        "asked": 0,
    }


def test_what_people_would_be_asked_about_is_counted_by_its_label(tmp_path: Path) -> None:
    """A paraphrase that no rule reads, and shares its names and things, is a question."""
    path = tmp_path / "mine.jsonl"
    path.write_text(
        '{"left": "Norvia whisked the envoy off to Harsk.",'
        ' "right": "Norvia bundled the envoy off to Harsk.", "label": "same"}',
        encoding="utf-8",
    )
    (table,) = measure(Plan(pairs=path), quiet)

    assert [row["asked"] for row in table.rows] == [1, 0, 0, 0]


def test_misses_are_shown_where_asked_for(cases: Path) -> None:
    """With both labels, the reason and the statements, and none of what is held out."""
    tables = list(measure(Plan(cases=cases, speed=False, misses=True), quiet))

    names = [table.name for table in tables]
    shown = ["pairs", "misses"]
    assert names == [*shown, "changes", "taken", *shown * 3, "pairs"]
    assert [row["found"] for row in tables[1].rows] == ["related"]


def test_floors_are_held_where_they_are_written(cases: Path) -> None:
    """Each with its figure; what was not measured is not met."""
    sets = halves(cases)
    own = digest([pair for pairs in sets.values() for pair in pairs])
    text = f"corpus: {own}\nfloors:\n  dev_same_precision: 0.9\n  dev_speed: 0.1\n"
    (cases / "floors.yaml").write_text(text, encoding="utf-8")
    table = list(measure(Plan(cases=cases, speed=False), quiet))[-1]

    assert [(row["what"], row["met"]) for row in table.rows] == [
        ("dev_same_precision", "yes"),
        ("dev_speed", "no"),
    ]


def test_floors_of_other_pairs_are_refused(cases: Path) -> None:
    """The same figure on other pairs means nothing."""
    (cases / "floors.yaml").write_text("corpus: b2:0\nfloors: {}\n", encoding="utf-8")

    with pytest.raises(FormatBroken, match="digest"):
        list(measure(Plan(cases=cases, speed=False), quiet))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Before anything is measured."""
    with pytest.raises(PathMissing):
        measure(Plan(cases=tmp_path / "none"), quiet)


@pytest.mark.parametrize(
    ("half", "least"),
    [("dev", 0.95), ("hard", 0.95), ("wide", 0.95), ("seen", 0.95), ("held_out", 0.9)],
)
def test_same_is_precise_on_the_gold_set(half: str, least: float) -> None:
    """A false same is the worst mistake there is; of a dozen that are held out one may be."""
    scored = score(halves(ROOT / CASES)[half])

    assert (scored.precision(Relation.SAME) or 0) >= least


def test_no_figure_of_the_gold_set_is_below_its_floor() -> None:
    """The floors are those of these pairs and no others."""
    tables = list(measure(Plan(cases=ROOT / CASES, speed=False), quiet))

    assert [row for row in tables[-1].rows if row["met"] == "no"] == []
    assert tables[-1].name == "floors"
