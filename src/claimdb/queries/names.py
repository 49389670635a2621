"""Names that begin as somebody has begun to type, each with a remark that tells it apart.

What is returned begins with exactly what was typed, letter for letter, since
that is all that a shell can put on the line; ``lookup`` folds letter case.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Final, TypeAlias

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.values import optional, string
from claimdb.text.names import name_key

Names: TypeAlias = list[tuple[str, str]]

_LAST: Final = "\U0010ffff"
_WORD: Final = re.compile(r"\w+")


def sources(reader: Reader, typed: str, most: int) -> Names:
    """Return up to ``most`` keys, names and aliases of named sources."""
    key = name_key(typed)
    params = {"key": key, "after": key + _LAST}
    rows = run.select(reader, "lookup_source_prefix", params, limit=most * 2)
    names = ((string(row, "name"), "") for row in rows)
    return _beginning(typed, most, [*_keys(reader, "sources", typed, most), *sorted(names)])


def claims(reader: Reader, typed: str, most: int) -> Names:
    """Return up to ``most`` keys and statements of claims."""
    found = _keys(reader, "claims", typed, most)
    if words := _WORD.findall(typed):
        anchored = f'^ "{" ".join(words)}" *'
        rows = run.select(reader, "lookup_claim_words", {"words": anchored, "most": most})
        found.extend((string(row, "statement"), "") for row in rows)
    return _beginning(typed, most, found)


def articles(reader: Reader, typed: str, most: int) -> Names:
    """Return up to ``most`` keys and titles of articles."""
    found = _keys(reader, "articles", typed, most)
    if typed:
        rows = run.select(reader, "lookup_article_beginning", {"title": typed}, limit=most)
        found.extend((string(row, "title"), optional(row, "published") or "") for row in rows)
    return _beginning(typed, most, found)


def topics(reader: Reader, typed: str, most: int) -> Names:
    """Return up to ``most`` short names of topics."""
    rows = run.select(reader, "lookup_topics")
    return _beginning(typed, most, ((string(row, "slug"), string(row, "name")) for row in rows))


NAMES: Final[Mapping[str, Callable[[Reader, str, int], Names]]] = MappingProxyType(
    {"source": sources, "claim": claims, "article": articles, "topic": topics}
)


def _keys(reader: Reader, folder: str, typed: str, most: int) -> Names:
    begin = f"{folder}/{typed}"
    params = {"folder": f"{folder}/", "low": begin, "high": begin + _LAST}
    rows = run.select(reader, "lookup_pack_keys", params, limit=most)
    return [(string(row, "key"), string(row, "remark")) for row in rows]


def _beginning(typed: str, most: int, found: Iterable[tuple[str, str]]) -> Names:
    return list(islice(_begin(typed, found), most))


def _begin(typed: str, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each name once, with its beginning as it was typed."""
    seen: set[str] = set()
    for name, remark in found:
        if name.casefold().startswith(typed.casefold()) and name.casefold() not in seen:
            seen.add(name.casefold())
            yield typed + name[len(typed) :], remark
