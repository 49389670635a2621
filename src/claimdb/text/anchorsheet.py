"""A changed text to look for passages in: where words stand, and what stands around them.

Invariant: every search is bounded. Of words that stand thousands of times those
with the nearest letters beside them are looked at, then the first ones.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final

from claimdb.text.fold import fold, fold_text
from claimdb.text.likeness import Image, count_words, image, shared, tokens
from claimdb.text.spans import CONTEXT, Selector, Span

#: Places of the same words that are looked at.
_MOST_PLACES: Final = 48
#: Letters directly beside the words by which the likeliest places are found first.
_NEAREST: Final = 8
#: Twice the context, so that a word put in does not push the others out of sight.
_AROUND: Final = 2 * CONTEXT
#: Words that tell themselves: four, with twenty characters.
_TELLING_WORDS: Final = 4
_TELLING_LENGTH: Final = 20
#: Pieces of a passage that are looked for, their length, and places taken of each.
_SEEDS: Final = 24
_SEED: Final = 8
_SEED_PLACES: Final = 6
#: Regions of the text that are compared word by word with a passage.
_REGIONS: Final = 3
#: A longer passage is compared by its beginning and end only where a region starts.
_LONGEST: Final = 20_000
#: A word at an edge, with another beyond it.
_FIRST_WORD: Final = re.compile(r"\w+(?=\W+\w)")
_LAST_WORD: Final = re.compile(r"(?<=\W)\w+$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A passage as it is looked for: its selector, folded words, and the words around.

    ``left`` and ``right`` are the context, folded, without half words at the far
    ends; ``before`` and ``after`` their words, the nearest first. ``telling``
    words are enough of them to know them again wherever they stand.
    """

    start: int
    exact: str
    prefix: str
    suffix: str
    words: str
    count: int
    telling: bool
    left: str
    right: str
    before: tuple[str, ...] = field(repr=False)
    after: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, one: Selector) -> "Wanted":
        """Return how the passage of a selector is looked for."""
        words = fold_text(one.exact)
        count = count_words(words)
        left, right = _whole_words(one.prefix, one.suffix)
        return cls(
            start=one.start,
            exact=one.exact,
            prefix=one.prefix,
            suffix=one.suffix,
            words=words,
            count=count,
            telling=is_telling(words, count),
            left=left,
            right=right,
            before=tuple(token.words for token in reversed(tokens(left))),
            after=tuple(token.words for token in tokens(right)),
        )

    @property
    def span(self) -> Span:
        """Where it stood."""
        return Span(self.start, self.start + len(self.exact))


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the shares of what stood before and after them that still does."""

    span: Span
    before: float
    after: float
    context: float
    folded: bool


class Sheet:
    """A text in which passages are looked for; ``old_text`` is where they stood, if kept."""

    def __init__(self, text: str, old_text: str | None = None) -> None:
        """Fold ``text`` once for all passages."""
        self.text = text
        self._folded = fold(text)
        self._old = None if old_text is None else fold(old_text)

    def places(self, one: Wanted) -> list[Place]:
        """Return where the words stand, whole words only, the likeliest among them."""
        found = dict.fromkeys(islice(self._starts(one), _MOST_PLACES))
        return [place for start in found if (place := self._place(one, start)) is not None]

    def near(self, one: Wanted, span: Span, distance: int) -> list[Place]:
        """Return where the words stand no farther than ``distance`` from ``span``."""
        text = self._folded.text
        first = self._folded.before(max(0, span.start - distance - len(one.exact)))
        last = self._folded.after(min(len(self.text), span.end + distance + len(one.exact)))
        starts = islice(_finds(text, one.words, first, last), _MOST_PLACES)
        return [place for start in starts if (place := self._place(one, start)) is not None]

    def images(self, one: Wanted) -> Iterator[Image]:
        """Yield what the words may have become, in each region that is like them."""
        words = one.words[:_LONGEST]
        if not words:
            return
        pattern = f"{one.left}{words}{one.right}"
        for start in self._regions(pattern):
            first = max(0, start - _AROUND)
            last = min(len(self._folded.text), start + len(pattern) * 3 // 2 + _AROUND)
            found = image(one.left, words, one.right, self._folded.text, first, last)
            if found is not None and not self._stood_before(one, found):
                yield found

    def original(self, found: Image) -> Span | None:
        """Return the span of an image in the text itself."""
        span = self._folded.original(found.start, found.end)
        return None if span is None else Span(*span)

    def words(self, found: Image) -> str:
        """Return the folded words of an image."""
        return self._folded.text[found.start : found.end]

    def _stood_before(self, one: Wanted, found: Image) -> bool:
        """Tell whether an image is a sentence that the old text had, beside the passage."""
        words = self.words(found)
        if self._old is None or not is_telling(words, count_words(words)):
            return False
        for start in islice(_finds(self._old.text, words), _MOST_PLACES):
            first, last = self._old.around(start, start + len(words))
            if last <= one.span.start or one.span.end <= first:
                return True
        return False

    def _starts(self, one: Wanted) -> Iterator[int]:
        """Yield folded offsets of the words; first those with the same letters beside them."""
        text, words = self._folded.text, one.words
        if not words:
            return iter(())
        before, after = one.left[-_NEAREST:], one.right[:_NEAREST]
        return chain(
            (start + len(before) for start in _finds(text, before + words)) if before else (),
            _finds(text, words + after) if after else (),
            _finds(text, words),
        )

    def _place(self, one: Wanted, start: int) -> Place | None:
        text = self._folded.text
        end = start + len(one.words)
        if _cuts(text, start, one.prefix[-1:] + one.exact[:1]) or _cuts(
            text, end, one.exact[-1:] + one.suffix[:1]
        ):
            return None
        original = self._folded.original(start, end)
        if original is None:
            return None
        left = [token.words for token in tokens(text, max(0, start - _AROUND), start)]
        right = [token.words for token in tokens(text, end, min(len(text), end + _AROUND))]
        before, after = shared(one.before, left[::-1]), shared(one.after, right)
        sides = [share for share, had in ((before, one.before), (after, one.after)) if had]
        span = self._with_edges(one.exact, Span(*original))
        return Place(
            span,
            before,
            after,
            sum(sides) / len(sides) if sides else 0.0,
            self.text[span.start : span.end] != one.exact,
        )

    def _with_edges(self, exact: str, span: Span) -> Span:
        """Return a span with the white space that the words had at their edges, if it is there."""
        start = span.start - (len(exact) - len(exact.lstrip()))
        end = span.end + (len(exact) - len(exact.rstrip()))
        if start >= 0 and self.text[start:end] == exact:
            return Span(start, end)
        return span

    def _regions(self, pattern: str) -> list[int]:
        """Return where pieces of ``pattern`` say that it may begin, the best first."""
        text = self._folded.text
        votes: dict[int, int] = {}
        step = max(1, len(pattern) // _SEEDS)
        for offset in range(0, max(1, len(pattern) - _SEED + 1), step):
            seed = pattern[offset : offset + _SEED]
            for place in islice(_finds(text, seed), _SEED_PLACES):
                region = max(0, place - offset) // _AROUND
                votes[region] = votes.get(region, 0) + 1
        best = sorted(votes, key=lambda region: (-votes[region], region))[:_REGIONS]
        return [region * _AROUND for region in best]


def is_telling(words: str, count: int) -> bool:
    """Tell whether so many words are enough to know them again wherever they stand."""
    return count >= _TELLING_WORDS and len(words) >= _TELLING_LENGTH


def _finds(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield every offset of ``words``, overlapping ones too."""
    stop = len(text) if end is None else end
    place = text.find(words, start, stop)
    while place >= 0:
        yield place
        place = text.find(words, place + 1, stop)


def _cuts(text: str, place: int, was: str) -> bool:
    """Tell whether an edge cuts a word that it did not cut before."""
    now = text[max(0, place - 1) : place + 1]
    return _inner(now) and not _inner(was)


def _inner(pair: str) -> bool:
    return len(pair) > 1 and pair[0].isalnum() and pair[1].isalnum()


def _whole_words(prefix: str, suffix: str) -> tuple[str, str]:
    """Return folded context without the word at its far ends, which may be half a word."""
    left, right = fold(prefix).text, fold(suffix).text
    if len(prefix) >= CONTEXT and (found := _FIRST_WORD.match(left)):
        left = left[found.end() :]
    if len(suffix) >= CONTEXT and (found := _LAST_WORD.search(right)):
        right = right[: found.start()]
    return left, right


__all__ = ["Place", "Sheet", "Wanted", "is_telling"]
