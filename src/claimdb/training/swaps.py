"""Other names in the same sentences, so that a network learns how people are quoted, not who was.

Two years of news name a few people thousands of times. In part of the articles
of each epoch, surnames that are often sources become others, the same one
throughout an article; offsets are kept right.
"""

import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

from claimdb.bench.polnear import Annotated
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_WORD: Final = re.compile(r"\b[A-Z][a-z]{2,}\b")
_LOWER: Final = re.compile(r"\b[a-z]{3,}\b")
#: Last words of this many sources: a name that is met again and again.
_OFTEN: Final = 4
#: A word is a name when it stands in lower case at most once for this many times in capitals.
_NAME: Final = 20

#: Surnames from many countries, and invented ones.
NAMES: Final = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").split()

#: Capitalised, and no names.
_NOT_NAMES: Final = frozenset(
    {
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday"),
        *("Friday", "Saturday", "Sunday", "Democrat", "Democrats", "Democratic", "Republican"),
        *("Republicans", "American", "Americans", "Congress", "Senate", "House", "President"),
    }
)


def swappable(articles: Iterable[Annotated]) -> frozenset[str]:
    """Return the words that end sources often and are always names."""
    ends: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for article in articles:
        upper.update(_WORD.findall(article.text))
        lower.update(_LOWER.findall(article.text))
        for row in article.rows:
            for span in row.source:
                words = _WORD.findall(article.text, span.start, span.end)
                ends.update(words[-1:])
    return frozenset(
        word
        for word, count in ends.items()
        if count >= _OFTEN and word not in _NOT_NAMES and upper[word] >= _NAME * lower[word.lower()]
    )


def swapped(article: Annotated, names: frozenset[str], dice: random.Random) -> Annotated:
    """Return the article with each of ``names`` that it has changed for another."""
    chosen: dict[str, str] = {}
    edits: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(article.text):
        word = match.group()
        if word in names:
            other = chosen.setdefault(word, dice.choice(NAMES))
            edits.append((match.start(), match.end(), other))
    text, moved = _edited(article.text, edits)

    def move(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(Span(moved(span.start), moved(span.end)) for span in spans)

    rows = tuple(
        Found(move(row.content), move(row.cue), move(row.source), by=row.by) for row in article.rows
    )
    return Annotated(article.name, text, rows, {})


#: Marks and blank lines for others of the same length, so that no offset moves: straight marks,
#: British single ones, a text without paragraphs. Of each hundred articles, so many.
_RESTYLED: Final = (
    (12, str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")),
    (6, str.maketrans("\u201c\u201d", "\u2018\u2019")),
    (3, str.maketrans("\u201c\u201d", "\u00ab\u00bb")),
    (4, str.maketrans("\n", " ")),
)


def restyled(article: Annotated, dice: random.Random) -> Annotated:
    """Return the article as it is or, now and then, with other marks or without paragraphs."""
    drawn = dice.randrange(100)
    for share, table in _RESTYLED:
        if drawn < share:
            text = article.text.translate(table)
            return Annotated(article.name, text, article.rows, {})
        drawn -= share
    return article


class _Moved:
    """Where an offset of the old text stands in the new one."""

    def __init__(self, edits: Sequence[tuple[int, int, str]]) -> None:
        self._ends = [end for _, end, _ in edits]
        growth = (len(other) - (end - start) for start, end, other in edits)
        self._by = list(accumulate(growth, initial=0))

    def __call__(self, offset: int) -> int:
        return offset + self._by[bisect_right(self._ends, offset)]


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> tuple[str, _Moved]:
    """Return the text with the edits made, and the way from old offsets to new ones."""
    parts, at = [], 0
    for start, end, other in edits:
        parts += [text[at:start], other]
        at = end
    return "".join([*parts, text[at:]]), _Moved(edits)
