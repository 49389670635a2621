"""What Datasette 1.0 is told when it starts: it keeps words and forms in a database of its own.

0.65 asks for the same whenever it shows a page (``metadata``). Invariant: nothing is said
of a database that is not claimdb's; what is there already is somebody else's, and stays.
"""

from collections.abc import Mapping
from typing import Any, Final

from claimdb.datasette_plugin.host import IS_ONE, Datasette, attached
from claimdb.datasette_plugin.known import is_ours
from claimdb.datasette_plugin.metadata import canned_of, described

#: Who keeps a form; those of others stay as they are.
_SOURCE: Final = "claimdb"
#: What is kept as words; all else says how a table is shown, and is of the configuration.
_WORDS: Final = ("title", "description", "description_html")
#: A description is one, in text or in HTML.
_IN_WORDS: Final = dict(zip(_WORDS, ("title", "description", "description"), strict=True))


async def tell(datasette: Datasette) -> None:
    """Tell of each database that is claimdb's; Datasette 0.65 is told nothing."""
    for database in attached(datasette) if IS_ONE else ():
        if is_ours(datasette, database.name):
            told = described(datasette, database)
            await _describe(datasette, database.name, told)
            _show(datasette, database.name, told["tables"])
            await _offer(datasette, database.name)


async def _describe(datasette: Datasette, name: str, told: Mapping[str, Any]) -> None:
    """Keep the words for a database, its tables and their columns."""
    known = await datasette.get_database_metadata(name)
    for key, text in _words(told, known):
        await datasette.set_database_metadata(name, key, text)
    for table, one in told["tables"].items():
        known = await datasette.get_resource_metadata(name, table)
        for key, text in _words(one, known):
            await datasette.set_resource_metadata(name, table, key, text)
        for column, text in one.get("columns", {}).items():
            if not await datasette.get_column_metadata(name, table, column):
                await datasette.set_column_metadata(name, table, column, "description", text)


def _words(told: Mapping[str, Any], known: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what is to be kept; a description of somebody else's stands alone."""
    theirs = {_IN_WORDS.get(key, key) for key in known}
    return [(key, told[key]) for key in _WORDS if key in told and _IN_WORDS[key] not in theirs]


def _show(datasette: Datasette, name: str, tables: Mapping[str, Mapping[str, Any]]) -> None:
    """Say how tables are shown: their order, facets, labels, and which are hidden."""
    databases = datasette.config.setdefault("databases", {})
    shown = databases.setdefault(name, {}).setdefault("tables", {})
    for table, told in tables.items():
        ours = {key: one for key, one in told.items() if key not in {*_WORDS, "columns"}}
        shown[table] = {**ours, **shown.get(table, {})}


async def _offer(datasette: Datasette, name: str) -> None:
    """Keep the questions of the command line as forms."""
    for form, told in canned_of(datasette, name).items():
        known = await datasette.get_query(name, form)
        if known is None or known.source == _SOURCE:
            await datasette.add_query(
                name,
                form,
                told["sql"],
                title=told["title"],
                description_html=told["description_html"],
                hide_sql=told["hide_sql"],
                parameters=told["params"],
                is_trusted=True,
                source=_SOURCE,
            )
