"""What Datasette is told of the tables, so that a bare ``datasette FILE`` tells it too.

Invariant: nothing is said of a database that is not claimdb's, nor of the instance as a
whole; what somebody says in a file of metadata outranks what is said here; what Datasette
changes in what it was given is given to nobody else.
"""

import hashlib
from copy import deepcopy
from functools import cache
from html import escape
from typing import Any, Final
from weakref import WeakKeyDictionary

from claimdb.datasette_plugin.addresses import TABLE_STYLE, site_of
from claimdb.datasette_plugin.host import Database, Datasette, attached
from claimdb.datasette_plugin.known import is_ours
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
_WORDS: Final = frozenset({"columns", "description", "description_html"})
#: Datasette merges into what it is given: one for each of its instances, and database.
_TOLD: Final[WeakKeyDictionary[Datasette, dict[str, dict[str, Any]]]] = WeakKeyDictionary()


def metadata_of(datasette: Datasette, key: str | None) -> dict[str, Any]:
    """Return the metadata of all databases that are claimdb's.

    ``key`` is what Datasette looks for. Looking for ``tables`` it copies all that it is
    given, once for each table of a page; then it is given no more than it looks at.
    """
    told = _TOLD.setdefault(datasette, {})
    for database in attached(datasette):
        if database.name not in told and is_ours(datasette, database.name):
            told[database.name] = _described(datasette, database)
    if not told:
        return {}
    shown = _slim if key == "tables" else dict
    return {"databases": {name: shown(one) for name, one in told.items()}}


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


@cache
def _canned() -> dict[str, Any]:
    return canned()


@cache
def _version() -> str:
    return hashlib.sha256(table_sheet().encode()).hexdigest()[:12]


def _described(datasette: Datasette, database: Database) -> dict[str, Any]:
    site = site_of(datasette, database)
    links = " · ".join(
        f'<a href="{escape(site.page(path))}">{escape(label)}</a>' for path, label in PAGES
    )
    before = f'<p class="claimdb-pages">Pages to read: {links}</p>'
    return described_database(site.tables.rpartition("/")[2], before)
