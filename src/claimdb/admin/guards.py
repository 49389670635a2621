"""Guards of rules 4 to 6, generated from the model: evidence never changes, edits are logged.

Written as triggers because foreign keys and applications are no help against
the ``sqlite3`` shell or Datasette. Three traps shaped them:

* ``INSERT OR REPLACE`` fires no DELETE trigger (unless ``recursive_triggers``
  is on) and replaces through *any* unique key, so every unique key of a table
  is looked up BEFORE INSERT. That look-up also meets UPSERT.
* An identical row again must be a no-op (loading twice works), so the guard
  answers ``RAISE(IGNORE)`` when nothing but provenance differs, or when the row
  that is there is the same one, redacted.
* ``NEW.id`` is -1, not NULL, before SQLite has chosen a row number.
"""

from typing import Final

from sqlalchemy import Table

from claimdb.admin.edits import edit_guards
from claimdb.admin.references import reference_guards
from claimdb.admin.triggersql import (
    CACHES,
    PROVENANCE,
    SIGNATURE,
    blank,
    clashes,
    columns_but,
    differs,
    exists,
    refusal,
    row_number,
)
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS

#: What a redaction empties, the decisive column first, and what it must then give.
_REDACTABLE: Final = {
    "revisions": (("text",), ("withheld_reason", "withheld_by", "withheld_at")),
    "passages": (("exact", "prefix", "suffix"), ("withheld_reason",)),
}
#: Rows whose time and maker are part of what they say: a judgement may be made,
#: taken back and made again.
_TIMED: Final = frozenset({"judgements", "changes", "reviews", "runs", "imports"})


def guards() -> dict[str, str]:
    """Return every generated guard, trigger name to SQL, for SQLite."""
    made: dict[str, str] = {}
    for table in EVIDENCE:
        made |= _no_update(table)
        made |= _no_delete(table, "evidence is never removed; supersede or review it")
    for table in OPINIONS:
        made |= edit_guards(table)
    for table in RECORDS:
        made |= _record_kept(table)
        made |= _no_delete(table, "the record of what programs did is kept")
    for table in (*EVIDENCE, *OPINIONS, *RECORDS):
        made |= _no_replace(table)
        made |= reference_guards(table)
    return made


def _no_replace(table: Table) -> dict[str, str]:
    """Refuse a row that would replace another; pass over an identical one."""
    silent = set() if table.name in _TIMED else PROVENANCE | SIGNATURE | CACHES
    meaning = columns_but(table, silent | {"id"})
    found = list(clashes(table, meaning))
    same = " AND ".join(_same(table, name) for name in meaning)
    if row_number(table) == "id":
        # A repeated row may come without a number, or with the one it has.
        same += " AND (NEW.id IS NULL OR NEW.id = -1 OR old.id = NEW.id)"
    key = " OR ".join(f"({one})" for one in found)
    name = f"guard_{table.name}_replace"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE INSERT ON {table.name}
WHEN {" OR ".join(exists(table, one) for one in found)}
BEGIN
  SELECT CASE
    WHEN {exists(table, f"({key}) AND {same}")}
    THEN RAISE(IGNORE)
    ELSE RAISE(ABORT, '{table.name}: another row has this key, and no row is replaced')
  END;
END"""
    }


def _same(table: Table, name: str) -> str:
    """Return the condition that ``old`` says what NEW says, or did until its redaction."""
    emptied, given = _REDACTABLE.get(table.name, ((), ()))
    same = f"old.{name} IS NEW.{name}"
    return f"({same} OR old.{emptied[0]} IS NULL)" if name in emptied + given else same


def _no_update(table: Table) -> dict[str, str]:
    """Refuse any change of an evidence row but its redaction, which happens once."""
    columns = columns_but(table, ())
    when = differs(columns)
    if table.name in _REDACTABLE:
        emptied, given = _REDACTABLE[table.name]
        first, *others = emptied
        redaction = [f"OLD.{first} IS NOT NULL AND NEW.{first} IS NULL"]
        redaction += [blank(f"NEW.{name}") for name in others]
        redaction += [f"NOT {blank(f'NEW.{name}')}" for name in given]
        redaction += [f"NOT ({differs(columns_but(table, emptied + given))})"]
        when = f"({when}) AND NOT ({' AND '.join(redaction)})"
    sentence = "evidence never changes; add a row that supersedes"
    return refusal(f"guard_{table.name}_update", "BEFORE UPDATE", table, when, sentence)


def _no_delete(table: Table, why: str) -> dict[str, str]:
    return refusal(f"guard_{table.name}_delete", "BEFORE DELETE", table, "", why)


def _record_kept(table: Table) -> dict[str, str]:
    """Let a run be finished once; let nothing else of runs and imports change."""
    when = differs(columns_but(table, {"finished_at"}))
    if table.name == "runs":
        when += " OR OLD.finished_at IS NOT NULL OR NEW.finished_at IS NULL"
    sentence = "the record of what programs did is kept"
    return refusal(f"guard_{table.name}_update", "BEFORE UPDATE", table, when, sentence)
