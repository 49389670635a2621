"""The lists: contested claims, claims, sources, articles, allegations unanswered, shifts.

Each is one named query with its filters and sorts, as on the command line, and is told
as a page, as JSON or as CSV. Invariant: the number of statements does not depend on the
rows, no more than ``COUNTED`` are counted, and none further on than ``turning.MOST`` is paged to,
so that no address makes the database read all it has.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Final, TypeAlias

from claimdb.datasette_plugin.asked import CSV, JSON, Asked, Told, View
from claimdb.datasette_plugin.views import filters as filtering
from claimdb.datasette_plugin.views.listings import LISTINGS, Listing
from claimdb.datasette_plugin.views.turning import Turning, choice, page_of, require_page
from claimdb.db.reader import Reader, Row
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

#: Beyond these, "more than" is told: counting them takes longer than finding a page.
COUNTED: Final = 1_000
#: Sources shown on a side of a contested claim, and named on a side in a list of claims.
_SHOWN: Final = 3
_NAMED: Final = 5
#: Sources on a side for programs, as on the command line.
_EACH: Final = 10

_Rows: TypeAlias = Callable[[Reader, str, Choice], Sequence[object]]


@dataclass(frozen=True, slots=True)
class _List:
    """One list as one address asks for it: narrowed, sorted, a page of it."""

    listing: Listing
    turning: Turning
    sort: str

    @property
    def given(self) -> Mapping[str, str]:
        """The filters as they were given."""
        return self.turning.asking.given

    def choice(self) -> Choice:
        """Return the rows that are asked for, and one more, which tells whether there are more."""
        turning = self.turning
        return {
            "filters": turning.asking.values,
            "sort": self.sort,
            "limit": turning.size + 1,
            "offset": turning.offset,
        }


def pages() -> tuple[tuple[str, View], ...]:
    """Return the lists by the pattern of their address."""
    return tuple(
        (rf"{one.name}(?:\.(?P<format>json|csv))?", partial(_told, one)) for one in LISTINGS
    )


def _told(one: Listing, reader: Reader, site: Site, asked: Asked) -> Told:
    told = _list(one, reader, site, asked)
    if asked.format != "html":
        return _data(reader, told, asked.format)
    chosen = told.choice()
    since = lately(reader) if one.lately and not told.given else None
    chosen["filters"] = {**told.turning.asking.values, **({"since": since} if since else {})}
    rows = _ROWS.get(one.name, _plain)(reader, one.query, chosen)
    listed = _listed(reader, told, chosen, len(rows))
    return Told(list_page(listed, rows[: told.turning.size], site))


def _list(one: Listing, reader: Reader, site: Site, asked: Asked) -> _List:
    asking = filtering.asking(reader, one.query, one.all_filters, asked)
    usual = one.sorts[0][0]
    sorts = [word for name in query(one.query).sorts for word in (name, f"-{name}")]
    sort = choice(asked, "sort", (usual, *(word for word in sorts if word != usual)))
    number, size = page_of(asked, one.size)
    kept = {"sort": None if sort == usual else sort}
    return _List(one, Turning(one.name, asking, site, number, size, one.size, kept), sort)


def _data(reader: Reader, told: _List, form: str) -> Told:
    """Return the rows for programs: what the command line prints in this form."""
    chosen, turning = told.choice(), told.turning
    columns: Sequence[str]
    rows: list[Mapping[str, object]]
    if told.listing.name == "contested":
        found = list(contested(reader, each=_EACH, **chosen))
        columns = COLUMNS if form == "csv" else [field.name for field in fields(Contested)]
        rows = [flat_row(one) if form == "csv" else as_json(one) for one in found]
    else:
        asked = query(told.listing.query)
        columns = listing.columns(asked)
        rows = list(listing.with_dates(asked, run.select(reader, asked.name, **chosen)))
    if not rows:  # what is counted for a page may be other rows than these
        total = None if told.listing.counted else _total(reader, told, chosen, 0)
        require_page(turning.number, turning.size, total, COUNTED)
    headers = turning.leading_on(len(rows), f".{form}")
    body = "".join(WRITERS[form](columns, rows[: turning.size]))
    return Told(body, CSV if form == "csv" else JSON, headers=headers)


def _total(reader: Reader, told: _List, chosen: Choice, found: int) -> int | None:
    """Return how many rows there are, up to one more than ``COUNTED``; None where not counted.

    Where ``found`` rows are all there are from here on, that is known without counting.
    """
    one, filters = told.listing, chosen["filters"] or {}
    if one.uncounted.isdisjoint(filters):
        return run.count(reader, one.counted or one.query, filters=filters, most=COUNTED + 1)
    return told.turning.offset + found if found or not told.turning.offset else None


def _listed(reader: Reader, told: _List, chosen: Choice, found: int) -> Listed:
    """Return what stands around the rows, of which ``found`` were read."""
    one, turning = told.listing, told.turning
    total = _total(reader, told, chosen, found)
    if not found:
        require_page(turning.number, turning.size, total, COUNTED)
    partly = one.lately if len(chosen["filters"] or {}) > len(told.given) else ""
    return Listed(
        name=one.name,
        title=one.title,
        lead=f"{one.lead} {partly}".strip(),
        fields=(*filtering.fields(reader, one.filters, turning.asking), _sorts(told)),
        more=tuple(filtering.fields(reader, one.more, turning.asking)),
        used=filtering.used(reader, turning.asking, turning.without),
        all=turning.site.page(one.name),
        range=_range(told, min(found, turning.size), total or 0),
        previous=turning.turned(-1) if turning.number > 1 else None,
        next=turning.turned(1) if found > turning.size and turning.goes_on else None,
        forms=tuple((form.upper(), turning.turned(0, f".{form}")) for form in ("json", "csv")),
        empty=_empty(told),
    )


def _sorts(told: _List) -> Field:
    sorts = told.listing.sorts
    known = dict(sorts)
    chosen = () if told.sort in known else ((told.sort, told.sort),)
    return Field("sort", "Order", told.sort, (*sorts, *chosen))


def _range(told: _List, found: int, total: int) -> str:
    """Return which rows are shown, of how many: "1 to 25 of 1,234 claims"."""
    one, turning = told.listing, told.turning
    if total > found and not one.uncounted.isdisjoint(told.given):
        return f"{one.many.capitalize()} {turning.offset + 1:,} to {turning.offset + found:,}"
    return turning.told(found, total, one.one, one.many, COUNTED)


def _empty(told: _List) -> str:
    """Return what to do where there are no rows."""
    if told.given:
        return f"No {told.listing.one} fits these filters; remove one, or write less of a word."
    return told.listing.empty


def _plain(reader: Reader, name: str, choice: Choice) -> list[Row]:
    return list(listing.with_dates(query(name), run.select(reader, name, **choice), brief=True))


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
