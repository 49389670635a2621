"""What the world shares about a name: whom it names, of what kind, and whose part it is.

Invariant: an identifier is that of the whole table, so that two names with one
identifier name one source; a Wikidata number stands only where it is certain.
"""

from dataclasses import dataclass

from claimdb.model.vocab import AliasKind, SourceKind


@dataclass(frozen=True, slots=True)
class Entry:
    """A state, body or outlet that many names lead to.

    ``part_of`` is the name of the state or body that it belongs to and speaks for;
    ``country`` the state that it is of, also where it does not speak for it (a
    newspaper).
    """

    name: str
    kind: SourceKind
    wikidata: str | None = None
    part_of: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """An entry, and how the name that was looked up leads to it."""

    entry: Entry
    by: AliasKind
