"""Who may look: Datasette's permissions, asked in the words of 0.65 and of 1.0.

Invariant: whoever may not view a database gets Datasette's own refusal, and sees of
it no more than that.
"""

from datasette import Forbidden

from claimdb.datasette_plugin.host import Actor, Database, Datasette, Request

try:  # Datasette 1.0 asks about resources; 0.65 has none.
    from datasette.resources import DatabaseResource
except ImportError:
    DatabaseResource = None


async def require_view(datasette: Datasette, request: Request, database: Database) -> None:
    """Raise Datasette's Forbidden where the reader may not view ``database``."""
    if not await may_view(datasette, request.actor, database):
        raise Forbidden("view-database")


async def may_view(datasette: Datasette, actor: Actor, database: Database) -> bool:
    """Tell whether ``actor`` may view ``database``."""
    if DatabaseResource is None:
        needed = [("view-database", database.name), "view-instance"]
        visible, _ = await datasette.check_visibility(actor, permissions=needed)
    else:
        of = DatabaseResource(database.name)
        visible, _ = await datasette.check_visibility(actor, action="view-database", resource=of)
    return visible
