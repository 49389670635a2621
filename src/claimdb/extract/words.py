"""A text as words: runs of letters and digits, and each other sign by itself.

Invariant: words are in order, hold no white space and cover everything else,
so that a span made of whole words loses nothing.
"""

import re
from typing import Final

#: A run of word characters, or one sign. Apostrophes split ("don't" is three words), so that
#: a quotation mark never hides inside a word.
_WORD: Final = re.compile(r"\w+|[^\w\s]")


def words(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each word in ``text``, in code points."""
    return list(map(re.Match.span, _WORD.finditer(text)))
