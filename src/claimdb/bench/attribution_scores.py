"""How near attributions come to those that people marked.

What counts, with words as runs of word characters (a sign is no word):

- The main figure, ``attributed_content``: a content is found where its words
  and the gold ones share at least half (Dice), and the sources share a word, or
  both have none. Each pairs with one at most, the best first; ``content_only``
  does without the source.
- ``content_exact``: the same characters, but for white space; ``content_exact_words``: the
  same words. ``token_source`` and the like: words in any attribution at all.
- Quoted is a content with a word inside double quotation marks. Classes divide
  what was paired as a whole: recall is over the gold of a class, precision over
  the predictions that are of it by their own words.

Invariant: pairs depend on the rows and their order alone, so that the same input
gives the same figures everywhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from claimdb.bench.polnear import tidy
from claimdb.extract.record import Found
from claimdb.text.spans import Span

MAIN: Final = "attributed_content"
CONTENT_ONLY: Final = "content_only"

_WORD: Final = re.compile(r"\w+")
_PARAGRAPH_GAP: Final = re.compile(r"\n\s*\n")
_DOUBLE_MARK: Final = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_OPENING: Final = frozenset("\u201c\u201e\u00ab")
_CLOSING: Final = frozenset("\u201d\u00bb")
#: A straight mark opens after one of these, at the start of a paragraph too.
_BEFORE_OPENING: Final = frozenset(" \t\n\r\u00a0([{\u2014\u2013-\u2018\u201c/'")
_ALIKE: Final = 0.5

Words = frozenset[int]
Pair = tuple[int, int]
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found, of how many; in a class the two sides count for themselves.

    ``right`` are predictions that are in the gold, ``found`` is gold that was
    predicted: the same number but in a class.
    """

    right: int = 0
    predicted: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Self) -> "Counts":
        """Return the counts of both."""
        return Counts(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The share of predictions that is right; 0 of none."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 of none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """An attribution as the indices of its words; ``exact`` are the content's characters."""

    content: Words
    cue: Words
    source: Words
    exact: tuple[Span, ...]
    quoted: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows of one article, and which were paired under the main figure and without sources."""

    gold: Sequence[Row]
    predicted: Sequence[Row]
    pairs: Sequence[Pair]
    pairs_without_source: Sequence[Pair]

    def classed(
        self, pairs: Sequence[Pair], gold: Sequence[bool], predicted: Sequence[bool]
    ) -> Counts:
        """Return the counts of a class, which ``gold`` and ``predicted`` say of each row."""
        return Counts(
            right=sum(predicted[p] for _, p in pairs),
            predicted=sum(predicted),
            found=sum(gold[g] for g, _ in pairs),
            gold=sum(gold),
        )


class Sheet:
    """A text cut into words, to say which of them spans touch."""

    def __init__(self, text: str) -> None:
        """Cut ``text``."""
        self.text = text
        places = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]
        self._quoted = self.touched(quoted_regions(text))

    def touched(self, spans: Iterable[Span]) -> Words:
        """Return the words that share a character with any of ``spans``."""
        return frozenset(
            word
            for span in spans
            for word in range(
                bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
            )
        )

    def row(self, found: Found) -> Row:
        """Return an attribution by its words."""
        content = self.touched(found.content)
        return Row(
            content=content,
            cue=self.touched(found.cue),
            source=self.touched(found.source),
            exact=tidy(found.content, self.text),
            quoted=bool(content & self._quoted),
        )


def quoted_regions(text: str) -> list[Span]:
    """Return what stands between double quotation marks, the marks included.

    A quotation that does not close ends with its paragraph. A straight mark
    opens where it follows a space or an opening sign and no space follows it.
    These are the scorer's rules; ``claimdb.text.quotes`` reads more kinds.
    """
    gaps = [match.span() for match in _PARAGRAPH_GAP.finditer(text)]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    return [
        region for paragraph in zip(starts, ends, strict=True) for region in _in(text, *paragraph)
    ]


def _in(text: str, start: int, end: int) -> list[Span]:
    regions, opened, paragraph = [], None, text[start:end]
    for match in _DOUBLE_MARK.finditer(text, start, end):
        opens = _opens(paragraph, match.start() - start)
        if opens and opened is None:
            opened = match.start()
        elif not opens and opened is not None:
            regions.append(Span(opened, match.end()))
            opened = None
    return regions if opened is None else [*regions, Span(opened, end)]


def _opens(paragraph: str, place: int) -> bool:
    mark = paragraph[place]
    if mark in _OPENING or mark in _CLOSING:
        return mark in _OPENING
    before = paragraph[place - 1] if place else " "
    after = paragraph[place + 1 : place + 2] or " "
    return before in _BEFORE_OPENING and not after.isspace()


def candidates(gold: Sequence[Row], predicted: Sequence[Row], *, by_source: bool) -> list[Pair]:
    """Return all pairs of (gold, predicted) that may be the same, the best first."""
    ranked = []
    for g, marked in enumerate(gold):
        for p, row in enumerate(predicted):
            common = len(marked.content & row.content)
            shared = len(marked.source & row.source)
            if not common or (by_source and not shared and (marked.source or row.source)):
                continue
            dice = 2 * common / (len(marked.content) + len(row.content))
            if dice >= _ALIKE:
                ranked.append((-dice, -common, -shared, g, p))
    return [(g, p) for *_, g, p in sorted(ranked)]


def paired(ranked: Iterable[Pair]) -> list[Pair]:
    """Return of ranked pairs those that are left when each row is in one at most."""
    taken: list[Pair] = []
    golds, predictions = set[int](), set[int]()
    for g, p in ranked:
        if g not in golds and p not in predictions:
            golds.add(g)
            predictions.add(p)
            taken.append((g, p))
    return taken


def compare(text: str, gold: Iterable[Found], predicted: Iterable[Found]) -> Compared:
    """Pair the attributions of one article."""
    sheet = Sheet(text)
    marked = [sheet.row(found) for found in gold]
    rows = [sheet.row(found) for found in predicted]
    with_source, without = (
        paired(candidates(marked, rows, by_source=by_source)) for by_source in (True, False)
    )
    return Compared(marked, rows, with_source, without)


def figures(compared: Compared) -> dict[str, Counts]:
    """Return the counts of every figure of one article."""
    sides = compared.gold, compared.predicted
    counts = {
        "token_source": _words(*([row.source for row in side] for side in sides)),
        "token_cue": _words(*([row.cue for row in side] for side in sides)),
        "token_content": _words(*([row.content for row in side] for side in sides)),
        "content_exact": _same(*([row.exact for row in side] for side in sides)),
        "content_exact_words": _same(*([row.content for row in side] for side in sides)),
    }
    quoted, unquoted = (
        [[row.quoted is yes for row in side] for side in sides] for yes in (True, False)
    )
    for name, pairs in ((MAIN, compared.pairs), (CONTENT_ONLY, compared.pairs_without_source)):
        counts[name] = compared.classed(pairs, *([True] * len(side) for side in sides))
        counts[f"{name}_quoted"] = compared.classed(pairs, *quoted)
        counts[f"{name}_unquoted"] = compared.classed(pairs, *unquoted)
    return counts


def total(articles: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Return the sums over articles."""
    sums: dict[str, Counts] = {}
    for counts in articles:
        for name, one in counts.items():
            sums[name] = sums.get(name, Counts()) + one
    return sums


def _words(gold: Iterable[Words], predicted: Iterable[Words]) -> Counts:
    marked, said = (frozenset[int]().union(*rows) for rows in (gold, predicted))
    common = len(marked & said)
    return Counts(common, len(said), common, len(marked))


def _same(gold: Sequence[Hashable], predicted: Sequence[Hashable]) -> Counts:
    common = (Counter(filter(None, gold)) & Counter(filter(None, predicted))).total()
    return Counts(common, len(predicted), common, len(gold))
