"""The words of a source span read as a noun phrase: who they name, or how they describe.

Invariant: a reading holds ranges of words that lie inside the span, but for a
role or affiliation that the sentence gives beside it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from claimdb.extract.abbreviations import SHORTENED, TITLES
from claimdb.extract.speakers.affiliations import affiliated, affiliated_at, owner, spoken_for
from claimdb.extract.speakers.grammar import DETERMINERS, FUNCTION, PREPOSITIONS
from claimdb.extract.speakers.joint import parts
from claimdb.extract.speakers.mentions import Mention, plural_possessive
from claimdb.extract.speakers.roles import (
    Role,
    after,
    before,
    described,
    is_function,
    narrowing,
    noun_of,
)
from claimdb.extract.speakers.tokens import Range, Tokens
from claimdb.lexicons.bodies import BODIES, BODY_SAME, DESCRIBES_NAME, LEGAL_FORMS
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, KIN, MEN, WOMEN, is_person, singular

SINGULAR: Final = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f"}
_PRONOUNS: Final = frozenset(SINGULAR) | listed(
    """
    it its they them their i me my we us our you your himself herself itself themselves
    """
)
_OWNING: Final = frozenset(("its", "whose"))
#: What a phrase may begin with: "a", "its", "whose chief".
_LEADING: Final = DETERMINERS | {"whose"}
_RELATIVE: Final = frozenset(("who", "which", "that", "whose", "whom"))
#: Words after which a phrase only describes.
_DESCRIBING: Final = _RELATIVE | {"at", "by", "from", "in", "seen"}
_AFTER_NOUN: Final = PREPOSITIONS | {"seen"}
_EDGES: Final = frozenset(",;:.\u201c\u201d\"'\u2018\u2019\u2014\u2013-")


#: What somebody is beside what they do: "the ministry's spokesman, Colonel Ada Moor".
_RANKS: Final = listed(
    "admiral brigadier captain colonel commander commodore constable garda general inspector "
    "lieutenant major marshal sergeant superintendent"
)
#: So many words of a source are read; no phrase is longer.
_READ: Final = 120
_SHORT: Final = TITLES | SHORTENED
_CLOSING: Final = frozenset(',;:.()\u201c\u201d"\u2014\u2013')


class Sort(Enum):
    """What the words of a source are."""

    NAME = 1
    PRONOUN = 2
    RELATIVE = 3
    DESCRIPTION = 4
    JOINT = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """A source span as it is understood.

    ``words`` is the range without what only describes; ``mention`` the index
    of the name that heads it. ``noun`` and ``narrow`` are a description's noun
    and what narrows it; ``definite`` tells that it speaks of somebody known.
    """

    sort: Sort
    words: Range
    mention: int | None = None
    role: Range | None = None
    affiliation: Range | None = None
    noun: str = ""
    narrow: frozenset[str] = frozenset()
    definite: bool = False
    plural: bool = False
    person: bool = False
    sex: str = ""
    owner: int | None = None


class Sources:
    """Reads source spans of one text."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention]) -> None:
        self._tokens = tokens
        self._mentions = mentions
        self._firsts = [mention.first for mention in mentions]

    def read(self, start: int, stop: int) -> Reading | None:
        """Return the reading of the words from ``start`` to before ``stop``, if there are any."""
        tokens = self._tokens
        while start < stop and tokens.words[start] in _EDGES:
            start += 1
        while stop > start and tokens.words[stop - 1] in _EDGES:
            stop -= 1
        if start >= stop:
            return None
        end, stop = stop, min(stop, start + _READ)
        low = tokens.low[start]
        if (stop - start == 1 or tokens.low[start + 1].endswith("self")) and (
            tokens.words[start] != "US"
        ):
            if low in _RELATIVE:
                return Reading(Sort.RELATIVE, (start, start))
            if low in _PRONOUNS:
                return Reading(Sort.PRONOUN, (start, start), sex=SINGULAR.get(low, ""))
        inside = self._inside(start, stop)
        if len(parts(tokens, [self._mentions[index] for index in inside], start, stop)) > 1:
            return Reading(Sort.JOINT, (start, end - 1), plural=True)
        for index in inside:
            if self._heads(self._mentions[index], start, stop):
                return self._name(index, start, stop)
        return self._description(start, stop)

    def _inside(self, start: int, stop: int) -> list[int]:
        """Return the mentions that lie inside a range."""
        return [
            index
            for index in range(bisect_left(self._firsts, start), bisect_left(self._firsts, stop))
            if self._mentions[index].last < stop
        ]

    def _heads(self, mention: Mention, start: int, stop: int) -> bool:
        """Tell whether a name is whom the whole phrase speaks of."""
        tokens = self._tokens
        following = mention.last + 1
        if (
            following + 1 < stop
            and tokens.words[following] == "."
            and (tokens.low[mention.last] in LEGAL_FORMS)
        ):
            following += 1  # "Delmar Inc. spokeswoman Ana Ruiz"
        if following < stop:
            low = tokens.low[following]
            if low in {"'s", "\u2019s", "'", "\u2019"}:
                if following + 1 < stop:
                    return False
            elif not self._may_follow(following, stop):
                return False
        index = mention.whole - 1
        if mention.role is not None:
            index = mention.role[0] - 1
        while index >= start:
            if tokens.words[index] in {",", "(", "\u2014", "\u2013", "\u201c", "\u201d", '"'}:
                return self._introduces(start, index)
            if tokens.low[index] in PREPOSITIONS or tokens.low[index] in _RELATIVE:
                return index == start
            index -= 1
        return True

    def _may_follow(self, index: int, stop: int) -> bool:
        """Tell whether a word after a name leaves it the head of the phrase."""
        low = self._tokens.low[index]
        if low in DESCRIBES_NAME and index + 1 == stop:
            return True
        return low in FUNCTION or low in _CLOSING

    def _introduces(self, start: int, comma: int) -> bool:
        """Tell whether what stands before a comma describes the one named after it.

        "His lawyer, John Doe" does, "some experts, including Lee" does not.
        """
        tokens = self._tokens
        head = self._head(start, comma)
        if head is None or tokens.low[comma + 1] in {"including", "like", "such", "who", "which"}:
            return False
        if is_person(tokens.low[head]) or tokens.low[head] in BODIES:
            return True
        return tokens.low[start] in _LEADING | {"one", "another"} and comma > head

    def _name(self, index: int, start: int, stop: int) -> Reading:
        """Read a phrase that a name heads."""
        tokens, mention = self._tokens, self._mentions[index]
        role = before(tokens, mention)
        reaches = stop if mention.last + 1 < stop else None
        role = self._over_rank(start, mention, role) or after(tokens, mention, reaches)
        spoken = _of_person(role) or self._introduction(start, mention)
        affiliation = (
            (role.affiliation if role else None)
            or affiliated(tokens, mention, stop)
            or self._owner_before(start, mention, role)
            or spoken_for(tokens, mention, stop)
        )
        return Reading(
            Sort.NAME,
            self._words(mention, start, stop),
            mention=index,
            role=spoken,
            affiliation=affiliation,
            owner=None if affiliation else self._owning(start, spoken),
        )

    def _over_rank(self, start: int, mention: Mention, role: Role | None) -> Role | None:
        """Return what a phrase says of somebody before a comma and a rank, else the role itself.

        "The ministry's spokesman, Colonel Ada Moor": a spokesman, who is a colonel.
        """
        if role is None or mention.role is None or role.written not in _RANKS:
            return role
        comma = mention.role[0] - 1
        if comma <= start or self._tokens.words[comma] != ",":
            return role
        told = described(self._tokens, start, comma, bare=True)
        return told if told is not None and is_person(told.written) else role

    def _owner_before(self, start: int, mention: Mention, role: Role | None) -> Range | None:
        """Return the body in "the hall's manager, Ana Ruiz" and "the hall's manager Ana Ruiz"."""
        noun = self._tokens.low[mention.whole - 2] if mention.whole - 2 > start else ""
        is_person_of = self._tokens.words[mention.whole - 1] == "," and is_person(noun)
        if is_person_of and noun not in KIN:
            return owner(self._tokens, start, mention.whole - 2)
        if role is None or not start < role.span[0] < mention.first or role.written in KIN:
            return None
        return owner(self._tokens, start, role.span[0]) if is_person(role.written) else None

    def _owning(self, start: int, role: Range | None) -> int | None:
        """Return the "its" or "whose" that a phrase begins with, where it is of somebody's people.

        Kin is of persons, and nobody's people are in "its view".
        """
        low = self._tokens.low
        if role is None or low[start] not in _OWNING or low[role[1]] in KIN:
            return None
        return start if is_person(low[role[1]]) or is_person(singular(low[role[1]])) else None

    def _words(self, mention: Mention, start: int, stop: int) -> Range:
        """Return the words that name a source: "the Kestrel Times", "Mr Bell", "Mira Bell".

        An article right before the name stays, and so does what the name needs
        after it ("website"); an honorific goes where the name is whole.
        """
        tokens = self._tokens
        first = mention.first if len(mention.key) > 1 else mention.whole
        if mention.article and mention.first > start:
            first = mention.first - 1
        last = mention.last
        if last + 2 == stop and tokens.low[last + 1] in DESCRIBES_NAME:
            last += 1
        return first, last

    def _introduction(self, start: int, mention: Mention) -> Range | None:
        """Return what stands before a comma and a name, by whatever noun: "one mother, …"."""
        tokens = self._tokens
        comma = (mention.role[0] if mention.role else mention.whole) - 1
        if comma <= start or tokens.words[comma] != ",":
            return None
        head = self._head(start, comma)
        first = start + (tokens.low[start] in _LEADING | {"one", "another"})
        return None if head is None or head < first else (first, head)

    def _description(self, start: int, stop: int) -> Reading:
        """Read a phrase that no name heads."""
        tokens = self._tokens
        head = self._head(start, stop)
        if head is None:
            return Reading(Sort.DESCRIPTION, (start, stop - 1), plural=True)
        low = tokens.low[head]
        one = low if is_person(low) or low in BODIES else singular(low)
        first = start + (tokens.low[start] in _LEADING)
        role = described(tokens, first, stop, bare=True)
        spoken = _of_person(role)
        affiliation = self._affiliation(role, one, start, head, stop)
        narrow = {
            _without_age(narrowing(tokens.low[index]))
            for index in range(first, head)
            if tokens.words[index][0].isalnum()
        }
        return Reading(
            Sort.DESCRIPTION,
            (start, self._phrase_end(head, stop)),
            role=spoken,
            affiliation=affiliation,
            noun=noun_of(one) if is_person(one) else BODY_SAME.get(one, one),
            narrow=frozenset(narrow | (role.narrow if role else frozenset())),
            definite=tokens.low[start] in {"the", "this", "that"},
            plural=one != low,
            person=is_person(one),
            sex="m" if one in MEN else "f" if one in WOMEN else "",
            owner=None if affiliation else self._owning(start, spoken),
        )

    def _affiliation(
        self, role: Role | None, noun: str, start: int, head: int, stop: int
    ) -> Range | None:
        """Return the body that a described source belongs to: "the shelter's cook".

        A body has none but one that it is said to be of, or by: "a survey by the institute".
        """
        if role is not None and role.affiliation and is_person(noun):
            return role.affiliation
        behind = affiliated_at(self._tokens, head + 1, stop, person=is_person(noun))
        if behind is not None or noun in KIN:
            return behind
        found = owner(self._tokens, start, head)
        if found is None or is_person(noun):
            return found
        # Of a body's own people not all are called by a word that is known.
        owns = self._tokens.low[head - 1] == "own" and self._tokens.low[found[1]] in BODIES
        return found if owns else None

    def _phrase_end(self, head: int, stop: int) -> int:
        """Return the last word of a noun phrase: with "of" and "for", without "who", "at", "by".

        What is left out only describes ("a witness, who did not want to be named").
        """
        tokens = self._tokens
        if head + 1 < stop and tokens.low[head + 1] in {"of", "for", "to", "and"}:
            for index in range(head + 1, stop):
                if tokens.low[index] in _DESCRIBING or tokens.words[index] == ",":
                    return index - 1
            return stop - 1
        return head

    def _head(self, start: int, stop: int) -> int | None:
        """Return the noun of a description: the last word before what follows it."""
        tokens = self._tokens
        index = start + (tokens.low[start] in _LEADING | {"one", "another"})
        head = None
        while index < stop:
            low = tokens.low[index]
            if low in {"'s", "\u2019s", "-", "own"} or low in HONORIFICS:
                index += 1
                continue
            if index > start and index + 1 < stop and plural_possessive(tokens, index - 1):
                index += 1
                continue
            if low == "." and index > start and tokens.low[index - 1] in _SHORT:
                index += 1  # "Ft. Lorne police"
                continue
            if not low[0].isalnum() or is_function(tokens, index) or low in _AFTER_NOUN:
                break
            head = index
            index += 1
        return head


def _of_person(role: Role | None) -> Range | None:
    """Return where a role stands that a person has; bodies have none."""
    if role is None or not (is_person(role.written) or is_person(singular(role.written))):
        return None
    return role.span


def _without_age(low: str) -> str:
    """Return "year-old" for any age ("58-year-old")."""
    return "year-old" if low.endswith("year-old") else low
