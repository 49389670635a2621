"""Texts that come cut into words: " `` The plan is dead . '' ", with spaces on both sides of marks.

A mark between spaces shows by itself neither that it opens nor that it closes. Invariant: the
text that is returned is as long as the given one, and differs from it in such marks alone.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.text.spans import Span

#: In each such text is one of them.
_SIGNS: Final = ("``", ' " ', " '' ")
_MARK: Final = re.compile(r"(?<!\S)(?:``|''|\")(?=\s|$)")
#: Other marks of the kind, by which a text shows that it is written as texts are.
_BESIDE: Final = {'"': re.compile(r"\S\"|\"\S"), "''": re.compile(r"\S''|''\S")}
_OPENING: Final = "\u201c"
_CLOSING: Final = "\u201d"


def with_turned_marks(text: str, paragraphs: Sequence[Span]) -> str:
    """Return a text whose spaced marks are turned towards what they quote; most are as they were.

    Of straight ones the first in a paragraph opens, the next closes.
    """
    if not any(sign in text for sign in _SIGNS):
        return text
    spaced = {sign for sign, beside in _BESIDE.items() if beside.search(text) is None}
    spaced |= {"''"} if "`` " in text else set()
    pieces: list[str] = []
    done = 0
    for paragraph in paragraphs:
        is_open = {'"': False, "''": False}
        for match in _MARK.finditer(text, paragraph.start, paragraph.end):
            sign = match.group()
            key = '"' if sign == '"' else "''"
            if key not in spaced:
                continue
            opens = sign == "``" or not is_open[key]
            is_open[key] = opens
            turned = _OPENING.rjust(len(sign)) if opens else _CLOSING.ljust(len(sign))
            pieces += [text[done : match.start()], turned]
            done = match.end()
    return "".join([*pieces, text[done:]])
