"""A mention read once: its names taken apart, what its roles say, what stands beside it.

Invariant: a profile depends on its mention alone.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimdb.gazetteer.entry import Entry
from claimdb.gazetteer.lookup import country_of, is_borne, known
from claimdb.lexicons.bodies import NAMED_BODIES
from claimdb.lexicons.givennames import sex_of
from claimdb.lexicons.people import HONORIFICS, MEN, RANKS, WOMEN, is_person
from claimdb.model.vocab import AliasKind, SourceKind
from claimdb.resolve.bodynames import BodyName, body_keys, body_name
from claimdb.resolve.facts import Fact, fact_keys, fact_of
from claimdb.resolve.mention import Mention
from claimdb.resolve.personnames import PersonName, families, name_keys, person_name
from claimdb.resolve.spelling import plain as plain_of
from claimdb.resolve.spelling import romanised

#: So many names beside a mention, and so many of its roles, are looked at.
_BESIDE: Final = 24
_KEYED: Final = 8
_ROLES: Final = 6
_COMMA: Final = re.compile(r"\s*[,(\u2014\u2013].*$")
_OF_TWO: Final = re.compile(r"\s(?:and|&)\s|['\u2019]s\s")
#: What joins the names of two: "Ada Holm and Jon Berg".
_JOINED: Final = re.compile(r"[,;&/]|\b(?:and|or|with)\b")
_OWNER: Final = re.compile(r"(?:'s|\u2019s)$")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a mention is compared by.

    ``persons`` and ``bodies`` are its names, the fullest first; ``is_open`` tells one
    word that was taken for a person by nothing but its capital. ``beside`` are other
    names of the document, states by their own names, and ``states`` those of them.
    """

    mention: Mention
    entry: Entry | None
    persons: tuple[PersonName, ...]
    bodies: tuple[BodyName, ...]
    facts: tuple[Fact, ...]
    beside: frozenset[str]
    states: frozenset[str]
    is_open: bool
    sex: str

    @property
    def is_full(self) -> bool:
        """Whether it names a person by more than a surname."""
        return bool(self.persons) and self.persons[0].is_full

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return bool(self.persons) and not self.is_open


@lru_cache(maxsize=1 << 15)
def profile(mention: Mention) -> Profile:
    """Return a mention read."""
    forms = (mention.name, *_own(mention))
    titles: list[str] = list(mention.roles)
    plain = []
    for form in forms:
        name, said = untitled(form)
        plain.append(name)
        titles += said
    facts = tuple(dict.fromkeys(filter(None, map(fact_of, titles[:_ROLES]))))
    entry = _entry(mention, plain, has_role=bool(facts))
    is_person = mention.kind is SourceKind.PERSON and entry is None
    persons = _persons(plain) if is_person else ()
    is_open = is_person and not facts and not _has_title(titles) and not _is_evident(persons)
    bodies: tuple[BodyName, ...] = ()
    if is_open or not is_person:
        bodies = tuple(filter(None, map(body_name, plain if is_open else forms)))
    beside = _beside(mention, plain)
    states = frozenset(name for name in beside if country_of(name) == name)
    return Profile(
        mention, entry, persons, bodies, facts, beside, states, is_open, _sex(persons, titles)
    )


def _own(mention: Mention) -> tuple[str, ...]:
    """Return the other forms of a name that are of this one alone.

    Of two who speak together the article has one form of words, "Ada Holm and Jon Berg said",
    and of one who writes for another "Inlander's Ada Holm": taken for names of each of the
    two, they would make one of them.
    """
    mine = f" {plain_of(mention.name)} "
    others = [
        plain
        for plain in map(plain_of, mention.context)
        if " " in plain and f" {plain} " not in mine
    ]
    is_person = mention.kind is SourceKind.PERSON
    found = []
    for form in dict.fromkeys(mention.aliases):
        whole = f" {plain_of(form)} "
        names_other = any(f" {other} " in whole for other in others)
        if names_other and (is_person or _JOINED.search(form)):
            continue
        if is_person and _OF_TWO.search(untitled(form)[0]):
            continue
        if form != mention.name:
            found.append(form)
    return tuple(found)


def _persons(names: list[str]) -> tuple[PersonName, ...]:
    """Return the names of a person; a form that shares nothing with the fullest is none."""
    found = [one for one in map(person_name, names) if one is not None]
    own = {romanised(part) for part in found[0].parts} if found else set()
    return tuple(one for one in found if not own.isdisjoint(map(romanised, one.parts)))


def _sex(persons: tuple[PersonName, ...], titles: list[str]) -> str:
    """Return "m" or "f" where a title, a role or the given name tells it, or else ""."""
    for word in (word.casefold().strip(".,") for title in titles for word in title.split()):
        if told := HONORIFICS.get(word) or ("m" if word in MEN else "f" if word in WOMEN else ""):
            return told
    full = next((one for one in persons if one.is_full), None)
    return sex_of(full.readings[0][1][0]) if full is not None else ""


def _has_title(titles: list[str]) -> bool:
    """Tell "Mr" and "Gen." before a name, which only persons have."""
    words = {word.casefold().strip(".,") for title in titles for word in title.split()}
    return not words.isdisjoint(HONORIFICS) or not words.isdisjoint(RANKS)


def _is_evident(persons: tuple[PersonName, ...]) -> bool:
    """Tell names of persons from single words, which may be anybody's or anything's."""
    if not persons or not persons[0].is_full:
        return False
    return not any(part in NAMED_BODIES for part in persons[0].parts)


def _entry(mention: Mention, names: list[str], *, has_role: bool) -> Entry | None:
    """Return what the gazetteer has under one of the names, if the mention may be that."""
    for name in names:
        found = known(name)
        if found is None:
            continue
        if mention.kind is SourceKind.PERSON and (has_role or is_borne(name)):
            continue
        if mention.kind in {SourceKind.DOCUMENT, SourceKind.GROUP}:
            continue
        if found.by is AliasKind.METONYM and name is not names[0]:
            continue
        return found.entry
    return None


def _beside(mention: Mention, own: list[str]) -> frozenset[str]:
    """Return the other names of a document, in one form each."""
    mine = {part for name in own for part in plain_of(name).split()}
    found = []
    for name in mention.context[:_BESIDE]:
        there = known(name)
        plain = plain_of(untitled(name)[0]) if there is None else there.entry.name
        if plain and not mine.issuperset(plain.split()):
            found.append(plain)
    return frozenset(found)


def untitled(name: str) -> tuple[str, list[str]]:
    """Return a name without the titles and roles around it, and those words.

    "US Secretary of State Antony Blinken" has the role "US Secretary of State", and so
    has what follows a comma. A body's name begins with no title ("General Motors").
    """
    whole = " ".join(name.split())
    bare = _OWNER.sub("", _COMMA.sub("", whole)).strip() or whole
    words = bare.split()
    remark = _COMMA.search(whole)
    follows = [remark[0].strip(" ,()\u2014\u2013")] if remark else []
    if words and plain_of(words[-1]) in NAMED_BODIES:
        return bare, []
    after = 0
    for place, word in enumerate(words[:-1]):
        low = word.casefold().rstrip(".")
        if low in HONORIFICS or low in RANKS or (is_person(low) and _is_title(words, place)):
            after = place + 1
    if words[after : after + 1] and words[after].casefold() == "of":
        after = _after_portfolio(words, after)
    titles = [one for one in (" ".join(words[:after]), *follows) if one]
    return " ".join(words[after:]), titles


def _is_title(words: list[str], place: int) -> bool:
    """Tell a noun that stands before a name from one that is a part of it."""
    following = words[place + 1]
    return not following[:1].islower() or following in {"of", "for"}


def _after_portfolio(words: list[str], place: int) -> int:
    """Return where the name begins after "Secretary of State", or the whole if nowhere."""
    following = place + 2
    return following if following < len(words) and words[following][:1].isupper() else 0


def keys_of(one: Profile) -> frozenset[str]:
    """Return the keys of a mention: two that may be one share at least one."""
    mention = one.mention
    if not mention.is_named:
        return frozenset()
    found: set[str] = {f"w:{mention.wikidata}"} if mention.wikidata else set()
    if one.entry is not None:
        found.add(f"g:{one.entry.name}")
    for person in one.persons:
        if person.is_full:
            found |= name_keys(person)
    if one.persons:
        found |= _support_keys(one)
    for body in one.bodies:
        found |= body_keys(body)
    return frozenset(found)


def _support_keys(one: Profile) -> set[str]:
    """Return keys of a surname with what may tell whose it is."""
    support = {key for fact in one.facts for key in fact_keys(fact)}
    support |= {f"+{name}" for name in sorted(one.beside - one.states)[:_KEYED]}
    return {
        f"a:{family}|{what}"
        for person in one.persons
        for family in families(person)
        for what in support
    }
