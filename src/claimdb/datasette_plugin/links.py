"""Links from Datasette's own pages to ours, in the menus that Datasette has for them.

Invariant: nobody is shown a link to the pages of a database that they may not view.
"""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from claimdb.datasette_plugin.access import may_view
from claimdb.datasette_plugin.addresses import site_of
from claimdb.datasette_plugin.host import Actor, Cells, Datasette, attached
from claimdb.datasette_plugin.known import is_ours
from claimdb.pages.site import Site

Entry: TypeAlias = dict[str, str]

#: Tables and views, and the list that shows the same as pages.
_LISTS: Final[Mapping[str, tuple[str, str]]] = {
    "claims": ("claims", "These claims, with both sides"),
    "contested_claims": ("contested", "Contested claims, with their words"),
    "positions": ("shifts", "Changes of position"),
    "attributions": ("search", "Search what was said"),
    "attribution_details": ("search", "Search what was said"),
    "passages": ("search", "Search the quoted words"),
    "sources": ("sources", "These sources, as pages"),
    "source_profile": ("sources", "These sources, as pages"),
    "articles": ("articles", "These articles, as pages"),
    "unanswered_claims": ("unanswered", "Allegations without an answer"),
    "claim_timeline": ("timeline", "The timeline, drawn"),
}
#: Tables whose rows have a page of their own.
_ROWS: Final = {
    "claims": "claim",
    "sources": "source",
    "articles": "article",
    "attributions": "attribution",
    "passages": "passage",
}


def of_database(datasette: Datasette, database: str) -> list[Entry]:
    """Return the links of the menu of a database."""
    return [_entry(site, "front", "Read it as pages") for site in _sites(datasette, database)]


def of_table(datasette: Datasette, database: str, table: str) -> list[Entry]:
    """Return the links of the menu of a table or view."""
    path, label = _LISTS.get(table, ("front", "Read it as pages"))
    return [_entry(site, path, label) for site in _sites(datasette, database)]


def of_row(datasette: Datasette, database: str, table: str, row: Cells) -> list[Entry]:
    """Return the links of the menu of a row; Datasette 0.65 has none."""
    kind, public_id = _ROWS.get(table), dict(row).get("public_id")
    if kind is None or not isinstance(public_id, str):
        return []
    page = f"{kind}/{public_id}"
    return [_entry(site, page, f"The page of this {kind}") for site in _sites(datasette, database)]


async def of_instance(datasette: Datasette, actor: Actor) -> list[Entry]:
    """Return the links of the menu that is on every page, one for each database."""
    databases = [one for one in attached(datasette) if is_ours(datasette, one.name)]
    return [
        _entry(site_of(datasette, one), "front", _named(one.name, alone=len(databases) == 1))
        for one in databases
        if await may_view(datasette, actor, one)
    ]


def _named(name: str, *, alone: bool) -> str:
    return "Who said what" if alone else f"Who said what: {name}"


def _sites(datasette: Datasette, database: str) -> Iterator[Site]:
    """Yield the addresses of the database, if it is ours."""
    if is_ours(datasette, database):
        yield site_of(datasette, datasette.databases[database])


def _entry(site: Site, path: str, label: str) -> Entry:
    return {"href": site.page(path), "label": label}
