"""What a server keeps beside the rows: whether its rules are in force, and its indexes whole.

A server's files are its own; what it tells of them is asked for. References are
proved row by row all the same: a superuser may switch them off for a session,
and nothing stays behind to tell of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sqlalchemy import ForeignKeyConstraint, Table

from claimdb.db.bulk import Value
from claimdb.db.snapshot import Snapshot
from claimdb.model.tables import metadata
from claimdb.pipeline.verify_common import REFERENCES, SEARCH, SEARCHED
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries.catalog import Check

INTEGRITY: Final = Check(
    "integrity",
    "constraints, triggers and indexes are in force, and no page is damaged",
    "file",
    "restore a backup",
)
SEQUENCES: Final = Check(
    "sequences",
    "the next row of each table gets a number that is free",
    "file",
    "set the sequence to the highest number",
)
#: The same, where nobody has looked.
_UNREAD: Final = replace(SEQUENCES, notice=True)
_OURS: Final = ", ".join(f"'{name}'" for name in (*metadata.tables, *SEARCHED))
_OF_OURS: Final = f"""pg_class AS relation ON relation.oid = {{0}}
WHERE relation.relnamespace = quote_ident(current_schema())::regnamespace
  AND relation.relname IN ({_OURS})
  AND """

#: Table, what is not in force, and the statement that mends it. Constraints that are not
#: enforced came with PostgreSQL 18: older servers have no such column, so that it is asked as JSON.
_NOT_IN_FORCE: Final = f"""
SELECT relation.relname, 'the constraint ' || one.conname || CASE WHEN one.convalidated
    THEN ' is not enforced' ELSE ' was never proved of the rows that were there' END,
  'ALTER TABLE ' || relation.relname || CASE WHEN one.convalidated
    THEN ' ALTER CONSTRAINT ' || quote_ident(one.conname) || ' ENFORCED'
    ELSE ' VALIDATE CONSTRAINT ' || quote_ident(one.conname) END
FROM pg_constraint AS one JOIN {_OF_OURS.format("one.conrelid")}
  (NOT one.convalidated OR to_jsonb(one) ->> 'conenforced' = 'false')
UNION ALL
SELECT relation.relname, CASE WHEN one.tgisinternal THEN 'references'
    ELSE 'the trigger ' || one.tgname END || CASE
      WHEN one.tgenabled = 'R' AND one.tgisinternal THEN ' are looked up in replication only'
      WHEN one.tgenabled = 'R' THEN ' runs in replication only'
      WHEN one.tgisinternal THEN ' are switched off'
      ELSE ' is switched off' END,
  'ALTER TABLE ' || relation.relname || ' ENABLE TRIGGER '
    || CASE WHEN one.tgisinternal THEN 'ALL' ELSE quote_ident(one.tgname) END
FROM pg_trigger AS one JOIN {_OF_OURS.format("one.tgrelid")}
  one.tgenabled IN ('D', 'R')
UNION
SELECT relation.relname, 'the index ' || one.indexrelid::regclass || ' misses rows',
  'REINDEX INDEX ' || one.indexrelid::regclass
FROM pg_index AS one JOIN {_OF_OURS.format("one.indrelid")}
  NOT (one.indisvalid AND one.indisready AND one.indislive)
"""
#: Sessions of this role, or of all, in which no trigger runs and no reference is looked up.
_ROLES: Final = """
SELECT coalesce('role ' || role.rolname, 'every role'), CASE WHEN role.rolname IS NULL
    THEN 'ALTER DATABASE ' || quote_ident(current_database())
    ELSE 'ALTER ROLE ' || quote_ident(role.rolname)
      || CASE WHEN one.setdatabase = 0 THEN ''
        ELSE ' IN DATABASE ' || quote_ident(current_database()) END
  END || ' RESET session_replication_role'
FROM pg_db_role_setting AS one
LEFT JOIN pg_roles AS role ON role.oid = one.setrole
WHERE one.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  AND 'session_replication_role=replica' = ANY (one.setconfig)
"""
_DAMAGED: Final = """
SELECT checksum_failures FROM pg_stat_database
WHERE datname = current_database() AND checksum_failures > 0
"""
_SEQUENCES: Final = f"""
SELECT relation.relname, one.attname,
  pg_get_serial_sequence(quote_ident(relation.relname), one.attname) AS sequence,
  has_sequence_privilege(pg_get_serial_sequence(quote_ident(relation.relname), one.attname),
    'USAGE, SELECT')
FROM pg_attribute AS one JOIN {_OF_OURS.format("one.attrelid")}
  one.attidentity <> '' AND NOT one.attisdropped
"""
_GRANT: Final = """
SELECT 'GRANT SELECT ON ALL SEQUENCES IN SCHEMA ' || quote_ident(current_schema()) || ' TO '
  || quote_ident(current_user)
"""


def server_steps(*, quick: bool) -> list[Step]:
    """Return the steps that a server needs; quick, words are not read again."""
    steps = [
        Step((INTEGRITY,), _check_integrity),
        Step((REFERENCES,), _check_references),
        Step((SEQUENCES,), _check_sequences),
    ]
    return steps if quick else [*steps, Step((SEARCH,), _check_search)]


def _check_integrity(snapshot: Snapshot) -> Iterator[Finding]:
    for table, problem, remedy in snapshot.rows(_NOT_IN_FORCE):
        yield finding(INTEGRITY, str(problem), table=str(table), remedy=f"the owner runs: {remedy}")
    for role, remedy in snapshot.rows(_ROLES):
        yield finding(
            INTEGRITY,
            f"no trigger runs for {role} (session_replication_role)",
            remedy=f"a superuser runs: {remedy}",
        )
    for (failures,) in snapshot.rows(_DAMAGED):
        yield finding(INTEGRITY, f"the server has met damaged pages ({failures} times)")


def _check_references(snapshot: Snapshot) -> Iterator[Finding]:
    for table in metadata.sorted_tables:
        keys = sorted(table.foreign_key_constraints, key=lambda key: str(key.name))
        for key in keys:
            yield from _check_reference(snapshot, table, key)


def _check_reference(
    snapshot: Snapshot, table: Table, key: ForeignKeyConstraint
) -> Iterator[Finding]:
    own = next(iter(table.primary_key.columns)).name
    public = "child.public_id" if "public_id" in table.columns else "NULL"
    pairs = [(one.parent.name, one.column.name) for one in key.elements]
    target = key.referred_table.name
    same = " AND ".join(f"parent.{there} = child.{here}" for here, there in pairs)
    given = " AND ".join(f"child.{here} IS NOT NULL" for here, _ in pairs)
    for row, public_id in snapshot.stream(
        f"SELECT child.{own}, {public} FROM {table.name} AS child WHERE {given}"
        f" AND NOT EXISTS (SELECT 1 FROM {target} AS parent WHERE {same})"
    ):
        yield _of_row(
            REFERENCES,
            f"its {pairs[-1][0]} points at no row of {target}",
            table.name,
            row,
            public_id,
        )


def _check_sequences(snapshot: Snapshot) -> Iterator[Finding]:
    found = snapshot.rows(_SEQUENCES)
    if unread := sum(not allowed for *_, allowed in found):
        ((grant,),) = snapshot.rows(_GRANT)
        told = f"this role may not read {unread} of the sequences, which were not proved"
        yield finding(_UNREAD, told, remedy=f"the owner runs: {grant}")
    for table, column, sequence, allowed in found:
        if not allowed:
            continue
        highest = snapshot.rows(f"SELECT coalesce(max({column}), 0) FROM {table}")[0][0]
        ((last,),) = snapshot.rows("SELECT coalesce(pg_sequence_last_value(?), 0)", sequence)
        if int(str(last)) < int(str(highest)):
            yield finding(
                SEQUENCES,
                f"the next row would get number {int(str(last)) + 1}, and there is a row {highest}",
                table=str(table),
                remedy=f"the owner runs: SELECT setval('{sequence}', {highest})",
            )


def _check_search(snapshot: Snapshot) -> Iterator[Finding]:
    for search, (table, column, public) in SEARCHED.items():
        for row, public_id in snapshot.stream(
            f"SELECT known.id, (SELECT {public} FROM {table} WHERE id = known.id)"
            f" FROM {search} AS known JOIN {table} AS searched ON searched.id = known.id"
            f" WHERE known.words <> search_words(searched.{column}) ORDER BY known.id"
        ):
            yield _of_row(SEARCH, "search has other words than the row", table, row, public_id)


def _of_row(check: Check, problem: str, table: str, row: Value, public_id: Value) -> Finding:
    return finding(
        check,
        problem,
        table=table,
        row=None if row is None else int(str(row)),
        public_id=None if public_id is None else str(public_id),
    )
