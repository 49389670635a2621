"""Values of a row by column, with the type that the column has."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, TypeVar, get_type_hints

from claimdb.db.reader import Row

_Shape = TypeVar("_Shape")


def string(row: Row, column: str) -> str:
    """Return the text of a column that is never empty."""
    return str(row[column])


def optional(row: Row, column: str) -> str | None:
    """Return the text of a column that may be empty."""
    value = row[column]
    return None if value is None else str(value)


def number(row: Row, column: str) -> int:
    """Return the whole number of a column; 0 where it is empty."""
    value = row[column]
    return value if isinstance(value, int) else int(str(value or 0))


def optional_number(row: Row, column: str) -> int | None:
    """Return the whole number of a column that may be empty."""
    return None if row[column] is None else number(row, column)


def share(row: Row, column: str) -> float | None:
    """Return the number between 0 and 1 of a column that may be empty."""
    value = row[column]
    return float(value) if isinstance(value, int | float) else None


def flag(row: Row, column: str) -> bool:
    """Return whether a column of 0 and 1 is 1."""
    return bool(row[column])


def filled(shape: Callable[..., _Shape], row: Row, /, **given: object) -> _Shape:
    """Return a dataclass: each field that is not ``given`` has the column of its own name."""
    kinds = _kinds(shape)
    columns = {name: kinds[name](row, name) for name in kinds.keys() - given}
    return shape(**columns, **given)


_READ: Final[Mapping[object, Callable[[Row, str], Any]]] = {
    str: string,
    str | None: optional,
    int: number,
    int | None: optional_number,
    bool: flag,
}


@cache
def _kinds(shape: Callable[..., object]) -> Mapping[str, Callable[[Row, str], Any]]:
    """Return how each field of a dataclass is read, but for those that no column has alone."""
    return {name: _READ[kind] for name, kind in get_type_hints(shape).items() if kind in _READ}
