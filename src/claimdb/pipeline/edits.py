"""Editing opinions so that the log says who; and knowing what a person has corrected."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from claimdb.db.bulk import Value
from claimdb.model.types import INSTANT_FORMAT, instant_text
from claimdb.pipeline.maker import Work

_SECOND: Final = timedelta(seconds=1)


def edit_row(
    work: Work,
    table: str,
    number: int,
    values: Mapping[str, Value | datetime],
    *,
    by: str,
    key: str = "id",
) -> None:
    """Change columns of one opinion; a trigger logs each with ``by`` and the time.

    Instants are whole seconds, and the guard wants a new one for each edit, so
    that a second edit within a second is put one second later.
    """
    at = _signed_at(work, table, number, key)
    names = ", ".join(f"{name} = ?" for name in values)
    work.batch.run(
        f"UPDATE {table} SET {names}, edited_by = ?, edited_at = ? WHERE {key} = ?",
        *values.values(),
        by,
        at,
        number,
    )


def _signed_at(work: Work, table: str, number: int, key: str) -> datetime:
    """Return the instant for a new signature: now, or the second after the last one."""
    before = work.batch.rows(f"SELECT edited_at FROM {table} WHERE {key} = ?", number)[0][0]
    if before is None:
        return work.maker.now
    last = datetime.strptime(str(before), INSTANT_FORMAT).replace(tzinfo=UTC)
    return max(work.maker.now, last + _SECOND)


def remove_row(work: Work, table: str, number: int, *, by: str) -> None:
    """Remove one opinion; the log keeps all of it, and who removed it."""
    work.batch.run(
        f"UPDATE {table} SET edited_by = ?, edited_at = ? WHERE id = ?",
        by,
        _signed_at(work, table, number, "id"),
        number,
    )
    work.batch.run(f"DELETE FROM {table} WHERE id = ?", number)


def differing(
    work: Work, table: str, number: int, wanted: Mapping[str, Value | datetime], key: str = "id"
) -> dict[str, Value | datetime]:
    """Return those of ``wanted`` that the row does not have yet."""
    row = work.batch.rows(f"SELECT {', '.join(wanted)} FROM {table} WHERE {key} = ?", number)[0]
    return {
        name: value
        for (name, value), has in zip(wanted.items(), row, strict=True)
        if (instant_text(value) if isinstance(value, datetime) else value) != has
    }


def corrected_by_others(work: Work, table: str, number: int, *, than: str) -> dict[str, str]:
    """Return the columns of a row that somebody other ``than`` edited, and who did last."""
    if work.batch.made(table, number) and not work.batch.has_run:
        return {}  # it is new, and nothing has been edited since
    return {
        str(column): str(who)
        for column, who in work.batch.rows(
            "SELECT column_name, changed_by FROM changes"
            " WHERE table_name = ? AND row_id = ? AND changed_by <> ? ORDER BY id",
            table,
            number,
            than,
        )
    }


def removed_by_others(work: Work, table: str) -> list[tuple[dict[str, Value], str]]:
    """Return the rows of ``table`` that persons removed, each as it was, and who did.

    What a pack removes it may add again, and so may another pack.
    """
    return [
        (json.loads(str(before)), str(who))
        for before, who in work.batch.rows(
            "SELECT before, changed_by FROM changes WHERE table_name = ? AND column_name = '*'"
            " AND changed_by NOT LIKE 'pack:%' AND before IS NOT NULL",
            table,
        )
    ]
