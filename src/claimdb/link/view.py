"""A statement as comparing needs it: each term with the part that it plays, the deeds apart.

What is done is told from the frame; a verb that only carries a noun of deed ("there were",
"took place") lends its place to it. Invariant: the parts are in the order of the words, and
those of a converse ("lost to") stand as those of what it mirrors.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from claimdb.lexicons.function import PREPOSITIONS
from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF
from claimdb.link.days import Day, days
from claimdb.link.deeds import Deeds, deeds_of, is_tool, single
from claimdb.link.frame import Frame
from claimdb.link.phrases import Phrase
from claimdb.link.quantities import Quantity
from claimdb.link.synonyms import first_of
from claimdb.link.terms import Sort, Term, terms


class Role(StrEnum):
    """Which part a term plays towards the deed; ``NONE`` where the frame does not tell."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    OTHER = "other"
    PURPOSE = "purpose"
    DEED = "deed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Part:
    """A term in its role; ``phrase`` numbers the phrase, -1 for none, and ``is_head`` leads it."""

    term: Term
    role: Role
    phrase: int = -1
    is_head: bool = False
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A statement made ready: its deeds, its other parts, amounts, times.

    ``negated`` counts "nobody" and "none" in; ``nots`` are the negations anywhere, in other
    clauses too; ``is_light`` tells that a noun tells the deed; ``untold`` is a pronoun that
    stands for somebody who is not named. ``aspect`` is that of the frame.
    """

    statement: str
    deeds: Deeds
    parts: tuple[Part, ...]
    amounts: tuple[Quantity, ...]
    days: tuple[Day, ...]
    names: frozenset[str]
    modality: str
    negated: bool
    is_light: bool
    nots: int
    untold: str = ""
    tense: str = ""
    aspect: str = ""

    def head(self, phrase: int) -> Part | None:
        """Return what leads a phrase."""
        return next((one for one in self.parts if one.phrase == phrase and one.is_head), None)


#: Their subject is what it happens to: "prices rose" and "they raised prices" have one patient.
_HAPPENS: Final = listed(
    "die rise fall explode sink escape begin end close open change crash burn survive flood stop",
    "withdraw",
)
_FRACTIONS: Final = listed("half third quarter fifth tenth")
_UNITS: Final = listed(
    "cent percent percentage point dollar euro pound rouble ruble yuan yen tonne ton kilometre km",
    "kilometer mile litre metre meter degree barrel magnitude more fewer less",
)
_NOT: Final = re.compile(r"\b(?:not|never|no longer|without|cannot)\b|n[\u2019']t\b", re.IGNORECASE)
_FOR: Final = re.compile(
    r"\b(?:for|of|by|from|about|after|before|without|over)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_REFUSING: Final = listed("fail refuse decline neglect")
#: A deed, the preposition of who is on its other side, whether both change sides, what it is then.
_MIRRORED: Final = (
    ("lose", "to", True, "beat"),
    ("win", "against", False, "beat"),
    ("belong", "to", True, "own"),
    ("work", "for", True, first_of("employ")),
)
#: Where giver and receiver are both named the one deed tells the other.
_GIVEN: Final = {
    one: frozenset({buy, sell})
    for buy, sell in (("buy", "sell"), ("receive", "supply"), ("borrow", "lend"))
    for one in (buy, sell)
}
_LENDING: Final = listed(
    "launch carry conduct make take give pay hold open stage mount perform put"
)
_PERSONAL: Final = listed("i he she it they we you me him her us them this these that those")
_NOBODY: Final = listed("nobody no-one none nothing neither noone")


@lru_cache(maxsize=1 << 13)
def view(one: Frame) -> View:
    """Return a frame made ready for comparing."""
    times = days(one.statement)
    own = [
        term
        for term in terms(one.statement)
        if not any(day.start <= term.start < day.end for day in times)
        and not (one.quantities and term.keys & _UNITS)
    ]
    own = sorted((*own, *_stood_for(one, own)), key=lambda term: term.start)
    amounts = _amounts(one, times, own)
    own = [term for term in own if not _is_counted(term, one, amounts)]
    deeds, is_light = deeds_of(one, own)
    own = [term for term in own if not _is_spent(term, one, deeds)]
    parts = tuple(_part(term, one, deeds) for term in own)
    nobody = any(phrase.head in _NOBODY for phrase in (*one.actors, *one.objects))
    made = View(
        statement=one.statement,
        deeds=deeds,
        parts=parts,
        amounts=amounts,
        days=times,
        names=frozenset(
            key for part in parts for key in part.term.keys if part.term.sort is Sort.NAME
        ),
        modality=one.modality,
        tense=one.tense,
        aspect=one.aspect,
        negated=one.negated != nobody,
        is_light=is_light,
        nots=len(_NOT.findall(one.statement)),
        untold=next(
            (
                phrase.words
                for phrase in (*one.actors, *one.objects, *one.recipients)
                if phrase.words.lower() in _PERSONAL and not phrase.is_name
            ),
            "",
        ),
    )
    return _given(_mirrored(_happened(_owned(_subordinate(_placed(made, passive=one.passive))))))


def _stood_for(one: Frame, own: list[Term]) -> Iterator[Term]:
    """Yield names that words stand for which are none: "he", "the group"."""
    for phrase in (*one.actors, *one.objects, *one.recipients, *one.others):
        if phrase.is_name and not any(
            phrase.start <= term.start < phrase.end and term.sort is Sort.NAME for term in own
        ):
            keys = frozenset({f"={phrase.head}"})
            yield Term(phrase.start, phrase.end, phrase.words, Sort.NAME, keys, keys)


def _is_counted(term: Term, one: Frame, amounts: tuple[Quantity, ...]) -> bool:
    """Tell whether the amounts or the negation have a term already: "two thirds of", "no"."""
    if one.negated and term.keys == {"no"}:
        return True
    within = any(term.words in amount.words for amount in amounts)
    return within and (term.sort is Sort.NUMBER or not term.keys.isdisjoint(_FRACTIONS))


def _is_spent(term: Term, one: Frame, deeds: Deeds) -> bool:
    """Tell whether a verb has given all it says to the deed: "launched an inquiry", "failed to"."""
    if term.sort is not Sort.DEED or term.keys & deeds.keys:
        return False
    if (one.negated and term.keys & _REFUSING) or (is_tool(one) and "use" in term.keys):
        return True
    if term.keys & {"cause"}:
        return deeds.any_of({"casualty", "die", "kill", "injure", "damage"})
    return bool(term.keys & _LENDING) and one.predicate not in term.keys


def heads(term: Term, phrase: Phrase) -> bool:
    """Tell whether a term is the head of a phrase."""
    if term.sort is Sort.NAME:
        return phrase.is_name
    head = first_of(phrase.head)
    return head in term.keys or first_of(DEED_OF.get(phrase.head, head)) in term.keys


def _part(term: Term, one: Frame, deeds: Deeds) -> Part:
    tool = is_tool(one)
    slots = (
        (one.actors, Role.AGENT),
        (one.objects, Role.OTHER if tool else Role.PATIENT),
        (one.recipients, Role.RECIPIENT),
        (one.others, Role.OTHER),
        (one.purpose[1], Role.PATIENT if tool else Role.PURPOSE),
    )
    told = any(term.keys & ways for ways in deeds.ways)
    number = 0
    for phrases, role in slots:
        for phrase in phrases:
            number += 1
            if phrase.start <= term.start < phrase.end:
                leads = heads(term, phrase)
                own = Role.DEED if leads and told else role
                return Part(term, own, number, leads, phrase.preposition)
    if told:
        return Part(term, Role.DEED, is_head=True)
    purpose = first_of(one.purpose[0]) in term.keys
    return Part(term, Role.PURPOSE if purpose else Role.NONE, is_head=True)


def _amounts(one: Frame, times: tuple[Day, ...], own: list[Term]) -> tuple[Quantity, ...]:
    """Return the amounts, each once, without numbers of years, days, matches and flights."""
    told = [one.statement[day.start : day.end] for day in times]
    told += [term.words for term in own if term.sort is Sort.NUMBER and "-" in term.words]
    found: dict[tuple[str, str], Quantity] = {}
    for amount in one.quantities:
        if any(amount.words in words for words in told):
            continue
        of = first_of(amount.of)
        if amount.unit in {"%", "usd", "eur"} or of in _UNITS or of == "than" or not of.isalpha():
            of = ""
        words = amount.words.removeprefix("from ")
        if f"from {words}" in one.statement and " to " not in words:  # "fell from 11 per cent"
            of = f"from {of}"
        key = amount.words, amount.unit
        if key not in found or not found[key].of:
            found[key] = replace(amount, of=of)
    for number, noun in pairwise(own):
        plain = number.sort is Sort.NUMBER and not any(number.words in key[0] for key in found)
        digits = next(iter(number.keys)).removeprefix("#")
        is_beside = noun.start - number.end == 1 and noun.sort is Sort.THING
        if plain and digits.isdigit() and is_beside:
            low = float(digits)
            of = min(noun.keys)
            found[number.words, ""] = Quantity(low, low, "", of, number.words)
    return tuple(found.values())


def _placed(one: View, *, passive: bool) -> View:
    """Give parts that no phrase took a role by their place before or behind the deed."""
    deed = next((part for part in one.parts if part.role is Role.DEED), None)
    if deed is None:
        return one
    parts: list[Part] = []
    end = 0
    for part in one.parts:
        gap = one.statement[end : part.term.start].lower().split()
        end = part.term.end
        before = part.term.start < deed.term.start
        if (
            part.role is Role.NONE
            and part.term.sort in {Sort.NAME, Sort.THING}
            and (gap or not before)
        ):
            found = next(
                (word for word in reversed(gap) if word in PREPOSITIONS or word == "to"),
                "",
            )
            bare = Role.AGENT if before is not passive else Role.PATIENT
            role = Role.OTHER if found else bare
            parts.append(replace(part, role=role, preposition=found))
        else:
            parts.append(part)
    return replace(one, parts=tuple(parts))


def _subordinate(one: View) -> View:
    """Take what stands behind a gerund from the deed: "fined Orsk for polluting the Vend"."""
    parts: list[Part] = []
    is_behind = False
    for part in one.parts:
        is_gerund = part.term.sort is Sort.DEED and part.role is Role.NONE
        if is_gerund and part.term.words.endswith("ing"):
            is_behind = is_behind or _FOR.search(one.statement, 0, part.term.start) is not None
        moved = is_behind and part.role is Role.PATIENT
        parts.append(replace(part, role=Role.PURPOSE) if moved else part)
    return replace(one, parts=tuple(parts))


def _owned(one: View) -> View:
    """Make a name the modifier of the word right behind it that no phrase took: "Korean arms"."""
    parts = list(one.parts)
    for at, (name, noun) in enumerate(pairwise(one.parts)):
        gap = one.statement[name.term.end : noun.term.start]
        if name.is_head and name.term.sort is Sort.NAME and noun.role is Role.NONE and gap == " ":
            parts[at] = replace(name, is_head=False)
            parts[at + 1] = replace(noun, role=name.role, phrase=name.phrase)
    return replace(one, parts=tuple(parts))


def _happened(one: View) -> View:
    """Make the subject of what only happens its patient."""
    if not one.deeds.any_of(_HAPPENS) or any(part.role is Role.PATIENT for part in one.parts):
        return one
    parts = tuple(
        replace(part, role=Role.PATIENT) if part.role is Role.AGENT else part for part in one.parts
    )
    return replace(one, parts=parts)


def _mirrored(one: View) -> View:
    """Turn "lost to" and "won against" into "beat", "belongs to" into "owns"."""
    for deed, preposition, turned, told in _MIRRORED:
        if one.deeds.any_of({deed}) and any(
            part.preposition == preposition and part.term.sort is Sort.NAME for part in one.parts
        ):
            parts = tuple(_turned(part, preposition, turned=turned) for part in one.parts)
            return replace(one, deeds=single(told), parts=parts)
    return one


def _got(part: Part) -> Part:
    return replace(part, role=Role.RECIPIENT) if part.role is Role.AGENT else part


def _given(one: View) -> View:
    """Read "bought from" as "sold to" as well, and the other way round."""
    roles = {part.role for part in one.parts}
    if one.deeds.any_of({"buy"}) and Role.RECIPIENT not in roles:  # "took over": who gets it
        one = replace(one, parts=tuple(map(_got, one.parts)))
    named = {part.role for part in one.parts if part.term.sort is Sort.NAME}
    if not {Role.AGENT, Role.RECIPIENT} <= named:
        return one
    told = frozenset[str]().union(*(_GIVEN.get(key, frozenset()) for key in one.deeds.keys))
    return replace(one, deeds=replace(one.deeds, also=one.deeds.also | told))


def _turned(part: Part, preposition: str, *, turned: bool) -> Part:
    """Return a part of "A lost X to B" as of "B beat A"; not ``turned``: "A won X against B"."""
    if part.preposition == preposition and part.term.sort is Sort.NAME:
        return replace(part, role=Role.AGENT if turned else Role.PATIENT, is_head=True)
    if part.role is Role.PATIENT:
        return replace(part, role=Role.OTHER, is_head=False)
    return replace(part, role=Role.PATIENT) if turned and part.role is Role.AGENT else part
