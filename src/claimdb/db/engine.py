"""One write transaction, whichever engine keeps the facts."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from claimdb.db.engines import engine_part

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


def make_engine(url: str) -> "Engine":
    """Return an engine on ``url`` whose transactions are each the only one that writes."""
    engine: Engine = engine_part(url, "writing").make_engine(url)
    return engine


@contextmanager
def writing(url: str, *, roomy: bool = True) -> Iterator["Connection"]:
    """Give a connection in one transaction: all of it is kept, or nothing.

    A ``roomy`` one keeps pages in memory between its rows, for thousands of them.
    Raises ``RuleBroken`` where a constraint or trigger refused a row,
    ``DatabaseLocked`` where another writer held the database too long, and
    ``ConnectionLost`` where a server went away.
    """
    with engine_part(url, "writing").writing(url, roomy=roomy) as connection:
        yield connection


def tidy(url: str) -> None:
    """Let the database see to itself after much was added at once."""
    engine_part(url, "writing").tidy(url)
