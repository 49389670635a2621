"""Closures and tallies, made anew beside the stored ones and compared.

The very statement that fills a table proves it: what it would insert is read
instead, as a step of the comparison. Nothing is written, no temporary table
either, so that a role that may only read can prove it.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from claimdb.db.bulk import Value
from claimdb.db.snapshot import Snapshot
from claimdb.model.tables import metadata
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries import counting
from claimdb.queries.catalog import Check, derive

_REBUILD: Final = 'run "claimdb db rebuild", which makes derived rows anew'

IMPLICATIONS: Final = Check(
    "claim_implications", "claim_implications is the closure of entails", "counts", _REBUILD
)
#: A tally that is made from another is proved by the stored one, which is proved by
#: itself: what is wrong is found once, where it is wrong.
TALLIES: Final = tuple(
    Check(table, f"{table} equals a recount", "counts", _REBUILD)
    for table in (*counting.BY_CLAIM, counting.BY_SOURCE)
)

_INSERT: Final = re.compile(r"INSERT INTO \w+ \((?P<columns>[^)]*)\)")
_COMPARED: Final = """
WITH {steps}wanted ({columns}) AS MATERIALIZED (
{select}
)
SELECT {stored_key}, named.public_id{shown},
  CASE WHEN wanted.{row} IS NULL THEN 'gone' ELSE 'other' END
FROM {table} AS stored
LEFT JOIN wanted ON {same}
LEFT JOIN {entity} AS named ON named.id = stored.{row}
WHERE wanted.{row} IS NULL{differs}
UNION ALL
SELECT {wanted_key}, named.public_id{shown}, 'missing'
FROM wanted
LEFT JOIN {table} AS stored ON {same}
LEFT JOIN {entity} AS named ON named.id = wanted.{row}
WHERE stored.{row} IS NULL
"""


def derived_steps(*, quick: bool) -> list[Step]:
    """Return the steps that derive anew; a recount of everything is not quick."""
    steps = [Step((IMPLICATIONS,), partial(_check_derived, IMPLICATIONS))]
    if not quick:
        steps += [Step((check,), partial(_check_derived, check)) for check in TALLIES]
    return steps


def _check_derived(check: Check, snapshot: Snapshot) -> Iterator[Finding]:
    statement = derive(check.name, snapshot.dialect)
    keys = [column.name for column in metadata.tables[check.name].primary_key.columns]
    columns = _columns(statement)
    values = [one for one in columns if one not in keys]
    entity = keys[0].removesuffix("_id")
    sql = _COMPARED.format(
        steps=counting.steps(check.name, snapshot.dialect),
        columns=", ".join(columns),
        select=_INSERT.sub("", statement, count=1),
        row=keys[0],
        stored_key=", ".join(f"stored.{one}" for one in keys),
        wanted_key=", ".join(f"wanted.{one}" for one in keys),
        shown="".join(f", stored.{one}, wanted.{one}" for one in values),
        table=check.name,
        entity=f"{entity}s",
        same=" AND ".join(f"wanted.{one} = stored.{one}" for one in keys),
        differs="".join(f" OR stored.{one} IS NOT wanted.{one}" for one in values),
    )
    for *row, how in snapshot.stream(sql):
        key, public, pairs = row[: len(keys)], row[len(keys)], row[len(keys) + 1 :]
        yield finding(
            check,
            _told(entity, str(how), values, pairs) + _which(keys, key),
            table=check.name,
            row=int(str(key[0])),
            public_id=None if public is None else str(public),
        )


def _which(keys: list[str], key: list[Value]) -> str:
    """Return the rest of a row's key in words, where it is more than the number shown."""
    rest = ", ".join(f"{name} {value}" for name, value in zip(keys[1:], key[1:], strict=True))
    return f" ({rest})" if rest else ""


def _columns(statement: str) -> list[str]:
    """Return the columns that a statement fills, in its order."""
    found = _INSERT.search(statement)
    if found is None:
        raise ValueError(statement)
    return [name.strip() for name in found["columns"].split(",")]


def _told(entity: str, how: str, values: list[str], pairs: list[Value]) -> str:
    if how == "missing":
        return f"the row of the {entity} is missing"
    if how == "gone":
        return "a row is there that nothing makes"
    both = zip(values, pairs[::2], pairs[1::2], strict=True)
    return "; ".join(
        f"{name} is {stored}, and should be {wanted}"
        for name, stored, wanted in both
        if stored != wanted
    )
