"""Taking words out of a database for good, whichever engine keeps it.

Deleting a row marks its place as free and leaves its bytes. What more it takes
differs by engine; backups, and the log of a server, keep what they have.
"""

from claimdb.db.bulk import Batch
from claimdb.db.engines import engine_part


def begin(batch: Batch) -> None:
    """Let the database overwrite what this transaction deletes, where it can."""
    engine_part(f"{batch.connection.dialect.name}:", "erasing").begin(batch)


def forget(batch: Batch) -> None:
    """Take words out of the search indexes too, where deleting their rows leaves them."""
    engine_part(f"{batch.connection.dialect.name}:", "erasing").forget(batch)


def settle(url: str) -> None:
    """Clear away, after the transaction, what it could not."""
    engine_part(url, "erasing").settle(url)
