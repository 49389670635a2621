"""Making every derived row anew, for a database that ``claimdb verify`` found out of step.

Invariant: no fact, opinion or piece of evidence is touched, only what can be
made from them; all of it in one transaction.
"""

from typing import Final

from claimdb.db.bulk import Batch, open_batch
from claimdb.db.dialect import Dialect
from claimdb.db.engine import writing
from claimdb.pipeline.derive import refresh_all
from claimdb.queries.catalog import derive

#: Filled by triggers as evidence comes in, so that a refresh leaves them alone.
_BY_TRIGGERS: Final = ("chain_links", "text_chunks")
_SEARCHED: Final = ("claims", "passages", "text_chunks")


def rebuild(url: str) -> None:
    """Make canonical rows, roots, parties, closures, tallies, windows and search anew."""
    with writing(url) as connection:
        batch = open_batch(connection)
        for table in _BY_TRIGGERS:
            batch.run(f"DELETE FROM {table}")
            batch.run(derive(table))
        refresh_all(batch)
        for table in _SEARCHED:
            _index(batch, table)


def _index(batch: Batch, table: str) -> None:
    search = f"{table}_fts"
    if batch.connection.dialect.name == Dialect.SQLITE:
        batch.run(f"INSERT INTO {search} ({search}) VALUES ('rebuild')")
        return
    batch.run(f"DELETE FROM {search} WHERE id NOT IN (SELECT id FROM {table})")
    batch.rows("SELECT search_filled(?)", table)
