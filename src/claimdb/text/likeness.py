"""How alike the surroundings of two passages are, and what became of words between them.

Everything here works on folded text and on words, so that one inserted word
costs one word and not the alignment of all letters behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel, Levenshtein

#: Words and single marks; white space says nothing.
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_WORD: Final = re.compile(r"\w+")
#: A lone mark tells far less than a word.
_MARK_WEIGHT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a text, with its offsets."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Image:
    """What became of words: where they stand now, how alike, and what around them stayed.

    ``context`` is the share, 0 to 1, of the words around that stayed; ``held``
    counts the sides, 0 to 2, whose nearest word stayed. An empty image, with
    ``start == end``, says that the words were cut out between what stayed.
    """

    start: int
    end: int
    likeness: float
    context: float
    held: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and marks of ``text[start:end]``."""
    stop = len(text) if end is None else end
    return [Token(one.group(), *one.span()) for one in _TOKEN.finditer(text, start, stop)]


def count_words(text: str) -> int:
    """Return how many words a text has, marks not counted."""
    return sum(1 for _ in _WORD.finditer(text))


def shared(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Return the share of ``wanted`` that stands in ``found`` in this order, by length of words.

    Words count by their length: "the" stands everywhere. Both begin with what is
    nearest to the passage; 1 where all is found. Nothing wanted gives 0.
    """
    weights = [_weight(word) for word in wanted]
    whole = sum(weights)
    if not whole:
        return 0.0
    best = [0.0] * (len(found) + 1)
    for word, weight in zip(wanted, weights, strict=True):
        diagonal = 0.0
        for place, other in enumerate(found, start=1):
            above = best[place]
            taken = diagonal + weight if word == other else 0.0
            best[place] = max(above, best[place - 1], taken)
            diagonal = above
    return best[-1] / whole


def image(before: str, words: str, after: str, text: str, start: int, end: int) -> Image | None:
    """Return what became of ``words`` between ``before`` and ``after`` in ``text[start:end]``.

    None where nothing tells where they would stand.
    """
    parts = [tokens(before), tokens(words), tokens(after)]
    first, last = len(parts[0]), len(parts[0]) + len(parts[1])
    old = [token.words for part in parts for token in part]
    new = tokens(text, start, end)
    pairs = [
        (one.src_start + step, one.dest_start + step)
        for one in Indel.opcodes(old, [token.words for token in new])
        if one.tag == "equal"
        for step in range(one.src_end - one.src_start)
    ]
    left = [pair for pair in pairs if pair[0] < first]
    inside = [pair for pair in pairs if first <= pair[0] < last]
    right = [pair for pair in pairs if pair[0] >= last]
    most = max(4, last - first)
    from_left = left[-1][1] + 1 if left and left[-1][0] == first - 1 else None
    from_right = right[0][1] if right and right[0][0] == last else None
    begin = _edge(from_left, inside[0][1] if inside else None, most)
    stop = _edge(from_right, inside[-1][1] + 1 if inside else None, most)
    if begin is None or stop is None:
        return None
    kept = [old[one] for one, _ in (*left, *right)]
    around = sum(map(_weight, (*old[:first], *old[last:])))
    now = (new[begin].start, new[stop - 1].end) if begin < stop else (end, end)
    return Image(
        *now,
        likeness=Levenshtein.normalized_similarity(words, text[now[0] : now[1]]),
        context=sum(map(_weight, kept)) / around if around else 0.0,
        held=(from_left is not None) + (from_right is not None),
    )


def _edge(of_context: int | None, of_words: int | None, most: int) -> int | None:
    """Return where the words begin or end now: at what stayed beside them, unless it is far off."""
    if of_context is None or of_words is None:
        return of_words if of_context is None else of_context
    return of_context if abs(of_words - of_context) <= most else of_words


def _weight(word: str) -> float:
    return float(len(word)) if word[0].isalnum() else _MARK_WEIGHT


__all__ = ["Image", "Token", "count_words", "image", "shared", "tokens"]
