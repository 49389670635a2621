"""The filters that all lists share: one name, one meaning, one kind of value.

A filter's SQL stands in the query's own file; what its value is stands here.
Sources, claims and articles are given as row numbers (``queries.lookup`` finds
them by name); Datasette has no such step, so that the optional form looks the
name up inside the statement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Filter:
    """What the value of a filter is, and how Datasette's text becomes that value."""

    type: str
    help: str
    from_text: str

    def optional(self, name: str, condition: str) -> str:
        """Return ``condition`` so that an empty ``:name`` lets everything pass."""
        value = self.from_text.replace(":value", f":{name}")
        return f"(:{name} = '' OR {_replace_parameter(condition, name, value)})"


_SOURCE: Final = (
    "(SELECT found.canonical_id FROM sources AS found"
    " WHERE found.public_id = :value OR found.name = :value"
    " OR found.id IN (SELECT alias.source_id FROM source_aliases AS alias"
    " WHERE alias.name = :value)"
    " ORDER BY found.is_named DESC, found.id LIMIT 1)"
)
_CLAIM: Final = (
    "(SELECT found.canonical_id FROM claims AS found"
    " WHERE found.public_id = :value OR found.statement = :value ORDER BY found.id LIMIT 1)"
)
_ARTICLE: Final = (
    "(SELECT found.id FROM articles AS found WHERE found.public_id = :value OR found.url = :value"
    " OR found.title = :value ORDER BY found.id LIMIT 1)"
)
_SHARE: Final = "CAST(:value AS REAL)"
_NUMBER: Final = "CAST(:value AS INTEGER)"

#: "2024-06" as a last day means all of June: no instant sorts after a tilde.
_UNTIL: Final = "(:value || '~')"

FILTERS: Final[Mapping[str, Filter]] = MappingProxyType(
    {
        "source": Filter("source", "Only where this source speaks", _SOURCE),
        "party": Filter("source", "Only where this party speaks, by whomever", _SOURCE),
        "subject": Filter("source", "Only claims about this source", _SOURCE),
        "publisher": Filter("source", "Only in articles of this publisher", _SOURCE),
        "claim": Filter("claim", "Only on this claim", _CLAIM),
        "article": Filter("article", "Only in this article", _ARTICLE),
        "topic": Filter("topic", "Only on this topic", ":value"),
        "stance": Filter("text", "asserts, denies, questions, declines or relays", ":value"),
        "kind": Filter("text", "Only of this kind", ":value"),
        "scope": Filter("text", "How much is denied: full, partial or element", ":value"),
        "since": Filter("instant", "Only from this date on", ":value"),
        "until": Filter("instant", "Only up to this date, which is included", _UNTIL),
        "min_origins": Filter("int", "Only with this many independent origins", _NUMBER),
        "automatic": Filter("flag", "1: only what no person has made or reviewed", _NUMBER),
        "named": Filter("flag", "1: only named sources; 0: only unnamed", _NUMBER),
        "contested": Filter("flag", "1: only what is contested", _NUMBER),
        "text": Filter("text", "Only where these words occur", ":value"),
        "outcome": Filter("text", "unchanged, moved, altered or gone", ":value"),
        "touching": Filter("flag", "1: only where quoted words changed", _NUMBER),
        "extractor": Filter("text", "Only what this program made: name, or name/version", ":value"),
        "below": Filter("real", "Only what the program is less sure of than this", _SHARE),
        "reading": Filter("flag", "1: only what a better reader read anew; 0: only edits", _NUMBER),
    }
)


def _replace_parameter(condition: str, name: str, value: str) -> str:
    # ``:until`` must not be found in ``:until_day``.
    pieces = condition.split(f":{name}")
    whole = pieces[0]
    for piece in pieces[1:]:
        longer = piece[:1].isidentifier() or piece[:1].isdigit()
        whole += (f":{name}" if longer else value) + piece
    return whole
