"""What roles say of somebody, in a form that can be compared across documents.

Invariant: facts are compared by what they state; that one document states nothing is
never a difference.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Final, NamedTuple

from claimdb.gazetteer.lookup import known
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import BROADER
from claimdb.resolve.bodynames import body_name, folded
from claimdb.resolve.rolewords import role_words

#: Walks of life that one person seldom has two of. Politics, law, the military, business
#: and the press do mix, and stand as one.
_FIELDS: Final = {
    word: place
    for place, words in enumerate(
        (
            listed(
                """president premier minister chancellor king queen emperor emir sultan governor
                mayor senator lawmaker official secretary undersecretary ambassador envoy diplomat
                spokesperson aide adviser delegate negotiator consul commissioner politician
                candidate councillor head leader chief director boss ceo chair executive general
                colonel admiral commander major captain sergeant lieutenant officer judge justice
                magistrate lawyer prosecutor journalist editor anchor columnist analyst lobbyist
                strategist businessman investor banker economist founder owner secretary-general"""
            ),
            listed("goalkeeper striker boxer runner athlete coach trainer rider winger midfielder"),
            listed(
                """actor actress singer musician composer guitarist painter artist novelist poet
                dancer comedian filmmaker rapper songwriter playwright conductor pianist"""
            ),
            listed(
                """scientist professor doctor epidemiologist virologist surgeon nurse physicist
                climatologist astronomer historian mathematician psychologist psychiatrist zoologist
                archaeologist meteorologist oncologist pathologist seismologist volcanologist"""
            ),
            listed("pope cardinal archbishop bishop priest rabbi imam pastor reverend monk nun"),
            listed(
                """farmer resident teacher carpenter baker fisherman pensioner shopkeeper driver
                builder electrician plumber waiter waitress student pupil schoolteacher miner welder
                tailor beekeeper gardener cook roofer shepherd neighbour tenant passenger witness"""
            ),
            listed("suspect defendant killer victim"),
        )
    )
    for word in words
}
#: What nearly everybody in the news is, and so says little.
_COMMON: Final = frozenset(("official", "adviser", "chief", "head", "leader", "member", "expert"))


class Fact(NamedTuple):
    """One role: the word for it, the state, the body by its telling words."""

    noun: str
    country: str | None
    body: tuple[str, ...]
    portfolio: str | None
    is_over: bool
    written: str


class Match(Enum):
    """What two persons' roles say together."""

    BODY = "of the same body"
    OFFICE = "the same role of the same state"
    ROLE = "the same role"
    STATE = "of the same state"
    NOTHING = ""
    OTHER_STATE = "of different states"
    OTHER_FIELD = "in walks of life that seldom mix"


def fact_of(role: str) -> Fact | None:
    """Return what a role as written says; None where it holds no word for a person."""
    words = role_words(role)
    if words is None:
        return None
    country = words.country
    body: tuple[str, ...] = ()
    if words.body is not None:
        found = known(words.body)
        if found is not None:
            body = (found.entry.name,)
            country = country or found.entry.country
        elif (name := body_name(words.body)) is not None:
            body, country = name.core, country or name.country
    written = " ".join(role.split())
    return Fact(words.usual, country, body, words.portfolio, words.is_over, written)


def fact_keys(fact: Fact) -> set[str]:
    """Return what a surname is looked up with: the role, and the body or state it is of."""
    found = {f"={fact.noun}"}
    if fact.body:
        found.add(f"@{' '.join(fact.body)}")
    return found


def matched(a: Iterable[Fact], b: Iterable[Fact]) -> tuple[Match, str]:
    """Return what two persons' roles say together, and the role that both have."""
    mine, theirs = tuple(a), tuple(b)
    best, words = Match.NOTHING, ""
    order = list(Match)
    for one in mine:
        for other in theirs:
            found = _match(one, other)
            if order.index(found) < order.index(best):
                best, words = found, _shorter(one, other)
    if order.index(best) < order.index(Match.ROLE) or not mine or not theirs:
        return best, words
    apart = _apart(mine, theirs)
    return (best, words) if apart is Match.NOTHING else (apart, "")


def _match(one: Fact, other: Fact) -> Match:
    if one.country and other.country and one.country != other.country:
        return Match.NOTHING
    same_noun = one.noun == other.noun or other.noun in BROADER.get(one.noun, ())
    same_noun = same_noun or one.noun in BROADER.get(other.noun, ())
    if one.portfolio and other.portfolio and _folded(one) != _folded(other):
        same_noun = False
    if _is_one_body(one.body, other.body):
        return Match.BODY
    if same_noun and one.country and one.country == other.country:
        return Match.OFFICE
    if (
        same_noun
        and one.noun == other.noun
        and one.noun not in _COMMON
        and not (one.body and other.body)
    ):
        return Match.ROLE
    if one.country and one.country == other.country:
        return Match.STATE
    return Match.NOTHING


def _is_one_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell bodies of one name, also where one is named with what it is part of.

    "The White House national security council" is the national security council.
    """
    short, long = sorted((one, other), key=len)
    return bool(short) and (short == long or (len(short) > 1 and set(short) < set(long)))


def _folded(fact: Fact) -> frozenset[str]:
    return frozenset(map(folded, (fact.portfolio or "").split())) - {"affair", "and"}


def _shorter(one: Fact, other: Fact) -> str:
    return min((one.written, other.written), key=lambda words: (len(words), words))


def _apart(a: tuple[Fact, ...], b: tuple[Fact, ...]) -> Match:
    """Return what keeps two persons apart: all their states, or all their walks of life."""
    mine, theirs = ({fact.country for fact in facts if fact.country} for facts in (a, b))
    if mine and theirs and mine.isdisjoint(theirs):
        return Match.OTHER_STATE
    fields = [{_FIELDS[fact.noun] for fact in facts if fact.noun in _FIELDS} for facts in (a, b)]
    if fields[0] and fields[1] and fields[0].isdisjoint(fields[1]):
        return Match.OTHER_FIELD
    return Match.NOTHING
