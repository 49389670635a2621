"""Who is in a reader's mind at each place of a text, and how strongly.

Invariant: only so many are remembered that a look at all of them costs the
same at the end of a long text as at its beginning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: What is left of a presence one sentence, and one paragraph, later.
_BY_SENTENCE: Final = 0.62
_BY_PARAGRAPH: Final = 0.9
#: Both by how often they are taken, up to where nothing is left that counts.
_MOST: Final = 60
_AFTER_SENTENCES: Final = tuple(_BY_SENTENCE**count for count in range(_MOST + 1))
_AFTER_PARAGRAPHS: Final = tuple(_BY_PARAGRAPH**count for count in range(_MOST + 1))
#: How many are remembered, and to how many the memory is cut when it is full.
_FULL: Final = 32
_KEPT: Final = 16
#: No presence counts that is weaker.
_FORGOTTEN: Final = 0.001


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: word, sentence, paragraph, and quotation or -1."""

    word: int
    sentence: int
    paragraph: int
    quoted: int


@dataclass(slots=True)
class Presence:
    """How present one entity is, and where it was met last.

    ``kind`` and ``sex`` are those of the entity, or of somebody unnamed; ``inside`` is the
    quotation that spoke of it last, or -1.
    """

    kind: str
    sex: str
    plural: bool = False
    weight: float = 0.0
    place: Place = Place(-1, 0, 0, -1)
    inside: int = -1

    def now(self, place: Place) -> float:
        """Return how present it is at ``place``."""
        met = self.place
        sentences = min(_MOST, max(0, place.sentence - met.sentence))
        paragraphs = min(_MOST, max(0, place.paragraph - met.paragraph))
        return self.weight * _AFTER_SENTENCES[sentences] * _AFTER_PARAGRAPHS[paragraphs]


class Memory:
    """The presences of entities by number; numbers below zero are unnamed."""

    def __init__(self) -> None:
        self._held: dict[int, Presence] = {}

    def meet(self, number: int, fresh: Presence, place: Place, weight: float) -> Presence:
        """Note that an entity is met at ``place``; ``fresh`` is used where it is new.

        To be spoken of inside a quotation makes nobody more present outside it.
        """
        held = self._held.pop(number, fresh)
        held.inside = max(held.inside, place.quoted)
        if place.quoted >= 0 and held.weight and held.place.quoted < 0:
            self._held[number] = held
            return held
        held.weight = min(2.5, 0.5 * held.now(place)) + weight
        held.place = place
        held.kind, held.sex = fresh.kind, fresh.sex or held.sex
        self._held[number] = held
        if len(self._held) > _FULL:
            for oldest in list(self._held)[: _FULL - _KEPT]:
                del self._held[oldest]
        return held

    def present(self, place: Place) -> Iterator[tuple[int, Presence, float]]:
        """Yield who is remembered at ``place``, the last met first."""
        sentence, paragraph = place.sentence, place.paragraph
        for number, held in reversed(self._held.items()):
            # As ``now``, which 40,000 calls for 70,000 words made slow.
            met = held.place
            sentences = min(_MOST, max(0, sentence - met.sentence))
            paragraphs = min(_MOST, max(0, paragraph - met.paragraph))
            weight = held.weight * _AFTER_SENTENCES[sentences] * _AFTER_PARAGRAPHS[paragraphs]
            if weight > _FORGOTTEN:
                yield number, held, weight

    def of(self, number: int) -> Presence | None:
        """Return the presence of an entity, if it is remembered."""
        return self._held.get(number)
