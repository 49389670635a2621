"""Guards of opinions (rules 4 and 5): edited by somebody, logged, never renumbered.

An edit is signed: ``edited_by`` and a new ``edited_at`` in the same UPDATE.
One signature is good for one edit, or for one removal after it was set, so that
nobody is logged for what another did.

Three traps: an ``UPDATE OF id`` trigger sleeps through ``SET rowid = …``, so
that these triggers name no columns; ``UPDATE OR REPLACE`` removes another row
that has the new key and fires no DELETE trigger; within a trigger the conflict
clause of the outer statement rules, so that the log must not meet a conflict.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Table

from claimdb.admin.references import referred_guard
from claimdb.admin.triggersql import (
    CACHES,
    KEY_TAKEN,
    PROVENANCE,
    SIGNATURE,
    Refusal,
    Trigger,
    blank,
    columns_but,
    differs,
    exists,
    row_number,
    unique_keys,
)

#: Opinions that evidence points at: they are judged the same, never removed.
KEPT: Final = frozenset({"sources", "claims", "articles", "publishers"})
#: What makes a source unnamed, and where it belongs (rule 5), never changes.
_IDENTITY: Final = ("public_id", "is_named")


def edit_guards(table: Table) -> Iterator[Refusal | Trigger]:
    """Yield the triggers for UPDATE and DELETE of an opinion."""
    yield _identity_kept(table)
    yield from _no_replace(table)
    yield _signed(table)
    yield _log_edit(table)
    if table.name in KEPT:
        sentence = "it is never removed; judge it the same as another, or edit it"
        yield Refusal(f"guard_{table.name}_delete", "BEFORE DELETE", table, "", sentence)
        return
    yield from referred_guard(table)
    yield _removal_signed(table)
    yield _log_removal(table)


def tracked(table: Table) -> list[str]:
    """Return the columns whose edits are signed and logged."""
    return columns_but(table, {row_number(table)} | PROVENANCE | SIGNATURE | CACHES)


def _identity_kept(table: Table) -> Refusal:
    """Refuse to renumber a row, to change who made it, or to unset what it stands for."""
    fixed = [row_number(table), *(name for name in _IDENTITY if name in table.columns)]
    fixed += ["article_id"] if table.name == "sources" else []
    fixed += sorted(PROVENANCE)
    unset = "".join(
        f" OR (OLD.{name} IS NOT NULL AND NEW.{name} IS NULL)"
        for name in sorted(CACHES)
        if name in table.columns
    )
    name = f"guard_{table.name}_key"
    sentence = "who made a row and what identifies it never change"
    return Refusal(name, "BEFORE UPDATE", table, differs(fixed) + unset, sentence)


def _no_replace(table: Table) -> Iterator[Refusal]:
    """Refuse an UPDATE that takes another row's key, also as UPDATE OR REPLACE."""
    keys = [key for key in unique_keys(table)[1:] if key != ("public_id",)]
    if not keys:
        return
    number = row_number(table)
    taken = " OR ".join(
        f"(({differs(key)}) AND "
        + exists(table, " AND ".join(f"old.{name} = NEW.{name}" for name in key))
        + ")"
        for key in keys
    )
    yield Refusal(
        f"guard_{table.name}_taken",
        "BEFORE UPDATE",
        table,
        f"OLD.{number} = NEW.{number} AND ({taken})",
        KEY_TAKEN,
        columns=tuple(sorted({name for key in keys for name in key})),
    )


def _signed(table: Table) -> Refusal:
    """Refuse an edit that does not say who, and a signature with no name or time."""
    unsigned = f"{blank('NEW.edited_by')} OR NEW.edited_at IS NULL"
    when = (
        f"(({differs(tracked(table))}) AND ({unsigned} OR NEW.edited_at IS OLD.edited_at))\n"
        f"  OR (({differs(sorted(SIGNATURE))}) AND ({unsigned}))"
    )
    sentence = "say who edits: set edited_by and a new edited_at"
    return Refusal(f"guard_{table.name}_who", "BEFORE UPDATE", table, when, sentence)


def _log_edit(table: Table) -> Trigger:
    """Log each edited column."""
    columns = tracked(table)
    rows = "\n    UNION ALL ".join(
        f"SELECT '{name}', CAST(OLD.{name} AS TEXT), CAST(NEW.{name} AS TEXT)"
        f" WHERE OLD.{name} IS NOT NEW.{name}"
        for name in columns
    )
    name = f"log_{table.name}_edit"
    return Trigger(
        name,
        f"""CREATE TRIGGER {name} AFTER UPDATE ON {table.name}
WHEN {differs(columns)}
BEGIN
  INSERT INTO changes (table_name, row_id, column_name, before, after, changed_by, changed_at)
  SELECT '{table.name}', NEW.{row_number(table)}, edit.name, edit.before, edit.after,
    NEW.edited_by, NEW.edited_at
  FROM (SELECT NULL AS name, NULL AS before, NULL AS after WHERE 0
    UNION ALL {rows}) AS edit;
END""",
    )


def _removal_signed(table: Table) -> Refusal:
    """Refuse a removal that nobody signed, or that an earlier edit's signature would sign."""
    number = row_number(table)
    used = (
        f"EXISTS (SELECT 1 FROM changes WHERE table_name = '{table.name}'"
        f" AND row_id = OLD.{number} AND changed_at = OLD.edited_at AND column_name <> '*')"
    )
    when = f"{blank('OLD.edited_by')} OR OLD.edited_at IS NULL OR {used}"
    sentence = "say who removes it: set edited_by and a new edited_at first"
    return Refusal(f"guard_{table.name}_removal", "BEFORE DELETE", table, when, sentence)


def _log_removal(table: Table) -> Trigger:
    """Log a removed opinion whole."""
    pairs = ", ".join(f"'{column.name}', OLD.{column.name}" for column in table.columns)
    name = f"log_{table.name}_removal"
    return Trigger(
        name,
        f"""CREATE TRIGGER {name} AFTER DELETE ON {table.name}
BEGIN
  INSERT INTO changes (table_name, row_id, column_name, before, after, changed_by, changed_at)
  VALUES ('{table.name}', OLD.{row_number(table)}, '*', json_object({pairs}), NULL,
    OLD.edited_by, OLD.edited_at);
END""",
    )
