"""The whole benchmark of extraction: how good, then how fast, as tables.

Invariant: without any corpus it still measures speed, on invented prose.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from claimdb.bench.extraction_cases import as_articles, measure_cases
from claimdb.bench.extraction_quality import Quality
from claimdb.bench.extraction_speed import WORDS, measure_speed
from claimdb.bench.floors import Floors, digest, floors_table, read_floors_of
from claimdb.bench.goldset import GoldCase, gold_cases
from claimdb.bench.polnear import Annotated, load
from claimdb.bench.predictions import read_marked, read_predictions, scored
from claimdb.bench.prose import Prose
from claimdb.bench.tables import Table
from claimdb.errors import PathMissing
from claimdb.extract import load as load_extractor
from claimdb.extract.protocol import Extractor
from claimdb.extract.record import Found

#: Where the gold set is in the repository.
CASES: Final = Path("tests/cases/extraction")
_INVENTED: Final = 40

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure.

    ``gold`` is a folder in PolNeAR's form, or a file of a user's own; ``predictions`` a
    file that is scored in place of the extractor, ``cases`` the gold set, which is left out
    where none is named and ``with_cases`` is not; ``words`` are read for speed.
    """

    gold: Path | None = None
    cases: Path | None = None
    extractor: str = "default"
    predictions: Path | None = None
    floors: Path | None = None
    speed: bool = True
    with_cases: bool = True
    words: int = WORDS


def measure(plan: Plan, say: Say) -> Iterator[Table]:
    """Yield tables as they are ready; ``say`` is told what is going on.

    Raises what is wrong with a folder or file before anything is measured.
    """
    return _Measuring(plan, say).tables()


class _Measuring:
    """One run: everything is read first, the extractor loaded when it is needed."""

    def __init__(self, plan: Plan, say: Say) -> None:
        self._plan = plan
        self._say = say
        self._articles = None if plan.gold is None else _marked(plan.gold)
        self._corpus = "" if plan.gold is None else _called(plan.gold)
        self._floors = None if plan.floors is None else self._read_floors(plan.floors)
        self._predictions = None if plan.predictions is None else self._read(plan.predictions)
        self._cases = _cases(plan.cases) if plan.cases or plan.with_cases else []

    @cached_property
    def _extractor(self) -> Extractor:
        return load_extractor(self._plan.extractor)

    def tables(self) -> Iterator[Table]:
        """Yield quality on articles, floors, quality on cases, speed."""
        if self._articles is not None:
            yield from self._quality(self._articles)
        if self._cases and self._predictions is None:
            self._say("extracting from the gold set")
            yield measure_cases(self._cases, self._extractor)
        if self._plan.speed:
            yield from measure_speed(
                self._plan.extractor, self._texts(), self._say, self._plan.words
            )

    def _quality(self, articles: Sequence[Annotated]) -> Iterator[Table]:
        predictions = self._predictions
        if predictions is None:
            self._say(f"extracting from {self._corpus}")
            predictions = predict(self._extractor, articles)
        self._say("scoring")
        quality = Quality(articles, predictions)
        yield from quality.tables(self._corpus)
        if self._floors is not None:
            title = f"{self._corpus}: the floors"
            yield floors_table(self._floors, quality.values(), self._corpus, title)

    def _texts(self) -> Mapping[str, Sequence[str]]:
        """Return what speed is measured on."""
        corpora: dict[str, Sequence[str]] = {}
        if self._cases:
            corpora["cases"] = as_articles(self._cases)
        if self._articles:
            corpora[self._corpus] = [one.text for one in self._articles]
        if not corpora:
            prose = Prose(1)
            corpora["prose"] = [str(prose.article(place)["text"]) for place in range(_INVENTED)]
        return corpora

    def _read_floors(self, path: Path) -> Floors:
        way = "give the --gold that it was written for"
        return read_floors_of(path, digest(self._articles or ()), "articles", way)

    def _read(self, path: Path) -> Mapping[str, Sequence[Found]]:
        return read_predictions(path, {one.name: one.text for one in self._articles or ()})


def predict(extractor: Extractor, articles: Sequence[Annotated]) -> dict[str, tuple[Found, ...]]:
    """Return what is scored of what an extractor finds in each article."""
    found = extractor.extract_many(one.text for one in articles)
    return {one.name: scored(rows) for one, rows in zip(articles, found, strict=True)}


def _marked(gold: Path) -> list[Annotated]:
    if not gold.exists():
        raise PathMissing(str(gold))
    return load(gold) if gold.is_dir() else read_marked(gold)


def _called(gold: Path) -> str:
    return gold.name if gold.is_file() else "/".join(gold.resolve().parts[-2:])


def _cases(folder: Path | None) -> list[GoldCase]:
    if folder is not None and not folder.is_dir():
        raise PathMissing(str(folder))
    folder = folder or CASES
    return gold_cases(folder) if folder.is_dir() else []
