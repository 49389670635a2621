"""Definite descriptions: "the spokesperson", "the Russian president", "the agency".

Invariant: a description leads to somebody whose name stood beside the same
noun, or one that may mean the same, earlier in the text.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from claimdb.extract.speakers.entities import Entities
from claimdb.extract.speakers.grammar import ADJECTIVES
from claimdb.extract.speakers.memory import Memory, Place
from claimdb.extract.speakers.roles import Role
from claimdb.extract.speakers.sources import Reading
from claimdb.gazetteer.places import COUNTRIES
from claimdb.lexicons.bodies import BODIES, BODY_KINDS, BODY_SAME
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import BROADER

#: How many of the last bearers of a role are weighed.
_WEIGHED: Final = 24
#: Words that make another office of the same noun.
_OTHER_OFFICE: Final = listed("vice vice-presidential deputy assistant former ex")
#: Bodies of which there are many in any text, that no name stands for.
_NOBODY: Final = listed(
    """
    government military army police navy team family hospital city house senate board front
    church cabinet force front service staff board study camp post
    """
)
#: Bodies that a name without any noun may be.
_ANY: Final = listed("company agency group bank network newspaper website")
#: What makes a description one of somebody already named.
_KNOWN: Final = listed("former year-old")
_PARTIES: Final = listed("republican democratic labour conservative liberal green gop")
#: Only words that make a difference count against a description.
_IDLE: Final = ADJECTIVES | listed("presidential gop new current then own 's \u2019s year-old")
_NEEDED: Final = -0.6
#: So much more present than the next one a person is, of whom nothing else tells that he is meant.
_CLEARLY: Final = 1.3
#: How present a body must be to be meant by a word that its name does not hold.
_PRESENT: Final = 0.25
#: Names of one body's words, looked at in so many of its mentions.
_NAMES: Final = 6


@dataclass(frozen=True, slots=True)
class _Borne:
    """A role that an entity was given, and where."""

    number: int
    narrow: frozenset[str]
    sentence: int


class Descriptions:
    """The roles met so far in a text, for the descriptions that come after them."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities
        self._borne: dict[str, list[_Borne]] = defaultdict(list)

    def meet(self, number: int, role: Role, sentence: int) -> None:
        """Note that an entity is given a role."""
        self._borne[BODY_SAME.get(role.noun, role.noun)].append(
            _Borne(number, role.narrow, sentence)
        )

    def person(self, reading: Reading, memory: Memory, place: Place) -> int | None:
        """Return the entity that a description of a person means, if any does."""
        exact = self._borne.get(reading.noun, [])[-_WEIGHED:]
        scored = [(self._score(reading, borne, place) + 0.5, borne) for borne in exact]
        if not any(score > _NEEDED for score, _ in scored):
            for noun in sorted(BROADER.get(reading.noun, frozenset())):
                scored += [
                    (self._score(reading, borne, place), borne)
                    for borne in self._borne.get(noun, [])[-_WEIGHED:]
                ]
        if not scored and reading.narrow & _KNOWN:
            return self._spoken_of(reading, memory, place)
        fitting = [(score, borne.number) for score, borne in scored if score > _NEEDED]
        return max(fitting)[1] if fitting else None

    def _spoken_of(self, reading: Reading, memory: Memory, place: Place) -> int | None:
        """Return the most present person, for what can only be said of somebody known.

        "The 58-year-old engineer" and "the former minister" tell more of whom
        the sentence before was about.
        """
        held = [
            (weight, number)
            for number, one, weight in memory.present(place)
            if number >= 0 and one.kind != "body" and one.sex in {"", reading.sex or one.sex}
        ]
        held.sort(reverse=True)
        is_clear = len(held) == 1 or (held and held[0][0] > _CLEARLY * held[1][0])
        return held[0][1] if is_clear else None

    def _score(self, reading: Reading, borne: _Borne, place: Place) -> float:
        """Return how well a role fits a description."""
        asked, given = reading.narrow, borne.narrow
        if reading.sex and self._entities.every[borne.number].sex not in {"", reading.sex}:
            return -9.0
        for rivals in (COUNTRIES, _PARTIES):
            if asked & rivals and given & rivals and not asked & given & rivals:
                return -9.0
        missed = {word for word in asked - given - _IDLE if not word[0].isdigit()}
        other = given & _OTHER_OFFICE - asked
        recency = 0.97 ** min(200, max(0, place.sentence - borne.sentence))
        lack = (2.6 if missed & COUNTRIES else 1.6) if missed else 0.0
        return float(2.0 * len(asked & given) - lack - 1.5 * len(other) + recency)

    def body(self, reading: Reading, memory: Memory, place: Place) -> int | None:
        """Return the body that a description means: the most present one of that kind."""
        if reading.noun not in BODIES or reading.noun in _NOBODY:
            return None
        kinds = BODY_KINDS.get(reading.noun, frozenset()) | {reading.noun}
        described = {borne.number for borne in self._borne.get(reading.noun, [])[-_WEIGHED:]}
        best: tuple[float, int] | None = None
        for number, held, weight in memory.present(place):
            if number < 0 or held.kind == "person" or self._entities.every[number].place:
                continue
            words = self._words(number)
            if reading.narrow - _IDLE - words:
                continue
            if number in described or kinds & words:
                score = weight + 1.0
            elif (
                held.kind == "body"
                and reading.noun in _ANY
                and weight > _PRESENT
                and not ((words & BODIES) - kinds)
            ):
                score = weight
            else:
                continue
            if best is None or score > best[0]:
                best = score, number
        return best[1] if best else None

    def _words(self, number: int) -> frozenset[str]:
        """Return the words in the names of an entity."""
        entity = self._entities.every[number]
        return frozenset(
            word
            for index in entity.mentions[:_NAMES]
            for word in self._entities.mentions[index].key
        ) | frozenset(self._entities.mentions[self._entities.fullest(entity)].key)
