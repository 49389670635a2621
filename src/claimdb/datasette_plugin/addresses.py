"""Where the pages of a database stand, under whatever path Datasette is served."""

from typing import Final

from claimdb.datasette_plugin.host import Database, Datasette
from claimdb.pages.site import Site
from claimdb.pages.style import style_version

STYLE: Final = "/-/claimdb/style.css"
TABLE_STYLE: Final = "/-/claimdb/tables.css"


def site_of(datasette: Datasette, database: Database) -> Site:
    """Return the addresses of the pages of ``database``."""
    tables = str(datasette.urls.database(database.name))
    return Site(
        root=f"{tables}/-/",
        tables=tables,
        style=f"{datasette.urls.path(STYLE)}?{style_version()}",
        database=database.name,
    )
