"""What we use of Datasette, with types: it has none of its own.

Invariant: nothing else of Datasette is touched, so that what another version of it
changes is found here, by the type checker or at one glance.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias, TypeVar, cast

from datasette import hookimpl

T = TypeVar("T")
Hook = TypeVar("Hook", bound=Callable[..., object])

#: Whether this is Datasette 1.0, or one of its alphas.
IS_ONE: Final = find_spec("datasette.resources") is not None

#: What an actor may do is Datasette's business; we pass it on as it is.
Actor: TypeAlias = Mapping[str, object] | None


class Request(Protocol):
    """What a browser asks for."""

    @property
    def method(self) -> str:
        """GET, HEAD or another word."""

    @property
    def path(self) -> str:
        """The path as it was sent, encoded."""

    @property
    def query_string(self) -> str:
        """What stands after the question mark."""

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, their names in small letters."""

    @property
    def url_vars(self) -> Mapping[str, str | None]:
        """The named parts of the address, encoded."""

    @property
    def actor(self) -> Actor:
        """Who asks, as far as Datasette knows."""


class Cells(Protocol):
    """A row of a table, by the names of its columns."""

    def keys(self) -> Iterable[str]:
        """Return the names of the columns."""

    def __getitem__(self, column: str, /) -> object:
        """Return what stands in a column."""


class Database(Protocol):
    """A database that Datasette has open."""

    name: str
    route: str
    path: str | Path | None
    is_mutable: bool
    is_memory: bool

    def connect(self) -> sqlite3.Connection:
        """Return a new connection for reading."""

    async def execute_fn(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``function`` with a connection in one of Datasette's threads."""


class Query(Protocol):
    """A form that Datasette keeps (1.0)."""

    @property
    def source(self) -> str:
        """Who keeps it."""


class Urls(Protocol):
    """Addresses with the path under which Datasette is served."""

    def path(self, path: str) -> object:
        """Return the address of a path."""

    def instance(self) -> object:
        """Return the address of everything."""

    def database(self, database: str) -> object:
        """Return the address of a database's page."""

    def table(self, database: str, table: str) -> object:
        """Return the address of a table's page."""


class Datasette(Protocol):
    """The server."""

    databases: Mapping[str, Database]
    urls: Urls
    cors: bool
    #: How things are shown (1.0), from the file of configuration.
    config: dict[str, Any]

    def get_database(self, name: str | None = None, route: str | None = None) -> Database:
        """Return a database; raises KeyError where there is none."""

    def setting(self, name: str) -> int | str | bool | None:
        """Return a setting."""

    def metadata(self) -> dict[str, object]:
        """Return what is said of the instance (0.65)."""

    async def get_database_metadata(self, database: str, /) -> Mapping[str, str]:
        """Return the words kept for a database (1.0)."""

    async def set_database_metadata(self, database: str, key: str, text: str, /) -> None:
        """Keep words for a database (1.0)."""

    async def get_resource_metadata(self, database: str, table: str, /) -> Mapping[str, str]:
        """Return the words kept for a table or view (1.0)."""

    async def set_resource_metadata(
        self, database: str, table: str, key: str, text: str, /
    ) -> None:
        """Keep words for a table or view (1.0)."""

    async def get_column_metadata(
        self, database: str, table: str, column: str, /
    ) -> Mapping[str, str]:
        """Return the words kept for a column (1.0)."""

    async def set_column_metadata(
        self, database: str, table: str, column: str, key: str, text: str, /
    ) -> None:
        """Keep words for a column (1.0)."""

    async def get_query(self, database: str, name: str, /) -> Query | None:
        """Return a form (1.0)."""

    async def add_query(self, database: str, name: str, sql: str, /, **told: Any) -> None:
        """Keep a form (1.0)."""

    async def check_visibility(self, actor: Actor, **asked: object) -> tuple[bool, bool]:
        """Return whether somebody may see something, and whether not everybody may."""


class Answer(Protocol):
    """What goes back to the browser."""

    status: int


#: A page as Datasette calls it: by the names of its arguments.
Serve: TypeAlias = Callable[..., Awaitable[Answer | None]]


def hook(function: Hook) -> Hook:
    """Let Datasette find ``function`` as the hook of its name."""
    return cast("Hook", hookimpl(function))


def last_hook(function: Hook) -> Hook:
    """Let Datasette find ``function`` as a hook that comes after those of other plugins."""
    return cast("Hook", hookimpl(function, trylast=True))


def attached(datasette: Datasette) -> Iterator[Database]:
    """Yield the databases that somebody attached, without Datasette's own."""
    for name, database in datasette.databases.items():
        if name != "_internal":
            yield database
