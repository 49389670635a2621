"""The lists: contested claims, claims, sources, articles, allegations unanswered, shifts.

Each is one named query with its filters and sorts, as on the command line, and is told
as a page, as JSON or as CSV. Invariant: the number of statements does not depend on the
rows, no more than ``COUNTED`` are counted, and none further on than ``MOST`` is paged to,
so that no address makes the database read all it has.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Final, TypeAlias

from claimdb.datasette_plugin.asked import CSV, JSON, Asked, Told, View
from claimdb.datasette_plugin.views import filters as filtering
from claimdb.datasette_plugin.views.listings import LISTINGS, Listing
from claimdb.db.reader import Reader, Row
from claimdb.errors import ChoiceUnknown
from claimdb.export.tables import WRITERS
from claimdb.pages.lists import Field, Listed, list_page
from claimdb.pages.site import Site
from claimdb.queries import listing, run
from claimdb.queries.catalog import query
from claimdb.queries.contested import COLUMNS, Contested, contested, flat_row
from claimdb.queries.run import Choice
from claimdb.queries.shapes import as_json
from claimdb.queries.shifting import Shifted, lately, shifted
from claimdb.queries.standing import Sides, sides
from claimdb.queries.values import string

#: No list goes on beyond this row; who wants them all asks the command line, or for less.
MOST: Final = 10_000
#: Beyond these, "more than" is told: counting them takes longer than finding a page.
COUNTED: Final = 1_000
_LARGEST: Final = 200
#: Sources shown on a side of a contested claim, and named on a side in a list of claims.
_SHOWN: Final = 3
_NAMED: Final = 5
#: Sources on a side for programs, as on the command line.
_EACH: Final = 10

_Rows: TypeAlias = Callable[[Reader, str, Choice], Sequence[object]]


@dataclass(frozen=True, slots=True)
class _Page:
    """Which rows: the number of the page, its size, the sort."""

    number: int
    size: int
    sort: str

    @property
    def offset(self) -> int:
        """How many rows stand before."""
        return (self.number - 1) * self.size


@dataclass(frozen=True, slots=True)
class _List:
    """One list as one address asks for it: narrowed, sorted, a page of it."""

    listing: Listing
    asking: filtering.Asking
    page: _Page
    site: Site

    def address(self, ending: str = "", /, **more: str | int | None) -> str:
        """Return the address of the same list, in another form, or another part of it."""
        usual = self.listing
        asked = {
            "sort": None if self.page.sort == usual.sorts[0][0] else self.page.sort,
            "size": None if self.page.size == usual.size else self.page.size,
            "page": None,
        }
        return self.site.page(
            usual.name + ending, **filtering.parameters(self.asking, **(asked | more))
        )

    def turned(self, pages: int, ending: str = "") -> str:
        """Return the address so many pages on."""
        to = self.page.number + pages
        return self.address(ending, page=None if to == 1 else to)


def pages() -> tuple[tuple[str, View], ...]:
    """Return the lists by the pattern of their address."""
    return tuple(
        (rf"{one.name}(?:\.(?P<format>json|csv))?", partial(_told, one)) for one in LISTINGS
    )


def _told(one: Listing, reader: Reader, site: Site, asked: Asked) -> Told:
    asking = filtering.asking(reader, one.query, one.all_filters, asked)
    told = _List(one, asking, _page(one, asked), site)
    choice: Choice = {
        "filters": asking.values,
        "sort": told.page.sort,
        "limit": told.page.size + 1,
        "offset": told.page.offset,
    }
    if asked.format != "html":
        return _data(reader, told, choice, asked.format)
    since = lately(reader) if one.lately and not asking.given else None
    choice["filters"] = {**asking.values, **({"since": since} if since else {})}
    rows = _ROWS.get(one.name, _plain)(reader, one.query, choice)
    listed = _listed(reader, told, choice, len(rows))
    return Told(list_page(listed, rows[: told.page.size], site))


def _page(one: Listing, asked: Asked) -> _Page:
    size = asked.number("size", one.size, _LARGEST) or one.size
    page = asked.number("page", 1, MOST) or 1
    if page > (last := MOST // size):
        raise ChoiceUnknown("page", f"{page:,}", [f"1 to {last:,}; a filter narrows the list"])
    sort = asked.given().get("sort", one.sorts[0][0])
    known = [word for name in query(one.query).sorts for word in (name, f"-{name}")]
    if sort not in known:
        raise ChoiceUnknown("sort", sort, known)
    return _Page(page, size, sort)


def _data(reader: Reader, told: _List, choice: Choice, form: str) -> Told:
    """Return the rows for programs: what the command line prints in this form."""
    columns: Sequence[str]
    rows: list[Mapping[str, object]]
    if told.listing.name == "contested":
        found = list(contested(reader, each=_EACH, **choice))
        columns = COLUMNS if form == "csv" else [field.name for field in fields(Contested)]
        rows = [flat_row(one) if form == "csv" else as_json(one) for one in found]
    else:
        asked = query(told.listing.query)
        columns = listing.columns(asked)
        rows = list(listing.with_dates(asked, run.select(reader, asked.name, **choice)))
    more = len(rows) > told.page.size and _goes_on(told.page)
    headers = {"Link": f'<{told.turned(1, f".{form}")}>; rel="next"'} if more else {}
    body = "".join(WRITERS[form](columns, rows[: told.page.size]))
    return Told(body, CSV if form == "csv" else JSON, headers=headers)


def _goes_on(page: _Page) -> bool:
    """Tell whether there may be a page after this one."""
    return page.number < MOST // page.size


def _listed(reader: Reader, told: _List, choice: Choice, found: int) -> Listed:
    """Return what stands around the rows, of which ``found`` were read."""
    one, page, filters = told.listing, told.page, choice["filters"] or {}
    total = page.offset + found
    if one.uncounted.isdisjoint(filters):
        total = run.count(reader, one.counted or one.query, filters=filters, most=COUNTED + 1)
    partly = one.lately if len(filters) > len(told.asking.given) else ""
    return Listed(
        name=one.name,
        title=one.title,
        lead=f"{one.lead} {partly}".strip(),
        fields=(*filtering.fields(reader, one.filters, told.asking), _sorts(told)),
        more=tuple(filtering.fields(reader, one.more, told.asking)),
        used=filtering.used(reader, told.asking, lambda name: told.address(**{name: None})),
        all=told.site.page(one.name),
        range=_range(told, min(found, page.size), total),
        previous=told.turned(-1) if page.number > 1 else None,
        next=told.turned(1) if found > page.size and _goes_on(page) else None,
        forms=tuple((form.upper(), told.turned(0, f".{form}")) for form in ("json", "csv")),
        empty=_empty(told, total),
    )


def _sorts(told: _List) -> Field:
    sorts = told.listing.sorts
    known = dict(sorts)
    chosen = () if told.page.sort in known else ((told.page.sort, told.page.sort),)
    return Field("sort", "Order", told.page.sort, (*sorts, *chosen))


def _range(told: _List, found: int, total: int) -> str:
    """Return which rows are shown, of how many: "1 to 25 of 1,234 claims"."""
    one, page = told.listing, told.page
    if total <= found:
        return f"{total:,} {one.one if total == 1 else one.many}"
    shown = f"{page.offset + 1:,} to {page.offset + found:,}"
    if not one.uncounted.isdisjoint(told.asking.given):
        return f"{one.many.capitalize()} {shown}"
    known = f"more than {COUNTED:,}" if total > COUNTED else f"{total:,}"
    return f"{shown} of {known} {one.many}"


def _empty(told: _List, total: int) -> str:
    """Return what to do where there are no rows."""
    if total:
        return f"The list ends before page {told.page.number:,}; go back to its first page."
    if told.asking.given:
        return f"No {told.listing.one} fits these filters; remove one, or write less of a word."
    return told.listing.empty


def _plain(reader: Reader, name: str, choice: Choice) -> list[Row]:
    return list(listing.with_dates(query(name), run.select(reader, name, **choice)))


def _contested(reader: Reader, _name: str, choice: Choice) -> list[Contested]:
    return list(contested(reader, each=_SHOWN, **choice))


def _with_sides(reader: Reader, name: str, choice: Choice) -> list[tuple[Row, Sides]]:
    """Return rows about claims, each with who stands where."""
    rows = _plain(reader, name, choice)
    known = sides(reader, dict.fromkeys(string(row, "id") for row in rows), each=_NAMED)
    return [(row, known[string(row, "id")]) for row in rows]


def _shifts(reader: Reader, _name: str, choice: Choice) -> list[Shifted]:
    return shifted(reader, **choice)


_ROWS: Final[Mapping[str, _Rows]] = {
    "contested": _contested,
    "claims": _with_sides,
    "unanswered": _with_sides,
    "shifts": _shifts,
}
