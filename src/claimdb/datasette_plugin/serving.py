"""Between Datasette and our views: who may look, in which thread, for how long.

Invariants: a view runs upon one moment of the database, in Datasette's own thread and
within its time limit; who may not view the database gets Datasette's own refusal; no
page of ours may run a script or fetch from elsewhere, whatever an article holds; what
goes wrong is one sentence with the way out.
"""

import hashlib
import re
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from importlib import import_module
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from datasette import NotFound, Response
from datasette.utils import add_cors_headers, tilde_decode
from datasette.views.index import IndexView

from claimdb.datasette_plugin.access import may_view, require_view
from claimdb.datasette_plugin.addresses import STYLE, TABLE_STYLE, site_of
from claimdb.datasette_plugin.asked import FORMATS, TEXT, Asked, Told, View, asked_of, moved
from claimdb.datasette_plugin.host import (
    IS_ONE,
    Answer,
    Database,
    Datasette,
    Request,
    Serve,
    attached,
)
from claimdb.datasette_plugin.problems import problem_told
from claimdb.datasette_plugin.views import PAGES, VIEWS
from claimdb.db.reader import Reader
from claimdb.db.sqlite.lent import is_anothers, lent, require_current_connection
from claimdb.errors import ClaimdbError, DatabaseGone, PageUnknown
from claimdb.export.datasette import table_sheet
from claimdb.pages.site import Site
from claimdb.pages.style import style

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
_READING: Final = frozenset({"GET", "HEAD"})
_REFUSED: Final = Told(
    "Pages are only read.\n",
    TEXT,
    HTTPStatus.METHOD_NOT_ALLOWED,
    {"Allow": ", ".join(sorted(_READING))},
)
#: Datasette's own page of all databases looks for a format, which has another address.
_INDEX: Final = r"/(?P<format>(?!))?$"
#: Datasette 1.0 has pages of its own beside ours; 0.65 takes all else for rows of a table "-".
_OTHERS: Final = f"(?:{'|'.join(page.partition('/')[0] for page in PAGES)})" if IS_ONE else ""
_ROW: Final = rf"/(?P<database>[^/]+)/(?P<table>-)/(?P<pks>{_OTHERS}[^/]*?)(\.(?P<format>\w+))?$"
_DEEPER: Final = rf"/(?P<database>[^/]+)/-/{_OTHERS}[^/]*/.*[^/]$"


def routes() -> list[tuple[str, Serve]]:
    """Return our pages by the pattern of their address, and what stands in place of others."""
    pages = [(rf"/(?P<database>[^/]+)/-/{pattern}$", _served(view)) for pattern, view in VIEWS]
    sheets = [(rf"{STYLE}$", _sheet(style)), (rf"{TABLE_STYLE}$", _sheet(table_sheet))]
    home = (r"/(?P<database>[^/]+)/-/?$", _home)
    return [(_INDEX, _front), *sheets, home, *pages, (_ROW, _nowhere), (_DEEPER, _nowhere)]


def _sheet(text: Callable[[], str]) -> Serve:
    """Return what serves a style sheet, whose address changes when it does."""

    async def serve() -> Answer:
        headers = {"Cache-Control": "public, max-age=31536000, immutable"}
        sheet: Answer = Response(text(), headers=headers, content_type="text/css; charset=utf-8")
        return sheet

    return serve


async def _front(datasette: Datasette, request: Request, send: object) -> Answer | None:
    """Serve the front page where there is nothing else; else all databases, as Datasette does."""
    only = await _only(datasette, request)
    front = next((view for pattern, view in VIEWS if re.fullmatch(pattern, "front")), None)
    if only is not None and front is not None:
        return await _told(datasette, request, only, front)
    index: Serve = IndexView.as_view(datasette)
    return await index(request, send)


async def _only(datasette: Datasette, request: Request) -> Database | None:
    """Return the only database there is, if it is nobody else's and may be viewed."""
    first, *others = [*attached(datasette), None]
    if first is None or others != [None] or await _is_anothers(first):
        return None
    return first if await may_view(datasette, request.actor, first) else None


async def _home(datasette: Datasette, request: Request) -> Answer:
    """Lead from the bare ``/DATABASE/-/`` to its front page."""
    database = await _database(datasette, request)
    return _answer(datasette, request, moved(site_of(datasette, database).page("front")))


def _served(view: View) -> Serve:
    async def serve(datasette: Datasette, request: Request) -> Answer:
        return await _told(datasette, request, await _database(datasette, request), view)

    return serve


async def _nowhere(datasette: Datasette, request: Request, send: object) -> Answer | None:
    """Say which pages there are; what is no database of ours is left to Datasette."""
    database = _named(datasette, request)
    if not await _is_anothers(database):
        await require_view(datasette, request, database)
        return await _told(datasette, request, database, _no_page)
    if "pks" not in request.url_vars:
        raise NotFound("There is no page at this address.")
    # It cannot be imported above: Datasette loads its plugins before its pages of rows.
    row: Serve = import_module("datasette.views.row").RowView.as_view(datasette)
    return await row(request, send)


def _no_page(_reader: Reader, _site: Site, asked: Asked) -> Told:
    raise PageUnknown(_decoded(asked.path), PAGES)


async def _told(datasette: Datasette, request: Request, database: Database, view: View) -> Answer:
    """Return what ``view`` tells, or what keeps it from telling."""
    if request.method not in _READING:
        return _answer(datasette, request, _REFUSED)
    asked, site = _asked(request), site_of(datasette, database)
    seconds = float(datasette.setting("sql_time_limit_ms") or 0) / 1000

    def tell(connection: sqlite3.Connection) -> Told:
        try:
            require_current_connection(connection, database.name)
            asked.require_usable()
            with lent(connection, seconds=seconds) as reader:
                return view(reader, site, asked)
        except ClaimdbError as error:
            return problem_told(error, site, asked)

    try:
        told = await database.execute_fn(tell)
    except sqlite3.Error as error:  # there is no connection to tell anything through
        told = problem_told(DatabaseGone(database.name, str(error)), site, asked)
    return _answer(datasette, request, told)


async def _is_anothers(database: Database) -> bool:
    """Tell whether a database is somebody else's; one that cannot be opened is nobody's."""
    try:
        return await database.execute_fn(is_anothers)
    except sqlite3.Error:
        return False


def _asked(request: Request) -> Asked:
    """Return what an address asks for; its path stays as it was sent, to lead there again."""
    parts = {name: _decoded(part) for name, part in request.url_vars.items() if part}
    below = request.path.partition(f"/{request.url_vars.get('database')}/-/")[2]
    ending = PurePosixPath(below).suffix.removeprefix(".")
    parts.setdefault("format", ending if ending in FORMATS else "")
    return asked_of(parts, below or "front", request.query_string)


def _decoded(part: str) -> str:
    """Return a part of an address, written as browsers do (%20) or as Datasette does (~20)."""
    return unquote(part) if "%" in part else tilde_decode(part)


def _kept(datasette: Datasette) -> str:
    """Return how long a browser may keep a page, as for Datasette's own pages."""
    seconds = datasette.setting("default_cache_ttl")
    return f"max-age={seconds}" if seconds else "no-cache"


def _answer(datasette: Datasette, request: Request, told: Told) -> Answer:
    """Return what goes over the wire; what a browser has already is not sent again."""
    headers = {**HEADERS, **told.headers}
    if datasette.cors:
        add_cors_headers(headers)
    if told.status == HTTPStatus.OK:
        headers["ETag"] = f'W/"{hashlib.sha256(told.body.encode()).hexdigest()[:32]}"'
        headers["Cache-Control"] = _kept(datasette)
        known = request.headers.get("if-none-match", "")
        if headers["ETag"] in {one.strip() for one in known.split(",")}:
            told = replace(told, body="", status=HTTPStatus.NOT_MODIFIED)
    body = "" if request.method == "HEAD" else told.body
    answer: Answer = Response(body, told.status, headers, told.type)
    return answer


async def _database(datasette: Datasette, request: Request) -> Database:
    database = _named(datasette, request)
    await require_view(datasette, request, database)
    return database


def _named(datasette: Datasette, request: Request) -> Database:
    """Return the database of an address; raises Datasette's NotFound where there is none."""
    route = tilde_decode(request.url_vars["database"] or "")
    try:
        return datasette.get_database(route=route)
    except KeyError as error:
        raise NotFound(f"There is no database '{route}' here.") from error
