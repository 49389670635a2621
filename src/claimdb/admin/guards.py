"""Guards of rule 4, generated from the model: evidence never changes, edits are logged.

Written as triggers because foreign keys and applications are no help against
the ``sqlite3`` shell or Datasette. Three traps shaped them:

* ``INSERT OR REPLACE`` fires no DELETE trigger (unless ``recursive_triggers``
  is on) and replaces through *any* unique key, so every unique key of a table
  is looked up BEFORE INSERT. That look-up also meets UPSERT.
* An identical row again must be a no-op (loading twice works), so the guard
  answers ``RAISE(IGNORE)`` when nothing but provenance differs.
* ``NEW.id`` is -1, not NULL, before SQLite has chosen a row number.
"""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Table, UniqueConstraint

from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS

#: Not part of what a row says: who recorded it and when.
_PROVENANCE: Final = frozenset(
    {"id", "run_id", "created_by", "recorded_at", "edited_by", "edited_at"}
)
#: Caches of judgements and copies, which the pipeline keeps in step.
_CACHES: Final = frozenset({"canonical_id", "root_id"})
#: Opinions that other rows point at: they are judged the same, never removed.
_KEPT: Final = frozenset({"sources", "claims", "articles", "publishers"})
#: What may become empty when a text is redacted, and what must then be given.
_REDACTABLE: Final = {
    "revisions": (("text",), ("withheld_reason", "withheld_by", "withheld_at")),
    "passages": (("exact", "prefix", "suffix"), ("withheld_reason",)),
}


def guards() -> dict[str, str]:
    """Return every generated guard, trigger name to SQL, for SQLite."""
    made: dict[str, str] = {}
    for table in EVIDENCE:
        made |= _no_replace(table, _own_columns(table) - _PROVENANCE)
        made |= _no_update(table)
        made |= _no_delete(table, "evidence is never removed; supersede or review it")
    for table in OPINIONS:
        made |= _no_replace(table, _own_columns(table) - _PROVENANCE - _CACHES)
        made |= _fixed_keys(table)
        made |= _log_edits(table)
        if table.name in _KEPT:
            made |= _no_delete(table, "it is never removed; judge it the same as another, or edit")
        else:
            made |= _log_removal(table)
    for table in RECORDS:
        made |= _no_replace(table, _own_columns(table) - {"id"})
        made |= _no_delete(table, "the record of what programs did is kept")
    made |= _records_fixed()
    return made


def _own_columns(table: Table) -> frozenset[str]:
    return frozenset(column.name for column in table.columns)


def _unique_keys(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield each set of columns through which a row could be replaced."""
    yield tuple(column.name for column in table.primary_key.columns)
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            names = tuple(column.name for column in constraint.columns)
            if "id" not in names:
                yield names


def _ordered(table: Table, names: frozenset[str]) -> list[str]:
    return [column.name for column in table.columns if column.name in names]


def _no_replace(table: Table, meaning: frozenset[str]) -> dict[str, str]:
    """Refuse a row that would replace another; pass over an identical one."""
    keys = sorted(set(_unique_keys(table)))
    clash = " OR ".join(
        "(" + " AND ".join(f"old.{name} = NEW.{name}" for name in key) + ")" for key in keys
    )
    same = " AND ".join(f"old.{name} IS NEW.{name}" for name in _ordered(table, meaning))
    if "id" in _own_columns(table):
        # A repeated row may come without a number, or with the one it has.
        same += " AND (NEW.id IS NULL OR NEW.id = -1 OR old.id = NEW.id)"
    name = f"guard_{table.name}_replace"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE INSERT ON {table.name}
WHEN EXISTS (SELECT 1 FROM {table.name} AS old WHERE {clash})
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM {table.name} AS old WHERE ({clash}) AND {same})
    THEN RAISE(IGNORE)
    ELSE RAISE(ABORT, '{table.name}: another row has this key, and no row is replaced')
  END;
END"""
    }


def _differs(names: list[str]) -> str:
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def _no_update(table: Table) -> dict[str, str]:
    """Refuse any change of an evidence row but its redaction."""
    columns = [column.name for column in table.columns]
    allowed = "0"
    if table.name in _REDACTABLE:
        emptied, given = _REDACTABLE[table.name]
        kept = [name for name in columns if name not in emptied + given]
        blank = " AND ".join(f"(NEW.{name} IS NULL OR NEW.{name} = '')" for name in emptied)
        told = " AND ".join(f"NEW.{name} IS NOT NULL" for name in given)
        allowed = f"({blank} AND {told} AND NOT ({_differs(kept)}))"
    name = f"guard_{table.name}_update"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE UPDATE ON {table.name}
WHEN ({_differs(columns)}) AND NOT {allowed}
BEGIN
  SELECT RAISE(ABORT, '{table.name}: evidence never changes; add a row that supersedes');
END"""
    }


def _no_delete(table: Table, why: str) -> dict[str, str]:
    name = f"guard_{table.name}_delete"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE DELETE ON {table.name}
BEGIN
  SELECT RAISE(ABORT, '{table.name}: {why}');
END"""
    }


def _fixed_keys(table: Table) -> dict[str, str]:
    """Refuse to renumber a row, or to move an unnamed source to another article."""
    fixed = [column.name for column in table.primary_key.columns]
    fixed += [name for name in ("public_id", "is_named") if name in table.columns]
    if table.name == "sources":
        fixed.append("article_id")
    name = f"guard_{table.name}_key"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE UPDATE OF {", ".join(fixed)} ON {table.name}
WHEN {_differs(fixed)}
BEGIN
  SELECT RAISE(ABORT, '{table.name}: identity never changes');
END"""
    }


def _row_number(table: Table) -> str:
    return next(iter(table.primary_key.columns)).name


def _log_edits(table: Table) -> dict[str, str]:
    """Log each edited column; an edit that does not say who is refused."""
    tracked = _ordered(table, _own_columns(table) - _PROVENANCE - _CACHES)
    number = _row_number(table)
    tracked = [name for name in tracked if name != number]
    refuse, log = f"guard_{table.name}_who", f"log_{table.name}_edit"
    rows = "\n    UNION ALL ".join(
        f"SELECT '{name}', CAST(OLD.{name} AS TEXT), CAST(NEW.{name} AS TEXT)"
        f" WHERE OLD.{name} IS NOT NEW.{name}"
        for name in tracked
    )
    return {
        refuse: f"""CREATE TRIGGER {refuse} BEFORE UPDATE ON {table.name}
WHEN ({_differs(tracked)})
  AND (NEW.edited_by IS NULL OR trim(NEW.edited_by) = ''
    OR NEW.edited_at IS NULL OR NEW.edited_at IS OLD.edited_at)
BEGIN
  SELECT RAISE(ABORT, '{table.name}: say who edits: set edited_by and a new edited_at');
END""",
        log: f"""CREATE TRIGGER {log} AFTER UPDATE ON {table.name}
WHEN {_differs(tracked)}
BEGIN
  INSERT INTO changes (table_name, row_id, column_name, before, after, changed_by, changed_at)
  SELECT '{table.name}', NEW.{number}, edit.name, edit.before, edit.after,
    NEW.edited_by, NEW.edited_at
  FROM (SELECT NULL AS name, NULL AS before, NULL AS after WHERE 0
    UNION ALL {rows}) AS edit;
END""",
    }


def _log_removal(table: Table) -> dict[str, str]:
    """Log a removed opinion whole; who removes it must have been set as editor first."""
    number = _row_number(table)
    pairs = ", ".join(f"'{column.name}', OLD.{column.name}" for column in table.columns)
    name = f"log_{table.name}_removal"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE DELETE ON {table.name}
BEGIN
  INSERT INTO changes (table_name, row_id, column_name, before, after, changed_by, changed_at)
  VALUES ('{table.name}', OLD.{number}, '*', json_object({pairs}), NULL,
    coalesce(OLD.edited_by, 'not said'), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
END"""
    }


def _records_fixed() -> dict[str, str]:
    """Let a run be finished once; let nothing else of runs and imports change."""
    made: dict[str, str] = {}
    for table in RECORDS:
        columns = [column.name for column in table.columns if column.name != "finished_at"]
        late = " OR OLD.finished_at IS NOT NULL" if table.name == "runs" else ""
        name = f"guard_{table.name}_update"
        made[name] = f"""CREATE TRIGGER {name} BEFORE UPDATE ON {table.name}
WHEN {_differs(columns)}{late}
BEGIN
  SELECT RAISE(ABORT, '{table.name}: the record of what programs did is kept');
END"""
    return made
