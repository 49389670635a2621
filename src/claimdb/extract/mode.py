"""Whether a content stands in the words of its source, in part, or only in the reporter's.

Direct: all words of the content stand inside quotation marks; mixed: some, be it
one; indirect: none. The "that" which leads into a quotation belongs to nobody.
Marks around a content *and* its cue are somebody else's, who quotes or tells of
the source, and do not count: in "'He told me he was leaving,' she said" the words
of his that she tells of are indirect. Not so in a transcript that is quoted as a
whole, where the cue is a sign.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.page import Page, page_of
from claimdb.extract.record import Found
from claimdb.model.vocab import Mode
from claimdb.text.spans import Span

#: Quotations within quotations that are told apart; deeper ones stand inside these.
_LEVELS: Final = 4


def modes(document: Document, found: Sequence[Found]) -> tuple[Mode, ...]:
    """Return the mode of each of ``found``, in its order."""
    marked = _Marked(page_of(document), document.quoted)
    return tuple(marked.mode(one) for one in found)


class _Marked:
    """The words of a page, counted, and those of them inside quotation marks."""

    def __init__(self, page: Page, quoted: Iterable[Span]) -> None:
        self._page = page
        self._levels = _levels(quoted)
        inside = bytearray(len(page.low))
        for start, end in (quotation for level in self._levels for quotation in level):
            run = page.run(Span(start, end))
            inside[run.start : run.stop] = b"\x01" * len(run)
        self._is_word = bytes(word[0].isalnum() for word in page.low)
        self._words = [0, *accumulate(self._is_word)]
        both = int.from_bytes(inside) & int.from_bytes(self._is_word)
        self._inside = [0, *accumulate(both.to_bytes(len(inside)))]

    def mode(self, found: Found) -> Mode:
        """Return the mode of one attribution."""
        runs = [self._page.run(span) for span in found.content]
        foreign = self._foreign(found)
        words = sum(self._words[run.stop] - self._words[run.start] for run in runs)
        if foreign:
            inside = sum(self._is_own(number, foreign) for run in runs for number in run)
        else:
            inside = sum(self._inside[run.stop] - self._inside[run.start] for run in runs)
        if not inside:
            return Mode.INDIRECT
        return Mode.DIRECT if inside + self._leading(runs, foreign) == words else Mode.MIXED

    def _foreign(self, found: Found) -> list[tuple[int, int]]:
        """Return the quotations around a cue; a mere sign ("NAME: …") tells of nobody's words."""
        if not found.cue or not any(self._is_word[number] for number in self._page.runs(found.cue)):
            return []
        return self._around(found.cue[0].start)

    def _leading(self, runs: Sequence[range], foreign: list[tuple[int, int]]) -> bool:
        """Tell whether the content begins with "that" outside quotation marks."""
        first = runs[0].start
        return self._page.word(first) == "that" and not self._is_own(first, foreign)

    def _is_own(self, number: int, foreign: list[tuple[int, int]]) -> bool:
        """Tell whether a word stands in quotation marks that are not foreign."""
        if not self._is_word[number]:
            return False
        return any(one not in foreign for one in self._around(self._page.at[number][0]))

    def _around(self, offset: int) -> list[tuple[int, int]]:
        """Return the quotations in which an offset stands."""
        found = []
        for level in self._levels:
            place = bisect_left(level, (offset + 1,)) - 1
            if place >= 0 and offset < level[place][1]:
                found.append(level[place])
        return found


def _levels(quoted: Iterable[Span]) -> list[list[tuple[int, int]]]:
    """Return the quotations by level; those of one level do not overlap."""
    levels: list[list[tuple[int, int]]] = []
    for span in quoted:
        for level in levels:
            if level[-1][1] <= span.start:
                level.append((span.start, span.end))
                break
        else:
            if len(levels) < _LEVELS:
                levels.append([(span.start, span.end)])
    return levels
