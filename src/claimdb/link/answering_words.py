"""What the words of a reply take up of an allegation: its deed, its matter, or nothing but "it".

Invariant: words that only point ("the allegations", "it") take up nothing of their own, and a
deed is taken up only by words that say it, or something that follows from it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.stances import CLAIMS, NO_GOOD, UNTRUE
from claimdb.link.entities import canonical
from claimdb.link.frame import frame
from claimdb.link.terms import Sort, Term, terms

#: Nouns that point at what was said, or at a question about it.
_POINTING: Final = (
    CLAIMS
    | UNTRUE
    | NO_GOOD
    | listed(
        "question comment accusation charge remark statement step move video photo photograph",
        "study dossier investigation wrongdoing part most some all both any fact thing matter",
        "evidence proof word basis foundation truth lie liar lying publication article footage",
        "response reply world opinion public kind sort such anything anyone nobody person people",
        "government ministry company firm administration office side country",
    )
)
#: Verbs and nouns of the stance, not of what it is about.
_OF_STANCE: Final = listed(
    "deny admit acknowledge accept concede confirm say know believe think recall remember",
    "recognise recognize aware unaware intend mean plan intention accident insist reject dismiss",
    "dispute call describe knowledge involve involvement do have be tell hear see happen show",
    "prove commit accuse blame claim allege demand allegation expect understand probable",
)
#: Without a deed of its own, so much of a reply has to be of the allegation.
_HALF: Final = 0.5
_THIS: Final = re.compile(
    r"\b(?:it|this|that|these|those|them|both|such|allegations?|accusations?|claims?|charges?"
    r"|reports?|stor(?:y|ies)|suggestions?|accounts?|statements?|version|question|study|step"
    r"|dossier|insinuations?|rumou?rs?|assertions?)\b",
    re.IGNORECASE,
)
#: What is conceded is not denied.
_CONCEDED: Final = re.compile(
    r",? (?:but|while|though|although|yet)\b.*|,? and (?:said|says|admitted|acknowledged)\b.*",
    re.IGNORECASE | re.DOTALL,
)


class Taken(StrEnum):
    """What a reply takes up of an allegation."""

    POINTED = "pointed"
    DEED = "deed"
    MATTER = "matter"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Match:
    """What is taken up, the share of the reply's own words that is, and whose names it has."""

    taken: Taken
    share: float
    names: frozenset[str] = frozenset()


def points(words: str) -> bool:
    """Tell whether words point at something said before: "the allegations", "it"."""
    return bool(_THIS.search(words))


def names_in(words: str) -> frozenset[str]:
    """Return the keys of the names in some words: those of a state for its capital."""
    return frozenset(
        canonical(part)
        for term in terms(words)
        if term.sort is Sort.NAME
        for part in (term.words, re.sub("['\u2019]s?$", "", term.words))
    )


@lru_cache(maxsize=1 << 13)
def own_terms(words: str) -> tuple[Term, ...]:
    """Return what a reply says by itself, without pointing words and without its stance."""
    kept = _CONCEDED.sub("", words)
    return tuple(
        term
        for term in terms(kept)
        if not term.keys & (_POINTING | _OF_STANCE) and not _points(term)
        if term.sort is not Sort.NUMBER or any(sign.isdigit() for sign in term.words)
    )


def _points(term: Term) -> bool:
    """Tell a noun that only points, one or many, also where a deed has the same form."""
    word = term.words.lower()
    return word in _POINTING or (term.sort is not Sort.DEED and word.removesuffix("s") in _POINTING)


def match(reply: str, allegation: str, *, spoken_of: frozenset[str] = frozenset()) -> Match:
    """Return what a reply's words take up of an allegation's.

    ``spoken_of`` are names that any reply of this speaker may have: its own, and the accuser's.
    """
    own, said = own_terms(reply), terms(allegation)
    names = names_in(reply)
    speakers = frozenset(word for name in spoken_of for word in name.split())
    matter = [term for term in own if not _is_of(term, spoken_of, speakers)]
    if not matter:
        return Match(Taken.POINTED if points(reply) or not own else Taken.NOTHING, 0.0, names)
    shared = [term for term in matter if any(_follows(term, other) for other in said)]
    done = [other for other in said if other.sort is Sort.DEED]
    share = len(shared) / len(matter)
    strange = [term for term in matter if term.sort is Sort.NAME and term not in shared]
    deeds = [term for term in matter if term.sort is Sort.DEED]
    if not shared or strange:
        return Match(Taken.NOTHING, share, names)
    if any(term in deeds or any(_follows(term, other) for other in done) for term in shared):
        return Match(Taken.DEED, share, names)
    if not deeds and share >= _HALF:
        return Match(Taken.MATTER, share, names)
    same = _deed(reply) and _deed(reply) == _deed(allegation)
    return Match(Taken.DEED if same and share else Taken.NOTHING, share, names)


def _is_of(term: Term, spoken_of: frozenset[str], speakers: frozenset[str]) -> bool:
    """Tell whether a term only names the speaker or the accuser."""
    bare = re.sub("['\u2019]s?$", "", term.words)
    if term.sort is Sort.NAME:
        return canonical(bare) in spoken_of
    return bare.lower() in speakers and term.sort is not Sort.DEED


def _follows(term: Term, said: Term) -> bool:
    """Tell whether who said ``said`` said ``term`` as well."""
    return term.equals(said) or said.implies(term)


@lru_cache(maxsize=1 << 13)
def _deed(words: str) -> str:
    """Return the predicate of some words, where a lexicon knows it."""
    found = frame(_CONCEDED.sub("", words))
    return found.predicate if found.deed else ""
