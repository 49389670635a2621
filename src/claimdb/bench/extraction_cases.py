"""How well attributions are read on the gold set of our own, whole and with gold spans given.

Invariant: every case counts, also those in languages that nothing is read in, and
those in which nobody says anything.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.bench.goldscore import marked, score, total
from claimdb.bench.goldset import GoldCase
from claimdb.bench.tables import Cell, Table, met
from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.protocol import Extractor, Text

_COLUMNS: Final = ("what", "figure", "on_gold_spans", "goal", "met")
_GOALS: Final = {"stance": 0.95, "chain": 0.90, "resolved": 0.90}
#: Words of an article; cases are short, and speed is of articles.
_ARTICLE: Final = 600


def measure_cases(cases: Sequence[GoldCase], extractor: Extractor) -> Table:
    """Return the table of figures on the gold set."""
    texts = (Text(case.text, case.published) for case in cases)
    found = [reading.extractions for reading in extractor.read_many(texts)]
    whole = total(score(case, rows) for case, rows in zip(cases, found, strict=True)).figures()
    given = total(
        score(case, read_closely(Document(case.text), marked(case), case.published))
        for case in cases
    ).figures()
    rows: list[dict[str, Cell]] = [
        {
            "what": name,
            "figure": round(figure, 3),
            "on_gold_spans": round(given[name], 3) if name in given else None,
            "goal": _GOALS.get(name),
            "met": met(figure, _GOALS.get(name)),
        }
        for name, figure in whole.items()
    ]
    title = f"Gold set of our own: {len(cases)} texts, shares that are right"
    return Table("cases", "cases", title, _COLUMNS, rows)


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
