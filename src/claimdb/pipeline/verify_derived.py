"""Closures and tallies, made anew beside the stored ones and compared.

The very statement that fills a table proves it: what it would insert is read
instead, as a step of the comparison. Nothing is written, no temporary table
either, so that a role that may only read can prove it.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from claimdb.db.bulk import Value
from claimdb.db.snapshot import Snapshot
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries.catalog import Check, derive

_REBUILD: Final = 'run "claimdb db rebuild", which makes derived rows anew'

IMPLICATIONS: Final = Check(
    "claim_implications", "claim_implications is the closure of entails", "counts", _REBUILD
)
TALLIES: Final = Check("claim_tallies", "claim_tallies equals a recount", "counts", _REBUILD)

_INSERT: Final = re.compile(r"INSERT INTO \w+ \((?P<columns>[^)]*)\)")
_COMPARED: Final = """
WITH {scopes}wanted ({columns}) AS MATERIALIZED (
{select}
)
SELECT stored.{row}, named.public_id, {shown},
  CASE WHEN wanted.{row} IS NULL THEN 'gone' ELSE 'other' END
FROM {table} AS stored
LEFT JOIN wanted ON {same}
LEFT JOIN {entity} AS named ON named.id = stored.{row}
WHERE wanted.{row} IS NULL OR {differs}
UNION ALL
SELECT wanted.{row}, named.public_id, {shown}, 'missing'
FROM wanted
LEFT JOIN {table} AS stored ON {same}
LEFT JOIN {entity} AS named ON named.id = wanted.{row}
WHERE stored.{row} IS NULL
"""


class _Derived(NamedTuple):
    """A derived table: what a row is of, its key, and the statement's scope."""

    entity: str
    keys: tuple[str, ...]
    scope: str = ""


_DERIVED: Final = {
    "claim_implications": _Derived("claims", ("claim_id", "implied_id")),
    "claim_tallies": _Derived(
        "claims",
        ("claim_id",),
        "scope (claim_id) AS (SELECT DISTINCT canonical_id FROM claims"
        " WHERE canonical_id IS NOT NULL),\n",
    ),
}


def derived_steps(*, quick: bool) -> list[Step]:
    """Return the steps that derive anew; a recount of everything is not quick."""
    steps = [Step((IMPLICATIONS,), partial(_check_derived, IMPLICATIONS))]
    if not quick:
        steps.append(Step((TALLIES,), partial(_check_derived, TALLIES)))
    return steps


def _check_derived(check: Check, snapshot: Snapshot) -> Iterator[Finding]:
    statement = derive(check.name, snapshot.dialect)
    columns = _columns(statement)
    made = _DERIVED[check.name]
    values = [one for one in columns if one not in made.keys]
    sql = _COMPARED.format(
        scopes=made.scope,
        columns=", ".join(columns),
        select=_INSERT.sub("", statement, count=1),
        row=made.keys[0],
        shown=", ".join(f"stored.{one}, wanted.{one}" for one in values),
        table=check.name,
        entity=made.entity,
        same=" AND ".join(f"wanted.{one} = stored.{one}" for one in made.keys),
        differs=" OR ".join(f"stored.{one} IS NOT wanted.{one}" for one in values),
    )
    for row, public, *pairs, how in snapshot.stream(sql):
        yield finding(
            check,
            _told(made.entity, str(how), values, pairs),
            table=check.name,
            row=int(str(row)),
            public_id=None if public is None else str(public),
        )


def _columns(statement: str) -> list[str]:
    """Return the columns that a statement fills, in its order."""
    found = _INSERT.search(statement)
    if found is None:
        raise ValueError(statement)
    return [name.strip() for name in found["columns"].split(",")]


def _told(entity: str, how: str, values: list[str], pairs: list[Value]) -> str:
    if how == "missing":
        return f"the row of the {entity.removesuffix('s')} is missing"
    if how == "gone":
        return "a row is there that nothing makes"
    both = zip(values, pairs[::2], pairs[1::2], strict=True)
    return "; ".join(
        f"{name} is {stored}, and should be {wanted}"
        for name, stored, wanted in both
        if stored != wanted
    )
