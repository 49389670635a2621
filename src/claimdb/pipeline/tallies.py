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
    for statement in counting.gather(_dialect(batch)):
        batch.run(statement)
    for table in counting.BY_CLAIM:
        _compare(batch, table)
        if table == "position_tallies":
            _move_sources(batch, table)
        else:
            _replace(batch, table)
        for temporary in ("stale", "fresh", "wanted"):
            batch.run(f"DROP TABLE {temporary}")
    batch.run("DROP TABLE sayings_in_scope")


def _compare(batch: Batch, table: str) -> None:
    """Make ``stale`` and ``fresh``: rows of the scope that go, and those that come."""
    made = metadata.tables[table]
    columns = ", ".join(column.name for column in made.columns)
    stored = ", ".join(f"stored.{column.name}" for column in made.columns)
    here = (
        f"SELECT {stored} FROM scope CROSS JOIN {table} AS stored"
        " WHERE stored.claim_id = scope.claim_id"
    )
    batch.run(f"CREATE TEMP TABLE wanted AS SELECT {columns} FROM {table} LIMIT 0")
    batch.run(counting.filled(table, _dialect(batch), into="wanted"))
    wanted = f"SELECT {columns} FROM wanted"
    batch.run(f"CREATE TEMP TABLE stale AS {here} EXCEPT {wanted}")
    batch.run(f"CREATE TEMP TABLE fresh AS {wanted} EXCEPT {here}")


def _replace(batch: Batch, table: str) -> None:
    """Write what ``_compare`` found."""
    made = metadata.tables[table]
    columns = ", ".join(column.name for column in made.columns)
    keys = ", ".join(column.name for column in made.primary_key.columns)
    batch.run(f"DELETE FROM {table} WHERE ({keys}) IN (SELECT {keys} FROM stale)")
    batch.run(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM fresh")


def _move_sources(batch: Batch, positions: str) -> None:
    """Replace positions, and move what their sources add up to by what that changes.

    Before and after are added up over the claims of the scope alone, of those sources
    alone that have a position that changes.
    """
    batch.run(
        "CREATE TEMP TABLE moving AS SELECT source_id FROM stale UNION SELECT source_id FROM fresh"
    )
    if batch.rows("SELECT 1 FROM moving LIMIT 1"):
        sums = counting.sums(
            _dialect(batch),
            f"SELECT held.* FROM scope CROSS JOIN {positions} AS held"
            " WHERE held.claim_id = scope.claim_id"
            " AND held.source_id IN (SELECT source_id FROM moving)",
        )
        batch.run(
            f"CREATE TEMP TABLE source_shift AS SELECT -1 AS sign, was.* FROM ({sums}) AS was"
        )
        _replace(batch, positions)
        batch.run(f"INSERT INTO source_shift SELECT 1, now.* FROM ({sums}) AS now")
        batch.run(derive("source_shift", _dialect(batch)))
        batch.run("DROP TABLE source_shift")
    batch.run("DROP TABLE moving")


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
    # Who asserts what entails a claim stands against those who deny it; else none of this
    # matters to what follows.
    batch.run(
        "INSERT INTO scope SELECT step.implied_id FROM claim_implications AS step"
        " WHERE step.claim_id IN (SELECT claim_id FROM scope)"
        " AND EXISTS (SELECT 1 FROM position_tallies AS held"
        " WHERE held.claim_id = step.implied_id AND held.stance = 'denies')"
        " ON CONFLICT DO NOTHING"
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
            " AND EXISTS (SELECT 1 FROM sources AS merged"
            " WHERE merged.id = source_tallies.source_id AND merged.canonical_id <> merged.id)"
        )
        batch.run(f"{insert}id IN ({listed}) ON CONFLICT DO NOTHING")


def _dialect(batch: Batch) -> Dialect:
    return Dialect(batch.connection.dialect.name)
