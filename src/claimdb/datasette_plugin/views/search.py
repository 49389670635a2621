"""Search over claims, quoted words and articles."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Final

from claimdb.datasette_plugin.asked import CSV, JSON, Asked, Told
from claimdb.db.reader import Reader
from claimdb.errors import ChoiceUnknown, PageBeyond
from claimdb.export.tables import WRITERS
from claimdb.pages.search import Found, search_page
from claimdb.pages.site import Site
from claimdb.queries.search import Hit, Kind, mark, search
from claimdb.queries.shapes import as_json

#: Hits of each kind on the page of all kinds, and of one kind on a page of its own.
_EACH: Final = 10
_OF_ONE: Final = 25
#: No search is paged further: what comes so late fits worse than other words would.
_PAGES: Final = 40
#: Parts of a text that are looked through for each text that is shown.
_PARTS: Final = 4
_KNOWN: Final = ("q", "in", "page")


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return what is found by the words of ``q``, of all kinds or of one (``in``)."""
    given = asked.given()
    for name in given:
        if name not in _KNOWN:
            raise ChoiceUnknown("parameter here", name, _KNOWN)
    words, kinds = given.get("q", ""), _kinds(given.get("in", "all"))
    number = asked.number("page", 1, _PAGES, hint="search for more words, or a rarer one")
    if not words and asked.format == "html":
        return Told(search_page(Found(""), site))
    size = _EACH if len(kinds) > 1 else _OF_ONE
    if asked.format != "html":
        offset = (number - 1) * size
        found = list(search(reader, words, kinds, limit=size, offset=offset))
        return _data(_there(found, number), asked.format)
    # An article or quotation is found once for each of its parts that fits.
    rows = number * size * _PARTS + 1
    kept, more = _cut(list(search(reader, words, kinds, limit=rows)), kinds, number, size)
    _there(kept, number)
    only = kinds[0].value if len(kinds) == 1 else None
    goes_on = more if number < _PAGES else frozenset[str]()
    return Told(search_page(Found(words, tuple(kept), only, number, goes_on), site))


def _there(hits: list[Hit], number: int) -> list[Hit]:
    """Return the hits of a page; raises PageBeyond where it is not the first and has none."""
    if number > 1 and not hits:
        raise PageBeyond(number, None)
    return hits


def _kinds(name: str) -> tuple[Kind, ...]:
    if name == "all":
        return tuple(Kind)
    if name not in tuple(Kind):
        raise ChoiceUnknown("kind to search in", name, ["all", *Kind])
    return (Kind(name),)


def _cut(
    found: list[Hit], kinds: tuple[Kind, ...], number: int, size: int
) -> tuple[list[Hit], frozenset[str]]:
    """Return the hits of a page, up to ``size`` of each kind, and the kinds that have more."""
    by_kind = {kind: [hit for hit in found if hit.kind == kind] for kind in kinds}
    more = frozenset(kind.value for kind, hits in by_kind.items() if len(hits) > number * size)
    return [hit for hits in by_kind.values() for hit in hits[(number - 1) * size :][:size]], more


def _data(hits: Iterable[Hit], form: str) -> Told:
    """Return the hits for programs, found words between asterisks, as on the command line."""
    rows = [as_json(replace(hit, snippet=mark(hit.snippet, "**", "**"))) for hit in hits]
    body = "".join(WRITERS[form]([field.name for field in fields(Hit)], rows))
    return Told(body, CSV if form == "csv" else JSON)
