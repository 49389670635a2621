"""A text as the words that names are made of, with sentences and quotations told.

Unlike ``extract.words`` a hyphen, an apostrophe and the stops of "U.S." stay
inside a word, and the "'s" of a possessive is a word of its own.

Invariant: words are in order and do not overlap; the lists are parallel.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from claimdb.extract.document import Document
from claimdb.gazetteer.places import SEATS
from claimdb.text.spans import Span

#: Plain words come first, which most are, and which would be tried as all others else.
_TOKEN: Final = re.compile(
    r"[^\W_]{2,}+(?![-'\u2019&])|[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|[^\W_]+(?:(?!['\u2019]s\b)[-'\u2019&][^\W_]+)*|['\u2019]s\b|[^\w\s]|_+"
)
_OPENING: Final = frozenset("\u201c\u201e\u00ab\u2018\"'([:\u2022")
#: Articles of Arabic that are written small before the capital.
_JOINED: Final = ("al-", "el-", "an-", "as-", "ad-", "ar-", "d'", "d\u2019", "l'", "l\u2019")
#: Seats of governments that mean nothing else where they are written small, as hasty copy does.
_SMALL_SEATS: Final = SEATS - {"america", "bern", "lima", "riga", "rome", "wellington"}
#: First and last word.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text.

    ``low`` are the words in lower case; ``capital`` tells which begin with a
    capital; ``sentence`` and ``paragraph`` number them; ``first`` tells which
    have a capital for their place alone; ``quoted`` is the number of the
    quotation around a word, or -1.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    low: list[str]
    capital: list[bool]
    sentence: list[int]
    paragraph: list[int]
    first: list[bool]
    quoted: list[int]

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.starts)

    def at(self, position: int) -> int:
        """Return the index of the first word that starts at ``position`` or after it."""
        return bisect_left(self.starts, position)

    def within(self, span: Span) -> tuple[int, int]:
        """Return the range of the words that start inside ``span``."""
        return self.at(span.start), self.at(span.end)

    def beside(self, index: int) -> bool:
        """Tell whether no paragraph and no sentence ends between a word and the next."""
        following = index + 1
        return following < len(self.starts) and self.sentence[index] == self.sentence[following]


def tokens(document: Document) -> Tokens:
    """Return the words of a document."""
    text = document.text
    spans = list(map(re.Match.span, _TOKEN.finditer(text)))
    starts = [start for start, _ in spans]
    words = [text[start:end] for start, end in spans]
    sentence, first = _sentences(document, starts, words)
    return Tokens(
        starts=starts,
        ends=[end for _, end in spans],
        words=words,
        low=list(map(str.lower, words)),
        capital=list(map(_is_capital, words)),
        sentence=sentence,
        paragraph=_numbered(starts, document.paragraphs),
        first=first,
        quoted=_quoted(starts, document.quoted),
    )


#: Half of the words of an article stand in it more than once, and in the next one too.
@lru_cache(maxsize=1 << 15)
def _is_capital(word: str) -> bool:
    """Tell whether a word is written as a name is."""
    if word[0].isupper():
        return True
    if word.startswith(_JOINED):
        return word.lstrip("adelnrs")[1:2].isupper()
    return word in _SMALL_SEATS


def _numbered(starts: list[int], spans: Iterable[Span]) -> list[int]:
    """Return for each word the number of the span that it stands in or after."""
    numbers: list[int] = []
    for number, span in enumerate(spans):
        numbers += [number] * (bisect_left(starts, span.end) - len(numbers))
    numbers.extend([numbers[-1] if numbers else 0] * (len(starts) - len(numbers)))
    return numbers


def _sentences(
    document: Document, starts: list[int], words: list[str]
) -> tuple[list[int], list[bool]]:
    """Return the number of each word's sentence, and which words stand first in one."""
    heads = [0] if starts else []
    for sentence in document.sentences:
        index = bisect_left(starts, sentence.start)
        if heads and heads[-1] < index < len(starts):
            heads.append(index)
    numbers: list[int] = []
    for number, (head, following) in enumerate(pairwise([*heads, len(starts)])):
        numbers += [number] * (following - head)
    return numbers, _first(words, heads)


def _first(words: list[str], heads: list[int]) -> list[bool]:
    """Tell which words have a capital for their place: heads, and what opening marks precede.

    What follows a mark that stands first does so too.
    """
    first = [False] * len(words)
    opened = [index + 1 for index, word in enumerate(words) if word in _OPENING and word != "("]
    for index in (*heads, *opened):
        place = index
        while place < len(words) and not first[place]:
            first[place] = True
            place += not words[place][0].isalnum()
    return first


def _quoted(starts: list[int], quotations: list[Span]) -> list[int]:
    """Return for each word the number of the outermost quotation around it, or -1."""
    around = [-1] * len(starts)
    done = 0
    for number, span in enumerate(quotations):
        first = bisect_left(starts, span.start, done)
        done = bisect_left(starts, span.end, first)
        around[first:done] = [number] * (done - first)
    return around
