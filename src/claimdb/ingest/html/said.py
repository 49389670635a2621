"""What a page says of itself outside its text and its JSON-LD, each with its place.

Invariant: values are as written; nothing is chosen or checked here.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from lxml.etree import XPath

from claimdb.ingest.html.tree import Tree
from claimdb.model.vocab import MetadataField
from claimdb.text.clean import clean


class Said(NamedTuple):
    """A value as a page has it, and where."""

    value: str
    place: str


#: Names of ``<meta>`` in lower case, the most reliable first: Open Graph, then
#: schema.org's microdata, then those of single systems, then the oldest.
_META: Final = {
    MetadataField.TITLE: (
        *("og:title", "headline", "parsely-title", "sailthru.title", "dcterms.title", "dc.title"),
        *("twitter:title", "title"),
    ),
    MetadataField.BYLINE: (
        *(
            "article:author",
            "author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "dcterms.creator",
        ),
        *("dc.creator", "og:article:author", "article.author", "byline"),
    ),
    MetadataField.PUBLISHER: ("og:site_name", "publisher", "dcterms.publisher", "dc.publisher"),
    MetadataField.SECTION: (
        *("article:section", "articlesection", "parsely-section", "og:article:section", "section"),
    ),
    MetadataField.LANGUAGE: ("content-language", "inlanguage", "dcterms.language", "dc.language"),
    MetadataField.PUBLISHED: (
        *(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
        ),
        *("sailthru.date", "article.published", "pubdate", "publishdate", "publish-date"),
        *("dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "date"),
    ),
    MetadataField.MODIFIED: (
        *("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified"),
        *("article.updated", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified"),
    ),
}
_RANKS: Final = {
    name: (field, rank) for field, names in _META.items() for rank, name in enumerate(names)
}
_NAMING: Final = ("property", "name", "itemprop", "http-equiv")
#: Below these stand links to other articles, with their dates.
_ASIDE: Final = frozenset(("aside", "footer", "nav", "ol", "ul", "table", "form"))
_MICRODATA: Final = XPath("//*[@itemprop][not(self::meta)]")
_DATES: Final = {
    "datepublished": MetadataField.PUBLISHED,
    "datemodified": MetadataField.MODIFIED,
}
_UPDATED: Final = ("modif", "updat")
#: A page has a handful; more are those of other articles.
_MAX_TIMES: Final = 50


def said_by(tree: Tree) -> dict[MetadataField, list[Said]]:
    """Return the values for each field, the most reliable place first."""
    ranked: defaultdict[MetadataField, list[tuple[int, Said]]] = defaultdict(list)
    for meta in tree.iter("meta"):
        content = _line(meta.get("content"))
        if not content:
            continue
        for attribute in _NAMING:
            named = (meta.get(attribute) or "").strip().lower()
            if named in _RANKS:
                field, rank = _RANKS[named]
                ranked[field].append((rank, Said(content, f"meta {named}")))
                break
    found = {field: [said for _, said in sorted(ranked[field], key=_rank)] for field in _META}
    found[MetadataField.CANONICAL_URL] = list(_addresses(tree))
    for field, said in _times(tree):
        found[field].append(said)
    found[MetadataField.TITLE] += _titles(tree)
    found[MetadataField.LANGUAGE] = [*_languages(tree), *found[MetadataField.LANGUAGE]]
    return found


def _rank(ranked: tuple[int, Said]) -> int:
    return ranked[0]


def _addresses(tree: Tree) -> Iterator[Said]:
    """Yield the addresses that a page gives as its own."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            yield Said(_line(link.get("href")), "link canonical")
    for meta in tree.iter("meta"):
        if "og:url" in {meta.get("property"), meta.get("name")} and meta.get("content"):
            yield Said(_line(meta.get("content")), "meta og:url")


def _titles(tree: Tree) -> Iterator[Said]:
    """Yield the title in the text of a page, then that of its window."""
    headings = [_line(heading.text_content()) for heading in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        yield Said(headings[0], "h1")
    for title in tree.iter("title"):
        parent = title.getparent()
        words = _line(title.text)
        # Pictures within the page have titles too.
        if words and parent is not None and parent.tag in {"head", "html"}:
            yield Said(words, "title")
            return


def _languages(tree: Tree) -> Iterator[Said]:
    """Yield the language that a page declares for all of it."""
    for name in ("lang", "xml:lang"):
        if declared := _line(tree.get(name)):
            yield Said(declared, f"html {name}")


def _times(tree: Tree) -> Iterator[tuple[MetadataField, Said]]:
    """Yield the times that a page shows as its own: marked up as such, or the only one.

    Each field has those of ``itemprop`` first.
    """
    for element in _marked(tree):
        written = _line(element.get("datetime") or element.get("content") or element.get("title"))
        field = _DATES.get((element.get("itemprop") or "").strip().lower())
        if written and field is not None:
            yield field, Said(written, f"itemprop {element.get('itemprop')}")
    plain: dict[str, Tree] = {}
    for time in islice(tree.iter("time"), _MAX_TIMES):
        written = _line(time.get("datetime"))
        if written and not time.get("itemprop") and not _is_aside(time):
            plain.setdefault(written, time)
    for field in (MetadataField.PUBLISHED, MetadataField.MODIFIED):
        of_field = [written for written, time in plain.items() if _shown_as(time) is field]
        if len(of_field) == 1:
            yield field, Said(of_field[0], "time datetime")


def _marked(tree: Tree) -> Iterator[Tree]:
    """Yield the elements that microdata give a name, but for those that ``_META`` knows."""
    found = _MICRODATA(tree)
    return (one for one in found if isinstance(one, Tree)) if isinstance(found, list) else iter(())


def _shown_as(time: Tree) -> MetadataField:
    """Return whether a time is shown as that of publication or of a change."""
    parent = time.getparent()
    around = " ".join((time.get("class") or "", time.text_content()[:80])).lower()
    if parent is not None:
        around += f" {parent.get('class') or ''} {(parent.text or '')[-40:]}".lower()
    changed = any(word in around for word in _UPDATED)
    return MetadataField.MODIFIED if changed else MetadataField.PUBLISHED


def _is_aside(element: Tree) -> bool:
    """Tell what stands among links to other articles."""
    return any(True for _ in element.iterancestors(*_ASIDE))


def _line(words: str | None) -> str:
    """Return a value on one line, fit to be stored."""
    return " ".join(clean(words or "").text.split())
