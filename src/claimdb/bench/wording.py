"""Invented names and words for the synthetic corpus: nobody and no place that exists.

Invariant: the same seed gives the same words, in the same order, on every machine.
"""

from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Final, TypeVar

from claimdb.model.vocab import Hedge, Stance

T = TypeVar("T")

_ONSETS: Final = (
    *("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m"),
    *("n", "p", "pr", "r", "s", "sk", "st", "t", "tr", "v", "z"),
)
_VOWELS: Final = ("a", "e", "i", "o", "u", "ai", "eo", "ia")
_CODAS: Final = ("", "", "", "l", "m", "n", "r", "s", "th")

#: Parts of a claim: few verbs and things, many places, as in real news.
ACTS: Final = (
    *("supplied", "used", "tested", "sold", "moved", "stored", "seized", "destroyed", "repaired"),
    *("ordered", "received", "lost", "hid", "exported", "imported", "shelled", "bought"),
)
THINGS: Final = tuple(
    f"{state} {thing}"
    for state in ("ballistic", "captured", "banned", "new", "damaged", "stolen")
    for thing in ("missiles", "shells", "drones", "engines", "radars", "trucks", "chips", "mines")
)
UNNAMED: Final = (
    "some experts",
    "an aide",
    "two officials",
    "a senior diplomat",
    "local media",
    "people familiar with the matter",
    "residents",
    "a military source",
)
CUES: Final = {
    Stance.ASSERTS: ("said", "confirmed", "announced", "claimed", "insisted", "accepted"),
    Stance.DENIES: ("denied", "rejected the allegation", "dismissed reports"),
    Stance.QUESTIONS: ("questioned whether it was true", "doubted"),
    Stance.DECLINES: ("declined to comment on reports", "would not say"),
}
HEDGES: Final = (
    ("may have", Hedge.POSSIBLE),
    ("probably", Hedge.LIKELY),
    ("is believed to have", Hedge.BELIEVED),
)
FILLERS: Final = (
    "The weather in {0} was calm and markets there were little changed.",
    "It was the third such visit to {0} since {1} signed the accord.",
    "Talks in {0} will go on next week, and a delegation from {1} is expected.",
    "{0} lies some {2} kilometres from {1}, across the river.",
)


def seeded(*parts: object) -> Random:
    """Return random numbers that depend on ``parts`` only."""
    return Random("/".join(map(str, parts)))


def names(random: Random, count: int) -> list[str]:
    """Return ``count`` different capitalised words."""
    found: dict[str, None] = {}
    while len(found) < count:
        length = random.randint(2, 3)
        word = "".join(random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(length))
        found[(word + random.choice(_CODAS)).capitalize()] = None
    return list(found)


def capital(words: str) -> str:
    """Return ``words`` as they begin a sentence."""
    return words[0].upper() + words[1:]


class Skewed:
    """Draws numbers so that the n-th is ``n ** -skew`` times as frequent as the first (Zipf)."""

    def __init__(self, count: int, skew: float) -> None:
        """Prepare to draw numbers from 0 to ``count`` - 1."""
        self._weights = list(accumulate((rank + 1) ** -skew for rank in range(count)))
        self._numbers = range(count)

    def draw(self, random: Random) -> int:
        """Return one number."""
        return self.draws(random, 1)[0]

    def draws(self, random: Random, count: int) -> list[int]:
        """Return several."""
        return random.choices(self._numbers, cum_weights=self._weights, k=count)


def pick(random: Random, items: Sequence[T]) -> T:
    """Return one of ``items``; several times as fast as ``Random.choice``."""
    return items[int(random.random() * len(items))]
