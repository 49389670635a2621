"""Texts as words and runs of words, by which repeated passages are found.

Invariant: a word here depends on letters and digits alone, so that other quotation
marks, dashes, cases and line breaks leave a text as it is. Nothing depends on the
process, the machine or the version of Python: what follows is kept for years.
"""

import re
from collections.abc import Iterator
from typing import Final

from claimdb.text.quotes import quotations

#: Words of a run that is a passage. Four or five are met by chance ("according to a report
#: by"); with eight, one edited word in ten hides most of what was copied.
RUN: Final = 6

_LETTERS: Final = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz").union(range(0x80, 0x100))
#: ASCII marks and spaces to a space; letters of every other script are bytes above.
_ASCII: Final = bytes(byte if byte in _LETTERS else ord(" ") for byte in range(0x100))
#: Marks beyond ASCII that news texts are full of. Replacing them one by one takes a
#: third of the time of a pattern, which has to look at every letter.
_MARKS: Final = (
    *("\u2018", "\u2019", "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb"),
    *("\u2013", "\u2014", "\u2026", "\u00a0", "\u2009", "\u202f", "\ufeff"),
)
#: Bytes per word from which a text is taken for one that writes no spaces.
_UNSPACED: Final = 24
_BEYOND_ASCII: Final = re.compile(r"([^\x00-\x7f])")


def words(text: str) -> list[bytes]:
    """Return the words of ``text``, lower-case, in UTF-8.

    Of a text without spaces (Chinese, Japanese, Thai) each letter is a word.
    """
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    found = _split(text)
    if len(text) > _UNSPACED * len(found):
        return _split(_BEYOND_ASCII.sub(r" \1 ", text))
    return found


def _split(text: str) -> list[bytes]:
    return text.lower().encode("utf-8", "replace").translate(_ASCII).split()


def runs(of: list[bytes], length: int = RUN) -> Iterator[tuple[bytes, ...]]:
    """Yield each run of ``length`` words, in order."""
    return zip(*(of[start:] for start in range(length)), strict=False)


def voiced(text: str) -> tuple[list[bytes], bytearray]:
    """Return the words of ``text``, and for each 1 where no quotation marks stand around it."""
    found: list[bytes] = []
    own = bytearray()
    done = 0
    for span in quotations(text):
        if span.start < done:  # a quotation within a quotation
            continue
        for part, voice in ((text[done : span.start], 1), (text[span.start : span.end], 0)):
            new = words(part)
            found += new
            own += bytes([voice]) * len(new)
        done = span.end
    rest = words(text[done:])
    return found + rest, own + bytes([1]) * len(rest)
