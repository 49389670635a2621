"""What a model has found and what rules find, as one list without doubles.

Invariant: a row of the model keeps its confidence and its spans; a rule adds the
cue or source that it lacks, and the paragraphs over which its words go on.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import PASSIVE, Found
from claimdb.extract.rules.continued import continued, with_marks
from claimdb.extract.rules.surer import meet, surer
from claimdb.text.spans import Span, united

#: Shared words, of both together, from which two contents are one: Dice's measure.
_SAME: Final = 0.5
#: A paragraph is somebody else's words when so much of it is.
_TAKEN: Final = 0.5


def merged(document: Document, model: Sequence[Found], ruled: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows of both in order of their content, each of them once."""
    groups = continued(document)
    if not ruled and not groups:
        return tuple(sorted(model, key=lambda row: row.content[0]))
    standing, ruled = surer(model, ruled)
    rows = _Rows(document, standing)
    for rule in ruled:
        if rule.by == PASSIVE:
            rows.add(rule)
        else:
            rows.join(rule)
    for group in groups:
        rows.go_on(group)
    return tuple(sorted(rows.found, key=lambda row: row.content[0]))


class _Rows:
    """Rows, and for each word of the document the numbers of those whose content has it."""

    def __init__(self, document: Document, found: Sequence[Found]) -> None:
        self._text = document.text
        text = document.text
        self._words = [word for word in document.words if text[word[0]].isalnum()]
        self._starts = [start for start, _ in self._words]
        self._of: dict[int, list[int]] = {}
        self._size: list[int] = []
        self.found: list[Found] = []
        for row in found:
            self.add(row)

    def join(self, rule: Found) -> None:
        """Add the row of a rule, or to the row that is the same what only the rule has."""
        numbers = self._numbers(rule.content)
        shared = Counter(row for word in numbers for row in self._of.get(word, ()))
        best = max(shared, key=lambda row: self._likeness(row, shared[row], numbers), default=None)
        if best is not None and self._likeness(best, shared[best], numbers) >= _SAME:
            self._fill(best, rule)
            return
        partial = next((row for row in shared if _are_of_one(self.found[row], rule)), None)
        if partial is None:
            self.add(rule)
            return
        self._fill(partial, rule)
        if shared[partial] == self._size[partial]:
            self._extend(partial, rule.content)

    def go_on(self, group: Sequence[Span]) -> None:
        """Give the row that ends with one paragraph of a quotation the next ones as well."""
        row: int | None = None
        gained: list[Span] = []
        for before, after in pairwise(group):
            row = row if gained else self._ending(before)
            if row is None or self._is_taken(after):
                self._extend(row, gained)
                gained = []
            else:
                gained.append(with_marks(self._text, after))
        self._extend(row, gained)

    def _ending(self, span: Span) -> int | None:
        """Return the longest row whose content ends where a span does."""
        last = self._numbers([span])[-1:]
        ends = [row for word in last for row in self._of.get(word, ()) if self._ends(row, word)]
        return max(ends, key=lambda row: self._size[row], default=None)

    def _is_taken(self, span: Span) -> bool:
        numbers = self._numbers([span])
        taken = sum(bool(self._of.get(word)) for word in numbers)
        return not numbers or taken >= _TAKEN * len(numbers)

    def _ends(self, row: int, word: int) -> bool:
        """Tell whether a word is the last of a row's content."""
        return self._numbers(self.found[row].content[-1:])[-1:] == [word]

    def _likeness(self, row: int, shared: int, numbers: list[int]) -> float:
        return 2 * shared / (self._size[row] + len(numbers))

    def add(self, row: Found) -> None:
        """Add a row beside all others."""
        self.found.append(row)
        self._size.append(0)
        self._own(len(self.found) - 1, row.content)

    def _own(self, row: int, spans: Sequence[Span]) -> None:
        for word in self._numbers(spans):
            owners = self._of.setdefault(word, [])
            if row not in owners:
                owners.append(row)
                self._size[row] += 1

    def _fill(self, row: int, rule: Found) -> None:
        kept = self.found[row]
        self.found[row] = replace(kept, cue=kept.cue or rule.cue, source=kept.source or rule.source)

    def _extend(self, row: int | None, spans: Sequence[Span]) -> None:
        if row is not None and spans:
            kept = self.found[row]
            self.found[row] = replace(kept, content=united([*kept.content, *spans]))
            self._own(row, spans)

    def _numbers(self, spans: Sequence[Span]) -> list[int]:
        """Return the numbers of the words in spans."""
        numbers: list[int] = []
        for span in spans:
            first = bisect_left(self._starts, span.start)
            if first and self._words[first - 1][1] > span.start:
                first -= 1
            numbers += range(first, bisect_left(self._starts, span.end))
        return numbers


def _are_of_one(row: Found, rule: Found) -> bool:
    """Tell whether two rows have a cue or a source in common."""
    return meet(row.cue, rule.cue) or meet(row.source, rule.source)
