"""The least that extraction may give on a corpus, written down once it has been reached.

A file of floors names its corpus by a digest, since the same figure on other texts
means nothing. Invariant: a floor for what was not measured is not held.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.bench.polnear import Annotated
from claimdb.bench.tables import Cell, Table
from claimdb.bench.yamlfile import document
from claimdb.canonical import content_hash, text_hash
from claimdb.errors import FormatBroken
from claimdb.extract.record import Found

_COLUMNS: Final = ("what", "figure", "floor", "met")
_WAY: Final = "write 'corpus: b2:…' and 'floors:' with a number from 0 to 1 for each figure"


@dataclass(frozen=True, slots=True)
class Held:
    """A figure beside its floor; None for what was not measured, which no floor allows."""

    name: str
    least: float
    figure: float | None

    @property
    def is_held(self) -> bool:
        """Whether the figure is as high as its floor."""
        return self.figure is not None and self.figure >= self.least


@dataclass(frozen=True, slots=True)
class Floors:
    """What a corpus has to give at the least, by the name of the figure."""

    corpus: str
    least: Mapping[str, float]

    def held(self, figures: Mapping[str, float]) -> list[Held]:
        """Return each floor with its figure."""
        return [Held(name, least, figures.get(name)) for name, least in self.least.items()]


def read_floors(path: Path) -> Floors:
    """Return the floors of a file; ``FormatBroken`` where it is not of this form."""
    match document(path, _WAY):
        case {"corpus": str(corpus), "floors": dict(least), **others} if not others:
            pass
        case _:
            raise FormatBroken(path.name, "does not have 'corpus' and 'floors' alone", _WAY)
    for name, value in least.items():
        if not isinstance(name, str) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise FormatBroken(path.name, f"'{name}' has a floor that is none: {value!r}", _WAY)
    return Floors(corpus, {name: float(value) for name, value in least.items()})


def read_floors_of(path: Path, own: str, what: str, way: str) -> Floors:
    """Return the floors of a file, which must be those of the corpus with the digest ``own``.

    Raises ``FormatBroken`` where they are another's; ``what`` a corpus holds ("pairs"), and
    ``way``, the way out, are for its sentence.
    """
    floors = read_floors(path)
    if floors.corpus != own:
        problem = f"is for {what} with the digest {floors.corpus}, and these have {own}"
        raise FormatBroken(str(path), problem, way)
    return floors


def floors_table(
    floors: Floors, figures: Mapping[str, float], corpus: str, title: str, *, digits: int = 4
) -> Table:
    """Return each floor beside its figure, rounded to so many ``digits``."""
    rows: list[dict[str, Cell]] = [
        {
            "what": one.name,
            "figure": None if one.figure is None else round(one.figure, digits),
            "floor": one.least,
            "met": "yes" if one.is_held else "no",
        }
        for one in floors.held(figures)
    ]
    return Table("floors", corpus, title, _COLUMNS, rows)


def digest(articles: Iterable[Annotated]) -> str:
    """Return what tells a corpus: names, texts and gold, in any order of the articles."""
    return content_hash(
        [
            [one.name, text_hash(one.text), [_spans(row) for row in one.rows]]
            for one in sorted(articles, key=lambda one: one.name)
        ]
    )


def _spans(row: Found) -> list[list[list[int]]]:
    roles = (row.content, row.cue, row.source)
    return [[[span.start, span.end] for span in role] for role in roles]
