"""The body that somebody, or something written, belongs to: "palace aide", "analysts at …".

Invariant: every range is of words, inclusive, inside one sentence; a person is no body.
"""

from typing import Final

from claimdb.extract.speakers.grammar import (
    ADJECTIVES,
    AUXILIARIES,
    DETERMINERS,
    FUNCTION,
    REPORTING,
)
from claimdb.extract.speakers.mentions import Mention
from claimdb.extract.speakers.tokens import Range, Tokens
from claimdb.gazetteer.places import SHORT_FORMS
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import KIN, is_person, singular

#: How far a description, and a body's name, reaches.
_BACK: Final = 8
_STOPS: Final = frozenset(',.;:!?()[]\u201c\u201d"\u2014\u2013-')
#: What has a stop in a name: "St. Anne's Clinic".
SHORTENED: Final = frozenset(("st", "ste", "mt", "ft"))
#: Houses that stand for those who work there.
_HOUSES: Final = listed(
    "palace court embassy consulate castle parliament mill mine harbour harbor shipyard refinery "
    "brewery theatre theater museum zoo prison jail abbey monastery shelter clinic orphanage"
)
#: Of these something is, and nobody works there: "the year's winner", "the world's oldest man".
_NO_OWNER: Final = listed(
    "year month week day night evening morning season century decade today yesterday tomorrow "
    "world nation country life time moment war everyone everybody nobody one it else"
)
#: Before the body that somebody, or something written, is of.
_OF_BODIES: Final = frozenset(("of", "for", "at", "with", "from", "by"))
#: Who "speaks for" somebody.
_FOR: Final = frozenset(
    (verb, word)
    for verb in ("speaks", "spoke", "works", "worked")
    for word in ("for", "at")
    if not (verb.startswith("sp") and word == "at")
)
#: Words of an office that are no body, though they are often written with a capital.
_OFFICE: Final = listed(
    """
    prime vice attorney press foreign defense defence finance interior health justice
    education trade labor labour energy chief deputy first senior executive general managing
    national communications republican democratic presidential lt maj brig retired former
    acting then co external internal economic environment transport culture running supreme
    water fisheries tourism agriculture housing science sports youth gender women climate roads
    industry mining petroleum forestry railways aviation planning welfare technology lands
    """
)
_IDLE: Final = ADJECTIVES - listed("national public general state first local independent")
_BODY_OFFICE: Final = frozenset(("supreme", "democratic", "republican"))
_PAST: Final = listed("former interim acting retired then current incoming outgoing")


def affiliated(tokens: Tokens, mention: Mention, stop: int) -> Range | None:
    """Return the body in "Jane Doe of the Institute for …", up to the word ``stop``.

    Also in "Jane Doe, of the HSE", and "the HSE's Jane Doe"; "…, of Orle Road" is none.
    """
    after = mention.last + 1
    if tokens.low[after : after + 2] == [",", "of"]:
        found = complement(tokens, after + 1, stop)
        return found if found and _is_body(tokens, found) else None
    found = complement(tokens, after, stop)
    owns = mention.whole - 1
    if found is None and owns > 0 and tokens.low[owns] in {"'s", "\u2019s"}:
        first = owns - 1
        while first and tokens.capital[first - 1] and tokens.beside(first - 1):
            first -= 1
        first += tokens.low[first] == "the" and first < owns - 1
        return (first, owns - 1) if _is_body(tokens, (first, owns - 1)) else None
    return found


def _is_body(tokens: Tokens, words: Range) -> bool:
    """Tell a body by its last word, or by its capitals: "the HSE"; no state is one."""
    last = tokens.words[words[1]]
    letters = last.isupper() and len(last) > len("US") and last.isalpha()
    letters = letters and last.lower() not in SHORT_FORMS
    return letters or tokens.low[words[1]] in BODIES


def affiliated_at(tokens: Tokens, index: int, stop: int, *, person: bool) -> Range | None:
    """Return the body behind a preposition at ``index``: "analysts at Brandt Securities".

    It is told by its noun ("a survey by the institute"), or by who is at it.
    """
    found = complement(tokens, index, stop) if index < stop else None
    if found is None:
        return None
    words = tokens.low[found[0] : found[1] + 1]
    written = tokens.low[index] == "by" and words[0] not in DETERMINERS
    if written or any(is_person(word) and word not in SHORTENED for word in words):
        return None
    is_body = any(word in BODIES for word in words)
    return found if is_body or (person and tokens.low[index] == "at") else None


def owner(tokens: Tokens, start: int, stop: int) -> Range | None:
    """Return the body whose somebody is: "the club" of "the club's doctor".

    The words go from ``start`` to before ``stop``; persons have spokesmen, and are no bodies.
    """
    for mark in range(min(stop, start + _BACK) - 1, start, -1):
        if tokens.low[mark] not in {"'s", "\u2019s", "'", "\u2019"}:
            continue
        last = mark - 1
        low = tokens.low[last]
        is_name = tokens.capital[last] and low not in BODIES
        if is_name or low in _NO_OWNER or low in KIN or is_person(low) or is_person(singular(low)):
            return None
        first = last
        while first > start and tokens.words[first - 1][0].isalnum():
            first -= 1
        return None if low in FUNCTION else (first, last)
    return None


def spoken_for(tokens: Tokens, mention: Mention, stop: int) -> Range | None:
    """Return whom somebody speaks for: "Jane Doe, who speaks for the fishermen of the lake"."""
    index = mention.last + 1
    if tokens.low[index : index + 2] != [",", "who"] or index + 4 >= stop:
        return None
    if (tokens.low[index + 2], tokens.low[index + 3]) not in _FOR:
        return None
    first = index + 4
    end = first
    while end < stop and tokens.words[end][0].isalnum() and tokens.low[end] not in REPORTING:
        end += 1
    return (first, end - 1) if end > first else None


def complement(tokens: Tokens, start: int, stop: int) -> Range | None:
    """Return the body after a preposition at ``start``: with a capital, or a body's noun."""
    if start + 1 >= stop or tokens.low[start] not in _OF_BODIES:
        return None
    first = start + 1
    end = None
    for index in range(first, min(stop, first + _BACK)):
        low, word = tokens.low[index], tokens.words[index]
        if tokens.sentence[index] != tokens.sentence[first]:
            break
        if word == "." and tokens.low[index - 1] in SHORTENED:
            continue
        if word in _STOPS or low in REPORTING or low in AUXILIARIES or low == "who":
            break
        if tokens.capital[index] or low in BODIES or low in _HOUSES:
            end = index
        elif (low == "and" and end != index - 1) or (
            low in FUNCTION and low not in {"of", "the", "for", "and", "on", "a", "an"}
        ):
            break
    return None if end is None else (first, end)


def premodifier(tokens: Tokens, start: int, head: int) -> Range | None:
    """Return the body that narrows a role before its noun ("palace aide")."""
    if tokens.low[head] in KIN:
        return None
    first = start
    while first < head and tokens.low[first] in (_PAST if tokens.capital[first] else _IDLE):
        first += 1
    for index in range(head - 1, first - 1, -1):
        low = tokens.low[index]
        if low in _HOUSES or (low in BODIES and low not in _OFFICE):
            return (first, index)
    last = None
    for index in range(first, head):
        low = tokens.low[index]
        if not tokens.capital[index] or is_person(low):
            break
        if low in _OFFICE and low not in _BODY_OFFICE:
            break
        last = index
    return None if last is None else (first, last)
