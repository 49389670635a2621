"""What changed between two wordings, word by word.

Invariant: the pieces put each side together again, letter for letter: ``=`` and
``-`` are the words before, ``=`` and ``+`` the words after.
Standard library: rapidfuzz would compare faster, but importing it costs a page
more than the comparison of its few words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple, TypeAlias

#: Words with their inner hyphens and apostrophes, white space, and each mark alone.
_TOKEN: Final = re.compile(r"\w+(?:['\u2019-]\w+)*|\s+|[^\w\s]")
#: Beyond this many pairs of words between what both have in common at their ends the
#: comparison would take more than .2 s.
_MOST_PAIRS: Final = 250_000
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
    """Yield what lies between the words that stayed, and those words."""
    done = (0, 0)
    for one, other in [*_stayed(old, new), (len(old), len(new))]:
        was, now = old[done[0] : one], new[done[1] : other]
        head = _common(was, now)
        tail = _common(was[head:][::-1], now[head:][::-1])
        yield Piece("=", "".join(was[:head]))
        yield Piece("-", "".join(was[head : len(was) - tail]))
        yield Piece("+", "".join(now[head : len(now) - tail]))
        yield Piece("=", "".join([*was[len(was) - tail :], *old[one : one + 1]]))
        done = (one + 1, other + 1)


def _stayed(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return the places of the most words that both have in the same order.

    A table of all pairs takes the same time whatever the words are; what is
    faster on most texts takes half a minute on a thousand words that repeat.
    """
    ours = [place for place, token in enumerate(old) if not token.isspace()]
    theirs = [place for place, token in enumerate(new) if not token.isspace()]
    if len(ours) * len(theirs) > _MOST_PAIRS:
        return []
    table = [[0] * (len(theirs) + 1)]
    for one in reversed(ours):
        word, below, row = old[one], table[-1], [0] * (len(theirs) + 1)
        for place in range(len(theirs) - 1, -1, -1):
            if new[theirs[place]] == word:
                row[place] = below[place + 1] + 1
            else:
                row[place] = max(below[place], row[place + 1])
        table.append(row)
    table.reverse()
    pairs: list[tuple[int, int]] = []
    left = right = 0
    while left < len(ours) and right < len(theirs):
        if old[ours[left]] == new[theirs[right]]:
            pairs.append((ours[left], theirs[right]))
            left, right = left + 1, right + 1
        elif table[left + 1][right] >= table[left][right + 1]:
            left += 1
        else:
            right += 1
    return pairs


def _whole_changes(pieces: Iterable[Piece]) -> list[Piece]:
    """Return one removal and one insertion between equal words.

    White space between two changed words is no word that stayed.
    """
    filled = [
        Piece(sign, "".join(piece.words for piece in group))
        for sign, group in groupby(
            (piece for piece in pieces if piece.words), key=lambda piece: piece.sign
        )
    ]
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
