"""claimdb inside Datasette: its pages, found as soon as both are installed.

Invariant: a database that is not claimdb's is left exactly as Datasette shows it.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl

from claimdb.datasette_plugin.serving import routes

__all__ = ["register_routes"]


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Callable[..., Awaitable[Any]]]]:  # noqa: ANN401
    """Give Datasette our pages, by the pattern of their address."""
    return routes(datasette)
