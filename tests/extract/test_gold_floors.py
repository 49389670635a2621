"""The extractors on the gold set, held to what they have reached.

``tests/cases/extraction/floors.yaml`` names ways of reading, and for each the
figures that it has to keep. "given spans" is close reading alone, with the gold
spans given; any other way is the name of an extractor, end to end.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
import yaml

from claimdb.bench.goldscore import GoldScore, marked, score, total
from claimdb.bench.goldset import GoldCase, gold_cases
from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.protocol import Text
from claimdb.extract.registry import load

FOLDER: Final = Path(__file__).parents[1] / "cases" / "extraction"
FLOORS: Final = yaml.safe_load((FOLDER / "floors.yaml").read_text(encoding="utf-8"))
GIVEN_SPANS: Final = "given spans"
#: The one figure of which less is better.
ALARMS: Final = "alarms"


def scores(way: str, cases: list[GoldCase]) -> Iterator[GoldScore]:
    """Yield the score of each text, read in one of the ways."""
    if way == GIVEN_SPANS:
        for case in cases:
            yield score(case, read_closely(Document(case.text), marked(case), case.published))
        return
    readings = load(way).read_many(Text(case.text, case.published) for case in cases)
    for case, reading in zip(cases, readings, strict=True):
        yield score(case, reading.extractions)


@cache
def figures(way: str) -> dict[str, float]:
    """Return the figures of one way of reading the whole set."""
    return total(scores(way, gold_cases(FOLDER))).figures()


@pytest.mark.parametrize(
    ("way", "name", "floor"),
    [(way, name, floor) for way, floors in FLOORS.items() for name, floor in floors.items()],
)
def test_no_figure_falls_below_its_floor(way: str, name: str, floor: float) -> None:
    """Alarms are a ceiling: predictions in each text that holds no attribution."""
    reached = figures(way)[name]
    assert reached <= floor if name == ALARMS else reached >= floor


@pytest.mark.parametrize("way", [way for way in FLOORS if way != GIVEN_SPANS])
def test_another_language_is_remarked_on_and_not_guessed_at(way: str) -> None:
    """Nothing is marked in it, and a sentence for people says why."""
    foreign = [case for case in gold_cases(FOLDER) if case.language != "en"]
    readings = list(load(way).read_many(Text(case.text, case.published) for case in foreign))
    assert [reading.extractions for reading in readings] == [()] * len(foreign)
    assert all(reading.remark for reading in readings)
