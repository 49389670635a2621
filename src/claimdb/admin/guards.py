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

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Table

from claimdb.admin.edits import edit_guards
from claimdb.admin.references import reference_guards
from claimdb.admin.triggersql import (
    CACHES,
    KEY_TAKEN,
    PROVENANCE,
    SIGNATURE,
    Refusal,
    Trigger,
    blank,
    clashes,
    columns_but,
    differs,
    exists,
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
RECORD_KEPT: Final = "the record of what programs did is kept"


def guards() -> dict[str, str]:
    """Return every generated guard, trigger name to SQL, for SQLite."""
    return {one.name: str(one) for one in _guards()}


def refusals() -> list[Refusal]:
    """Return the guards that are nothing but a condition and a sentence, for both engines."""
    return [one for one in _guards() if isinstance(one, Refusal)]


def _guards() -> Iterator[Refusal | Trigger]:
    for table in EVIDENCE:
        yield _no_update(table)
        yield _no_delete(table, "evidence is never removed; supersede or review it")
    for table in OPINIONS:
        yield from edit_guards(table)
    for table in RECORDS:
        yield _record_kept(table)
        yield _no_delete(table, RECORD_KEPT)
    for table in (*EVIDENCE, *OPINIONS, *RECORDS):
        yield _no_replace(table)
        yield from reference_guards(table)


def _no_replace(table: Table) -> Trigger:
    """Refuse a row that would replace another; pass over an identical one."""
    meaning = meaning_of(table)
    found = list(clashes(table, meaning))
    same = same_as(table)
    if row_number(table) == "id":
        # A repeated row may come without a number, or with the one it has.
        same += " AND (NEW.id IS NULL OR NEW.id = -1 OR old.id = NEW.id)"
    key = " OR ".join(f"({one})" for one in found)
    name = f"guard_{table.name}_replace"
    return Trigger(
        name,
        f"""CREATE TRIGGER {name} BEFORE INSERT ON {table.name}
WHEN {" OR ".join(exists(table, one) for one in found)}
BEGIN
  SELECT CASE
    WHEN {exists(table, f"({key}) AND {same}")}
    THEN RAISE(IGNORE)
    ELSE RAISE(ABORT, '{table.name}: {KEY_TAKEN}')
  END;
END""",
    )


def meaning_of(table: Table) -> list[str]:
    """Return the columns that say what a row says; not its number, nor who recorded it."""
    silent = set() if table.name in _TIMED else PROVENANCE | SIGNATURE | CACHES
    return columns_but(table, silent | {"id"})


def same_as(table: Table) -> str:
    """Return the condition that the row ``old`` says what NEW says, its number aside."""
    return " AND ".join(_same(table, name) for name in meaning_of(table))


def _same(table: Table, name: str) -> str:
    """Return the condition that ``old`` says what NEW says, or did until its redaction."""
    emptied, given = _REDACTABLE.get(table.name, ((), ()))
    same = f"old.{name} IS NEW.{name}"
    return f"({same} OR old.{emptied[0]} IS NULL)" if name in emptied + given else same


def _no_update(table: Table) -> Refusal:
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
    return Refusal(f"guard_{table.name}_update", "BEFORE UPDATE", table, when, sentence)


def _no_delete(table: Table, why: str) -> Refusal:
    return Refusal(f"guard_{table.name}_delete", "BEFORE DELETE", table, "", why)


def _record_kept(table: Table) -> Refusal:
    """Let a run be finished once; let nothing else of runs and imports change."""
    when = differs(columns_but(table, {"finished_at"}))
    if table.name == "runs":
        when += " OR OLD.finished_at IS NOT NULL OR NEW.finished_at IS NULL"
    return Refusal(f"guard_{table.name}_update", "BEFORE UPDATE", table, when, RECORD_KEPT)
