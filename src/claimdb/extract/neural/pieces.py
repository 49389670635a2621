"""A document as windows of word pieces, as the encoder reads it.

A window is a run of whole paragraphs as long as ``LENGTH`` pieces allow; a
paragraph that is longer is cut between words. Invariant: every word of the
document is in exactly one window, with one piece or more.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
from tokenizers import Tokenizer

from claimdb.extract.document import Document
from claimdb.extract.neural.features import Integers, features

#: Pieces in a window, the two marks at its ends included. One attribution in seven runs over
#: the end of a paragraph, so windows hold several; time grows with the square of it.
LENGTH: Final = 320
#: Pieces of one word that are read: more only says how odd it is.
_MOST_PIECES: Final = 8
#: Words remembered with their pieces, some 40 MB at most.
_REMEMBERED: Final = 100_000


@dataclass(frozen=True, slots=True)
class Window:
    """Part of a document: ``words`` of it from ``first`` on.

    ``pieces`` and ``features`` are one number per piece, the marks at both ends
    included; ``starts`` is the place of each word's first piece among them.
    """

    first: int
    pieces: Integers
    features: Integers
    starts: Integers


class Pieces:
    """Cuts words into the pieces of a vocabulary, remembering what it has cut."""

    def __init__(self, vocabulary: Path | str) -> None:
        """Read a ``tokenizer.json``."""
        self._tokenizer = Tokenizer.from_file(str(vocabulary))
        # The file of all-MiniLM-L6-v2 pads and cuts to 128 pieces.
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._start, self._end, self._unknown = map(self._mark, ("[CLS]", "[SEP]", "[UNK]"))
        self._known: dict[str, list[int]] = {}
        self._shapes: dict[str, int] = {}

    def _mark(self, name: str) -> int:
        """Return the number of a piece that the vocabulary must have."""
        number = self._tokenizer.token_to_id(name)
        if number is None:
            raise ValueError(f"the vocabulary has no {name}")
        return number

    def windows(
        self, document: Document, length: int = LENGTH, first: int | None = None
    ) -> list[Window]:
        """Return the document in windows of at most ``length`` pieces.

        ``first`` bounds the first window further, so that training meets the
        same text in other windows.
        """
        cut = self._cut(document)
        marks = features(document, self._shapes)
        if len(self._shapes) > _REMEMBERED:
            self._shapes.clear()
        sizes = np.fromiter(map(len, cut), np.int64, len(cut))
        before = np.concatenate(([0], sizes.cumsum()))
        pieces = np.fromiter(chain.from_iterable(cut), np.int64, before[-1])
        kinds = marks.repeat(sizes)
        runs = _runs(document, before.tolist(), length - 2, (first or length) - 2)
        return [
            Window(
                first=begin,
                pieces=_framed(self._start, pieces[before[begin] : before[end]], self._end),
                features=_framed(0, kinds[before[begin] : before[end]], 0),
                starts=before[begin:end] - before[begin] + 1,
            )
            for begin, end in runs
        ]

    def _cut(self, document: Document) -> list[list[int]]:
        """Return the pieces of each word."""
        words, known = document.forms, self._known
        unseen = list(set(words).difference(known))
        if len(known) + len(unseen) > _REMEMBERED:
            known.clear()
            unseen = list(set(words))
        for word, found in zip(
            unseen,
            self._tokenizer.encode_batch_fast(unseen, add_special_tokens=False),
            strict=True,
        ):
            known[word] = found.ids[:_MOST_PIECES] or [self._unknown]
        return [known[word] for word in words]


def _framed(first: int, inner: Integers, last: int) -> Integers:
    """Return numbers between two others."""
    framed = np.empty(len(inner) + 2, np.int64)
    framed[0], framed[1:-1], framed[-1] = first, inner, last
    return framed


def _runs(
    document: Document, before: Sequence[int], most: int, room: int
) -> Iterator[tuple[int, int]]:
    """Yield first and last word (not included) of each window.

    ``before`` counts the pieces before each word, and all of them; ``room`` bounds the first
    window, ``most`` all others.
    """
    start = 0
    for begin, end in _paragraph_words(document):
        if before[end] - before[start] > room and begin > start:
            yield start, begin
            start, room = begin, most
        while before[end] - before[start] > room:
            cut = max(start + 1, bisect_right(before, before[start] + room) - 1)
            yield start, cut
            start, room = cut, most
    if start < len(before) - 1:
        yield start, len(before) - 1


def _paragraph_words(document: Document) -> Iterator[tuple[int, int]]:
    """Yield first and last word (not included) of each paragraph that has words."""
    begin = 0
    for paragraph in document.paragraphs:
        end = bisect_left(document.starts, paragraph.end, begin)
        if end > begin:
            yield begin, end
        begin = end
