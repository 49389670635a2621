"""The benchmark of stances."""

import json
from pathlib import Path

import numpy as np
import pytest

from claimdb.bench.stances import Plan, examples, folds, measure, read_floors, related_examples
from claimdb.bench.stances_data import Pair
from claimdb.errors import ClaimdbError
from claimdb.link.stance import Towards
from claimdb.link.stance_features import names

SAID = {
    "agree": "The {what} burst at night, and the water took two barns.",
    "disagree": "That is a hoax: the {what} never burst. The story is fake, and false.",
    "discuss": "The {what} reportedly burst, according to sources, which could not be confirmed.",
    "unrelated": "A bakery opened in Lyon, and people queued for bread.",
}


def folder(path: Path) -> Path:
    """Write a small corpus in which words tell everything."""
    bodies, stances = [], []
    for number in range(40):
        stance, what = [*SAID][number % 4], f"dam of Orle{number // 4}"
        bodies.append({"body_id": number, "text": SAID[stance].format(what=what)})
        stances.append({"headline": f"The {what} burst", "body_id": number, "stance": stance})
    for name, rows in (("bodies", bodies), ("stances", stances)):
        (path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return path


def test_a_folder_is_measured_by_articles_and_by_stories(tmp_path: Path) -> None:
    """With the baseline beside, intervals, and goals for the first alone."""
    articles, stories, related = measure(Plan(data=folder(tmp_path), folds=2))

    assert [row["what"] for row in articles.rows] == ["macro", "asserts", "denies", "neutral"]
    macro = articles.rows[0]
    assert macro["figure"] == 1.0
    assert (macro["from"], macro["to"], macro["pairs"]) == (1.0, 1.0, 30)
    assert macro["keywords"] is not None
    assert (macro["goal"], macro["met"], stories.rows[0]["met"]) == (0.6, "yes", None)
    assert float(str(related.rows[0]["figure"])) > 0.8


def test_a_file_of_ones_own_is_scored_with_the_shipped_model(tmp_path: Path) -> None:
    """Questions are a class of their own where they are marked."""
    path = tmp_path / "mine.jsonl"
    rows = [
        {"claim": "The dam burst", "text": "Did the dam burst?", "label": "questions"},
        {"claim": "The dam burst", "text": "The dam burst at night.", "label": "asserts"},
    ]
    path.write_text("\n".join(map(json.dumps, rows)))

    (table,) = measure(Plan(own=path))

    assert {str(row["what"]): row["figure"] for row in table.rows} == {
        "macro": 1.0,
        "asserts": 1.0,
        "questions": 1.0,
    }


def test_whether_a_text_is_about_the_claim_is_scored_beside(tmp_path: Path) -> None:
    """Where some are marked as unrelated; these have no stance to be right or wrong about."""
    path = tmp_path / "mine.jsonl"
    rows = [
        {"claim": "The dam burst", "text": "The dam burst at night.", "label": "asserts"},
        {"claim": "The dam burst", "text": "A choir sang in the hall.", "label": "unrelated"},
    ]
    path.write_text("\n".join(map(json.dumps, rows)))

    stance, related = measure(Plan(own=path))

    assert [row["pairs"] for row in stance.rows] == [1, 1]
    assert related.rows == [{"what": "related", "figure": 1.0}]
    assert related.title == "mine.jsonl: 2 pairs, related or not, F1"


def test_a_gold_set_of_replies_is_scored(tmp_path: Path) -> None:
    """Developed on, and held out."""
    path = tmp_path / "replies.yaml"
    path.write_text(
        '- {id: 1, text: "Ada said Bo lied. Bo denied it.",\n'
        '   allegations: [{by: Ada, accused: [Bo], says: "Bo lied"}],\n'
        '   reply: {by: Bo, cue: denied, content: "it"},\n'
        "   gold: {reply: denial, kind: flat, scope: full, answers: 1}}\n"
    )

    assert [table.name for table in measure(Plan(denials=path))] == ["denials", "denials"]


def test_floors_are_set_beside_the_figures(tmp_path: Path) -> None:
    """What is below its floor, or was not measured, is not met."""
    floors = tmp_path / "floors.yaml"
    floors.write_text('floors: {"articles: macro": 0.9, "stories: macro": 0.9, "nothing": 0.1}\n')

    *_, table = measure(Plan(data=folder(tmp_path), floors=floors, folds=2))

    assert [row["met"] for row in table.rows] == ["yes", "yes", "no"]


@pytest.mark.parametrize("text", ["floors: 1", "[]", "floors: {a: b}", "{"])
def test_floors_of_another_form_are_told(tmp_path: Path, text: str) -> None:
    """With the form they should have."""
    path = tmp_path / "floors.yaml"
    path.write_text(text)

    with pytest.raises(ClaimdbError, match="write 'floors:'"):
        read_floors(path)


def test_pairs_of_a_group_are_in_one_fold() -> None:
    """And a seed decides which."""
    groups = [str(number // 3) for number in range(90)]

    found = folds(groups, 10, seed=0)

    assert all(len(set(found[at : at + 3].tolist())) == 1 for at in range(0, 90, 3))
    assert (
        found.tolist() == folds(groups, 10, seed=0).tolist() != folds(groups, 10, seed=1).tolist()
    )
    assert set(np.bincount(found).tolist()) == {9}


def test_examples_are_of_related_pairs() -> None:
    """Relatedness takes some of the others too."""
    pairs = [Pair("The dam burst", "It burst.", Towards.QUESTIONS, "1"), Pair("A", "B", None, "2")]

    known, (chosen, near) = examples(pairs), related_examples(pairs, seed=1)

    assert (known.names, known.rows.shape, known.classes.tolist()) == (
        names(),
        (1, len(names())),
        [2],
    )
    assert [pair.article for pair in chosen] == ["1", "2"]
    assert near.classes.tolist() == [1, 0]
