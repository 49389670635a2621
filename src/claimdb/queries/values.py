"""Values of a row by column, with the type that the column has."""

from claimdb.db.reader import Row


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
