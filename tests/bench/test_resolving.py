"""The benchmark of resolution from end to end."""

import json
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from claimdb.bench.floors import read_floors
from claimdb.bench.polnear import Annotated
from claimdb.bench.resolving import Plan, measure, pronoun_table, resolved
from claimdb.bench.resolving_corpus import digest, read_linked
from claimdb.bench.resolving_speed import invented, measure_speed
from claimdb.cli import app
from claimdb.errors import FormatBroken, PathMissing
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from tests.support.repository import ROOT

MEANTIME: Final = ROOT.parent / "shared" / "data" / "meantime_entities"
CASES: Final = ROOT / "tests" / "cases" / "resolution"
TEXTS: Final = ("Ada Holt spoke. Holt left.", "Mayor Ada Holt came to the Kremlin.")


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """Return a file of two texts, in which one woman is marked three times."""
    marks = [[(0, 8), (16, 20)], [(6, 14), (27, 34)]]
    lines = [
        {
            "doc_id": f"t{place}",
            "text": text,
            "mentions": [
                {"start": start, "end": end, "entity": "E2" if text[start] == "K" else "E1"}
                for start, end in marks[place]
            ],
            "entities": [{"id": "E1", "wikidata": "x/Q1"}, {"id": "E2", "wikidata": None}],
        }
        for place, text in enumerate(TEXTS)
    ]
    file = tmp_path / "texts.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return file


def test_all_tables_come_in_order(linked: Path) -> None:
    """Cases, calibration, linked mentions, floors, speed."""
    told: list[str] = []
    floors = linked.with_name("floors.yaml")
    floors.write_text(f"corpus: {digest(read_linked(linked))}\nfloors: {{pair_f1: 0.9}}\n")

    plan = Plan(linked=linked, cases=CASES, floors=floors, sizes=(50, 100))
    tables = list(measure(plan, told.append))

    assert [table.name for table in tables] == [
        *("cases", "calibration", "linked", "calibration", "floors", "speed"),
    ]
    assert [row["met"] for row in tables[4].rows] == ["yes"]
    assert tables[2].rows[0]["figure"] == 1.0
    assert told


def test_a_surname_is_brought_to_its_name_and_counts_against_words_alone(linked: Path) -> None:
    """Grouping by words misses the surname, and finds the title dropped."""
    found = resolved(read_linked(linked))

    assert found.across.f1 == 1.0
    assert found.plain_across.f1 < 1.0
    assert all(right for _, right in found.links)


def test_floors_are_of_their_texts(linked: Path) -> None:
    """Others are refused, since a figure on other texts means nothing."""
    floors = linked.with_name("floors.yaml")
    floors.write_text("corpus: 'b2:0'\nfloors: {pair_f1: 0.9}\n")

    with pytest.raises(FormatBroken, match="digest"):
        list(measure(Plan(linked=linked, floors=floors, sizes=()), print))


def test_a_folder_of_cases_has_to_be_there(tmp_path: Path) -> None:
    """It is told by its name."""
    with pytest.raises(PathMissing, match="nowhere"):
        list(measure(Plan(cases=tmp_path / "nowhere"), print))


def test_pronouns_that_speak_are_counted() -> None:
    """By whether they get a name; names and descriptions are not asked."""
    text = "Ada Holt came late. She said the bridge is safe. They said it is not."
    rows = tuple(
        Found(content=(Span(0, 3),), source=(Span(text.index(who), text.index(who) + len(who)),))
        for who in ("Ada Holt", "She", "They")
    )

    table = pronoun_table([Annotated("one", text, rows, {})])

    assert [(row["what"], row["figure"], row["judged"]) for row in table.rows] == [
        ("he, she: given a name", 1.0, 1),
        ("they: given a name", 0.0, 1),
    ]


def test_invented_mentions_are_the_same_for_one_seed() -> None:
    """So that runs compare; speed is told for each size, with its growth."""
    assert list(invented(60, 2)) == list(invented(60, 2))
    assert list(invented(60, 2)) != list(invented(60, 3))
    rows = measure_speed((40, 80)).rows
    assert [row["growth"] is None for row in rows] == [True, False]
    assert all(float(row["figure"] or 0) > 0 for row in rows)


def test_the_command_prints_and_holds_floors(linked: Path) -> None:
    """It exits with 1 where a floor is missed, and wants the texts that floors are for."""
    floors = linked.with_name("floors.yaml")
    floors.write_text(f"corpus: {digest(read_linked(linked))}\nfloors: {{pair_f1: 1.0}}\n")
    words = ["bench", "resolve", "--no-speed", "--cases", str(CASES)]

    held = CliRunner().invoke(app, [*words, "--linked", str(linked), "--floors", str(floors)])
    alone = CliRunner().invoke(app, [*words, "--floors", str(floors)])

    floors.write_text(f"corpus: {digest(read_linked(linked))}\nfloors: {{unknown: 0.1}}\n")
    missed = CliRunner().invoke(app, [*words, "--linked", str(linked), "--floors", str(floors)])

    assert held.exit_code == 0, held.output
    assert missed.exit_code == 1
    assert "pair_f1" in held.output
    assert alone.exit_code == 2


@pytest.mark.skipif(not MEANTIME.is_dir(), reason="needs ../shared/data/meantime_entities")
def test_no_figure_on_linked_articles_is_below_its_floor() -> None:
    """On the articles that the floors were written for; grouping by name reaches .31."""
    texts, floors = read_linked(MEANTIME), read_floors(CASES / "meantime_floors.yaml")

    assert digest(texts) == floors.corpus

    found = resolved(texts)

    assert [one for one in floors.held(found.figures()) if not one.is_held] == []
    assert 0.30 < found.plain_figures()["pair_f1"] < 0.32
