"""Which rows belong to a pack, and under which keys it loaded them."""

import re
from dataclasses import dataclass, field
from typing import Final

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.values import string

_ATTRIBUTION: Final = re.compile(r"articles/[^/]+/attributions/(?P<key>[^/]+)")
_PLAIN: Final = re.compile(r"(?P<kind>topics|sources|claims|articles)/(?P<key>[^/]+)")
_AFFILIATION: Final = re.compile(r"sources/[^/]+/affiliations/.+")
_RELATION: Final = re.compile(r"claims/[^/]+/[^/]+/[^/]+")


@dataclass(slots=True)
class Scope:
    """Keys by the identifier of the row, for each kind of item.

    ``whole`` is a pack of everything, in which nothing has a key yet.
    """

    whole: bool
    keys: dict[str, dict[str, str]] = field(
        default_factory=lambda: {
            kind: {}
            for kind in (
                "topics",
                "sources",
                "claims",
                "articles",
                "attributions",
                "affiliations",
                "relations",
            )
        }
    )

    def has(self, kind: str, identifier: str) -> bool:
        """Return whether the row belongs to the pack."""
        return self.whole or identifier in self.keys[kind]


def scope_of(reader: Reader, pack: str, *, whole: bool) -> Scope:
    """Return what the loads of ``pack`` have left that is in it still."""
    scope = Scope(whole)
    if whole:
        return scope
    items: dict[str, tuple[str, str]] = {}
    for row in run.select(reader, "export_items"):
        if string(row, "pack") == pack:
            items[string(row, "item")] = (string(row, "entity_id"), string(row, "outcome"))
    newest = _newest(reader)
    for item, (entity, outcome) in items.items():
        if outcome != "withdrawn":
            kind, key = _kind_and_key(item)
            scope.keys[kind][newest.get(entity, entity)] = key
    return scope


def _kind_and_key(item: str) -> tuple[str, str]:
    if match := _ATTRIBUTION.fullmatch(item):
        return "attributions", match["key"]
    if match := _PLAIN.fullmatch(item):
        return match["kind"], match["key"]
    if _AFFILIATION.fullmatch(item):
        return "affiliations", item
    if _RELATION.fullmatch(item):
        return "relations", item
    raise ValueError(item)


def _newest(reader: Reader) -> dict[str, str]:
    """Return for every corrected attribution the last of its corrections."""
    step: dict[str, str] = {}
    for row in run.select(reader, "export_superseded"):
        step[string(row, "old_public")] = string(row, "new_public")
    return {old: _follow(old, step) for old in step}


def _follow(start: str, step: dict[str, str]) -> str:
    while start in step:
        start = step[start]
    return start
