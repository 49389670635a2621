"""What a database is called, for files that are made from it."""

from urllib.parse import unquote, urlsplit

from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.location import sqlite_file


def database_stem(url: str) -> str:
    """Return the name of a file without its suffix, or that of a database on a server."""
    if dialect_of(url) is Dialect.SQLITE:
        return sqlite_file(url).stem
    return unquote(urlsplit(url).path.strip("/")) or "claimdb"
