"""References that hold where foreign keys are off: generated triggers.

SQLite checks foreign keys only on connections that ask for it, and Datasette,
the ``sqlite3`` shell and most scripts do not. Each look-up is one probe of a
row number: an attribution, with six of them, took 41 µs instead of 36 in bulk.
"""

from collections.abc import Iterator

from sqlalchemy import Table

from claimdb.admin.triggersql import Refusal, Trigger, differs, row_number
from claimdb.model.tables import OPINIONS, metadata


def references(table: Table) -> list[tuple[str, str, str]]:
    """Return column, referred table and referred column of each simple foreign key.

    The two composite keys are held by triggers of their own, in
    ``attribution_stands`` and ``denial_denies``.
    """
    found = [
        (
            key.elements[0].parent.name,
            key.elements[0].column.table.name,
            key.elements[0].column.name,
        )
        for key in table.foreign_key_constraints
        if len(key.elements) == 1
    ]
    return sorted(found)


def reference_guards(table: Table) -> Iterator[Trigger]:
    """Yield the triggers that refuse a row of ``table`` that points at nothing."""
    found = references(table)
    if not found:
        return
    checks = "\n".join(_check(table, *one) for one in found)
    name = f"guard_{table.name}_points"
    yield Trigger(name, f"CREATE TRIGGER {name} AFTER INSERT ON {table.name}\nBEGIN\n{checks}\nEND")
    if table in OPINIONS:
        columns = [column for column, _, _ in found]
        name = f"guard_{table.name}_points_anew"
        yield Trigger(
            name,
            f"CREATE TRIGGER {name} AFTER UPDATE OF {', '.join(columns)} ON {table.name}\n"
            f"WHEN {differs(columns)}\nBEGIN\n{checks}\nEND",
        )


def _check(table: Table, column: str, target: str, key: str) -> str:
    return (
        f"  SELECT RAISE(ABORT, '{table.name}: {column} points at no row of {target}')\n"
        f"  WHERE NEW.{column} IS NOT NULL"
        f" AND NOT EXISTS (SELECT 1 FROM {target} WHERE {key} = NEW.{column});"
    )


def referred_guard(table: Table) -> Iterator[Refusal]:
    """Yield the trigger that refuses to remove a row that others point at, if any can."""
    pointing = list(_pointing_at(table))
    if not pointing:
        return
    number = row_number(table)
    used = " OR ".join(
        f"EXISTS (SELECT 1 FROM {other} WHERE {column} = OLD.{number})"
        for other, column in pointing
    )
    name = f"guard_{table.name}_used"
    yield Refusal(name, "BEFORE DELETE", table, used, "other rows point at it")


def _pointing_at(table: Table) -> Iterator[tuple[str, str]]:
    for other in metadata.sorted_tables:
        for column, target, _ in references(other):
            if target == table.name and not other.info.get("derived"):
                yield other.name, column
