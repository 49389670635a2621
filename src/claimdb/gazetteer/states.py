"""The states of the world: capital, adjectives and peoples, other names.

The capital is also a metonym: whoever is quoted as "Moscow" is Russia. A capital in
brackets in the table is none, since the name means too many things.

Invariant: an adjective leads to one state.
"""

from functools import cache
from typing import NamedTuple

from claimdb.gazetteer.rows import listed, rows


class State(NamedTuple):
    """One row; ``capital`` is empty where it does not stand for the state."""

    wikidata: str
    name: str
    capital: tuple[str, ...]
    adjectives: tuple[str, ...]
    others: tuple[str, ...]


@cache
def states() -> tuple[State, ...]:
    """Return all states, by name."""
    return tuple(
        State(number, name, listed(capital), listed(adjectives), listed(others))
        for number, name, capital, adjectives, others in rows("states.txt")
    )
