"""What changed between two wordings, word by word.

Invariant: the pieces put each side together again, letter for letter: ``=`` and
``-`` are the words before, ``=`` and ``+`` the words after.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple, TypeAlias

from rapidfuzz.distance import LCSseq

#: Words with their inner hyphens and apostrophes, white space, and each mark alone.
_TOKEN: Final = re.compile(r"\w+(?:['\u2019-]\w+)*|\s+|[^\w\s]")
#: Beyond this many pairs of words the table of the comparison takes more than 25 MB.
_MOST_PAIRS: Final = 200_000_000
#: What is told of equal words on each side of a change.
_KEPT: Final = 40
_ELLIPSIS: Final = "\u2026"

Sign: TypeAlias = Literal["=", "-", "+"]


class Piece(NamedTuple):
    """Some words: on both sides (``=``), before only (``-``), or after only (``+``)."""

    sign: Sign
    words: str


def word_diff(before: str, after: str) -> list[Piece]:
    """Return the pieces by which ``before`` became ``after``, in the order of the text.

    Words removed come before those put in their place. Two texts too long to be
    compared differ as a whole between what they begin and end with in common.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    middle = (old[head : len(old) - tail], new[head : len(new) - tail])
    pieces = [
        Piece("=", "".join(old[:head])),
        *_compared(*middle),
        Piece("=", "".join(old[len(old) - tail :])),
    ]
    return _tidy(_whole_changes(pieces))


def before_words(pieces: Iterable[Piece]) -> str:
    """Return the words before."""
    return "".join(piece.words for piece in pieces if piece.sign != "+")


def after_words(pieces: Iterable[Piece]) -> str:
    """Return the words after."""
    return "".join(piece.words for piece in pieces if piece.sign != "-")


def shortened(pieces: Sequence[Piece], kept: int = _KEPT) -> list[Piece]:
    """Return the pieces with the middle of long equal parts left out, cut between words.

    What is left out is an ellipsis; at the ends only what is next to a change stays.
    Where nothing changed, all stays.
    """
    if len(pieces) == 1:
        return list(pieces)
    last = len(pieces) - 1
    return [
        Piece("=", _shorter(piece.words, kept, first=place == 0, last=place == last))
        if piece.sign == "="
        else piece
        for place, piece in enumerate(pieces)
    ]


def marked(pieces: Iterable[Piece]) -> str:
    """Return the diff in one line without colours: ``[-gone-]``, ``{+new+}``."""
    return "".join(map(_marked, pieces))


def _marked(piece: Piece) -> str:
    bare = piece.words.strip()
    if piece.sign == "=" or not bare:
        return piece.words
    marks = f"[-{bare}-]" if piece.sign == "-" else f"{{+{bare}+}}"
    return piece.words.replace(bare, marks, 1)


def _shorter(words: str, kept: int, *, first: bool, last: bool) -> str:
    head = "" if first else words[:kept]
    tail = "" if last else words[-kept:]
    if len(head) + len(tail) + 2 * len(_ELLIPSIS) >= len(words):
        return words
    if head:
        head = head.rpartition(" ")[0] + " "
    if tail:
        tail = " " + tail.partition(" ")[2]
    return f"{head}{_ELLIPSIS}{tail}"


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many tokens two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next(
        (place for place, (a, b) in pairs if a != b),
        min(len(one), len(other)),
    )


def _compared(old: list[str], new: list[str]) -> Iterator[Piece]:
    if len(old) * len(new) > _MOST_PAIRS:
        yield Piece("-", "".join(old))
        yield Piece("+", "".join(new))
        return
    for one in LCSseq.opcodes(old, new):
        was = "".join(old[one.src_start : one.src_end])
        if one.tag == "equal":
            yield Piece("=", was)
        else:
            yield Piece("-", was)
            yield Piece("+", "".join(new[one.dest_start : one.dest_end]))


def _whole_changes(pieces: Iterable[Piece]) -> list[Piece]:
    """Return one removal and one insertion between equal words.

    White space between two changed words is no word that stayed.
    """
    filled = [piece for piece in pieces if piece.words]
    parts: list[tuple[bool, Piece]] = []
    for place, piece in enumerate(filled):
        inner = 0 < place < len(filled) - 1
        stayed = piece.sign == "=" and not (inner and piece.words.isspace())
        parts.append((stayed, piece))
    whole: list[Piece] = []
    for stayed, group in groupby(parts, key=lambda part: part[0]):
        some = [piece for _, piece in group]
        if stayed:
            whole.append(Piece("=", "".join(piece.words for piece in some)))
        else:
            whole += [Piece("-", before_words(some)), Piece("+", after_words(some))]
    return [piece for piece in whole if piece.words]


def _tidy(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces so that a change ends with its space rather than begins with it."""
    tidy = list(pieces)
    for place in range(1, len(tidy) - 1):
        left, one, right = tidy[place - 1 : place + 2]
        space = one.words[: len(one.words) - len(one.words.lstrip())]
        alone = left.sign == right.sign == "=" != one.sign
        if alone and space and right.words.startswith(space) and space != one.words:
            tidy[place - 1] = Piece("=", left.words + space)
            tidy[place] = Piece(one.sign, one.words[len(space) :] + space)
            tidy[place + 1] = Piece("=", right.words[len(space) :])
    return [piece for piece in tidy if piece.words]


__all__ = ["Piece", "after_words", "before_words", "marked", "shortened", "word_diff"]
