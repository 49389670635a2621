"""What to ask a synthetic database about: the most popular, and what is typical."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from claimdb.db.reader import Params, Reader, Value
from claimdb.queries.catalog import Query
from claimdb.text.names import name_key

#: Rows that a page shows; what is asked about many rows at once gets so many.
PAGE: Final = 20
_LAST: Final = "\U0010ffff"
#: As many attributions as the pages look at.
_WINDOW: Final = 2_000

_POPULAR: Final = (
    "SELECT {0}_id AS id FROM attributions GROUP BY {0}_id ORDER BY count(*) DESC, {0}_id"
    " LIMIT :most"
)
_TYPICAL_CLAIM: Final = (
    "SELECT claim_id AS id FROM claim_tallies WHERE contested = 1"
    " ORDER BY asserts_attributions + denies_attributions, claim_id"
    " LIMIT 1 OFFSET (SELECT count(*) / 2 FROM claim_tallies WHERE contested = 1)"
)
_TYPICAL_SOURCE: Final = (
    "SELECT source_id AS id FROM attributions JOIN sources ON sources.id = source_id"
    " WHERE is_named = 1 GROUP BY source_id ORDER BY count(*), source_id"
    " LIMIT 1 OFFSET (SELECT count(DISTINCT source_id) / 2 FROM attributions"
    " JOIN sources ON sources.id = source_id WHERE is_named = 1)"
)
#: Those with copies first, which have the most to show.
_COPIED_ARTICLES: Final = (
    "SELECT id FROM articles ORDER BY id IN (SELECT original_id FROM article_copies) DESC, id DESC"
    " LIMIT :most"
)
#: What kind of row the ``ids`` of a query are, by a word of its name; the first that fits.
_KINDS: Final = MappingProxyType(
    {
        "attribution": "attributions",
        "article": "articles",
        "credits": "articles",
        "claim": "claims",
        "source": "sources",
    }
)


@dataclass(frozen=True, slots=True)
class Subjects:
    """Row numbers: the most popular ones first, and one that is typical of each kind."""

    claims: Sequence[int]
    sources: Sequence[int]
    articles: Sequence[int]
    attributions: Sequence[int]
    typical_claim: int
    typical_source: int
    texts: Mapping[str, str]
    public_ids: Mapping[str, Sequence[str]]
    outlets: Sequence[int] = ()

    def params(self, query: Query) -> Params:
        """Return a value for everything that ``query`` needs and has no default for.

        What is unknown here is left out, and missed when the query is run.
        """
        needed = [name for name, param in query.params.items() if param.default is None]
        given = {name: self._value(query.name, name) for name in needed}
        return {name: value for name, value in given.items() if value is not None}

    def _value(self, query: str, name: str) -> Value | Sequence[Value]:
        if name == "ids":
            kind = next((kind for word, kind in _KINDS.items() if word in query), "attributions")
            numbers: Mapping[str, Sequence[int]] = {
                "attributions": self.attributions,
                "articles": self.articles,
                "claims": self.claims,
                "sources": self.sources,
            }
            return self.public_ids[kind] if query.endswith("_id") else numbers[kind]
        values: Mapping[str, Value | Sequence[Value]] = {
            **self.texts,
            "claim": self.claims[0],
            "source": self.sources[0],
            "article": self.articles[0],
            "attribution": self.attributions[0],
            "id": self.public_ids["claims"][0],
            "claims": self.claims,
            "sources": self.sources[:2],
            "parties": self.sources[:2],
            "outlets": self.outlets,
            "asserted": self.claims[:10],
            "denied": self.claims[10:],
            "stances": ["asserts", "denies"],
            "party": 0,
            "by_party": 0,
            "below": 1,
            "window": _WINDOW,
            "of": "relation",
            "number": 1,
            "revision": 1,
            "start": 0,
            "length": 1_000,
        }
        return values.get(name)

    def filters(self, name: str) -> Mapping[str, Value]:
        """Return a filter by its name, with the most popular value."""
        values: Mapping[str, Value] = {"claim": self.claims[0], "source": self.sources[0]}
        return {name: values[name]}


#: Whichever publish: what is asked of them is bounded by claims.
_OUTLETS: Final = (
    "SELECT DISTINCT publisher.canonical_id AS id FROM articles"
    " JOIN sources AS publisher ON publisher.id = articles.publisher_id ORDER BY 1 LIMIT :most"
)


def find_subjects(reader: Reader) -> Subjects:
    """Return what to ask the database behind ``reader`` about."""
    claims = _numbers(reader, _POPULAR.format("claim"))
    sources = _numbers(reader, _POPULAR.format("source"))
    articles = _numbers(reader, _COPIED_ARTICLES)
    attributions = _numbers(reader, "SELECT id FROM attributions ORDER BY id DESC LIMIT :most")
    numbers = {
        "claims": claims,
        "sources": sources,
        "articles": articles,
        "attributions": attributions,
    }
    return Subjects(
        **numbers,
        typical_claim=(_numbers(reader, _TYPICAL_CLAIM) or claims)[0],
        typical_source=_numbers(reader, _TYPICAL_SOURCE)[0],
        texts=_texts(reader, claims[0], sources[0], articles[0]),
        public_ids={
            table: [_text(reader, "public_id", table, number) for number in ids]
            for table, ids in numbers.items()
        },
        outlets=_numbers(reader, _OUTLETS),
    )


def _texts(reader: Reader, claim: int, source: int, article: int) -> dict[str, str]:
    statement = _text(reader, "statement", "claims", claim)
    key = name_key(_text(reader, "name", "sources", source))
    return {
        "words": " ".join(f'"{word}"' for word in statement.split()[2:6] if word.isalpha()),
        "key": key,
        "after": key + _LAST,
        "first": f" {key[0]}",
        "title": _text(reader, "title", "articles", article),
        "hash": _text(reader, "url_hash", "articles", article),
        "earliest": _text(reader, "published_earliest", "articles", article),
        "latest": _text(reader, "published_latest", "articles", article),
        "ending": "/attributions/none",
        "item": "sources/none",
        "pack": "",
        "folder": "sources/",
        "low": "sources/a",
        "high": "sources/b",
        "extractor": "an extractor without rows",
    }


def _text(reader: Reader, column: str, table: str, number: int) -> str:
    rows = reader.rows(f"SELECT {column} AS text FROM {table} WHERE id = :id", {"id": number})
    return str(rows[0]["text"])


def _numbers(reader: Reader, sql: str) -> list[int]:
    rows = reader.rows(sql, {"most": PAGE} if ":most" in sql else {})
    return [int(str(row["id"])) for row in rows]
