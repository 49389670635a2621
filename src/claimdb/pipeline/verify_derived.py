"""Closures and tallies, made anew beside the stored ones and compared.

A temporary table hides the stored one of its name from the statement that fills
it, so that the very statement which fills the table proves it.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from claimdb.db.bulk import Value
from claimdb.model.tables import metadata
from claimdb.pipeline.verify_finding import Finding, Snapshot, Step, finding
from claimdb.queries.catalog import Check, derive

_REBUILD: Final = 'run "claimdb db rebuild", which makes derived rows anew'

IMPLICATIONS: Final = Check(
    "claim_implications", "claim_implications is the closure of entails", "counts", _REBUILD
)
TALLIES: Final = Check("claim_tallies", "claim_tallies equals a recount", "counts", _REBUILD)

_KEYS: Final = {"claim_implications": 2, "claim_tallies": 1}


def derived_steps(*, quick: bool) -> list[Step]:
    """Return the steps that derive anew; a recount of everything is not quick."""
    steps = [Step((IMPLICATIONS,), partial(_check_derived, IMPLICATIONS))]
    if not quick:
        steps.append(Step((TALLIES,), partial(_check_derived, TALLIES)))
    return steps


def _check_derived(check: Check, snapshot: Snapshot) -> Iterator[Finding]:
    name = check.name
    snapshot.run(f"CREATE TEMP TABLE {name} AS SELECT * FROM main.{name} LIMIT 0")
    snapshot.run("CREATE TEMP TABLE scope (claim_id INTEGER PRIMARY KEY)")
    try:
        snapshot.run(
            "INSERT INTO scope SELECT DISTINCT canonical_id FROM claims"
            " WHERE canonical_id IS NOT NULL"
        )
        snapshot.run(derive(name))
        columns = [column.name for column in metadata.tables[name].columns]
        keys = columns[: _KEYS[name]]
        snapshot.run(f"CREATE INDEX temp.wanted_{name} ON {name} ({', '.join(keys)})")
        yield from _differences(check, snapshot, keys, columns[len(keys) :])
    finally:
        snapshot.run("DROP TABLE temp.scope")
        snapshot.run(f"DROP TABLE temp.{name}")


def _differences(
    check: Check, snapshot: Snapshot, keys: list[str], values: list[str]
) -> Iterator[Finding]:
    name = check.name
    same = " AND ".join(f"wanted.{key} = stored.{key}" for key in keys)
    differs = " OR ".join(f"stored.{one} IS NOT wanted.{one}" for one in values)
    shown = ", ".join(f"stored.{one}, wanted.{one}" for one in values)
    for row in snapshot.stream(
        f"SELECT stored.claim_id, claim.public_id, {shown}, wanted.claim_id IS NULL"
        f" FROM main.{name} AS stored LEFT JOIN temp.{name} AS wanted ON {same}"
        f" LEFT JOIN claims AS claim ON claim.id = stored.claim_id"
        f" WHERE wanted.claim_id IS NULL OR {differs}"
    ):
        yield _found(check, row, _told(row[2:-1], values, gone=bool(row[-1])))
    for row in snapshot.stream(
        f"SELECT wanted.claim_id, claim.public_id FROM temp.{name} AS wanted"
        f" LEFT JOIN main.{name} AS stored ON {same}"
        f" LEFT JOIN claims AS claim ON claim.id = wanted.claim_id WHERE stored.claim_id IS NULL"
    ):
        yield _found(check, row, "the row of the claim is missing")


def _told(pairs: tuple[Value, ...], values: list[str], *, gone: bool) -> str:
    if gone:
        return "a row is there that nothing makes"
    both = zip(values, pairs[::2], pairs[1::2], strict=True)
    return "; ".join(
        f"{name} is {stored}, and should be {wanted}"
        for name, stored, wanted in both
        if stored != wanted
    )


def _found(check: Check, row: tuple[Value, ...], problem: str) -> Finding:
    return finding(
        check,
        problem,
        table=check.name,
        row=int(str(row[0])),
        public_id=None if row[1] is None else str(row[1]),
    )
