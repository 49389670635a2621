"""What a page says of its article in JSON-LD, whole or damaged.

Invariant: only the article that the page is about is taken, never one that it
links to; and a page with broken JSON-LD is read without it.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from claimdb.ingest.html.tree import Tree
from claimdb.ingest.limits import MAX_DEPTH
from claimdb.text.clean import clean
from claimdb.text.names import name_key

Object: TypeAlias = dict[str, object]

#: Kinds of schema.org that hold one article each.
ARTICLE_TYPES: Final = frozenset(
    (
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "Article",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
    )
)
#: Keys below which other articles than the page's own stand.
_OTHERS: Final = frozenset(
    ("citation", "comment", "hasPart", "isBasedOn", "isPartOf", "itemListElement", "mentions")
)
#: What pages put around a script for programs of another century.
_BEFORE: Final = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA[")
_AFTER: Final = (";", "-->", "//]]>", "// ]]>", "/*]]>*/", "]]>")
_SPARE_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")
_TAG: Final = re.compile(r"<[^<>]{1,500}>")
_MAX_OBJECTS: Final = 5000


@dataclass(frozen=True, slots=True)
class Described:
    """The page's article as JSON-LD describes it, and what was wrong with that."""

    article: Object = field(default_factory=dict)
    by_id: dict[str, Object] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def values(self, *keys: str) -> Iterator[tuple[str, object]]:
        """Yield the values of keys, those of lists one by one, references resolved."""
        for key in keys:
            for value in as_list(self.article.get(key)):
                yield key, self.resolved(value)

    def resolved(self, value: object) -> object:
        """Return what a ``{"@id": …}`` refers to, or the value itself."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
            return self.by_id.get(value["@id"], value)
        return value


def described(name: str, tree: Tree, titles: tuple[str, ...]) -> Described:
    """Return what the JSON-LD of a page says; ``titles`` tell which article is its own."""
    found: list[Object] = []
    warnings: list[str] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and (words := script.text):
            try:
                found += _objects(_loaded(words))
            except (ValueError, RecursionError) as error:
                deep = isinstance(error, RecursionError)
                problem = "it is nested too deep" if deep else str(error).split(":", maxsplit=1)[0]
                warnings.append(f"{name}: its JSON-LD is broken ({problem}) and was not used")
    by_id = {str(one["@id"]): one for one in found if "@id" in one and len(one) > 1}
    articles = [one for one in found if not ARTICLE_TYPES.isdisjoint(types(one))]
    return Described(_own(articles, titles), by_id, tuple(warnings))


def types(one: Object) -> tuple[str, ...]:
    """Return the types of an object, without the address of their vocabulary."""
    named = (value for value in as_list(one.get("@type")) if isinstance(value, str))
    return tuple(value.rsplit("/", maxsplit=1)[-1].rsplit(":", maxsplit=1)[-1] for value in named)


def as_list(value: object) -> list[object]:
    """Return the members of a list, or the one value, or nothing for null."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def words_of(value: object) -> str:
    """Return a text, or the name of an object, without markup and spare space; else ""."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "@value", "headline") if value.get(key)), "")
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    return " ".join(clean(_TAG.sub("", html.unescape(value))).text.split())


def _loaded(words: str) -> object:
    """Return the JSON of a script, with line ends in its texts, and commas too many."""
    bare = words.strip()
    for start in _BEFORE:
        bare = bare.removeprefix(start).lstrip()
    for end in (*_AFTER, *_AFTER):
        bare = bare.removesuffix(end).rstrip()
    try:
        return json.loads(bare, strict=False)
    except ValueError:
        return json.loads(_SPARE_COMMA.sub("", bare), strict=False)


def _objects(root: object) -> Iterator[Object]:
    """Yield the objects that stand for themselves: the root's, those of its graph, its subject."""
    waiting: list[tuple[object, int]] = [(root, 0)]
    for _ in range(_MAX_OBJECTS):
        if not waiting:
            return
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise ValueError("it is nested too deep")
        if isinstance(value, list):
            waiting += [(member, depth + 1) for member in reversed(value)]
        elif isinstance(value, dict):
            yield value
            waiting += [(value[key], depth + 1) for key in ("mainEntity", "@graph") if key in value]
            waiting += [(child, depth + 1) for key, child in value.items() if _is_named(key, child)]


def _is_named(key: str, child: object) -> bool:
    """Tell an object by which others may refer to its name, such as a publisher."""
    return key not in _OTHERS and isinstance(child, dict) and "@id" in child and "name" in child


def _own(articles: list[Object], titles: tuple[str, ...]) -> Object:
    """Return the article that the page is about: the one of its title, or the only one."""
    known = {name_key(title) for title in titles if title}
    for one in articles:
        headline = name_key(words_of(one.get("headline") or one.get("name")))
        if headline and any(headline in title or title in headline for title in known):
            return one
    return articles[0] if len(articles) == 1 else {}
