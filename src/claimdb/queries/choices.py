"""From what a person gives as a filter to the value that the query takes.

What the value is stands in ``filters``: a source, claim or article becomes its
row number, a date the first or last instant it may mean, a word of a closed
vocabulary is checked, and a near miss is named.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from claimdb.db.reader import Reader, Value
from claimdb.errors import ChoiceUnknown
from claimdb.model.vocab import (
    ArticleKind,
    Carry,
    CopyKind,
    DenialKind,
    DenialScope,
    ImportOutcome,
    SourceKind,
    Stance,
)
from claimdb.queries import lookup
from claimdb.queries.catalog import query
from claimdb.queries.filters import FILTERS
from claimdb.queries.review import Kind
from claimdb.text.dates import parse_date, require_order

#: A filter as it was given; None where it was not.
Given: TypeAlias = str | float | None

_LOOKUPS: Final[Mapping[str, Callable[[Reader, str], int | str]]] = MappingProxyType(
    {
        "source": lookup.source,
        "claim": lookup.claim,
        "article": lookup.article,
        "topic": lookup.topic,
    }
)
#: The kinds that a list may be asked for; each list has its own.
KINDS: Final[Mapping[str, type[StrEnum]]] = MappingProxyType(
    {
        "sources": SourceKind,
        "articles": ArticleKind,
        "copies": CopyKind,
        "denials": DenialKind,
        "imports": ImportOutcome,
        "review_queue": Kind,
    }
)
_VOCABULARIES: Final[Mapping[str, type[StrEnum]]] = MappingProxyType(
    {"stance": Stance, "scope": DenialScope, "outcome": Carry}
)


def resolve(reader: Reader, name: str, given: Mapping[str, Given]) -> dict[str, Value]:
    """Return the filters of the named query as ``run.select`` takes them.

    Raises ChoiceUnknown for a filter that the query does not have and for a word
    that is not of its vocabulary, DateInvalid, DatesReversed, and a LookupFailed
    for a name that fits nothing or several things.
    """
    known = query(name).filter_names
    values: dict[str, Value] = {}
    for key, value in given.items():
        if value is None or value == "":
            continue
        if key not in known:
            raise ChoiceUnknown(f"filter of '{name}'", key, known)
        values[key] = _value(reader, name, key, value)
    if "since" in values and "until" in values:
        require_order(str(given["since"]), str(given["until"]))
    return values


def _value(reader: Reader, name: str, key: str, value: str | float) -> Value:
    kind = FILTERS[key].type
    if kind in _LOOKUPS:
        return _LOOKUPS[kind](reader, str(value))
    if kind in {"int", "flag"}:
        return int(value)
    if kind == "real":
        return float(value)
    if kind == "instant":
        date = parse_date(str(value))
        edge = date.earliest if key == "since" else date.latest
        return edge.isoformat().replace("+00:00", "Z")
    vocabulary = KINDS[name] if key == "kind" else _VOCABULARIES.get(key)
    return str(value) if vocabulary is None else _word(key, str(value), vocabulary)


def _word(what: str, value: str, vocabulary: type[StrEnum]) -> str:
    words = [word.value for word in vocabulary]
    if value not in words:
        raise ChoiceUnknown(what, value, words)
    return value
