"""Full-text search on PostgreSQL: its tables, made and filled by managed code."""

from sqlalchemy import Connection


def create_search(connection: Connection) -> None:
    """Create the search tables, or those whose form has changed, and index all rows."""
