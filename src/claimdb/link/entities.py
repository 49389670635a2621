"""Names of states in all their shapes: "Pyongyang", "the DPRK", "North Korean" are one.

Invariant: a key leads to itself (``canonical(canonical(name)) == canonical(name)``); a name
that the gazetteer does not know is its own key, in lower case and without "the".
"""

from functools import cache
from typing import Final

from claimdb.gazetteer.places import ADJECTIVE_OF, COUNTRIES, SHORT_FORMS
from claimdb.gazetteer.states import states
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


def canonical(name: str) -> str:
    """Return the key of a name: the state that it stands for, or itself in lower case."""
    key = " ".join(name.lower().replace("\u2019", "'").split()).removeprefix(_ARTICLE)
    known = _states().get(key)
    if known is None and key.endswith("s"):  # "North Koreans"
        known = _states().get(key[:-1])
    plain = name_key(name) or key
    return known or _states().get(plain, plain)


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
