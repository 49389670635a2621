"""A document's words in lower case, and which of them negate.

Invariant: ``low[i]`` is the word at ``at[i]``; runs of words are half-open
ranges of their numbers.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from claimdb.extract.document import Document
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.stances import UNDOING
from claimdb.text.spans import Span

#: A run of words: the numbers of its first, and of the one after its last.
Run = tuple[int, int]

APOSTROPHES: Final = frozenset("'\u2019")
AUXILIARIES: Final = listed(
    "am is are was were be been being has have had having do does did will would shall "
    "should can could may might must need dare ought"
)
#: Words that may stand between an auxiliary and its verb, beside those in "-ly".
BETWEEN: Final = listed("also ever yet so far even still once again always now then just")
#: First halves of "didn't", as ``words`` cuts it.
_BEFORE_T: Final = listed(
    "don didn doesn isn aren wasn weren hasn haven hadn won wouldn couldn can shouldn mustn "
    "needn ain mightn n"
)
#: What stands before the "n't" of a text that is cut into words.
_WITH_N: Final = AUXILIARIES | {"ca", "wo", "sha", "ai"}
_NEGATIONS: Final = listed("not never cannot neither nor nobody without")
#: Behind "not" or "no", they leave the sentence positive.
_ONLY: Final = UNDOING | {"less", "fewer", "more", "matter", "doubt", "wonder", "sooner"}


@lru_cache(maxsize=1)
def page_of(document: Document) -> "Page":
    """Return the page of a document; one is kept, for all who read it in turn."""
    return Page(document)


class Page:
    """A document's words, numbered."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.at = document.words
        self._starts = document.starts
        self.low = list(map(str.lower, document.forms))
        #: Main clauses that ``clause`` has found, by the content they begin.
        self.clauses: dict[tuple[Span, ...], list[int]] = {}

    def first(self, offset: int) -> int:
        """Return the number of the first word that ends after ``offset``."""
        number = bisect_left(self._starts, offset)
        return number - 1 if number and self.at[number - 1][1] > offset else number

    def run(self, span: Span) -> range:
        """Return the numbers of the words in ``span``."""
        return range(self.first(span.start), bisect_left(self._starts, span.end))

    def runs(self, spans: Iterable[Span]) -> list[int]:
        """Return the numbers of the words in all ``spans``."""
        return [number for span in spans for number in self.run(span)]

    def span(self, start: int, end: int) -> Span:
        """Return the span of the words from ``start`` to before ``end``."""
        return Span(self.at[start][0], self.at[end - 1][1])

    def word(self, number: int) -> str:
        """Return the word, or nothing beyond the text."""
        return self.low[number] if 0 <= number < len(self.low) else ""

    def negation(self, number: int) -> Run | None:
        """Return the run of the negation that ends at a word, its auxiliary with it.

        "No" is left to who knows what follows. None where what follows undoes it
        ("not only", "could not resist").
        """
        word = self.low[number]
        if word == "t":
            if self.word(number - 1) not in APOSTROPHES or self.word(number - 2) not in _BEFORE_T:
                return None
            start = number - 2
            if self.word(start) == "n":  # "did n't", as some texts are cut
                if self.word(start - 1) not in _WITH_N:
                    return None
                start -= 1
        elif word in _NEGATIONS or (word == "yet" and self.word(number + 1) == "to"):
            start = number - (self.word(number - 1) in AUXILIARIES)
        else:
            return None
        if lemma(self.word(number + 1)) in _ONLY:
            return None
        return start, number + 1
