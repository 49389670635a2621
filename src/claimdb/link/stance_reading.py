"""A text read with a claim in hand: which sentences speak of it, and which of these say no.

Invariant: sentences are in order, hold something, and ``text[span.start:span.end]`` is the
sentence; all arrays have one number for each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claimdb.link.stance_cues import CUES, IDLE
from claimdb.link.stopwords import STOP_WORDS
from claimdb.text.spans import Span

Floats: TypeAlias = NDArray[np.float64]

#: The sorts of cues, as they are counted.
ORDER: Final = tuple(CUES)
#: Sentences beyond are not read: by then the text has said what it makes of the claim.
MOST: Final = 400
#: What a sentence beside one that speaks of the claim has of that ("That is a hoax.").
_BESIDE: Final = 0.7
#: Words after a negation that may be what is negated.
_REACH: Final = 5
_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_END: Final = re.compile(
    "(?<=[.!?])[\"'\u201d\u2019)]*\\s+(?=[\"'\u201c\u2018(]*[^\\W_a-z]|[#@])|\\n+"
)
_NEGATION: Final = re.compile(
    "no|not|never|nobody|none|neither|nothing|cannot|without|\\w+n['\u2019]t", re.IGNORECASE
)
_EMPTY: Final = STOP_WORDS | frozenset(
    [
        "new",
        "news",
        "report",
        "reports",
        "video",
        "photo",
        "update",
        "does",
        "would",
        "could",
        "can",
        "will",
        "should",
    ]
)
_ENDINGS: Final = ("ings", "ing", "edly", "ied", "ies", "ed", "ers", "er", "es", "s", "ly", "e")
#: Letters that have to be left of a word.
_LEFT: Final = 3


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what forms of a word have in common, roughly: "denied" and "denies" are "den"."""
    low = word.lower().replace("\u2019", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _LEFT:
            return low.removesuffix(ending)
    return low


def stems(text: str) -> frozenset[str]:
    """Return the stems of all words of a text."""
    return frozenset(map(stem, _WORD.findall(text)))


def matter(text: str) -> frozenset[str]:
    """Return the stems of the words that say what a text is about."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.lower() not in _EMPTY)


def core(claim: str) -> frozenset[str]:
    """Return the matter of a claim without the words by which it takes a side itself."""
    whole = matter(claim)
    siding = frozenset(
        stem(word)
        for pattern in CUES.values()
        for found in pattern.finditer(claim)
        for word in _WORD.findall(found.group())
    )
    return whole - siding or whole


def sentences(text: str) -> list[Span]:
    """Return the sentences of a text; headings and list items are sentences too."""
    found, begin = list[Span](), 0
    for end in _END.finditer(text):
        found.append(_trimmed(text, begin, end.end()))
        begin = end.end()
    found.append(_trimmed(text, begin, len(text)))
    return [span for span in found if span.end > span.start][:MOST]


def _trimmed(text: str, begin: int, end: int) -> Span:
    piece = text[begin:end]
    start = begin + len(piece) - len(piece.lstrip())
    return Span(start, max(start, begin + len(piece.rstrip())))


@dataclass(frozen=True, slots=True)
class Reading:
    """The sentences of a text, how far each speaks of the claim, and what it says.

    ``overlap`` is the share of the claim's matter that a sentence has, ``near`` the same
    with what its neighbours lend it. ``counts`` has a row for each sentence and a column for
    each sort of cue; ``negating`` counts negations of the claim's words.
    """

    text: str
    core: frozenset[str]
    spans: Sequence[Span]
    stems: Sequence[frozenset[str]]
    overlap: Floats
    near: Floats
    counts: Floats
    negating: Floats

    def sentence(self, index: int) -> str:
        """Return the words of a sentence."""
        span = self.spans[index]
        return self.text[span.start : span.end]

    def count(self, *cues: str) -> Floats:
        """Return how many cues of some sorts each sentence has."""
        return np.asarray(self.counts[:, [ORDER.index(cue) for cue in cues]].sum(axis=1), float)

    def nearest(self, count: int) -> list[int]:
        """Return the sentences that speak most of the claim, of equal ones the first."""
        worth = self.overlap - 0.002 * np.arange(len(self.overlap))
        return [int(one) for one in np.argsort(-worth, kind="stable")[:count]]


def read(claim: str, text: str) -> Reading:
    """Return a text read with a claim in hand; a text of nothing is one empty sentence."""
    spans = sentences(text) or [Span(0, 0)]
    own = core(claim)
    parts = [text[span.start : span.end] for span in spans]
    each = [stems(part) for part in parts]
    overlap = np.array([len(own & one) / max(1, len(own)) for one in each])
    before, after = np.append(0.0, overlap[:-1]), np.append(overlap[1:], 0.0)
    return Reading(
        text=text,
        core=own,
        spans=spans,
        stems=each,
        overlap=overlap,
        near=np.maximum(overlap, _BESIDE * np.maximum(before, after)),
        counts=np.array([counts(part) for part in parts], float),
        negating=np.array([negations(part, own) for part in parts], float),
    )


def counts(words: str) -> list[int]:
    """Return how many cues of each sort some words have, in the order of ``ORDER``."""
    plain = IDLE.sub(" ", words)
    return [len(pattern.findall(plain)) for pattern in CUES.values()]


def negations(words: str, own: frozenset[str]) -> int:
    """Return how many negations stand before ``own`` words."""
    if not _NEGATION.search(words):
        return 0
    tokens = _WORD.findall(IDLE.sub(" ", words))
    return sum(
        any(stem(one) in own for one in tokens[place + 1 : place + _REACH])
        for place, token in enumerate(tokens)
        if _NEGATION.fullmatch(token)
    )
