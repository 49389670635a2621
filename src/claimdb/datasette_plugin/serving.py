"""Between Datasette and our views: who may look, in which thread, for how long.

Invariants: a view runs upon one moment of the database, in Datasette's own thread and
within its time limit; who may not view the database gets Datasette's own refusal; no
page of ours may run a script or fetch from elsewhere, whatever an article holds.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeAlias

from datasette import Forbidden, NotFound, Response
from datasette.utils import tilde_decode

from claimdb.datasette_plugin.asked import Asked, Told, View
from claimdb.datasette_plugin.views import VIEWS
from claimdb.db.sqlite.lent import lent, require_current_connection
from claimdb.errors import ClaimdbError, LookupFailed
from claimdb.pages.site import Site
from claimdb.pages.style import style, style_version

Serve: TypeAlias = Callable[..., Awaitable[Any]]

#: No script at all, nothing from elsewhere, and no frame of another site around a page.
POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_STYLE: Final = "/-/claimdb/style.css"


def routes(_datasette: Any) -> list[tuple[str, Serve]]:  # noqa: ANN401
    """Return our pages by the pattern of their address."""
    pages = [(rf"/(?P<database>[^/]+)/-/{pattern}$", _served(view)) for pattern, view in VIEWS]
    return [(rf"{_STYLE}$", _sheet), *pages]


async def _sheet() -> Any:  # noqa: ANN401
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(style(), headers=headers, content_type="text/css; charset=utf-8")


def _served(view: View) -> Serve:
    async def serve(datasette: Any, request: Any) -> Any:  # noqa: ANN401
        database = await _database(datasette, request)
        parts = {name: tilde_decode(part) for name, part in request.url_vars.items()}
        asked = Asked(parts, {name: request.args.get(name) for name in request.args})
        site = _site(datasette, database)
        seconds = datasette.setting("sql_time_limit_ms") / 1000

        def tell(connection: sqlite3.Connection) -> Told:
            require_current_connection(connection, database.name)
            with lent(connection, seconds=seconds) as reader:
                return view(reader, site, asked)

        try:
            told = await database.execute_fn(tell)
        except LookupFailed as error:
            raise NotFound(str(error)) from error
        except ClaimdbError as error:
            return Response.text(str(error), status=500)
        headers = {**HEADERS, **told.headers}
        return Response(told.body, status=told.status, headers=headers, content_type=told.type)

    return serve


async def _database(datasette: Any, request: Any) -> Any:  # noqa: ANN401
    try:
        database = datasette.get_database(tilde_decode(request.url_vars["database"]))
    except KeyError as error:
        raise NotFound(f"There is no database {request.url_vars['database']!r} here.") from error
    visible, _ = await datasette.check_visibility(
        request.actor, permissions=[("view-database", database.name), "view-instance"]
    )
    if not visible:
        raise Forbidden("view-database")
    return database


def _site(datasette: Any, database: Any) -> Site:  # noqa: ANN401
    tables = str(datasette.urls.database(database.name))
    return Site(
        root=f"{tables}/-/",
        tables=tables,
        style=f"{datasette.urls.path(_STYLE)}?{style_version()}",
        database=database.name,
    )
