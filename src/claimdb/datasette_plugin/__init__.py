"""claimdb inside Datasette: its pages, found as soon as both are installed.

Each function here is a hook of Datasette by its name and by the names of its arguments;
what it does stands in the module that it asks. Hooks that only one version of Datasette
has are left alone by the other. Invariant: a database that is not claimdb's is left
exactly as Datasette shows it.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from markupsafe import Markup

from claimdb.datasette_plugin import cells, links, metadata, stored
from claimdb.datasette_plugin.host import (
    Actor,
    Cells,
    Datasette,
    Request,
    Serve,
    hook,
    last_hook,
)
from claimdb.datasette_plugin.serving import routes

__all__ = [
    "canned_queries",
    "database_actions",
    "extra_css_urls",
    "extra_template_vars",
    "get_metadata",
    "homepage_actions",
    "menu_links",
    "register_routes",
    "render_cell",
    "row_actions",
    "startup",
    "table_actions",
    "top_homepage",
    "view_actions",
]


@hook
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Describe tables, and offer the questions of the command line as forms (1.0)."""
    return lambda: stored.tell(datasette)


@last_hook
def register_routes() -> list[tuple[str, Serve]]:
    """Give Datasette our pages, by the pattern of their address."""
    return routes()


@hook
def get_metadata(datasette: Datasette, key: str | None, database: str | None) -> dict[str, Any]:
    """Describe the tables, views and columns of claimdb's databases (0.65)."""
    return metadata.metadata_of(datasette, key, database)


@hook
def canned_queries(datasette: Datasette, database: str) -> dict[str, Any]:
    """Offer the questions of the command line as forms (0.65)."""
    return metadata.canned_of(datasette, database)


@hook
def extra_css_urls(datasette: Datasette, database: str | None) -> list[str]:
    """Let the tables of claimdb be read."""
    return metadata.sheets_of(datasette, database)


@hook
def extra_template_vars(
    datasette: Datasette, template: str, request: Request | None
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Lead from the list of databases to the pages of each (0.65)."""
    return lambda: metadata.of_home(datasette, template, request)


@hook
def top_homepage(datasette: Datasette, request: Request) -> Callable[[], Awaitable[Markup]]:
    """Lead from the list of databases to the pages of each (1.0)."""
    return lambda: metadata.ways_in(datasette, request.actor)


@hook
def render_cell(
    datasette: Datasette, database: str, table: str | None, column: str, row: Cells, value: object
) -> Markup | None:
    """Link identifiers to our pages, and show passages in their place."""
    return cells.cell(datasette, database, table, column, row, value)


@hook
def database_actions(datasette: Datasette, database: str) -> list[links.Entry]:
    """Lead from a database to its front page."""
    return links.of_database(datasette, database)


@hook
def table_actions(datasette: Datasette, database: str, table: str) -> list[links.Entry]:
    """Lead from a table to the list that shows the same."""
    return links.of_table(datasette, database, table)


@hook
def view_actions(datasette: Datasette, database: str, view: str) -> list[links.Entry]:
    """Lead from a view to the list that shows the same (1.0)."""
    return links.of_table(datasette, database, view)


@hook
def row_actions(datasette: Datasette, database: str, table: str, row: Cells) -> list[links.Entry]:
    """Lead from a row to its page (1.0)."""
    return links.of_row(datasette, database, table, row)


@hook
def menu_links(datasette: Datasette, actor: Actor) -> Callable[[], Awaitable[list[links.Entry]]]:
    """Lead from everywhere to the front page."""
    return lambda: links.of_instance(datasette, actor)


@hook
def homepage_actions(
    datasette: Datasette, actor: Actor
) -> Callable[[], Awaitable[list[links.Entry]]]:
    """Lead from the list of databases to the front pages (1.0)."""
    return lambda: links.of_instance(datasette, actor)
