"""Guards of rules 4 to 6 on PostgreSQL, generated from what SQLite's are generated from.

What one condition on the row can tell is the trigger's WHEN: a row that passes
calls no function. What has to look at other rows is a function, and looks through
indexes only. Four traps shaped them:

* TRUNCATE fires no trigger for rows, and CASCADE takes other tables along.
* ``INSERT … ON CONFLICT DO UPDATE`` and MERGE fire the triggers of what they do.
* A column's default is there before the first trigger: whether a row came with
  a number of its own cannot be told, so that an identical row is passed over
  whatever its number.
* Whoever may make a trigger on a table of their own could call a function that
  writes the log as its owner, if they may execute it.
"""

import re
from typing import Final

from sqlalchemy import Table

from claimdb.admin.edits import KEPT, tracked
from claimdb.admin.guards import meaning_of, refusals, same_as
from claimdb.admin.triggersql import KEY_TAKEN, Refusal, clashes, differs, exists, row_number
from claimdb.db.postgres.translate import translated
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS
from claimdb.model.types import Instant, Real

#: A loader that has looked every row up turns the look-up for identical rows off, for
#: its transaction: SET LOCAL claimdb.loading = 'on'. The unique keys then refuse.
_NOT_LOADING: Final = "current_setting('claimdb.loading', true) IS DISTINCT FROM 'on'"
_BLANK_INSTANT: Final = re.compile(r"\((\w+\.\w+_at) IS NULL OR trim\(\1\) = ''\)")
_OTHER_ROW: Final = re.compile(r"\bold\b")
_TRUNCATED: Final = "its rows are never removed all at once"


def guards() -> dict[str, str]:
    """Return every generated function and trigger, name to SQL."""
    made: dict[str, str] = {}
    for one in refusals():
        made |= _refusal(one)
    for table in OPINIONS:
        made |= _log_edit(table)
        if table.name not in KEPT:
            made |= _log_removal(table)
    for table in (*EVIDENCE, *OPINIONS, *RECORDS):
        made |= _no_replace(table)
        made |= _no_truncate(table)
    return made


def _worded(condition: str) -> str:
    """Return a condition of SQLite's in PostgreSQL's words.

    An instant is no blank text, and ``old`` would be OLD, since names have no case.
    """
    return translated(_BLANK_INSTANT.sub(r"\1 IS NULL", _OTHER_ROW.sub("known", condition)))


def _refusal(one: Refusal) -> dict[str, str]:
    table, event = one.table.name, one.event
    sentence = f"{table}: {one.sentence}".replace("'", "''")
    if one.columns:
        event += f" OF {', '.join(one.columns)}"
    start = f"CREATE TRIGGER {one.name} {event} ON {table} FOR EACH ROW"
    if "SELECT" not in one.when:
        condition = f"\nWHEN ({_worded(one.when)})" if one.when else ""
        return {one.name: f"{start}{condition}\nEXECUTE FUNCTION claimdb_refuse('{sentence}')"}
    row = "OLD" if event == "BEFORE DELETE" else "NEW"
    body = f"""  IF {_worded(one.when)} THEN
    RAISE EXCEPTION '{sentence}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN {row};"""
    return _function(one.name, body) | {one.name: f"{start}\nEXECUTE FUNCTION {one.name}()"}


def _function(name: str, body: str, *, declare: str = "", definer: bool = False) -> dict[str, str]:
    """Return a function of triggers that runs safely, with the rights of its owner if told."""
    rights = " SECURITY DEFINER" if definer else ""
    variables = f"DECLARE\n  {declare}\n" if declare else ""
    closed = f";\nREVOKE ALL ON FUNCTION {name}() FROM PUBLIC" if definer else ""
    return {
        f"{name}()": f"""CREATE FUNCTION {name}() RETURNS trigger
LANGUAGE plpgsql{rights} {{safe}} AS $$
{variables}BEGIN
{body}
END
$${closed}"""
    }


def _no_replace(table: Table) -> dict[str, str]:
    """Refuse a row that has another's key; pass over an identical one."""
    name = f"guard_{table.name}_replace"
    keys = list(clashes(table, meaning_of(table)))
    # One probe of each key: nearly always nothing is there, and one look for all takes longer.
    body = f"""  IF NOT ({_worded(" OR ".join(exists(table, key) for key in keys))}) THEN
    RETURN NEW;
  END IF;
  SELECT bool_and({_worded(same_as(table))}) INTO alike
  FROM {table.name} AS known
  WHERE {_worded(" OR ".join(f"({key})" for key in keys))};
  IF alike THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '{table.name}: {KEY_TAKEN}' USING ERRCODE = 'unique_violation';"""
    return _function(name, body, declare="alike boolean;") | {
        name: f"""CREATE TRIGGER {name} BEFORE INSERT ON {table.name} FOR EACH ROW
WHEN ({_NOT_LOADING})
EXECUTE FUNCTION {name}()"""
    }


def _no_truncate(table: Table) -> dict[str, str]:
    name = f"guard_{table.name}_truncate"
    return {
        name: f"""CREATE TRIGGER {name} BEFORE TRUNCATE ON {table.name} FOR EACH STATEMENT
EXECUTE FUNCTION claimdb_refuse('{table.name}: {_TRUNCATED}')"""
    }


def _log_edit(table: Table) -> dict[str, str]:
    """Log each edited column, as text that reads the same as on SQLite."""
    name, columns = f"log_{table.name}_edit", tracked(table)
    rows = ",\n    ".join(
        f"('{column}', {_as_text(table, column, 'OLD')}, {_as_text(table, column, 'NEW')},"
        f" OLD.{column} IS DISTINCT FROM NEW.{column})"
        for column in columns
    )
    body = f"""  INSERT INTO changes
    (table_name, row_id, column_name, before, after, changed_by, changed_at)
  SELECT '{table.name}', NEW.{row_number(table)}, edit.name, edit.before, edit.after,
    NEW.edited_by, NEW.edited_at
  FROM (VALUES
    {rows}
  ) AS edit (name, before, after, differs)
  WHERE edit.differs;
  RETURN NULL;"""
    return _function(name, body, definer=True) | {
        name: f"""CREATE TRIGGER {name} AFTER UPDATE ON {table.name} FOR EACH ROW
WHEN ({_worded(differs(columns))})
EXECUTE FUNCTION {name}()"""
    }


def _log_removal(table: Table) -> dict[str, str]:
    """Log a removed opinion whole: JSON with the keys and types that SQLite gives."""
    name = f"log_{table.name}_removal"
    values = ",\n      ".join(_as_json(table, column.name) for column in table.columns)
    body = f"""  INSERT INTO changes
    (table_name, row_id, column_name, before, after, changed_by, changed_at)
  SELECT '{table.name}', OLD.{row_number(table)}, '*', row_to_json(gone)::text, NULL,
    OLD.edited_by, OLD.edited_at
  FROM (
    SELECT {values}
  ) AS gone;
  RETURN NULL;"""
    return _function(name, body, definer=True) | {
        name: f"""CREATE TRIGGER {name} AFTER DELETE ON {table.name} FOR EACH ROW
EXECUTE FUNCTION {name}()"""
    }


def _as_text(table: Table, column: str, row: str) -> str:
    kind, value = table.columns[column].type, f"{row}.{column}"
    if isinstance(kind, Instant):
        return f"instant_text({value})"
    return f"real_text({value})" if isinstance(kind, type(Real)) else f"{value}::text"


def _as_json(table: Table, column: str) -> str:
    kind, value = table.columns[column].type, f"OLD.{column}"
    if isinstance(kind, Instant):
        value = f"instant_text({value})"
    elif isinstance(kind, type(Real)):
        value = f"real_text({value})::json"
    return f"{value} AS {column}"
