"""The ends of permanent links: words of a text by their position, and by what they say.

A position is written as RFC 5147 has it for plain text. A quotation is a text
directive, which a browser looks for in any page: in ours, and in the publisher's.
"""

from typing import Final
from urllib.parse import quote

#: Longer words are named by how they begin and how they end.
_WHOLE: Final = 160
#: Words at either end of a long passage, and words of its context.
_ENDS: Final = 5
_AROUND: Final = 3
#: More than this on one side is no context but a text without spaces.
_LONGEST: Final = 300


def char_fragment(start: int, end: int) -> str:
    """Return ``char=START,END``, in code points of the whole text."""
    return f"char={start},{end}"


def quote_fragment(before: str, exact: str, after: str) -> str | None:
    """Return ``:~:text=prefix-,exact,-suffix``, or None where the words are too long for one.

    ``before`` and ``after`` are what stands beside the words in the same paragraph.
    A browser looks for whole words, with any white space between them.
    """
    words = exact.split()
    if not words:
        return None
    told = [_encoded(words)]
    if len(words) > 1 and (len(exact) > _WHOLE or "\n" in exact):
        ends = min(_ENDS, len(words) // 2)
        told = [_encoded(words[:ends]), _encoded(words[-ends:])]
    if sum(map(len, told)) > _LONGEST * len("%20"):
        return None
    prefix, suffix = _near(before.split()[-_AROUND:]), _near(after.split()[:_AROUND])
    parts = [*([f"{prefix}-"] if prefix else []), *told, *([f"-{suffix}"] if suffix else [])]
    return f":~:text={','.join(parts)}"


def _near(words: list[str]) -> str:
    return _encoded(words) if sum(map(len, words)) <= _LONGEST else ""


def _encoded(words: list[str]) -> str:
    """Return words as a text directive takes them: its own signs (``-``, ``,``, ``&``) too."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
