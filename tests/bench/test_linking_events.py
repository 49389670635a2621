"""Articles of one event, scored by pairs."""

import json
from pathlib import Path
from typing import Final

import pytest

from claimdb.bench.linking_events import (
    Events,
    PairScore,
    baseline,
    measure_events,
    read_events,
    score_pairs,
)
from claimdb.errors import FileUnreadable, FormatBroken
from tests.support.repository import ROOT

ECB: Final = ROOT.parent / "shared" / "data" / "ecbplus"
FERRY: Final = (
    "A ferry sank off Lunna on Monday. Divers searched the wreck near Lunna for passengers.",
    "Divers went down to the wreck of the ferry that sank off Lunna with forty passengers.",
)
BANK: Final = "The bank of Orvik raised its rates. Orvik expects inflation to slow."
EVENTS: Final = Events(
    [*FERRY, BANK], ["1", "1", "2"], ["1_a", "1_a", "2_a"], ["train", "train", "dev"]
)


def test_groups_and_the_baseline_are_scored_on_the_same_articles() -> None:
    """With the splits apart, and a goal for ours."""
    rows = measure_events(EVENTS).rows

    assert [(row["what"], row["articles"]) for row in rows] == [
        ("TF-IDF alone", 3),
        ("groups", 3),
        ("groups, dev", 1),
        ("groups, train", 2),
    ]
    assert rows[1]["f1"] == 1.0


def test_the_baseline_is_given_the_topic() -> None:
    """It joins nothing across topics, which ours has to find out."""
    apart = Events(EVENTS.texts, ["1", "2", "3"], EVENTS.events, EVENTS.splits)

    assert baseline(EVENTS) == {(0, 1)}
    assert baseline(apart) == set()


def test_pairs_are_scored_among_the_places_given() -> None:
    """Precision, recall and their mean."""
    found = score_pairs({(0, 1), (0, 2)}, EVENTS, [0, 1, 2])

    assert found == PairScore(1, 2, 1)
    assert (found.precision, found.recall, found.f1) == (1 / 2, 1.0, 2 / 3)


def test_nothing_found_is_no_error() -> None:
    """All figures are nought."""
    none = PairScore(0, 0, 0)

    assert (none.precision, none.recall, none.f1) == (0.0, 0.0, 0.0)


def test_articles_are_read_from_lines(tmp_path: Path) -> None:
    """One line is one article."""
    row = {"topic": 1, "subtopic": "1_a", "split": "dev", "sentences": [{"text": "It sank."}]}
    (tmp_path / "docs.jsonl").write_text(json.dumps(row), encoding="utf-8")

    assert read_events(tmp_path) == Events(["It sank."], ["1"], ["1_a"], ["dev"])


@pytest.mark.parametrize(
    ("text", "words"), [("{", "line 1: is not JSON"), ('{"topic": 1}', "sentences")]
)
def test_what_is_wrong_with_the_articles_is_told(tmp_path: Path, text: str, words: str) -> None:
    """The file, and what is missing."""
    with pytest.raises(FileUnreadable):
        read_events(tmp_path)
    (tmp_path / "docs.jsonl").write_text(text, encoding="utf-8")

    with pytest.raises(FormatBroken, match=words):
        read_events(tmp_path)


@pytest.mark.skipif(not ECB.is_dir(), reason="needs ../shared/data/ecbplus")
def test_articles_of_one_event_are_found_on_ecb_plus() -> None:
    """Better than TF-IDF alone, and better than the goal on either split."""
    simple, *ours = measure_events(read_events(ECB)).rows

    assert 0.82 <= float(simple["f1"] or 0) <= 0.84
    assert min(float(row["f1"] or 0) for row in ours) >= 0.9
