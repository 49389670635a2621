"""From a name as written to the state, body or outlet that it names.

A whole name is looked up, never a part of one: "Moscow" is Russia, while "the Moscow
mayor's office" is in no table, and "in Moscow" is nobody's name. Whether the name stands
for a speaker is for the caller to know; of a place this module has nothing to say.

Invariant: acronyms and short forms are told from words by their capitals ("WHO" and
"who", "US" and "us"), so that folding never makes a word a body.
"""

import re
from functools import cache, lru_cache
from typing import Final

from claimdb.gazetteer.bodies import Body, between_states, of_states, outlets
from claimdb.gazetteer.entry import Entry, Known
from claimdb.gazetteer.rows import words
from claimdb.gazetteer.states import State, states
from claimdb.model.vocab import AliasKind, SourceKind
from claimdb.text.names import name_key

#: So long are acronyms, whose capitals tell them from words.
_ACRONYM: Final = 6
_LETTERS: Final = re.compile(r"[^\W\d_]")


def known(name: str) -> Known | None:
    """Return what a whole name leads to, with or without "the" before it; None for the rest.

    A possessive or a title keeps a name from being found: names are looked up as they
    stand in a list of names, not in a sentence.
    """
    return _known(" ".join(name.split()).strip(" .,;:") if name else "")


@lru_cache(maxsize=1 << 15)
def _known(name: str) -> Known | None:
    plain = name[4:] if name[:4].casefold() == "the " else name
    table = _entries()
    found = table.get(_form(plain)) or table.get(_form(name))
    if found is None and not _is_short(plain):
        found = table.get(name_key(plain))
    return found


def country_of(adjective: str) -> str | None:
    """Return the state of an adjective, a people, or a short or long name of it."""
    adjectives = _adjectives()
    found = adjectives.get(_form(adjective)) or adjectives.get(adjective.casefold())
    if found is not None:
        return found
    entry = known(adjective)
    if entry is None or entry.entry.kind is not SourceKind.STATE:
        return None
    return None if entry.by is AliasKind.METONYM else entry.entry.name


@cache
def is_borne(name: str) -> bool:
    """Return whether people bear a name of a state or capital too ("Jordan", "Sofia")."""
    return name.casefold() in words("borne.txt")


def _is_short(name: str) -> bool:
    """Tell an acronym, whose capitals count: "WHO", "U.S.", "DoD"."""
    letters = _LETTERS.findall(name)
    if not 0 < len(letters) <= _ACRONYM or " " in name:
        return False
    return sum(letter.isupper() for letter in letters) > 1 or name.islower()


def _form(name: str) -> str:
    """Return what a name is looked up by: acronyms without stops, words folded."""
    if _is_short(name):
        return "".join(one for one in name if one.isalnum())
    return name_key(name) or name


@cache
def _entries() -> dict[str, Known]:
    table: dict[str, Known] = {}
    for state in states():
        _add_state(table, state)
    for rows, kind in (
        (of_states(), SourceKind.ORGANISATION),
        (between_states(), SourceKind.ORGANISATION),
        (outlets(), SourceKind.OUTLET),
    ):
        for body in rows:
            _add_body(table, body, kind)
    return table


def _add_state(table: dict[str, Known], state: State) -> None:
    entry = Entry(state.name, SourceKind.STATE, state.wikidata, country=state.name)
    _add(table, state.name, Known(entry, AliasKind.NAME))
    for name in state.others:
        _add(table, name, Known(entry, _sort(name)))
    for name in state.capital:
        _add(table, name, Known(entry, AliasKind.METONYM))


def _add_body(table: dict[str, Known], body: Body, kind: SourceKind) -> None:
    speaks = kind is SourceKind.ORGANISATION and body.country
    entry = Entry(
        body.name,
        kind,
        body.wikidata,
        part_of=body.country if speaks else None,
        country=body.country or None,
    )
    _add(table, body.name, Known(entry, AliasKind.NAME))
    for name in body.others:
        _add(table, name, Known(entry, _sort(name)))
    for name in body.metonyms:
        _add(table, name, Known(entry, AliasKind.METONYM))


def _sort(name: str) -> AliasKind:
    return AliasKind.ACRONYM if _is_short(name) else AliasKind.NAME


def _add(table: dict[str, Known], name: str, one: Known) -> None:
    """Note a name; one that leads to two entries is an error of ours, found at the first use."""
    form = _form(name)
    before = table.setdefault(form, one)
    if before.entry != one.entry:
        message = f"'{name}' leads to {before.entry.name} and {one.entry.name}"
        raise ValueError(message)


@cache
def _adjectives() -> dict[str, str]:
    return {_form(word): state.name for state in states() for word in state.adjectives}
