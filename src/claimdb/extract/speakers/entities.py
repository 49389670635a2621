"""Mentions of one person or body in a document, brought together by their names.

Invariant: every mention belongs to one entity, and an entity holds mentions in
the order of the text. The work is linear in the number of mentions: a name is
looked up by its key, and of those who share a surname only a few are weighed.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Final

from claimdb.extract.speakers.grammar import PREPOSITIONS
from claimdb.extract.speakers.mentions import Mention
from claimdb.extract.speakers.roles import Role, before, beside
from claimdb.extract.speakers.tokens import Tokens
from claimdb.gazetteer.places import ADJECTIVE_OF, COUNTRIES, SEATS, SHORT_FORMS
from claimdb.lexicons.bodies import LEGAL_FORMS, NAMED_BODIES, OF_SOMEBODY
from claimdb.lexicons.givennames import sex_of
from claimdb.lexicons.people import KIN, MEN, WOMEN

#: How many bearers of one surname are weighed against each other.
_BEARERS: Final = 8
#: What is left of an entity's weight a sentence later.
_DECAY: Final = 0.85


@dataclass(slots=True)
class Entity:
    """One person or body: its mentions, and what it is.

    ``kind`` is "person", "body" or "" where nothing tells; ``sex`` "m", "f" or "".
    """

    mentions: list[int] = field(default_factory=list)
    kind: str = ""
    sex: str = ""
    place: bool = False
    weight: float = 0.0
    seen: int = 0
    full: int | None = None

    def touch(self, sentence: int, weight: float) -> None:
        """Add to the weight of a mention, after what has faded since the last one."""
        self.weight = self.faded(sentence) + weight
        self.seen = sentence

    def faded(self, sentence: int) -> float:
        """Return the weight as it is by now."""
        return float(self.weight * _DECAY ** min(100, max(0, sentence - self.seen)))


class Entities:
    """The entities of a document, the entity of each mention, and the roles beside it."""

    def __init__(self, tokens: Tokens, mentions: list[Mention]) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.every: list[Entity] = []
        self.of: list[int] = [-1] * len(mentions)
        self.roles: list[list[Role]] = []
        self._by_key: dict[tuple[str, ...], int] = {}
        self._by_ends: dict[tuple[str, str], int] = {}
        self._family: dict[str, list[int]] = defaultdict(list)
        self._given: dict[str, list[int]] = defaultdict(list)
        self._short: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._initials: dict[str, int] = {}
        self._join_long()
        self._join_brackets()
        self._join_short()
        self._describe()

    def entity_at(self, mention: int) -> Entity:
        """Return the entity of a mention."""
        return self.every[self.of[mention]]

    def fullest(self, entity: Entity) -> int:
        """Return the mention with the longest name of an entity; the first of equals."""
        if entity.full is None:
            entity.full = max(entity.mentions, key=self._fullness)
        return entity.full

    def _fullness(self, index: int) -> tuple[bool, int, int, int]:
        """Return how full a mention is: outside headlines, more words, earlier."""
        mention = self.mentions[index]
        return not mention.loud, len(mention.key), mention.last - mention.first, -index

    def _shortness(self, index: int) -> int:
        """Return what sorts long names before short ones, which may stand for them."""
        return -len(self.mentions[index].key)

    def _new(self, index: int) -> int:
        """Make an entity of one mention."""
        self.every.append(Entity())
        self.of[index] = len(self.every) - 1
        return self.of[index]

    def _join_long(self) -> None:
        """Bring together the names of two words and more, and all that need no guess."""
        for index in sorted(range(len(self.mentions)), key=self._shortness):
            mention = self.mentions[index]
            key = identity(self.tokens, mention)
            if len(mention.key) == 1 and not _stands_alone(key):
                continue
            known = self._by_key.get(key)
            ends = (key[0], key[-1])
            if known is None and not mention.body and len(key) > 1:
                known = self._by_ends.get(ends)
            if known is None and len(key) > 1 and len(self._short.get(key, ())) == 1:
                known = self._short[key][0]
            if known is None:
                known = self._new(index)
                self._remember(known, mention, key)
            self.of[index] = known
            self._by_key.setdefault(key, known)

    def _remember(self, number: int, mention: Mention, key: tuple[str, ...]) -> None:
        """Note under which shorter names an entity may be met."""
        entity = self.every[number]
        entity.sex = mention.sex
        joined = " ".join(key)
        entity.place = joined in COUNTRIES or joined in SEATS
        if entity.place:
            entity.kind = "body"
            return
        if len(key) == 1:
            return
        if not mention.body:
            self._by_ends.setdefault((key[0], key[-1]), number)
            if mention.title == "lady" or _is_kin(self.tokens, mention):
                for word in key:
                    _note(self._given[word], number)
                return
            family, rest = (key[0], key[1:]) if mention.is_family_first else (key[-1], key[:-1])
            _note(self._family[family], number)
            for word in rest:
                if (
                    mention.title
                    or mention.role is not None
                    or sex_of(key[0])
                    or (word not in {key[0], *NAMED_BODIES})
                ):
                    _note(self._given[word], number)
            for cut in range(1, len(key) - 1):
                _note(self._short[key[cut:]], number)
        else:
            self._remember_body(number, key, mention.key)
        if not mention.title and mention.role is None and len(key) > 1:
            self._initials.setdefault("".join(word[0] for word in key), number)

    def _remember_body(self, number: int, key: tuple[str, ...], written: tuple[str, ...]) -> None:
        """Note the short forms of a body: "the Times", "Harvard", "the Security Council"."""
        if key[-1] not in OF_SOMEBODY:
            for cut in range(1, len(key)):
                if cut < len(key) - 1 or key[cut] in NAMED_BODIES:
                    _note(self._short[key[cut:]], number)
            if written[-1] in LEGAL_FORMS and written[0] not in COUNTRIES:
                _note(self._short[written[:1]], number)
            kept = len(written)
            while kept > 1 and written[kept - 1] in NAMED_BODIES:
                kept -= 1
            if kept < len(written) and " ".join(written[:kept]) not in COUNTRIES:
                _note(self._short[written[:kept]], number)

    def _join_brackets(self) -> None:
        """Bring a short form in brackets to the name before it: "… (JCS)"."""
        words = self.tokens.words
        for index in range(1, len(self.mentions)):
            short, name = self.mentions[index], self.mentions[index - 1]
            if not _is_explained(words, name.last + 1, short.first) or len(short.key) != 1:
                continue
            if not words[short.first].isupper() or len(name.key) < len(("two", "words")):
                continue
            letters = "".join(word[0] for word in name.key)
            written = short.key[0].replace("-", "")
            small = "".join(low[0] for low in self.tokens.low[name.first : name.last + 1])
            if _abbreviates(written, letters) or _abbreviates(written, small):
                known = self._without_nation(index - 1, letters, written)
                self.of[index] = known
                self._by_key[short.key] = known
                self.every[known].kind = "body"

    def _without_nation(self, index: int, letters: str, short: str) -> int:
        """Cut the nation from a name whose short form does without it; return its entity.

        "the South Korean Joint Chiefs of Staff (JCS)" are named without South Korea.
        """
        name = self.mentions[index]
        cut = len(letters) - len(short)
        nation = " ".join(name.key[:cut]).replace("-", " ")
        if not cut or letters[cut:] != short or nation not in ADJECTIVE_OF:
            return self.of[index]
        self.mentions[index] = replace(
            name, first=name.first + cut, whole=name.first + cut, key=name.key[cut:], article=False
        )
        return self.of[index]

    def _join_short(self) -> None:
        """Bring each short name to the entity that is most present where it stands."""
        previous = -1
        for index, mention in enumerate(self.mentions):
            if self.of[index] < 0:
                self.of[index] = self._short_for(index, mention)
            number = self.of[index]
            sentence = self.tokens.sentence[mention.first]
            entity = self.every[number]
            entity.touch(sentence, _presence(self.tokens, mention, leads=sentence != previous))
            entity.mentions.append(index)
            previous = sentence

    def _short_for(self, index: int, mention: Mention) -> int:
        """Return the entity that a one-word name stands for; a new one where nobody has it."""
        key = mention.key
        word = key[0]
        known = self._by_key.get(key)
        if known is not None and self.every[known].kind == "body":
            return known
        short = [] if mention.title else self._short.get(key, [])
        family = [] if mention.article else self._family.get(word, [])
        named = [] if known is None else [known]
        best = self._bearer(mention, [*family, *short, *named])
        if best is None and not mention.article and known is None:
            best = self._bearer(mention, self._given.get(word, []))
        if best is None and known is None and self.tokens.words[mention.first].isupper():
            best = self._initials.get(word.replace("-", ""))
        if best is None:
            best = self._new(index)
            self.every[best].sex = mention.sex
            self._by_key.setdefault(key, best)
        return best

    def _bearer(self, mention: Mention, bearers: list[int]) -> int | None:
        """Return who of those with one surname is meant, by sex and by presence."""
        fitting = [number for number in bearers if self._may_be(number, mention)]
        return self._best(fitting, mention)

    def _may_be(self, number: int, mention: Mention) -> bool:
        """Tell whether an entity can bear the title of a mention."""
        known = self.every[number].sex
        return not mention.sex or not known or mention.sex == known

    def _best(self, numbers: list[int], mention: Mention) -> int | None:
        """Return the most present of some entities, the first where none has been seen."""
        if not numbers:
            return None
        sentence = self.tokens.sentence[mention.first]
        return max(numbers, key=lambda number: self.every[number].faded(sentence))

    def _describe(self) -> None:
        """Tell of each entity what it is, by all that stands beside its names."""
        for number, mention in zip(self.of, self.mentions, strict=True):
            entity = self.every[number]
            self.roles.append(beside(self.tokens, mention))
            for role in self.roles[-1]:
                _tell_role(entity, role)
            if mention.title:
                entity.kind = "person"
            if entity.kind != "person" and (mention.body or mention.article):
                entity.kind = "body"
            if mention.sex and (not entity.sex or mention.title):
                entity.sex = mention.sex
        for entity in self.every:
            if not entity.kind:
                entity.kind = self._kind_of(entity)
            if entity.kind == "body":
                entity.sex = ""

    def _kind_of(self, entity: Entity) -> str:
        """Return what an entity is, where nothing beside its names has told."""
        keys = [self.mentions[index].key for index in entity.mentions]
        words = self.tokens.words
        if entity.sex or any(self.mentions[index].is_family_first for index in entity.mentions):
            return "person"
        short = {key[0] for key in keys if len(key) == 1}
        if any(len(key) > 1 and key[-1] in short for key in keys):
            return "person"
        first = self.mentions[entity.mentions[0]].first
        return "body" if words[first].isupper() and len(words[first]) > 1 else ""


def identity(tokens: Tokens, mention: Mention) -> tuple[str, ...]:
    """Return the key by which a long name is known: countries and legal forms made one."""
    key = mention.key
    if mention.first == mention.last:
        known = SHORT_FORMS.get(tokens.low[mention.first])
        if known is not None and tokens.words[mention.first].isupper():
            return tuple(known.split())
    if mention.body:
        kept = len(key)
        while kept > 1 and key[kept - 1] in LEGAL_FORMS:
            kept -= 1
        key = key[:kept]
    return key


def _is_explained(words: list[str], start: int, stop: int) -> bool:
    """Tell whether only "(", ", or" or ", known as" stands between a name and a short form."""
    return words[start:stop] in (["("], [",", "or"], ["or"], [",", "known", "as"])


def _is_kin(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether somebody is introduced as a relative, whom a bare surname seldom means."""
    role = before(tokens, mention)
    return role is not None and role.written in KIN and role.written != "friend"


def _stands_alone(key: tuple[str, ...]) -> bool:
    """Tell whether a name of one word is a place, which needs no longer name."""
    joined = " ".join(key)
    return len(key) > 1 or joined in COUNTRIES or joined in SEATS


def _note(bearers: list[int], number: int) -> None:
    """Add an entity to those that a word may stand for, up to a few."""
    if number not in bearers and len(bearers) < _BEARERS:
        bearers.append(number)


def _abbreviates(short: str, letters: str) -> bool:
    """Tell whether initials hold the letters of a short form, in order, first to last."""
    position = 0
    for letter in letters:
        if position < len(short) and short[position] == letter:
            position += 1
    return position >= max(2, len(short) - 1)


def _tell_role(entity: Entity, role: Role) -> None:
    """Let a role tell what an entity is."""
    if entity.place:
        return
    if role.written in NAMED_BODIES and role.written not in MEN | WOMEN:
        entity.kind = entity.kind or "body"
        return
    entity.kind = "person"
    if not entity.sex:
        entity.sex = "m" if role.written in MEN else "f" if role.written in WOMEN else ""


def _presence(tokens: Tokens, mention: Mention, *, leads: bool) -> float:
    """Return how strongly a mention brings an entity to mind."""
    earlier = tokens.low[mention.whole - 1] if mention.whole else ""
    if mention.possessive or earlier in PREPOSITIONS:
        return 0.4
    return 1.0 if leads else 0.7
