"""The benchmark of extraction from end to end, with rules in place of a model."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from claimdb.bench.floors import digest
from claimdb.bench.polnear import load
from claimdb.cli import app
from tests.support.repository import ROOT

TEXT = "HOLT: The bridge is closed for repairs until May.\n\nREED: Nobody was told of it.\n"
MARKS = """\
T1\tSource 0 4\tHOLT
T2\tCue 4 5\t:
T3\tContent 6 49\tThe bridge is closed for repairs until May.
E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
T4\tSource 51 55\tREED
T5\tCue 55 56\t:
T6\tContent 57 79\tNobody was told of it.
E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4
"""
LINE = {
    "id": "bridge",
    "attributions": [
        {"source": [[0, 4]], "cue": [[4, 5]], "content": [[6, 49]], "confidence": 0.9}
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a folder with one article that two people speak in."""
    folder = tmp_path / "corpus" / "dev"
    for part, name, words in (
        ("text", "bridge.txt", TEXT),
        ("attributions", "bridge_a.ann", MARKS),
    ):
        (folder / part).mkdir(parents=True)
        (folder / part / name).write_text(words)
    return folder


@pytest.fixture
def predictions(tmp_path: Path) -> Path:
    """Return a file in which one of the two is found."""
    file = tmp_path / "found.jsonl"
    file.write_text(json.dumps(LINE) + "\n")
    return file


def run(*words: str | Path, code: int = 0) -> str:
    """Return what the command prints."""
    result = CliRunner().invoke(app, ["bench", "extract", *map(str, words)])
    assert result.exit_code == code, result.output
    return result.stdout if code in {0, 1} else result.output


def lines(*words: str | Path, code: int = 0) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the rows by table and name."""
    rows = json.loads(run(*words, "--format", "json", code=code))
    return {(row["table"], str(row["what"] or row["from"])): row for row in rows}


def test_texts_of_ones_own_are_scored_alone(tmp_path: Path, predictions: Path) -> None:
    """As ``claimdb extract --format jsonl --with-text`` writes them; no gold set, no speed."""
    file = tmp_path / "mine.jsonl"
    file.write_text(json.dumps(LINE | {"text": TEXT}) + "\n")

    rows = lines(file, "--predictions", predictions)

    main = rows["scores", "attributed_content"]
    assert (main["corpus"], main["gold"], main["recall"]) == ("mine.jsonl", 1, 1.0)
    assert {table for table, _ in rows} <= {"scores", "groups", "ranked", "reliability"}


def test_a_file_without_texts_is_told(tmp_path: Path, predictions: Path) -> None:
    """With the command that writes one; and what is not there, or given twice, too."""
    assert "has no 'id' and 'text'; write it with:" in run(predictions, code=3)
    assert "nowhere.jsonl" in run(tmp_path / "nowhere.jsonl", code=3)
    assert "give one" in run(predictions, "--gold", tmp_path, code=2)


def test_a_file_of_predictions_is_scored(gold: Path, predictions: Path) -> None:
    """Figures, groups, confidence; no extractor is loaded and nothing is timed."""
    rows = lines("--gold", gold, "--predictions", predictions, "--extractor", "none")

    main = rows["scores", "attributed_content"]
    assert (main["precision"], main["recall"], main["f1"]) == (1.0, 0.5, 0.667)
    assert (main["corpus"], main["gold"], main["goal"], main["met"]) == (
        "corpus/dev",
        2,
        0.785,
        "no",
    )
    assert rows["groups", "cue_sign"]["f1"] == 0.667
    assert rows["ranked", "precision_at_recall_0.50"]["confidence"] == 0.9
    assert rows["ranked", "precision_at_recall_0.63"]["figure"] is None
    assert rows["reliability", "0.9"]["right"] == 1.0
    assert {table for table, _ in rows} == {"scores", "groups", "ranked", "reliability"}


def test_an_extractor_is_scored_and_shown_in_tables(gold: Path) -> None:
    """With a title for each, for people."""
    shown = run("--gold", gold, "--extractor", "rules", "--no-speed")

    assert "corpus/dev: 1 article, F1" in shown
    assert "corpus/dev: attributed_content by group" in shown
    assert "Speed" not in shown


@pytest.mark.parametrize(("least", "code", "met"), [(0.5, 0, "yes"), (0.9, 1, "no")])
def test_a_floor_that_is_missed_is_a_finding(
    gold: Path, predictions: Path, tmp_path: Path, least: float, code: int, met: str
) -> None:
    """It is shown, and the exit code tells it."""
    floors = tmp_path / "floors.yaml"
    floors.write_text(f"corpus: {digest(load(gold))}\nfloors: {{attributed_content: {least}}}\n")

    given = ("--gold", gold, "--predictions", predictions, "--floors", floors)
    rows = lines(*given, code=code)

    assert rows["floors", "attributed_content"]["met"] == met


def test_floors_of_other_articles_are_refused(gold: Path, tmp_path: Path) -> None:
    """Before anything is measured."""
    floors = tmp_path / "floors.yaml"
    floors.write_text("corpus: b2:other\nfloors: {attributed_content: 0.5}\n")

    told = run("--gold", gold, "--floors", floors, code=3)

    assert "is for articles with the digest b2:other" in told


@pytest.mark.parametrize("words", [["--predictions", "a.jsonl"], ["--floors", "f.yaml"]])
def test_what_is_for_articles_needs_articles(words: list[str]) -> None:
    """It is an error of use."""
    assert "give --gold too" in run(*words, code=2)


def test_a_gold_set_that_is_not_there_is_told() -> None:
    """Where it was asked for; the usual place may be empty."""
    assert "There is no file or folder at nowhere" in run("--cases", "nowhere", code=3)


def test_the_gold_set_is_scored_whole_and_with_its_spans_given() -> None:
    """What has only to be read is all but found: close reading divides joint rows."""
    cases = ROOT / "tests" / "cases" / "extraction"

    rows = lines("--cases", cases, "--extractor", "rules", "--no-speed")

    assert rows["cases", "found"]["on_gold_spans"] > 0.98
    assert rows["cases", "found"]["figure"] < 1.0
    assert rows["cases", "stance"]["goal"] == 0.95
    assert {table for table, _ in rows} == {"cases"}


def test_the_help_of_bench_names_both() -> None:
    """The options of bench alone, and the command below it."""
    shown = CliRunner().invoke(app, ["bench", "--help"]).output

    assert "--articles N" in shown
    assert "extract  Measure how good extraction" in shown
