"""Opening a claimdb database for reading, whichever engine keeps it."""

from typing import cast

from claimdb.db.engines import engine_part
from claimdb.db.rows import Params, Reader, Row, Value, expand

__all__ = ["Params", "Reader", "Row", "Value", "expand", "open_any", "open_reader"]


def open_reader(url: str) -> Reader:
    """Open the claimdb database at ``url`` for reading.

    Raises a ``DatabaseProblem`` where it is missing, foreign, older or newer.
    """
    return cast("Reader", engine_part(url, "reader").open_reader(url))


def open_any(url: str) -> Reader:
    """Open a database of this version's tables, also one that is being copied into."""
    return cast("Reader", engine_part(url, "reader").open_any(url))
