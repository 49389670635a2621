"""Pieces of SQL that the generated triggers are made of, from the model's tables.

Invariant: names come from the model only, never from a user.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Table, UniqueConstraint

#: Who recorded a row and when; never changes, and is not part of what the row says.
PROVENANCE: Final = frozenset({"run_id", "created_by", "recorded_at"})
#: Who edited a row last, and when: the signature under an edit.
SIGNATURE: Final = frozenset({"edited_by", "edited_at"})
#: Caches of judgements and copies, which the pipeline keeps in step.
CACHES: Final = frozenset({"canonical_id", "root_id"})
#: Why a row is refused that would stand where another one does.
KEY_TAKEN: Final = "another row has this key, and no row is replaced"
#: Tables without a natural key; the columns that find an identical row through an index.
_ANCHORS: Final = {
    "affiliations": (("source_id",),),
    "changes": (("table_name", "row_id"),),
    "judgements": (("left_source_id", "right_source_id"), ("left_claim_id", "right_claim_id")),
    "reviews": (
        ("attribution_id",),
        ("claim_relation_id",),
        ("affiliation_id",),
        ("article_copy_id",),
    ),
}


def row_number(table: Table) -> str:
    """Return the name of the column that is the table's row number."""
    return next(iter(table.primary_key.columns)).name


def columns_but(table: Table, names: Iterable[str]) -> list[str]:
    """Return the table's columns but ``names``, in their order."""
    left_out = set(names)
    return [column.name for column in table.columns if column.name not in left_out]


def differs(names: Iterable[str]) -> str:
    """Return the condition that an UPDATE changes one of the columns."""
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def blank(column: str) -> str:
    """Return the condition that ``column`` is absent or holds nothing but spaces."""
    return f"({column} IS NULL OR trim({column}) = '')"


def unique_keys(table: Table) -> list[tuple[str, ...]]:
    """Return each set of columns through which a row could be replaced, number first."""
    keys = {
        tuple(column.name for column in constraint.columns)
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    }
    natural = sorted(key for key in keys if row_number(table) not in key)
    return [tuple(column.name for column in table.primary_key.columns), *natural]


def clashes(table: Table, meaning: Iterable[str]) -> Iterator[str]:
    """Yield each condition under which the row ``old`` stands where NEW would stand.

    A table without a natural key has none but its number; there an identical
    row stands in the way. The anchors are compared with ``=``, which an index
    answers at once where NEW has none, and the rest so that no index is used: SQLite
    looked through all judgements on sources, which are all that have no claim.
    """
    for key in unique_keys(table):
        yield " AND ".join(f"old.{name} = NEW.{name}" for name in key)
    for anchor in _ANCHORS.get(table.name, ()):
        found = [f"old.{name} = NEW.{name}" for name in anchor]
        rest = [f"NOT (old.{name} IS NOT NEW.{name})" for name in meaning if name not in anchor]
        yield " AND ".join(found + rest)


def exists(table: Table, condition: str) -> str:
    """Return the condition that a row of ``table``, called ``old``, is as ``condition`` says."""
    return f"EXISTS (SELECT 1 FROM {table.name} AS old WHERE {condition})"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger for SQLite that does more than refuse what one condition describes."""

    name: str
    sql: str

    def __str__(self) -> str:
        """Return its SQL."""
        return self.sql


@dataclass(frozen=True, slots=True)
class Refusal:
    """A trigger that refuses, with ``sentence``, what ``when`` describes; all, where it is empty.

    ``event`` is such as BEFORE UPDATE. Only PostgreSQL heeds ``columns``, whose change
    alone can break the rule: SQLite knows a row number by three other names.
    """

    name: str
    event: str
    table: Table
    when: str
    sentence: str
    columns: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the trigger for SQLite."""
        condition = f"\nWHEN {self.when}" if self.when else ""
        return f"""CREATE TRIGGER {self.name} {self.event} ON {self.table.name}{condition}
BEGIN
  SELECT RAISE(ABORT, '{self.table.name}: {self.sentence}');
END"""
