"""How well attributions are read on the gold set of our own, whole and with gold spans given.

Invariant: every case counts, also those in languages that nothing is read in, and
those in which nobody says anything.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.bench.goldscore import GoldScore, marked, score, total
from claimdb.bench.goldset import GoldCase
from claimdb.bench.tables import Cell, Table, met
from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.protocol import Extractor, Text

_COLUMNS: Final = ("what", "figure", "judged", "on_gold_spans", "goal", "met")
_GOALS: Final = {"stance": 0.95, "chain": 0.90, "resolved": 0.90}
#: Words of an article; cases are short, and speed is of articles.
_ARTICLE: Final = 600


def measure_cases(cases: Sequence[GoldCase], extractor: Extractor) -> Table:
    """Return the table of figures on the gold set.

    ``judged`` is how many pairs a figure is of; ``on_gold_spans`` is the same where
    nothing has to be found, but only to be read.
    """
    texts = (Text(case.text, case.published) for case in cases)
    found = [reading.extractions for reading in extractor.read_many(texts)]
    whole = total(score(case, rows) for case, rows in zip(cases, found, strict=True))
    given = total(
        score(case, read_closely(Document(case.text), marked(case), case.published))
        for case in cases
    )
    rows = [_row(name, whole, given) for name in {**given.figures(), **whole.figures()}]
    title = f"Gold set of our own: {len(cases)} texts, shares that are right"
    return Table("cases", "cases", title, _COLUMNS, rows)


def _row(name: str, whole: GoldScore, given: GoldScore) -> dict[str, Cell]:
    figure, on_gold = whole.figures().get(name), given.figures().get(name)
    judged = whole.fields.get(name)
    return {
        "what": name,
        "figure": None if figure is None else round(figure, 3),
        "judged": None if judged is None else judged.of,
        "on_gold_spans": None if on_gold is None else round(on_gold, 3),
        "goal": _GOALS.get(name),
        "met": met(figure or 0.0, _GOALS.get(name)),
    }


def as_articles(cases: Sequence[GoldCase]) -> list[str]:
    """Return the English texts of the gold set, joined until each is as long as an article."""
    articles, paragraphs = list[str](), list[str]()
    for case in cases:
        if case.language != "en":
            continue
        paragraphs.append(case.text.strip())
        if sum(len(text.split()) for text in paragraphs) >= _ARTICLE:
            articles.append("\n\n".join(paragraphs))
            paragraphs.clear()
    return articles or ["\n\n".join(paragraphs)]
