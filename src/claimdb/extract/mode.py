"""Whether a content stands in the words of its source, in part, or only in the reporter's.

Direct: all words of the content stand inside quotation marks; mixed: some, be it
one; indirect: none. The "that" which leads into a quotation belongs to nobody. A
turn of a transcript is direct without marks. Marks around a content *and* its cue
are somebody else's, who quotes or tells of the source, and do not count: in "'He
told me he was leaving,' she said" the words of his that she tells of are indirect.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.page import Page, page_of
from claimdb.extract.record import TRANSCRIPT, Found
from claimdb.model.vocab import Mode
from claimdb.text.spans import Span

#: Quotations within quotations that are told apart; deeper ones stand inside these.
_LEVELS: Final = 4
_MARKS: Final = " \t\"'\u201c\u201d\u2018\u2019\u00ab\u00bb"
_TURN: Final = re.compile(r"^[\"\u201c]?[A-Z][\w.'\u2019 -]{0,40}:\s", re.MULTILINE)
_ENDS: Final = frozenset(".?!\u2026")


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
        self._is_word = bytes([word[0].isalnum() for word in page.low])
        self._words = [0, *accumulate(self._is_word)]
        both = int.from_bytes(inside) & int.from_bytes(self._is_word)
        self._inside = [0, *accumulate(both.to_bytes(len(inside)))]

    def mode(self, found: Found) -> Mode:
        """Return the mode of one attribution."""
        if self._is_turn(found):
            return Mode.DIRECT
        runs = [self._page.run(span) for span in found.content]
        foreign = self._around(found.cue[0].start) if found.cue else []
        words = sum(self._words[run.stop] - self._words[run.start] for run in runs)
        if foreign:
            inside = sum(self._is_own(number, foreign) for run in runs for number in run)
        else:
            inside = sum(self._inside[run.stop] - self._inside[run.start] for run in runs)
        if not inside:
            return Mode.INDIRECT
        return Mode.DIRECT if inside + self._leading(runs, foreign) == words else Mode.MIXED

    def _is_turn(self, found: Found) -> bool:
        """Tell a turn of a transcript: "NAME: …" at the head of a line, a sentence behind it.

        A headline looks the same ("Mayor: no tram"), but that no other turn follows.
        """
        if found.by == TRANSCRIPT:
            return True
        text, content = self._page.text, found.content
        if not (found.source and found.cue and text.startswith(":", found.cue[0].start)):
            return False
        start = found.source[0].start
        line = text.rfind("\n", 0, start) + 1
        heads = not text[line:start].strip(_MARKS) and found.cue[0].start < content[0].start
        ends = text[content[0].start : content[-1].end].rstrip(_MARKS)[-1:] in _ENDS
        first = not text[:line].strip()
        return heads and ends and not (first and not _TURN.search(text, content[0].start))

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
