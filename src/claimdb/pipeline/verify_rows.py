"""Row by row: every constraint of the model, every date, hash and public identifier.

The database holds its own CHECKs only while nobody has switched them off, and
``integrity_check`` says which table breaks one, but not which row. So the model's
constraints are asked of every row again, in one pass over each table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from sqlalchemy import CheckConstraint, Column, Table

from claimdb.canonical import HASH_TAG, PREFIXES
from claimdb.db.dialect import Dialect
from claimdb.db.snapshot import Snapshot
from claimdb.model.tables import metadata
from claimdb.model.types import Instant
from claimdb.model.wording import Worded
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries.catalog import Check

VOCABULARIES: Final = Check(
    "vocabularies",
    "closed vocabularies hold only their words",
    "3",
    'set one of the words: "claimdb edit" for opinions, "claimdb supersede" for evidence',
)
PROVENANCE: Final = Check(
    "provenance",
    "every row names who made it: a person, or a run and how sure it was",
    "6",
    "restore a backup, or record the row again; claimdb itself never leaves this out",
)
DATES: Final = Check(
    "dates",
    "dates are real instants in UTC, the earliest before the latest",
    "8",
    'correct the date: "claimdb edit" for opinions, "claimdb supersede" for evidence',
)
CHAIN_ORDER: Final = Check(
    "links_older",
    "what a row is known through, answers, corrects or takes back is older than the row",
    "7",
    'record it again with "claimdb supersede"',
)
PUBLIC_IDS: Final = Check(
    "public_ids",
    "public identifiers are a prefix and twenty letters or digits",
    "11",
    "load the row again from its pack or article; identifiers are never written by hand",
)
HASHES: Final = Check(
    "hashes",
    f"hashes are {HASH_TAG} and 32 hexadecimal digits",
    "12",
    "restore a backup; claimdb itself never writes another form",
)
COLUMNS: Final = Check(
    "columns",
    "every row keeps the other constraints of its table",
    "4",
    "restore a backup, or correct the row; somebody wrote it with constraints switched off",
)

#: How a broken constraint is told, by the last part of its name.
_TOLD: Final = {
    "who_made": (PROVENANCE, "it names neither a run nor a person"),
    "machine_sure": (PROVENANCE, "a program made it and does not say how sure it was"),
    "reviewer": (PROVENANCE, "it does not say who decided"),
    "said_order": (DATES, "the time of saying is given in part, or ends before it begins"),
    "occurred_order": (DATES, "the time of the event is given in part, or ends before it begins"),
    "published_order": (DATES, "the publication is dated in part, or ends before it begins"),
    "since_order": (DATES, "the beginning is given in part, or ends before it begins"),
    "until_order": (DATES, "the end is given in part, or ends before it begins"),
    "since_before_until": (DATES, "it ends before it begins"),
    "via_older": (CHAIN_ORDER, "it is known through itself or a later row"),
    "answers_older": (CHAIN_ORDER, "it answers itself or a later row"),
    "supersedes_older": (CHAIN_ORDER, "it corrects itself or a later row"),
    "undoes_older": (CHAIN_ORDER, "it takes back itself or a later row"),
    "contradicts_once": (COLUMNS, "a contradiction goes both ways, and is stored once only"),
    "own_voice_last": (COLUMNS, "a publisher's own voice is known through nobody"),
    "unnamed_in_article": (COLUMNS, "a source is unnamed if, and only if, it is of one article"),
    "not_itself": (COLUMNS, "it links a row with itself"),
}
#: SQLite: written as it prints it, a date that is not in the calendar comes out as another;
#: year 0 is one that it has and Python has not. PostgreSQL knows the calendar, the years
#: before Christ, those behind 9999, and infinity.
_NO_INSTANT: Final = {
    Dialect.SQLITE: "strftime('%Y-%m-%dT%H:%M:%SZ', {0}, '+0 seconds') IS NOT {0} OR {0} < '0001'",
    Dialect.POSTGRESQL: "{0} NOT BETWEEN '0001-01-01T00:00:00Z' AND '9999-12-31T23:59:59Z'",
}
#: A text with a letter that is not among those given.
_OTHER_LETTER: Final = {Dialect.SQLITE: "{0} GLOB '*[^{1}]*'", Dialect.POSTGRESQL: "{0} ~ '[^{1}]'"}
#: PostgreSQL has no such character to look for.
_NO_NUL: Final = "_no_nul"
_HASHED: Final = frozenset(
    {
        ("articles", "url_hash"),
        ("articles", "identity_hash"),
        ("articles", "retells_hash"),
        ("revisions", "text_hash"),
        ("revisions", "raw_hash"),
        ("passages", "exact_hash"),
    }
)


@dataclass(frozen=True, slots=True)
class Condition:
    """What must not be true of a row, as SQL; ``told`` is SQL for the words that tell it."""

    check: Check
    broken: str
    told: str


def row_steps(dialect: Dialect) -> list[Step]:
    """Return one step for each table."""
    steps = []
    for table in metadata.sorted_tables:
        checks = tuple(dict.fromkeys(one.check for one in conditions(table, dialect)))
        steps.append(Step(checks, partial(_check_table, table)))
    return steps


def _check_table(table: Table, snapshot: Snapshot) -> Iterator[Finding]:
    every = conditions(table, snapshot.dialect)
    words = ",\n".join(f"CASE WHEN {one.broken} THEN {one.told} END" for one in every)
    broken = "\nOR ".join(f"({one.broken})" for one in every)
    number = next(iter(table.primary_key.columns)).name
    public = "public_id" if "public_id" in table.columns else "NULL"
    for row, public_id, *problems in snapshot.stream(
        f"SELECT {number}, {public}, {words}\nFROM {table.name} WHERE {broken}"
    ):
        for condition, problem in zip(every, problems, strict=True):
            if problem is not None:
                yield finding(
                    condition.check,
                    str(problem),
                    table=table.name,
                    row=None if row is None else int(str(row)),
                    public_id=None if public_id is None else str(public_id),
                )


@cache
def conditions(table: Table, dialect: Dialect) -> tuple[Condition, ...]:
    """Return what must not be true of any row of ``table``, in SQL of ``dialect``."""
    found = [one for column in table.columns for one in _of_column(table, column, dialect)]
    constraints = [
        one
        for one in table.constraints
        if isinstance(one, CheckConstraint)
        and (dialect is Dialect.SQLITE or not str(one.name).endswith(_NO_NUL))
    ]
    found += [
        _of_constraint(table, one, dialect)
        for one in sorted(constraints, key=lambda one: str(one.name))
    ]
    return tuple(found)


def _of_column(table: Table, column: Column[object], dialect: Dialect) -> Iterator[Condition]:
    name = column.name
    if not column.nullable:
        yield Condition(COLUMNS, f"{name} IS NULL", f"'{name} is empty'")
    if isinstance(column.type, Instant) and not table.info.get("derived"):
        broken = f"{name} IS NOT NULL AND ({_NO_INSTANT[dialect].format(name)})"
        told = f"'{name} is ''' || CAST({name} AS text) || ''', which is no instant'"
        yield Condition(DATES, broken, told)
    if name == "public_id":
        prefix = PREFIXES[table.name.removesuffix("s")] + "_"
        broken = (
            f"substr({name}, 1, {len(prefix)}) <> '{prefix}' OR length({name}) <>"
            f" {len(prefix) + 20} OR "
            + _OTHER_LETTER[dialect].format(f"substr({name}, {len(prefix) + 1})", "a-z2-7")
        )
        told = f"'its identifier is ''' || {name} || ''', not {prefix} and twenty letters'"
        yield Condition(PUBLIC_IDS, broken, told)
    if (table.name, name) in _HASHED:
        start = len(HASH_TAG) + 1
        broken = (
            f"substr({name}, 1, {start - 1}) <> '{HASH_TAG}' OR length({name}) <> {start + 31}"
            f" OR {_OTHER_LETTER[dialect].format(f'substr({name}, {start})', '0-9a-f')}"
        )
        yield Condition(HASHES, broken, f"'{name} is ''' || {name} || ''', which is no hash'")


def _of_constraint(table: Table, constraint: CheckConstraint, dialect: Dialect) -> Condition:
    name = str(constraint.name).removeprefix(f"ck_{table.name}_")
    condition = _words(constraint, dialect)
    if name in _TOLD:
        check, told = _TOLD[name]
        return Condition(check, f"NOT ({condition})", _quoted(told))
    column, _, words = condition.partition(" IN (")
    if words and column in table.columns:
        listed = words.removesuffix(")").replace("'", "")
        rest = _quoted(f"', which is none of {listed}")
        told = f"'{column} is ''' || {column} || {rest}"
        return Condition(VOCABULARIES, f"NOT ({condition})", told)
    return Condition(COLUMNS, f"NOT ({condition})", _quoted(f"not true of it: {condition}"))


def _words(constraint: CheckConstraint, dialect: Dialect) -> str:
    """Return the condition as it stands in a table of ``dialect``."""
    words = constraint.sqltext
    if dialect is Dialect.POSTGRESQL and isinstance(words, Worded):
        return words.postgresql
    return str(words)


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
