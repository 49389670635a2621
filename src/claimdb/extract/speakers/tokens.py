"""A text as the words that names are made of, with sentences and quotations told.

Unlike ``extract.words`` a hyphen, an apostrophe and the stops of "U.S." stay
inside a word, and the "'s" of a possessive is a word of its own.

Invariant: words are in order and do not overlap; the lists are parallel.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.speakers.grammar import OPENERS
from claimdb.extract.speakers.lexicon import ABBREVIATIONS
from claimdb.text.spans import Span

_TOKEN: Final = re.compile(
    r"['\u2019]s\b|(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?!['\u2019]s\b)[-'\u2019&][^\W_]+)*|[^\w\s]|_+"
)
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.){2,}")
_OPENING: Final = frozenset("\u201c\u201e\u00ab\u2018\"'([:\u2022")
#: Articles of Arabic that are written small before the capital.
_JOINED: Final = ("al-", "el-", "an-", "as-", "ad-", "ar-", "d'", "d\u2019", "l'", "l\u2019")


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
    starts, ends, words = [], [], []
    for match in _TOKEN.finditer(document.text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        words.append(match.group())
    low = [word.lower() for word in words]
    paragraph = _numbered(starts, document.paragraphs)
    sentence, first = _sentences(document, starts, words, low)
    return Tokens(
        starts=starts,
        ends=ends,
        words=words,
        low=low,
        capital=[_is_capital(word) for word in words],
        sentence=sentence,
        paragraph=paragraph,
        first=first,
        quoted=_quoted(starts, document.quoted),
    )


def _is_capital(word: str) -> bool:
    """Tell whether a word is written as a name is."""
    if word[0].isupper():
        return True
    if word.startswith(_JOINED):
        return word.lstrip("adelnrs")[1:2].isupper()
    return False


def _numbered(starts: list[int], spans: Iterable[Span]) -> list[int]:
    """Return for each word the number of the span that it stands in or after."""
    numbers: list[int] = []
    index = 0
    for number, span in enumerate(spans):
        while index < len(starts) and starts[index] < span.end:
            numbers.append(number)
            index += 1
    numbers.extend([numbers[-1] if numbers else 0] * (len(starts) - index))
    return numbers


def _sentences(
    document: Document, starts: list[int], words: list[str], low: list[str]
) -> tuple[list[int], list[bool]]:
    """Return the number of each word's sentence, and which words stand first in one.

    A sentence that ends in an abbreviation ("Mr.", "J.", "U.S.") goes on in the next.
    """
    numbers: list[int] = []
    first: list[bool] = []
    boundaries = _boundaries(document)
    upcoming = next(boundaries, None)
    number = 0
    for index, start in enumerate(starts):
        begins = index == 0
        while upcoming is not None and start >= upcoming[0]:
            begins = begins or upcoming[1] or not _goes_on(words, low, index)
            upcoming = next(boundaries, None)
        if begins and index:
            number += 1
        numbers.append(number)
        opened = index > 0 and words[index - 1] in _OPENING
        first.append(begins or (opened and words[index - 1] != "(") or _after_mark(first, words))
    return numbers, first


def _after_mark(first: list[bool], words: list[str]) -> bool:
    """Tell whether the word before is a mark that stands first in its sentence."""
    index = len(first) - 1
    return index >= 0 and first[index] and not words[index][0].isalnum()


def _boundaries(document: Document) -> Iterator[tuple[int, bool]]:
    """Yield where sentences start, and whether a paragraph starts there too."""
    heads = {paragraph.start for paragraph in document.paragraphs}
    for sentence in document.sentences:
        yield sentence.start, sentence.start in heads


def _goes_on(words: list[str], low: list[str], index: int) -> bool:
    """Tell whether the words before ``index`` end in an abbreviation, not in a sentence."""
    if index == 0 or low[index] in OPENERS:
        return False
    before = words[index - 1]
    if _DOTTED.fullmatch(before):
        return True
    if before != "." or index < len(("Mr", ".")):
        return False
    stem = words[index - 2]
    return (len(stem) == 1 and stem.isupper()) or (
        stem[0].isupper() and low[index - 2] in ABBREVIATIONS
    )


def _quoted(starts: list[int], quotations: list[Span]) -> list[int]:
    """Return for each word the number of the outermost quotation around it, or -1."""
    around = [-1] * len(starts)
    index = 0
    for number, span in enumerate(quotations):
        while index < len(starts) and starts[index] < span.start:
            index += 1
        while index < len(starts) and starts[index] < span.end:
            around[index] = number
            index += 1
    return around
