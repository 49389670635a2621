"""What may be asked of a database: every query with each filter, sort and page.

Values are looked up in the database itself, so that most of what is asked finds
something. A parameter or filter that nothing is known for is a KeyError: whoever
adds one says here what to ask.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product, zip_longest
from typing import Final, TypeAlias

from claimdb.bench.subjects import Subjects, find_subjects
from claimdb.db.reader import Reader, Value
from claimdb.model import vocab
from claimdb.queries import catalog
from claimdb.queries.choices import KINDS
from claimdb.queries.run import Choice

Given: TypeAlias = Value | Sequence[Value]

#: Not asked here: what both engines find, and in which order, has tests of its own.
SEARCHES: Final = frozenset({"lookup_claim_words", "search_articles", "search_claims"}) | {
    "search_quotes"
}
QUERIES: Final = [name for name in catalog.names() if name not in SEARCHES]
_PAGE: Final[Choice] = {"limit": 6, "offset": 2}
#: Letters of either case, with and without accents, and what LIKE makes much of.
_TEXTS: Final = ("THE", "korea", "%a_", "É", "é", "\\", "\\ 100%", "“")
_ALL: Final = 2**63 - 1
_FLAGS: Final = ("automatic", "named", "contested", "touching", "reading")
#: What people type, whether there is such a thing or not.
_TYPED: Final = (
    *("Kirby", "kirby", "JFK", "korea", "Korean", "Moskow", "experts", "north", "a kremlin aide"),
    *("2024-06-18", "100%", "É_", "é", "nobody at all", "s", "kirby-used", "guardian-0618"),
    *("ministry", "topic-1", "sanction", "putin-pyongyang-2024:kirby", "an outlet"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the catalogue."""

    name: str
    params: Mapping[str, Given]
    choice: Choice


class Subject:
    """What there is to ask about in one database."""

    def __init__(self, reader: Reader) -> None:
        """Look it up."""
        self.reader = reader
        self.about = find_subjects(reader)
        self.values = _values(reader, self.about)

    def numbers(self, kind: str) -> list[int]:
        """Return row numbers of a kind, the most popular first."""
        return list(dict.fromkeys(int(str(one)) for one in self.values[kind]))

    def identifiers(self) -> list[str]:
        """Return public identifiers of each kind, and some of attributions that count no more."""
        superseded = "SELECT public_id FROM attributions WHERE id IN (:ids) ORDER BY id"
        rows = self.reader.rows(superseded, {"ids": self.numbers("attribution")})
        popular = chain.from_iterable(ids[:3] for ids in self.about.public_ids.values())
        return [*popular, *(str(row["public_id"]) for row in rows)]

    def names(self) -> list[str]:
        """Return what people type: names and parts of them, keys, titles, days, and mistakes."""
        known = self.reader.rows("SELECT name FROM sources ORDER BY id LIMIT 3")
        titles = self.reader.rows("SELECT title FROM articles WHERE title IS NOT NULL LIMIT 2")
        found = [str(value) for row in (*known, *titles) for value in row.values()]
        return [*_TYPED, *found, *(name.upper() for name in found), *(name[:5] for name in found)]

    def questions(self, name: str) -> Iterator[Asked]:
        """Yield what to ask of one query: in each order, with each filter, some in pages."""
        query = catalog.query(name)
        pages: list[Choice] = [{}, _PAGE] if "{page}" in query.body else [{}]
        for params in self._params(query):
            yield from (Asked(name, params, page) for page in pages)
        for sort in chain.from_iterable((f"-{sort}", sort) for sort in query.sorts):
            yield Asked(name, params, {"sort": sort, **pages[-1]})
        for chosen in self.filters(name):
            yield Asked(name, params, {"filters": chosen, **pages[-1]})

    def filters(self, name: str) -> Iterator[dict[str, Given]]:
        """Yield every filter of a query with each value."""
        for filters in catalog.query(name).filters:
            parts = filters.split("+")
            values = [
                [word.value for word in KINDS[name]] if part == "kind" else self.values[part]
                for part in parts
            ]
            for together in product(*values):
                yield dict(zip(parts, together, strict=True))

    def _params(self, query: catalog.Query) -> Iterator[dict[str, Given]]:
        """Yield the most popular values, then each of the others, one parameter at a time."""
        needed = [name for name, param in query.params.items() if param.default is None]
        values = {name: self._param(query.name, name) for name in needed}
        rows = zip_longest(*values.values()) if needed else [()]
        for row in rows:
            chosen = zip(values, row, strict=True)
            params = {name: values[name][0] if one is None else one for name, one in chosen}
            if "after" in params:
                params["after"] = f"{params['key']}\U0010ffff"
            if "low" in params:
                params |= {"low": f"{params['folder']}k", "high": f"{params['folder']}s"}
            yield params

    def _param(self, query: str, name: str) -> Sequence[Given]:
        popular: Mapping[str, Given] = self.about.params(catalog.query(query))
        if name == "ids" and query.endswith("_id"):
            return [popular["ids"], ["none"]]
        if name in {"ids", "claims", "sources", "parties", "outlets", "asserted", "denied"}:
            some = popular[name]
            assert isinstance(some, Sequence)
            return [some, some[:1], []]
        return self.values[name] if name in self.values else [popular[name]]


def _values(reader: Reader, about: Subjects) -> dict[str, Sequence[Given]]:
    """Return values for filters and parameters by name."""

    def some(sql: str) -> list[Value]:
        return [next(iter(row.values())) for row in reader.rows(f"{sql} LIMIT 3")]

    titles = some("SELECT title FROM articles WHERE title IS NOT NULL ORDER BY id")
    items = some("SELECT item FROM imports WHERE item LIKE '%/attributions/%' ORDER BY id")
    return {
        **_words(),
        "claim": [*about.claims[:3], about.typical_claim, *_relating(some)],
        "source": [
            *about.sources[:3],
            *some("SELECT id FROM sources WHERE is_named = 0"),
            *some("SELECT source_id FROM attributions WHERE stance = 'denies' ORDER BY id"),
            *some("SELECT accused_id FROM unanswered_claims ORDER BY claim_id"),
        ],
        "party": _most(some, "party_id", "source_parties"),
        "subject": _most(some, "source_id", "claim_subjects"),
        "publisher": _most(some, "publisher_id", "articles"),
        "article": list(about.articles[:4]),
        "attribution": [
            *some("SELECT supersedes_id FROM attributions WHERE supersedes_id IS NOT NULL"),
            *about.attributions[:2],
        ],
        "topic": some("SELECT slug FROM topics ORDER BY id"),
        "key": ["a", "s", "north", about.texts["key"]],
        "title": [*titles, "A", "%", "É"],
        "ending": [str(item).partition("/")[2].partition("/")[2] for item in items] or ["/none"],
        "item": ["sources/none", *some("SELECT item FROM imports WHERE item <> '' ORDER BY id")],
        "id": [ids[0] for ids in about.public_ids.values()],
    }


def _words() -> dict[str, Sequence[Given]]:
    """Return the values that are the same in every database."""
    return {
        "stance": [word.value for word in vocab.Stance],
        "scope": [word.value for word in vocab.DenialScope],
        "outcome": [word.value for word in vocab.Carry],
        "since": ["2024-06-17T00:00:00Z", "2022-05-01T00:00:00Z"],
        "until": ["2024-06-18T23:59:59Z", "2022-05-01T00:00:00Z", "2999-12-31T23:59:59Z"],
        "min_origins": [1, 2],
        "extractor": ["claimdb bulk", "claimdb bulk/0.1.0", "none"],
        "of": ["relation", "affiliation", "judgement", "copy"],
        "number": [1, 2],
        "revision": [1, 2],
        "start": [0, 10],
        "length": [40],
        **{name: [0, 1] for name in (*_FLAGS, "by_party", "below")},
        "text": _TEXTS,
        "stances": [["asserts"], ["denies"], ["asserts", "denies", "questions", "declines"]],
        "window": [2_000, 5, _ALL],
        "first": [" k", " n", " t"],
        "pack": ["", "putin-pyongyang-2024", "none"],
        "folder": ["sources/", "claims/", "articles/"],
    }


def _relating(some: Callable[[str], list[Value]]) -> list[Value]:
    """Return claims that entail others, and those that follow."""
    return [
        *some("SELECT claim_id FROM claim_implications ORDER BY claim_id"),
        *some("SELECT implied_id FROM claim_implications ORDER BY implied_id"),
    ]


def _most(some: Callable[[str], list[Value]], column: str, table: str) -> list[Value]:
    """Return what stands most often in a column."""
    return some(
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"
        f" GROUP BY {column} ORDER BY count(*) DESC, {column}"
    )
