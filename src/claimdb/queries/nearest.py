"""Which known name somebody may have meant; for the error that says there is none.

Standard library: rapidfuzz would compare faster, but importing it costs 70 ms
in every command, and this runs on a few thousand names, once, before an error.
"""

from collections.abc import Mapping
from difflib import SequenceMatcher
from heapq import nlargest
from typing import Final

#: Below this, names look alike to nobody: "kirbi" and "john kirby" are at 0.8.
_ALIKE: Final = 0.7
_SHOWN: Final = 3


def nearest(key: str, known: Mapping[str, str]) -> list[str]:
    """Return up to three values of ``known`` whose folded names come close to ``key``.

    A name is as close as its closest part of as many words: surnames are often
    all that somebody types.
    """
    scored = ((_likeness(key, other), name) for other, name in known.items())
    best = nlargest(_SHOWN, (pair for pair in scored if pair[0] >= _ALIKE))
    return list(dict.fromkeys(name for _, name in best))


def _likeness(key: str, other: str) -> float:
    words, size = other.split(), len(key.split())
    parts = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
    return max(_ratio(key, part) for part in (other, *parts))


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < _ALIKE:
        return 0.0
    return matcher.ratio()
