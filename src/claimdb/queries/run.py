"""Running named queries: filters, sort and page in, rows out.

Values are always bound, never written into the statement.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias, TypedDict, Unpack

from claimdb.db.reader import Params, Reader, Row, Value
from claimdb.errors import ChoiceUnknown, ParameterUnusable
from claimdb.queries.catalog import Query, query

#: A filter's value; None and an empty text mean that it is not used.
Filters: TypeAlias = Mapping[str, Value | Sequence[Value]]

#: LIMIT is needed before OFFSET on SQLite; this many rows is all of them.
_ALL: Final = 2**63 - 1


class Choice(TypedDict, total=False):
    """Which rows, in which order: ``limit`` None or 0 means all, ``sort`` may begin with ``-``."""

    filters: Filters | None
    sort: str | None
    limit: int | None
    offset: int


def select(
    reader: Reader, name: str, params: Params | None = None, **choice: Unpack[Choice]
) -> list[Row]:
    """Return the rows of the named query.

    Raises ChoiceUnknown for a query, filter, sort or parameter that is not
    there, ParameterUnusable for one that is missing.
    """
    statement, values = _asked(reader, name, params, choice)
    return reader.rows(statement, values)


def stream(
    reader: Reader, name: str, params: Params | None = None, **choice: Unpack[Choice]
) -> Iterator[Row]:
    """Return the rows as they come; otherwise as ``select``."""
    return reader.stream(*_asked(reader, name, params, choice))


def _asked(
    reader: Reader, name: str, params: Params | None, choice: Choice
) -> tuple[str, dict[str, Value | Sequence[Value]]]:
    """Return the statement for this reader's engine, and its values."""
    asked = query(name, reader.dialect)
    used = used_filters(choice.get("filters"))
    values = _values(asked, params) | used
    limit, offset = choice.get("limit") or 0, choice.get("offset", 0)
    paged = bool(limit or offset)
    if paged:
        values |= {"limit": limit or _ALL, "offset": offset}
    return asked.sql(tuple(used), choice.get("sort"), paged=paged), values


def count(
    reader: Reader,
    name: str,
    params: Params | None = None,
    *,
    filters: Filters | None = None,
    most: int = 0,
) -> int:
    """Return how many rows the named query has in all; no more than ``most`` are counted."""
    asked = query(name, reader.dialect)
    used = used_filters(filters)
    values = _values(asked, params) | used
    if most:
        values |= {"limit": most, "offset": 0}
    rows = reader.rows(asked.count_sql(tuple(used), paged=bool(most)), values)
    return int(rows[0]["total"] or 0)


def used_filters(filters: Filters | None) -> dict[str, Value | Sequence[Value]]:
    """Return the filters that have a value."""
    return {
        name: value for name, value in (filters or {}).items() if value is not None and value != ""
    }


def _values(asked: Query, params: Params | None) -> dict[str, Value | Sequence[Value]]:
    given = dict(params or {})
    for name in given:
        if name not in asked.params:
            raise ChoiceUnknown(f"parameter of '{asked.name}'", name, asked.params)
    for name, param in asked.params.items():
        if name not in given:
            if param.default is None:
                raise ParameterUnusable(name, f"is needed by '{asked.name}' ({param.help})")
            given[name] = int(param.default) if param.type == "int" else param.default
    return given
