"""Which database engine a URL names, known without importing its driver."""

from enum import StrEnum

from claimdb.errors import UnsupportedDatabase
from claimdb.settings import shown_url


class Dialect(StrEnum):
    """An engine that keeps facts, in SQLAlchemy's word for it."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


def dialect_of(url: str) -> Dialect:
    """Return the engine of a SQLAlchemy URL; raises ``UnsupportedDatabase`` for any other."""
    name = url.partition(":")[0].partition("+")[0]
    try:
        return Dialect(name)
    except ValueError:
        raise UnsupportedDatabase(shown_url(url)) from None
