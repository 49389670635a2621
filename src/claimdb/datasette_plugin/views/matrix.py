"""Claims by sources or parties: who stands where, each mark with the way to its words."""

import json
from typing import Final

from claimdb.datasette_plugin.asked import JSON, SVG, Asked, Told
from claimdb.datasette_plugin.views import filters as filtering
from claimdb.datasette_plugin.views.turning import Turning, choice, page_of, require_page, without
from claimdb.db.reader import Reader
from claimdb.pages.lists import Field, Listed
from claimdb.pages.matrix import matrix_page
from claimdb.pages.pictures.matrix import matrix_svg
from claimdb.pages.site import Site
from claimdb.queries.matrix import Matrix, matrix
from claimdb.queries.shapes import as_json

_NAME: Final = "matrix"
_QUERY: Final = "matrix_claims"
_LEAD: Final = (
    "Contested claims come first. Every mark leads to the words that it stands for; an empty"
    " place says only that nothing is recorded here."
)
#: Half of what other lists have: a row has a mark with its words in each of many columns.
_SIZE: Final = 10
_FILTERS: Final = ("topic", "claim", "contested", "source", "party")
_MORE: Final = ("since", "until")
_BY: Final = {"source": "sources", "party": "parties"}


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return a page of the matrix: as a table, as a picture, or for programs."""
    by = choice(asked, "by", tuple(_BY))
    told = _turning(reader, site, asked, by)
    found = matrix(
        reader, told.asking.values, by_party=by == "party", limit=told.size, offset=told.offset
    )
    if not found.rows:
        require_page(told.number, told.size, found.total)
    if asked.format == "json":
        return Told(json.dumps(as_json(found), ensure_ascii=False) + "\n", JSON)
    if asked.format == "svg":
        return Told(matrix_svg(found) + "\n", SVG)
    return Told(matrix_page(_listed(reader, told, found, by), found, site))


def _turning(reader: Reader, site: Site, asked: Asked, by: str) -> Turning:
    asking = filtering.asking(reader, _QUERY, _FILTERS + _MORE, without(asked, "by"))
    number, size = page_of(asked, _SIZE)
    kept = {"by": None if by == "source" else by}
    return Turning(_NAME, asking, site, number, size, _SIZE, kept)


def _listed(reader: Reader, told: Turning, found: Matrix, by: str) -> Listed:
    """Return what stands around the table."""
    more = told.offset + len(found.rows) < found.total
    return Listed(
        name=_NAME,
        title=f"Claims by {_BY[by]}",
        lead=_LEAD,
        fields=(_columns(by), *filtering.fields(reader, _FILTERS, told.asking)),
        more=tuple(filtering.fields(reader, _MORE, told.asking)),
        used=filtering.used(reader, told.asking, told.without),
        all=told.site.page(_NAME),
        range=told.told(len(found.rows), found.total, "claim", "claims"),
        previous=told.turned(-1) if told.number > 1 else None,
        next=told.turned(1) if more and told.goes_on else None,
        forms=tuple((one.upper(), told.turned(0, f".{one}")) for one in ("svg", "json")),
        empty=_nothing(told),
    )


def _columns(by: str) -> Field:
    return Field("by", "Columns", by, tuple(_BY.items()))


def _nothing(told: Turning) -> str:
    if told.asking.given:
        return "No claim fits these filters; remove one, or write less of a word."
    return "No claim is recorded yet."
