"""What was said when: of one claim, of a topic, of everything; a picture and a list."""

from collections.abc import Sequence
from typing import Final

from claimdb.datasette_plugin.asked import CSV, JSON, SVG, Asked, Told
from claimdb.datasette_plugin.views import filters as filtering
from claimdb.datasette_plugin.views.turning import Turning, choice, page_of, require_page
from claimdb.db.reader import Reader
from claimdb.export.tables import WRITERS
from claimdb.pages.lists import Field, Listed
from claimdb.pages.pictures.timeline import timeline_svg
from claimdb.pages.site import Site
from claimdb.pages.timeline import timeline_page
from claimdb.queries import listing, run
from claimdb.queries.catalog import query
from claimdb.queries.run import Choice
from claimdb.queries.timeline import timeline

_NAME: Final = "timeline"
_TITLE: Final = "What was said when"
_LEAD: Final = "Above in the picture is who asserted a claim, below who denied it."
_LEADS: Final = {
    "said": "In the order of saying; of publication where the time of saying is not told.",
    "-said": "The last said first; the last published where the time of saying is not told.",
    "-recorded": "What was recorded last stands first; choose another order, or a claim or source.",
    "happened": "In the order of what the claims are about.",
}
_SIZE: Final = 50
#: Nobody needs to know how many there are beyond; counting them all would take a second.
_COUNTED: Final = 1_000
_FILTERS: Final = ("claim", "source", "topic", "stance", "since", "until")
_MORE: Final = ("party", "publisher", "article", "text", "min_origins", "automatic")
_SORTS: Final = {
    "said": "earliest first",
    "-said": "latest first",
    "-recorded": "newly recorded",
    "happened": "by what it is about",
}
#: With one of these there is little to sort by time; all there is would be a million rows.
_NARROW: Final = frozenset({"claim", "source", "topic", "party", "article"})
_EMPTY: Final = "Nobody is recorded as having said anything."


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return a page of what was said when: as a page, as a picture, or for programs."""
    told = _turning(reader, site, asked)
    asked_for: Choice = {
        "filters": told.asking.values,
        "sort": _sort(told),
        "limit": told.size,
        "offset": told.offset,
    }
    if asked.format in {"json", "csv"}:
        return _data(reader, told, asked_for, asked.format)
    found = timeline(reader, **asked_for)
    if not found.sayings:
        require_page(told.number, told.size, _total(reader, told), _COUNTED)
    if asked.format == "svg":
        return Told(timeline_svg(found.sayings, more=found.more) + "\n", SVG)
    listed = _listed(reader, told, len(found.sayings), more=found.more)
    return Told(timeline_page(listed, found, site))


def _turning(reader: Reader, site: Site, asked: Asked) -> Turning:
    asking = filtering.asking(reader, _NAME, _FILTERS + _MORE, asked)
    number, size = page_of(asked, _SIZE)
    usual = _usual(asking)
    sort = choice(asked, "sort", (usual, *(one for one in _SORTS if one != usual)))
    kept = {"sort": None if sort == usual else sort}
    return Turning(_NAME, asking, site, number, size, _SIZE, kept)


def _usual(asking: filtering.Asking) -> str:
    return "said" if _NARROW & asking.given.keys() else "-recorded"


def _sort(told: Turning) -> str:
    return told.kept["sort"] or _usual(told.asking)


def _data(reader: Reader, told: Turning, asked_for: Choice, form: str) -> Told:
    """Return the rows for programs, as the command line prints them."""
    asked_for["limit"] = told.size + 1
    known = query(_NAME)
    rows = list(listing.with_dates(known, run.select(reader, _NAME, **asked_for)))
    if not rows:
        require_page(told.number, told.size, _total(reader, told), _COUNTED)
    headers = told.leading_on(len(rows), f".{form}")
    body = "".join(WRITERS[form](listing.columns(known), rows[: told.size]))
    return Told(body, CSV if form == "csv" else JSON, headers=headers)


def _listed(reader: Reader, told: Turning, found: int, *, more: bool) -> Listed:
    """Return what stands around the sayings, of which ``found`` are shown."""
    total = _total(reader, told)
    sort = _sort(told)
    return Listed(
        name=_NAME,
        title=_TITLE,
        lead=f"{_LEADS[sort]} {_LEAD}",
        fields=(*filtering.fields(reader, _FILTERS, told.asking), _order(sort)),
        more=tuple(filtering.fields(reader, _MORE, told.asking)),
        used=filtering.used(reader, told.asking, told.without),
        all=told.site.page(_NAME),
        range=told.told(found, total, "saying", "sayings", _COUNTED),
        previous=told.turned(-1) if told.number > 1 else None,
        next=told.turned(1) if more and told.goes_on else None,
        forms=_forms(told, ("svg", "json", "csv")),
        empty=_nothing(told),
    )


def _total(reader: Reader, told: Turning) -> int:
    return run.count(reader, _NAME, filters=told.asking.values, most=_COUNTED + 1)


def _forms(told: Turning, endings: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((ending.upper(), told.turned(0, f".{ending}")) for ending in endings)


def _order(sort: str) -> Field:
    return Field("sort", "Order", sort, tuple(_SORTS.items()))


def _nothing(told: Turning) -> str:
    if told.asking.given:
        return "No saying fits these filters; remove one, or write less of a word."
    return _EMPTY
