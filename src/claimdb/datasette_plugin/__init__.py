"""claimdb inside Datasette: its pages, found as soon as both are installed.

Invariant: a database that is not claimdb's is left exactly as Datasette shows it.
"""

from claimdb.datasette_plugin.host import Serve, hook
from claimdb.datasette_plugin.serving import routes

__all__ = ["register_routes"]


@hook
def register_routes() -> list[tuple[str, Serve]]:
    """Give Datasette our pages, by the pattern of their address."""
    return routes()
