"""What a statement tells to have been done, and which deeds say more than which.

Invariant: ``first.say(second)`` holds where whoever tells the first deeds tells the second.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF
from claimdb.link.forms import readings
from claimdb.link.frame import Frame
from claimdb.link.phrases import Phrase
from claimdb.link.synonyms import OPPOSITES, first_of
from claimdb.link.tagging import words
from claimdb.link.terms import Sort, Term, implied_by, verb_key

#: Verbs whose deed is told by a noun: "there were casualties", "an attack took place".
_CARRIERS: Final = listed(
    "be have hold leave suffer give stage become remain express get take make"
)
#: "Caused casualties" tells the deed by its object, "caused the fire" what the fire is due to.
_HARMS: Final = listed("casualty death injury damage destruction loss")
_TELLING: Final = _HARMS | listed(
    "dead term sentence injured wounded fault eruption wish hope cause"
)


@dataclass(frozen=True, slots=True)
class Deeds:
    """Deeds that were all done, each in the ways that its words can be read.

    ``either``: one of them was done, as in "killed or wounded". ``also`` are said beside.
    """

    ways: tuple[frozenset[str], ...]
    either: bool = False
    also: frozenset[str] = frozenset()

    def say(self, other: "Deeds") -> bool:
        """Tell whether who tells these tells ``other`` as well; no deed tells nothing."""
        if not self.ways or not other.ways:
            return False
        if other.either:
            mine = self.ways if self.either else self.ways[:1]
            return all(any(_reaches(one, two) for two in other.ways) for one in mine)
        if self.either:
            return all(_reaches(one, two) for one in self.ways for two in other.ways)
        return all(
            any(_reaches(one, two) for one in self.ways) or not two.isdisjoint(self.also)
            for two in other.ways
        )

    def any_of(self, keys: Iterable[str]) -> bool:
        """Tell whether one of the deeds is one of ``keys``."""
        wanted = frozenset(keys)
        return any(not ways.isdisjoint(wanted) for ways in self.ways)

    def common(self, other: "Deeds") -> frozenset[str]:
        """Return the deeds that both tell."""
        return self.keys & other.keys

    def opposed(self, other: "Deeds") -> tuple[str, str] | None:
        """Return two deeds that cannot both be, None for none."""
        found = [(one, two) for one in self.keys for two in other.keys if (one, two) in OPPOSITES]
        return min(found, default=None)

    @property
    def keys(self) -> frozenset[str]:
        """All deeds in all their readings."""
        return frozenset[str]().union(*self.ways)

    @property
    def told(self) -> str:
        """The deeds in words."""
        joint = " or " if self.either else " and "
        return joint.join("/".join(sorted(ways)) for ways in self.ways)


def single(deed: str) -> Deeds:
    """Return one deed in one reading."""
    return Deeds((frozenset({deed}),))


def deeds_of(one: Frame, own: list[Term]) -> tuple[Deeds, bool]:
    """Return what is done, and whether it had to be looked for beside the verb."""
    predicate = first_of(verb_key(one.predicate))
    causes = predicate == "cause" and any(phrase.head in _HARMS for phrase in one.objects)
    phrased = _of_phrase(one, own)
    if phrased is not None:
        return phrased, predicate == "be"
    if one.predicate not in _CARRIERS and predicate and not causes:
        purpose = first_of(verb_key(one.purpose[0]))
        if is_tool(one):  # "used to hit" is hit, and used
            return Deeds((frozenset({purpose}),), also=frozenset({predicate})), False
        ways, either = _joined(one, predicate)
        return Deeds(ways, either), False
    slots = (one.objects, one.actors) if predicate == "be" else (one.objects,)
    for slot in slots:
        found = frozenset(_headed(own, slot, any_noun=predicate == "be"))
        if found:
            return Deeds((found,)), predicate == "be" and bool(found & _TELLING | found & _HARMS)
    return (single(predicate) if predicate else _likely(own)), False


def _likely(own: Iterable[Term]) -> Deeds:
    """Return the first word behind another that could be a verb, where the frame has none."""
    for before, term in pairwise(own):
        verbs = readings(term.words.lower())
        if before.sort is not Sort.DEED and verbs and term.sort is not Sort.NAME:
            return Deeds((frozenset(first_of(verb_key(verb)) for verb, _ in verbs),))
    return Deeds(())


def is_tool(one: Frame) -> bool:
    """Tell whether a statement is of what is used to do something."""
    return first_of(one.predicate) == "use" and bool(one.purpose[0])


def _reaches(own: frozenset[str], other: frozenset[str]) -> bool:
    return any(not implied_by(key).isdisjoint(other) for key in own)


def _of_phrase(one: Frame, own: list[Term]) -> Deeds | None:
    """Return the deed of a verb in a phrase: "put under", "in use"; None for none."""
    for term in own:
        parts = term.words.lower().split()
        if term.sort is not Sort.DEED or len(parts) == 1:
            continue
        is_verb = any(verb == one.predicate for part in parts for verb, _ in readings(part))
        if is_verb or (one.predicate == "be" and parts[0] == "in"):
            return Deeds((term.keys,))
    return None


def _joined(one: Frame, predicate: str) -> tuple[tuple[frozenset[str], ...], bool]:
    """Return both deeds of "killed or wounded" and "beat and arrested", and whether one is open."""
    tagged = words(one.statement)
    for left, joint, right in zip(tagged, tagged[1:], tagged[2:], strict=False):
        if joint.low not in {"or", "and"} or one.predicate not in {
            left.lemma,
            right.lemma,
        }:
            continue
        both = [
            {first_of(verb_key(verb)) for verb, _ in readings(word.low)} for word in (left, right)
        ]
        if all(both):
            return tuple(map(frozenset, both)), joint.low == "or"
    return (frozenset({predicate}),), False


def _headed(own: Iterable[Term], slot: tuple[Phrase, ...], *, any_noun: bool) -> Iterator[str]:
    """Yield the readings of the terms that lead a phrase of a slot, nouns of deeds or any."""
    for term in own:
        if term.sort not in {Sort.DEED, Sort.THING}:
            continue
        for phrase in slot:
            leads = first_of(phrase.head) in term.keys and phrase.start <= term.start < phrase.end
            if leads and (any_noun or phrase.head in DEED_OF or phrase.head in _TELLING):
                yield from term.keys
