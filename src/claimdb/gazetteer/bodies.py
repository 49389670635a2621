"""Bodies that many quote: of states, between states, and the outlets that others print.

A seat of power (the Kremlin, the White House) is a body that is part of a state and
speaks for it, and not the state itself. A body between states is part of none, since no
member speaks for it. The number is that of Wikidata, left out where it is not certain.

Invariant: each name leads to one body. Names that bodies of several countries share
("the Foreign Ministry", "the Security Council") stand in no row.
"""

from functools import cache
from typing import NamedTuple

from claimdb.gazetteer.rows import listed, rows


class Body(NamedTuple):
    """One row; ``country`` is empty for bodies between states."""

    wikidata: str | None
    name: str
    country: str
    others: tuple[str, ...]
    metonyms: tuple[str, ...]


@cache
def of_states() -> tuple[Body, ...]:
    """Return bodies that are part of a state."""
    return _bodies("bodies.txt")


@cache
def between_states() -> tuple[Body, ...]:
    """Return bodies that no state owns."""
    return _bodies("between.txt")


@cache
def outlets() -> tuple[Body, ...]:
    """Return outlets and agencies; the country is where they are, and not whose part."""
    return _bodies("outlets.txt")


def _bodies(file: str) -> tuple[Body, ...]:
    return tuple(
        Body(number or None, name, country, listed(others), listed(metonyms))
        for number, name, country, others, metonyms in rows(file)
    )
