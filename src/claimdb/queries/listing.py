"""Lists as the surfaces print them: rows of a named query, with dates told for people.

For each vague date (``said_earliest``, ``said_latest``, ``said_precision``) a
column ``said`` stands before it: "18 June 2024", "May 2024". All else is as the
query gives it.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from claimdb.db.reader import Row, Value
from claimdb.queries.catalog import Query
from claimdb.text.dates import format_date

_EARLIEST: Final = "_earliest"
#: Single instants that people read as days.
_DAYS: Final = frozenset({"first_said", "last_said", "recorded_at"})


def columns(query: Query) -> tuple[str, ...]:
    """Return the columns of the list, each told date before its limits."""
    told: list[str] = []
    for name in query.columns:
        if name.endswith(_EARLIEST):
            told.append(name.removesuffix(_EARLIEST))
        told.append(name)
    return tuple(told)


def with_dates(query: Query, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with their dates told."""
    prefixes = [name.removesuffix(_EARLIEST) for name in query.columns if name.endswith(_EARLIEST)]
    for row in rows:
        yield row | {prefix: told(row, prefix) for prefix in prefixes}


def with_days(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with single instants told as days: "18 June 2024"."""
    for row in rows:
        yield {name: _day(value) if name in _DAYS else value for name, value in row.items()}


def told(row: Row, prefix: str) -> str | None:
    """Return a vague date for people, or None where it is not known.

    Where only the time of reading is known it is told as a day.
    """
    earliest, latest = row[f"{prefix}_earliest"], row[f"{prefix}_latest"]
    if earliest is None or latest is None:
        return None
    seen = prefix == "said" and row.get("dated_by") == "seen"
    precision = "day" if seen else str(row[f"{prefix}_precision"])
    return format_date(
        datetime.fromisoformat(str(earliest)), datetime.fromisoformat(str(latest)), precision
    )


def _day(value: Value) -> Value:
    if value is None:
        return None
    moment = datetime.fromisoformat(str(value))
    return format_date(moment, moment, "day")
