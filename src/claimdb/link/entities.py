"""Names of states in all their shapes: "Pyongyang", "the DPRK", "North Korean" are one.

Invariant: a key leads to itself (``canonical(canonical(name)) == canonical(name)``); a name
that the gazetteer does not know is its own key, in lower case and without "the".
"""

from functools import cache
from typing import Final

from claimdb.gazetteer.places import ADJECTIVE_OF, COUNTRIES, SHORT_FORMS
from claimdb.gazetteer.states import states
from claimdb.lexicons.bodies import CORPORATE, NAMED_BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, RANKS, ROLES
from claimdb.text.names import name_key

#: Seats of power beside the capitals.
_SEATS: Final = {
    "kremlin": "russia",
    "white house": "united states",
    "pentagon": "united states",
    "capitol hill": "united states",
    "downing street": "united kingdom",
    "whitehall": "united kingdom",
    "elysee": "france",
    "élysée": "france",
    "blue house": "south korea",
    "kiev": "ukraine",
}
_ARTICLE: Final = "the "
#: What stands before a name in an office: "Transport Minister", "Deputy Chief Constable".
_TITLES: Final = (
    ROLES
    | RANKS
    | frozenset(HONORIFICS)
    | listed(
        """acting agriculture assistant attorney chief culture defence defense deputy economy
        education energy environment executive finance first foreign former health high home
        interim interior justice labor labour lord managing national police press prime security
        senior shadow state trade transport vice"""
    )
)
#: With one of these it is no person that is named: "Prince Edward Island".
_PLACES: Final = (
    NAMED_BODIES
    | CORPORATE
    | listed(
        "airport avenue bay bridge canal cape dam falls hall hill hotel island lake park place",
        "river road sound square stadium station",
    )
)
#: A name without its title is given and family name, or it may be another's.
_FULL: Final = 2


@cache
def _states() -> dict[str, str]:
    """Return each name of a state, in lower case, and the state."""
    found: dict[str, str] = {country: country for country in COUNTRIES} | ADJECTIVE_OF
    for state in states():
        key = state.name.lower()
        found[key] = key
        for name in (*state.capital, *state.adjectives, *state.others):
            found[name.lower()] = key
    return found | SHORT_FORMS | _SEATS


@cache
def _capitals() -> frozenset[str]:
    return frozenset(city.lower() for state in states() for city in state.capital) | frozenset(
        _SEATS
    )


@cache
def _adjectives() -> frozenset[str]:
    own = {word.lower() for state in states() for word in state.adjectives}
    return frozenset(own | set(ADJECTIVE_OF))


@cache
def _shapes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, key in _states().items():
        found.setdefault(key, []).append(name)
    return {key: tuple(sorted(names)) for key, names in found.items()}


def shapes(key: str) -> tuple[str, ...]:
    """Return the names, in lower case, by which a text may call what has this key.

    A state has many; of whatever else it is the last word of the key, which texts that
    leave out a given name or a title have too.
    """
    return _shapes().get(key) or (key.rsplit(maxsplit=1)[-1] if key.split() else key,)


def canonical(name: str) -> str:
    """Return the key of a name: the state that it stands for, or itself in lower case."""
    key = " ".join(name.lower().replace("\u2019", "'").split()).removeprefix(_ARTICLE)
    known = _states().get(key)
    if known is None and key.endswith("s"):  # "North Koreans"
        known = _states().get(key[:-1])
    plain = name_key(name) or key
    return known or _states().get(plain) or _untitled(plain)


def _untitled(key: str) -> str:
    """Return a full name without the office before it: "Transport Minister Iris Holm"."""
    parts = key.split()
    start = 0
    while start < len(parts) and parts[start] in _TITLES:
        start += 1
    is_full = start and len(parts) - start >= _FULL and parts[start - 1] in ROLES | RANKS
    return " ".join(parts[start:]) if is_full and _PLACES.isdisjoint(parts[start:]) else key


def place(name: str) -> str:
    """Return the key of a name behind "in": a capital is a city there, and no government."""
    key = " ".join(name.lower().split()).removeprefix(_ARTICLE)
    return key if key in _capitals() else canonical(name)


def is_known(name: str) -> bool:
    """Tell whether a name is that of a state, in any of its shapes."""
    return name.lower().removeprefix(_ARTICLE) in _states()


def is_adjective(name: str) -> bool:
    """Tell whether a name describes what is of a state ("North Korean")."""
    return name.lower() in _adjectives()
