"""One walk over a text, from name to name, that tells whom each pronoun means.

Invariant: what a pronoun means depends on what stands before it, and the cost
of one does not grow with the text.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from claimdb.extract.speakers.descriptions import Descriptions
from claimdb.extract.speakers.entities import Entities
from claimdb.extract.speakers.grammar import AUXILIARIES, PREPOSITIONS, REPORTING
from claimdb.extract.speakers.memory import Memory, Place, Presence
from claimdb.extract.speakers.relatives import Relatives
from claimdb.extract.speakers.roles import is_function
from claimdb.extract.speakers.sources import SINGULAR, Reading, Sort
from claimdb.extract.speakers.tokens import Tokens
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.people import ROLES

#: How present a mention makes somebody, by its part in the sentence.
_SUBJECT: Final = 1.0
_OBJECT: Final = 0.55
_OWNER: Final = 0.4
_WHERE: Final = 0.25
_QUOTED: Final = 0.35
_SPEAKER: Final = 0.6
_PRONOUN: Final = 0.9
#: How far somebody counts of whom it is not known to be a man, a woman, a person.
_NO_SEX: Final = 0.65
_NO_KIND: Final = 0.3
_NO_KIND_LONG: Final = 0.8
#: Who speaks is not "he" in his own words: whom the same quotation named comes before him.
_TOLD_INSIDE: Final = 2.0
#: How much more likely who spoke last goes on to speak.
_SPOKE_LAST: Final = 2.0
#: Of two alike the nearer one is meant: what each word between takes away.
_BY_WORD: Final = 0.004
_FAR: Final = 40
#: "him" seldom means who does something in the same clause.
_SUBJECT_ITSELF: Final = 0.5
#: The longest description of somebody who does not speak.
_PHRASE: Final = 5
_DESCRIBING: Final = ROLES | BODIES
#: Words at which anybody may be met who is neither named nor a source.
_MET: Final = _DESCRIBING | set(SINGULAR)
#: How present a body must be to be meant by "its", by itself and beside the next one: whose
#: spokesman somebody is makes one party of both, so that a guess costs much.
_PRESENT: Final = 0.4
_CLEARLY: Final = 4.0


class Walk:
    """Walks over a text once; ``meant`` then holds the entity of each source read.

    The keys of ``sources`` and ``meant`` are the first words of source spans. ``owning`` are
    the places of "its" and "whose" before somebody's people, and ``owners`` the bodies meant.
    """

    def __init__(
        self,
        tokens: Tokens,
        entities: Entities,
        sources: Mapping[int, Reading],
        owning: AbstractSet[int] = frozenset(),
    ) -> None:
        self.meant: dict[int, int] = {}
        self.owners: dict[int, int] = {}
        self._owning = owning
        self._tokens = tokens
        self._entities = entities
        self._sources = sources
        self._memory = Memory()
        self._descriptions = Descriptions(entities)
        self._unnamed = 0
        self._relatives = Relatives(tokens, entities)
        self._speakers = {
            reading.mention for reading in sources.values() if reading.mention is not None
        }
        self._speaker: int | None = None
        self._led = -1

    def run(self) -> None:
        """Walk from the first word to the last."""
        upcoming = {mention.first: i for i, mention in enumerate(self._entities.mentions)}
        low_words = self._tokens.low
        met = {index for index, low in enumerate(low_words) if low in _MET}
        for index in sorted(met | upcoming.keys() | self._sources.keys() | self._owning):
            low = low_words[index]
            if index in self._owning:
                self._meet_owner(index)
            reading = self._sources.get(index)
            if index in upcoming:
                self._meet_name(upcoming[index])
            if reading is not None:
                self._meet_source(index, reading)
            elif low in SINGULAR and index not in upcoming:
                self._meet_pronoun(index, SINGULAR[low], source=False)
            elif low in _DESCRIBING and not self._tokens.capital[index]:
                self._meet_noun(index, low)

    def _place(self, index: int) -> Place:
        """Return where a word stands."""
        tokens = self._tokens
        return Place(index, tokens.sentence[index], tokens.paragraph[index], tokens.quoted[index])

    def _meet_name(self, index: int) -> None:
        """Meet a name."""
        mention = self._entities.mentions[index]
        place = self._place(mention.first)
        number = self._entities.of[index]
        spoke = index in self._speakers
        weight = self._weight(mention.whole, mention.last, possessive=mention.possessive)
        self._meet(number, place, weight + (_SPEAKER if spoke else 0.0))
        for role in self._entities.roles[index]:
            self._descriptions.meet(number, role, place.sentence)
        if spoke:
            self._speaker = number

    def _weight(self, first: int, last: int, *, possessive: bool) -> float:
        """Return how present a mention makes somebody, by where it stands."""
        tokens = self._tokens
        if tokens.quoted[first] >= 0:
            return _QUOTED
        if possessive:
            return _OWNER
        back = first - 1
        while back >= 0 and tokens.low[back] in {"the", "former", "a"}:
            back -= 1
        if back >= 0 and tokens.low[back] in {"in", "near", "from"}:
            return _WHERE if tokens.sentence[back] == tokens.sentence[first] else _SUBJECT
        if back >= 0 and tokens.low[back] in PREPOSITIONS:
            return _OBJECT if tokens.sentence[back] == tokens.sentence[first] else _SUBJECT
        after = tokens.low[last + 1] if last + 1 < len(tokens) else ""
        if tokens.sentence[first] != self._led or _is_verb(after):
            self._led = tokens.sentence[first]
            return _SUBJECT
        return _OBJECT

    def _meet(self, number: int, place: Place, weight: float) -> None:
        """Note that a named entity is met."""
        entity = self._entities.every[number]
        self._memory.meet(number, Presence(entity.kind, entity.sex), place, weight)

    def _meet_source(self, index: int, reading: Reading) -> None:
        """Meet the source of an attribution and tell whom it means."""
        if reading.sort is Sort.NAME and reading.mention is not None:
            self.meant[index] = self._entities.of[reading.mention]
        elif reading.sort is Sort.PRONOUN:
            self._meet_source_pronoun(index, reading)
        elif reading.sort is Sort.RELATIVE:
            self._take(index, self._relatives.antecedent(index))
        elif reading.sort is Sort.DESCRIPTION:
            self._meet_description(index, reading)
        elif reading.sort is Sort.JOINT:
            self._speaker = None

    def _take(self, index: int, number: int | None) -> None:
        """Note whom a source means, and that this one speaks here."""
        if number is None:
            return
        if number >= 0:
            self.meant[index] = number
        self._speaker = number

    def _meet_source_pronoun(self, index: int, reading: Reading) -> None:
        """Meet a pronoun that speaks."""
        low = self._tokens.low[index]
        if reading.sex:
            self._take(index, self._meet_pronoun(index, reading.sex, source=True))
        elif low in {"it", "its", "itself"}:
            self._take(index, self._body(index, _NO_KIND))
        elif low in {"they", "them", "their", "themselves"}:
            self._take(index, self._several(index))

    def _meet_pronoun(self, index: int, sex: str, *, source: bool) -> int | None:
        """Meet "he" or "she": tell whom it means, and keep that one in mind."""
        place = self._place(index)
        him = self._tokens.low[index] == "him"
        best: tuple[float, int] | None = None
        for number, held, weight in self._memory.present(place):
            if held.kind == "body" or held.plural or held.sex not in {"", sex}:
                continue
            score = weight * (1.0 if held.sex else _NO_SEX)
            score *= 1.0 if held.kind else self._likely_person(number)
            if source and number == self._speaker and place.quoted < 0:
                score *= _SPOKE_LAST
            score -= _BY_WORD * min(_FAR, index - held.place.word)
            if place.quoted >= 0 and held.inside == place.quoted:
                score += _TOLD_INSIDE
            if him and held.place.sentence == place.sentence:
                score *= _SUBJECT_ITSELF
            if best is None or score > best[0]:
                best = score, number
        if best is None:
            return None
        self._keep(best[1], index, place, sex, source=source)
        return best[1]

    def _likely_person(self, number: int) -> float:
        """Return how far a name of unknown kind counts as a person's: by its words."""
        entities = self._entities
        full = entities.mentions[entities.fullest(entities.every[number])]
        return _NO_KIND if len(full.key) == 1 else _NO_KIND_LONG

    def _keep(self, number: int, index: int, place: Place, sex: str, *, source: bool) -> None:
        """Note that a pronoun speaks of somebody, and what sex that tells."""
        held = self._memory.of(number)
        if held is None:
            return
        weight = _PRONOUN if self._tokens.low[index] in {"he", "she"} else _OWNER
        if place.quoted >= 0:
            weight = _QUOTED
        if number >= 0:
            entity = self._entities.every[number]
            entity.sex = entity.sex or sex
            entity.kind = entity.kind or "person"
            held.kind, held.sex = entity.kind, entity.sex
        fresh = Presence(held.kind, held.sex or sex, plural=held.plural)
        self._memory.meet(number, fresh, place, weight + (_SPEAKER if source else 0.0))

    def _body(self, index: int, unknown: float) -> int | None:
        """Return the body that "it" means where it speaks."""
        place = self._place(index)
        best: tuple[float, int] | None = None
        for number, held, weight in self._memory.present(place):
            if held.kind == "person" or held.plural:
                continue
            score = weight if held.kind else weight * unknown
            if best is None or score > best[0]:
                best = score, number
        if best is None:
            return None
        if best[1] >= 0:
            self._meet(best[1], place, _PRONOUN)
        return best[1]

    def _meet_owner(self, index: int) -> None:
        """Note the body that "its" or "whose" means: of "its", one far more present than others."""
        if self._tokens.low[index] == "whose":
            number = self._relatives.antecedent(index)
        else:
            place = self._place(index)
            bodies = sorted(
                (
                    (weight, number)
                    for number, held, weight in self._memory.present(place)
                    if held.kind != "person" and not held.plural
                ),
                reverse=True,
            )
            next_best = bodies[1][0] if len(bodies) > 1 else 0.0
            sure = bodies and bodies[0][0] > max(_PRESENT, _CLEARLY * next_best)
            number = bodies[0][1] if sure else None
        if number is not None and number >= 0 and self._is_body(number):
            self.owners[index] = number

    def _is_body(self, number: int) -> bool:
        """Tell whether an entity is surely a body, and no place."""
        entity = self._entities.every[number]
        named = any(self._entities.mentions[index].body for index in entity.mentions)
        return not entity.place and entity.kind != "person" and (entity.kind == "body" or named)

    def _several(self, index: int) -> int | None:
        """Return the body that "they" means: only the one that spoke last."""
        held = None if self._speaker is None else self._memory.of(self._speaker)
        if held is None or held.kind != "body" or held.plural:
            return None
        near = self._tokens.sentence[index] - held.place.sentence <= 1
        return self._speaker if near else None

    def _meet_description(self, index: int, reading: Reading) -> None:
        """Meet a source that is described: somebody known, or somebody unnamed."""
        place = self._place(index)
        number = None
        if reading.definite and reading.noun and not reading.plural:
            if reading.person:
                number = self._descriptions.person(reading, self._memory, place)
            else:
                number = self._descriptions.body(reading, self._memory, place)
        if number is not None:
            self._meet(number, place, _SUBJECT + _SPEAKER)
            self._take(index, number)
            return
        self._unnamed -= 1
        kind = "person" if reading.person else "body"
        fresh = Presence(kind, reading.sex, plural=reading.plural)
        self._memory.meet(self._unnamed, fresh, place, _SUBJECT + _SPEAKER)
        self._take(index, self._unnamed)

    def _meet_noun(self, index: int, low: str) -> None:
        """Meet somebody described who does not speak: "it" or "he" may mean this one."""
        tokens = self._tokens
        start = index - 1
        while start > index - _PHRASE and tokens.low[start] not in {"the", "a", "an"}:
            if start < 0 or is_function(tokens, start) or not tokens.words[start][0].isalnum():
                return
            start -= 1
        if start < 0 or tokens.low[start] not in {"the", "a", "an"}:
            return
        after = index + 1
        if after < len(tokens) and (
            tokens.words[after][0].isalnum()
            and not is_function(tokens, after)
            and not _is_verb(tokens.low[after])
        ):
            return
        if (after < len(tokens) and tokens.words[after] == ",") or (
            start > 0 and (tokens.words[start - 1] == ",")
        ):
            return
        self._unnamed -= 1
        fresh = Presence("person" if low in ROLES else "body", "")
        weight = self._weight(start, index, possessive=False)
        self._memory.meet(self._unnamed, fresh, self._place(index), weight * 0.8)


def _is_verb(low: str) -> bool:
    """Tell whether a word after a name makes it the subject."""
    return low in REPORTING or low in AUXILIARIES or (low.endswith("ed") and low.isalpha())
