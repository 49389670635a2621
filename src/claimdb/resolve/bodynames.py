"""Names of states, bodies and outlets, taken apart and compared.

Invariant: comparing is symmetric, and a name that bodies of several states have ("the
Defence Ministry") is only as telling as the state that is given with it.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from claimdb.gazetteer.lookup import country_of
from claimdb.lexicons.bodies import BODIES, DESCRIBES_NAME, LEGAL_FORMS
from claimdb.lexicons.listed import listed
from claimdb.resolve.rolewords import PORTFOLIOS
from claimdb.resolve.spelling import plain as plain_of

_OWNER: Final = re.compile(r"(?:'s|\u2019s|(?<=s)['\u2019])$")
_BRACKETS: Final = re.compile(r"\s*[(\[].*?(?:[)\]]|$)")
_LINKS: Final = listed("of the for and de la le les du des der die das di del y und et on in to a")
_BRITISH: Final = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
    "theatre": "theater",
    "harbour": "harbor",
    "co-operation": "cooperation",
    "armed": "armed",
    "dept": "department",
    "govt": "government",
    "univ": "university",
    "intl": "international",
    "natl": "national",
}
#: Words that a body's name is often used without, when its first word tells enough.
_TRADES: Final = (
    DESCRIBES_NAME
    | LEGAL_FORMS
    | listed(
        """motor computer airline airway industry holding system technology brother
    international worldwide global partner bank insurance media press agency news union party
    movement foundation organization"""
    )
    - {"corps"}
)
#: Nouns of what every state, town or parliament has one of.
_ORGANS: Final = listed(
    """administration agency army authority bank board bureau cabinet chief command commission
    committee congress council court department directorate embassy force government guard
    inspectorate intelligence junta legislature militia military ministry navy office ombudsman
    parliament party police presidency prosecutor secretariat senate service staff treasury
    tribunal union assembly chamber mission delegation"""
)
#: Words that stand with such a noun and tell no body from another.
_GENERIC: Final = _ORGANS | listed(
    """joint air supreme federal presidential prime minister people royal local regional city main
    high public election electoral general president reserve affair republic armed land border
    coast central national state constitutional appeal county district democratic republican
    liberal conservative green socialist communist social labor workers worker"""
)
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?&?){2,7}s?$")
_SHORTEST: Final = 3
#: Shorter than this, one letter more or less makes another name.
_LONG: Final = 8


class Same(Enum):
    """How far two names of bodies agree; the first members are the strongest."""

    EQUAL = "same name"
    SHORTER = "the same name, once without what sort of body it is"
    ACRONYM = "the acronym of the other's name"
    MISSPELT = "spelled almost alike"
    COUNTRY = "bodies of two states"


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: its telling words in order of the alphabet, and the state it gives.

    ``short`` are those without its sort; ``initials`` the letters that it may be written
    with; ``is_generic`` that bodies of many states have that name.
    """

    core: tuple[str, ...]
    short: tuple[str, ...]
    country: str | None
    acronym: str
    initials: frozenset[str]
    is_generic: bool


@lru_cache(maxsize=1 << 15)
def body_name(name: str) -> BodyName | None:
    """Return a name taken apart; None where it holds nothing to compare."""
    words = _BRACKETS.sub("", name).split()
    if words and words[0].casefold() == "the":
        words = words[1:]
    if words:
        words = [*words[:-1], *filter(None, [_OWNER.sub("", words[-1])])]
    if len(words) == 1 and words[0].islower():
        return None  # "who" is a word, and no name
    country, rest = _parted(words)
    if not rest:
        country, rest = None, words
    core = [folded(word) for word in rest if word.casefold() not in _LINKS]
    core = [one for one in core if any(map(str.isalnum, one))]
    while len(core) > 1 and core[-1] in LEGAL_FORMS:
        core.pop()
    if not core:
        return None
    acronym = "".join(one for one in rest[0] if one.isalpha()) if len(rest) == 1 else ""
    acronym = acronym.upper() if _ACRONYM.fullmatch(rest[0]) else ""
    return BodyName(
        core=tuple(sorted(core)),
        short=_short(core),
        country=country,
        acronym=acronym,
        initials=_initials(words, rest),
        is_generic=_is_generic(core),
    )


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """Return a word of a body's name as it is compared: plain, American, in the singular."""
    plain = plain_of(_OWNER.sub("", word)).replace(" ", "-")
    plain = _BRITISH.get(plain, plain)
    if plain in {"corps", "news"}:
        return plain
    if (
        len(plain) > _SHORTEST + 1
        and plain.endswith("s")
        and not plain.endswith(("ss", "us", "is"))
    ):
        return (
            plain[:-3] + "y" if plain.endswith("ies") and len(plain) > _SHORTEST + 2 else plain[:-1]
        )
    return plain


#: The same in the form in which words are compared.
_SORTS: Final = frozenset(map(folded, BODIES | DESCRIBES_NAME))
_OFFICES: Final = frozenset(map(folded, PORTFOLIOS))


def _parted(words: list[str]) -> tuple[str | None, list[str]]:
    """Return the state that stands before, after or as the owner of a name, and the rest."""
    for length in (4, 3, 2, 1):
        if len(words) > length:
            front = " ".join(words[:length])
            country = country_of(_OWNER.sub("", front))
            if country is not None and front[:1].isupper():
                return country, words[length:]
    for place in range(len(words) - 1, 0, -1):
        if words[place].casefold() == "of":
            after = words[place + 1 :]
            after = after[1:] if after and after[0].casefold() == "the" else after
            country = country_of(" ".join(after)) if after else None
            if country is not None:
                return country, words[:place]
    return None, words


def _short(core: list[str]) -> tuple[str, ...]:
    """Return a name without the words for its trade or sort after its first word."""
    short = core[:1] + [one for one in core[1:] if one not in _TRADES]
    return tuple(sorted(short))


def _initials(words: list[str], rest: list[str]) -> frozenset[str]:
    """Return the acronyms that a name of several words may have, with its state and without."""
    found = set()
    for some in (words, rest, _without_form(words), _without_form(rest)):
        telling = [word for word in some if word.casefold() not in _LINKS and word[:1].isalpha()]
        if len(telling) >= _SHORTEST - 1:
            found.add("".join(word[0] for word in telling).upper())
    return frozenset(found)


def _without_form(words: list[str]) -> list[str]:
    """Return a name without a legal form at its end."""
    return words[:-1] if words and folded(words[-1]) in LEGAL_FORMS else words


def alike(a: BodyName, b: BodyName) -> Same | None:
    """Return how far two names agree; None for names that are nothing alike."""
    if a.country and b.country and a.country != b.country:
        return Same.COUNTRY if a.core == b.core else None
    if a.core == b.core:
        return Same.EQUAL
    if (a.acronym and a.acronym in b.initials) or (b.acronym and b.acronym in a.initials):
        return Same.ACRONYM
    if a.short == b.short and (a.short in {a.core, b.core}) and not _is_common(a.short):
        return Same.SHORTER
    one, other = " ".join(a.core), " ".join(b.core)
    is_long = min(len(one), len(other)) >= _LONG and one[0] == other[0]
    return Same.MISSPELT if is_long and OSA.distance(one, other, score_cutoff=1) <= 1 else None


def _is_generic(core: list[str]) -> bool:
    """Tell a name that bodies of many states have: "Supreme Court", "Defence Ministry"."""
    if _ORGANS.isdisjoint(core):
        return len(core) == 1 and core[0] in _SORTS
    return all(one in _GENERIC or one in _OFFICES or one.isdigit() for one in core)


def _is_common(short: tuple[str, ...]) -> bool:
    """Tell words that are too general to stand for a name ("national", "the bank")."""
    return all(one in _GENERIC or one in _SORTS or one in _TRADES for one in short)


def body_keys(name: BodyName) -> set[str]:
    """Return keys of a body's name: its words, the short form, the acronym."""
    found = {f"o:{' '.join(name.core)}"}
    if not _is_common(name.short):
        found.add(f"o:{' '.join(name.short)}")
    if name.acronym:
        found.add(f"y:{name.acronym}")
    return found | {f"y:{one}" for one in name.initials if len(one) >= _SHORTEST - 1}
