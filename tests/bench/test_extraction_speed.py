"""What is told of the speed of extraction; how fast it is, no test asks."""

from importlib.util import find_spec

import pytest

from claimdb.bench.extraction_cases import as_articles
from claimdb.bench.extraction_child import SPACY
from claimdb.bench.extraction_speed import INSTALL, Line, as_many, measure_speed
from claimdb.bench.goldset import GoldCase

TEXT = "HOLT: The bridge is closed for repairs until May.\n\nREED: Nobody was told of it.\n"


def test_each_corpus_has_a_table_and_loading_has_one() -> None:
    """With spaCy beside it, or with how to get it."""
    told: list[str] = []

    tables = list(measure_speed("rules", {"a": [TEXT], "b": [TEXT, "No."]}, told.append, 60))

    assert [(table.name, table.corpus) for table in tables] == [
        ("speed", "a"),
        ("speed", "b"),
        ("resources", "b"),
    ]
    assert [row["what"] for row in tables[0].rows] == [
        "words in a second, one process",
        "articles in a second, one process",
        "words in a second, two processes",
        "articles in a second, two processes",
    ]
    assert all(float(row["figure"] or 0) > 0 for table in tables for row in table.rows)
    assert (INSTALL in tables[0].title) == (find_spec(SPACY) is None)
    assert told[-1] == "speed: one long text"


@pytest.mark.parametrize(
    ("line", "ratio", "goal", "met"),
    [
        (Line(what="w", figure=10, unit="/s", baseline=4, least_ratio=2.3), 2.5, "≥ 2.3 ×", "yes"),
        (Line(what="w", figure=8, unit="/s", baseline=4, least_ratio=2.3), 2.0, "≥ 2.3 ×", "no"),
        (Line(what="w", figure=8, unit="/s", least_ratio=2.3), None, "≥ 2.3 ×", None),
        (Line(what="w", figure=8, unit="/s", baseline=4), 2.0, None, None),
        (Line(what="w", figure=401, unit="MiB", most=400), None, "≤ 400 MiB", "no"),
        (Line(what="w", figure=400, unit="MiB", baseline=800, most=400), 0.5, "≤ 400 MiB", "yes"),
    ],
)
def test_a_line_tells_its_goal(
    line: Line, ratio: float | None, goal: str | None, met: str | None
) -> None:
    """More is better for a ratio, less for what has a limit; without a baseline nobody knows."""
    row = line.row()

    assert (row["ratio"], row["goal"], row["met"]) == (ratio, goal, met)


def test_texts_are_repeated_until_they_have_enough_words() -> None:
    """And no text is cut."""
    assert as_many(["a b c", "d"], 5) == ["a b c", "d", "a b c"]
    assert as_many(["a b c", "d"], 3) == ["a b c"]


def test_short_texts_are_read_as_articles() -> None:
    """Joined until they are long enough; those in other languages are left out."""
    english = GoldCase("e", "word " * 400, None, ())
    other = GoldCase("o", "mot " * 400, None, (), language="fr")

    articles = as_articles([english, other, english, english])

    assert [len(text.split()) for text in articles] == [800]
    assert "mot" not in articles[0]
    assert as_articles([english]) == [english.text.strip()]
