"""Keeping tallies in step: per claim, per position, per source.

Claims that a change touched are counted anew, and only rows that come out
otherwise are written: the most reported claim has twelve thousand positions, and
one more saying changes one of them. What a source adds up to is moved by what
its positions on those claims were before and are now, so that who is quoted
fifty thousand times costs no more than who is quoted once.
"""

from collections.abc import Iterable

from claimdb.db.bulk import Batch
from claimdb.db.dialect import Dialect
from claimdb.model.tables import metadata
from claimdb.pipeline.wanted import numbers, parts
from claimdb.queries import counting
from claimdb.queries.catalog import derive


def recount_all(batch: Batch) -> None:
    """Count everything anew."""
    for statement in counting.everything(_dialect(batch)):
        batch.run(statement)


def recount(batch: Batch, claims: Iterable[int], sources: Iterable[int]) -> None:
    """Count ``claims`` anew, and those that are new.

    ``sources`` are those that may have become, or stopped being, the canonical
    one of several; their claims must be among ``claims``.
    """
    _open_scope(batch, claims)
    _list_sources(batch, sources)
    if batch.rows("SELECT 1 FROM scope LIMIT 1"):
        _recount_scope(batch)
    batch.run("DROP TABLE scope")


def _recount_scope(batch: Batch) -> None:
    dialect = _dialect(batch)
    sums = derive("source_sums", dialect)
    for statement in counting.gather(dialect):
        batch.run(statement)
    batch.run(f"CREATE TEMP TABLE source_shift AS SELECT -1 AS sign, sums.* FROM ({sums}) AS sums")
    for table in counting.BY_CLAIM:
        _bring_in_step(batch, table)
    batch.run(f"INSERT INTO source_shift SELECT 1, sums.* FROM ({sums}) AS sums")
    batch.run(derive("source_shift", dialect))
    for temporary in ("source_shift", "sayings_in_scope"):
        batch.run(f"DROP TABLE {temporary}")


def _open_scope(batch: Batch, claims: Iterable[int]) -> None:
    """Put into the scope the claims, those they stand for, and those never counted.

    A claim that stands for itself no longer is in the scope too: it has no rows.
    """
    batch.run(counting.OPEN_SCOPE)
    for part in parts(claims):
        listed = numbers(part)
        batch.run(
            f"INSERT INTO scope SELECT id FROM claims WHERE id IN ({listed})"
            f" UNION SELECT canonical_id FROM claims WHERE id IN ({listed})"
            " AND canonical_id IS NOT NULL ON CONFLICT DO NOTHING"
        )
    batch.run(
        "INSERT INTO scope SELECT id FROM claims WHERE canonical_id = id"
        " AND id > (SELECT coalesce(max(claim_id), 0) FROM claim_tallies) ON CONFLICT DO NOTHING"
    )


def _list_sources(batch: Batch, sources: Iterable[int]) -> None:
    """Give each canonical source its row, empty at first, and no other source one."""
    columns = [column.name for column in metadata.tables[counting.BY_SOURCE].columns]
    counts = [name for name in columns if not name.endswith(("_id", "_said"))]
    insert = (
        f"INSERT INTO source_tallies (source_id, {', '.join(counts)})"
        f" SELECT id{', 0' * len(counts)} FROM sources WHERE canonical_id = id AND "
    )
    # Before any other row is there: all behind the last one are new.
    batch.run(f"{insert}id > (SELECT coalesce(max(source_id), 0) FROM source_tallies)")
    for part in parts(sources):
        listed = numbers(part)
        batch.run(
            f"DELETE FROM source_tallies WHERE source_id IN ({listed})"
            " AND source_id IN (SELECT id FROM sources WHERE canonical_id <> id)"
        )
        batch.run(f"{insert}id IN ({listed}) ON CONFLICT DO NOTHING")


def _bring_in_step(batch: Batch, table: str) -> None:
    """Replace those rows of the scope that come out otherwise."""
    made = metadata.tables[table]
    columns = ", ".join(column.name for column in made.columns)
    keys = ", ".join(column.name for column in made.primary_key.columns)
    stored = ", ".join(f"stored.{column.name}" for column in made.columns)
    here = (
        f"SELECT {stored} FROM scope CROSS JOIN {table} AS stored"
        " WHERE stored.claim_id = scope.claim_id"
    )
    batch.run(f"CREATE TEMP TABLE wanted AS SELECT {columns} FROM {table} LIMIT 0")
    batch.run(counting.filled(table, _dialect(batch), into="wanted"))
    batch.run(f"CREATE TEMP TABLE fresh AS SELECT {columns} FROM wanted EXCEPT {here}")
    batch.run(
        f"DELETE FROM {table} WHERE ({keys}) IN"
        f" (SELECT {keys} FROM ({here} EXCEPT SELECT {columns} FROM wanted) AS stale)"
    )
    batch.run(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM fresh")
    for temporary in ("fresh", "wanted"):
        batch.run(f"DROP TABLE {temporary}")


def _dialect(batch: Batch) -> Dialect:
    return Dialect(batch.connection.dialect.name)
