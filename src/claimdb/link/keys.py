"""Blocking keys: two statements that may bear on each other share one, most others share none.

A key joins at least two things that a claim is about (a deed and a name, two names, a thing
and a name), since lists of all claims about one state, or of all killings, grow with the
database, and lists of pairs hardly do. Invariant: a statement has at most ``MOST`` keys, and
the same words give the same keys.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from claimdb.link import entities
from claimdb.link.frame import Frame
from claimdb.link.synonyms import SIDE_OF
from claimdb.link.terms import Sort, Term, implied_by
from claimdb.link.view import Role, View, view

MOST: Final = 16
_NAMES: Final = 4
_THINGS: Final = 4
_DEEDS: Final = 3


def keys(one: Frame) -> frozenset[str]:
    """Return the keys of a statement, most selective first cut to ``MOST``."""
    found: dict[str, None] = {}
    for key in _keys(view(one)):
        found.setdefault(key)
        if len(found) == MOST:
            break
    return frozenset(found)


def _keys(one: View) -> Iterator[str]:
    """Yield keys, the more selective first."""
    names = _names(one)
    deeds = sorted({deed for key in one.deeds.keys | one.deeds.also for deed in _tops(key)})[
        :_DEEDS
    ]
    things = _things(one)
    for deed in deeds:
        yield from (f"{deed}|{a}|{b}" for a, b in combinations(names, 2))
    yield from (f"{thing}|{a}|{b}" for thing in things[:1] for a, b in combinations(names, 2))
    for deed in deeds:
        yield from (f"{deed}|{name}" for name in names)
        yield from (f"{deed}|{thing}" for thing in things)
    yield from (f"{thing}|{name}" for thing in things for name in names)
    if not names:
        yield from (f"{a}|{b}" for a, b in combinations(things, 2))


def _names(one: View) -> list[str]:
    """Return short keys of the names: the surname of a person, else the whole."""
    found = {
        _short(key) for part in one.parts for key in part.term.keys if key.startswith(("=", "#"))
    }
    return sorted(found)[:_NAMES]


def _short(key: str) -> str:
    words = key.split()
    whole = len(words) == 1 or "of" in words or entities.is_known(key[1:])
    return key if whole else f"={words[-1]}"


def _things(one: View) -> list[str]:
    """Return what leads the main parts, by its widest kind; then what else is told."""
    parts = sorted(
        (part for part in one.parts if part.term.sort in {Sort.THING, Sort.DEED}),
        key=lambda part: (
            part.role is not Role.PATIENT,
            part.phrase < 0,
            not part.is_head,
            part.term.start,
        ),
    )
    found = [
        thing for part in parts if part.role is not Role.DEED for thing in sorted(_wide(part.term))
    ]
    return list(dict.fromkeys(found))[:_THINGS]


def _wide(term: Term) -> Iterable[str]:
    return {top for key in term.keys for top in _tops(key)}


def _tops(key: str) -> frozenset[str]:
    """Return the widest of what a key implies, opposites under one."""
    implied = implied_by(key)
    tops = {one for one in implied if implied_by(one) == {one}} or {key}
    return frozenset(tops | {SIDE_OF[one] for one in implied if one in SIDE_OF})
