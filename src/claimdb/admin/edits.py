"""Guards of opinions (rules 4 and 5): edited by somebody, logged, never renumbered.

An edit is signed: ``edited_by`` and a new ``edited_at`` in the same UPDATE.
One signature is good for one edit, or for one removal after it was set, so that
nobody is logged for what another did.

Three traps: an ``UPDATE OF id`` trigger sleeps through ``SET rowid = …``, so
that these triggers name no columns; ``UPDATE OR REPLACE`` removes another row
that has the new key and fires no DELETE trigger; within a trigger the conflict
clause of the outer statement rules, so that the log must not meet a conflict.
"""

from typing import Final

from sqlalchemy import Table

from claimdb.admin.references import referred_guard
from claimdb.admin.triggersql import (
    CACHES,
    PROVENANCE,
    SIGNATURE,
    blank,
    columns_but,
    differs,
    exists,
    refusal,
    row_number,
    unique_keys,
)

#: Opinions that evidence points at: they are judged the same, never removed.
_KEPT: Final = frozenset({"sources", "claims", "articles", "publishers"})
#: What makes a source unnamed, and where it belongs (rule 5), never changes.
_IDENTITY: Final = ("public_id", "is_named")


def edit_guards(table: Table) -> dict[str, str]:
    """Return the triggers for UPDATE and DELETE of an opinion."""
    made = _identity_kept(table) | _no_replace(table) | _signed(table) | _log_edit(table)
    if table.name in _KEPT:
        sentence = "it is never removed; judge it the same as another, or edit it"
        return made | refusal(f"guard_{table.name}_delete", "BEFORE DELETE", table, "", sentence)
    return made | referred_guard(table) | _removal_signed(table) | _log_removal(table)


def _tracked(table: Table) -> list[str]:
    return columns_but(table, {row_number(table)} | PROVENANCE | SIGNATURE | CACHES)


def _identity_kept(table: Table) -> dict[str, str]:
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
    return refusal(name, "BEFORE UPDATE", table, differs(fixed) + unset, sentence)


def _no_replace(table: Table) -> dict[str, str]:
    """Refuse an UPDATE that takes another row's key, also as UPDATE OR REPLACE."""
    keys = [key for key in unique_keys(table)[1:] if key != ("public_id",)]
    if not keys:
        return {}
    number = row_number(table)
    taken = " OR ".join(
        f"(({differs(key)}) AND "
        + exists(table, " AND ".join(f"old.{name} = NEW.{name}" for name in key))
        + ")"
        for key in keys
    )
    name = f"guard_{table.name}_taken"
    sentence = "another row has this key, and no row is replaced"
    return refusal(
        name, "BEFORE UPDATE", table, f"OLD.{number} = NEW.{number} AND ({taken})", sentence
    )


def _signed(table: Table) -> dict[str, str]:
    """Refuse an edit that does not say who, and a signature with no name or time."""
    unsigned = f"{blank('NEW.edited_by')} OR NEW.edited_at IS NULL"
    when = (
        f"(({differs(_tracked(table))}) AND ({unsigned} OR NEW.edited_at IS OLD.edited_at))\n"
        f"  OR (({differs(sorted(SIGNATURE))}) AND ({unsigned}))"
    )
    sentence = "say who edits: set edited_by and a new edited_at"
    return refusal(f"guard_{table.name}_who", "BEFORE UPDATE", table, when, sentence)


def _log_edit(table: Table) -> dict[str, str]:
    """Log each edited column."""
    tracked = _tracked(table)
    rows = "\n    UNION ALL ".join(
        f"SELECT '{name}', CAST(OLD.{name} AS TEXT), CAST(NEW.{name} AS TEXT)"
        f" WHERE OLD.{name} IS NOT NEW.{name}"
        for name in tracked
    )
    name = f"log_{table.name}_edit"
    return {
        name: f"""CREATE TRIGGER {name} AFTER UPDATE ON {table.name}
WHEN {differs(tracked)}
BEGIN
  INSERT INTO changes (table_name, row_id, column_name, before, after, changed_by, changed_at)
  SELECT '{table.name}', NEW.{row_number(table)}, edit.name, edit.before, edit.after,
    NEW.edited_by, NEW.edited_at
  FROM (SELECT NULL AS name, NULL AS before, NULL AS after WHERE 0
    UNION ALL {rows}) AS edit;
END"""
    }


def _removal_signed(table: Table) -> dict[str, str]:
    """Refuse a removal that nobody signed, or that an earlier edit's signature would sign."""
    number = row_number(table)
    used = (
        f"EXISTS (SELECT 1 FROM changes WHERE table_name = '{table.name}'"
        f" AND row_id = OLD.{number} AND changed_at = OLD.edited_at AND column_name <> '*')"
    )
    when = f"{blank('OLD.edited_by')} OR OLD.edited_at IS NULL OR {used}"
    sentence = "say who removes it: set edited_by and a new edited_at first"
    return refusal(f"guard_{table.name}_removal", "BEFORE DELETE", table, when, sentence)


def _log_removal(table: Table) -> dict[str, str]:
    """Log a removed opinion whole."""
    pairs = ", ".join(f"'{column.name}', OLD.{column.name}" for column in table.columns)
    name = f"log_{table.name}_removal"
    return {
        name: f"""CREATE TRIGGER {name} AFTER DELETE ON {table.name}
BEGIN
  INSERT INTO changes (table_name, row_id, column_name, before, after, changed_by, changed_at)
  VALUES ('{table.name}', OLD.{row_number(table)}, '*', json_object({pairs}), NULL,
    OLD.edited_by, OLD.edited_at);
END"""
    }
