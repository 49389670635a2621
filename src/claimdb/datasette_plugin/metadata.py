"""What Datasette is told of the tables, so that a bare ``datasette FILE`` tells it too.

Invariant: nothing is said of a database that is not claimdb's, and of the instance only
where the pages are, to whoever may see them; what somebody says in a file of metadata
outranks what is said here; what Datasette changes in what it was given is given to
nobody else.
"""

import hashlib
from copy import deepcopy
from functools import cache
from typing import Any, Final
from weakref import WeakKeyDictionary

from markupsafe import Markup, escape

from claimdb.datasette_plugin.addresses import TABLE_STYLE, site_of
from claimdb.datasette_plugin.host import (
    IS_ONE,
    Actor,
    Database,
    Datasette,
    Request,
    attached,
)
from claimdb.datasette_plugin.known import is_ours
from claimdb.datasette_plugin.links import of_instance
from claimdb.export.datasette import canned, described_database, table_sheet

#: The pages that the head of the tables leads to.
PAGES: Final = (
    ("front", "Front page"),
    ("contested", "Contested claims"),
    ("claims", "Claims"),
    ("sources", "Sources"),
    ("articles", "Articles"),
    ("unanswered", "Unanswered"),
    ("search", "Search"),
)
_WAYS: Final = Markup('<p class="claimdb-pages">Pages to read: {}</p>')
_LINK: Final = Markup('<a href="{}">{}</a>')
_WORDS: Final = frozenset({"columns", "description", "description_html"})
#: What Datasette looks for where it wants what is said of all databases.
_WHOLE: Final = frozenset({None, "databases"})
#: Datasette merges into what it is given: one for each of its instances, and database.
_TOLD: Final[WeakKeyDictionary[Datasette, dict[str, dict[str, Any]]]] = WeakKeyDictionary()


def metadata_of(datasette: Datasette, key: str | None, database: str | None) -> dict[str, Any]:
    """Return the metadata of the databases that are claimdb's.

    ``key`` and ``database`` are what Datasette looks for. It copies all that it is given,
    once for each table of a page, so that it is given no more than it looks at.
    """
    told = _TOLD.setdefault(datasette, {})
    for one in attached(datasette):
        wanted = database == one.name or (database is None and key in _WHOLE)
        if wanted and one.name not in told and is_ours(datasette, one.name):
            told[one.name] = described(datasette, one)
    if database is not None:
        told = {database: told[database]} if database in told else {}
    elif key not in _WHOLE:
        return {}
    shown = _slim if key == "tables" else dict
    return {"databases": {name: shown(one) for name, one in told.items()}} if told else {}


def _slim(described: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of tables, without the words for their columns."""
    tables = described["tables"].items()
    return {
        "tables": {
            name: {key: told for key, told in one.items() if key not in _WORDS}
            for name, one in tables
        }
    }


def canned_of(datasette: Datasette, database: str) -> dict[str, Any]:
    """Return the questions of the command line as forms, where the database is claimdb's."""
    return deepcopy(_canned()) if is_ours(datasette, database) else {}


def sheets_of(datasette: Datasette, database: str | None) -> list[str]:
    """Return the address of the style sheet for the tables of claimdb."""
    return [f"{TABLE_STYLE}?{_version()}"] if is_ours(datasette, database) else []


async def of_home(datasette: Datasette, template: str, request: Request | None) -> dict[str, Any]:
    """Return what the page of all databases says besides what is said of the instance (0.65)."""
    if IS_ONE or template != "index.html" or request is None:
        return {}
    ways = await ways_in(datasette, request.actor)
    said = datasette.metadata()
    words = said.get("description_html") or escape(said.get("description") or "")
    return {"metadata": {**said, "description_html": f"{ways}{words}"}} if ways else {}


async def ways_in(datasette: Datasette, actor: Actor) -> Markup:
    """Return the way to the pages of each database that is claimdb's; empty where none is."""
    entries = await of_instance(datasette, actor)
    links = Markup(" · ").join(_LINK.format(one["href"], one["label"]) for one in entries)
    return _WAYS.format(links) if entries else Markup()


@cache
def _canned() -> dict[str, Any]:
    return canned()


@cache
def _version() -> str:
    return hashlib.sha256(table_sheet().encode()).hexdigest()[:12]


def described(datasette: Datasette, database: Database) -> dict[str, Any]:
    """Return what is said of a database that is claimdb's, and of its tables."""
    site = site_of(datasette, database)
    links = Markup(" · ").join(_LINK.format(site.page(path), label) for path, label in PAGES)
    return described_database(site.tables.rpartition("/")[2], str(_WAYS.format(links)))
