"""DuckDB over an export to Parquet, asked as a reader of the documents asks it."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import duckdb

from claimdb.model.types import instant_text

Cell: TypeAlias = str | int | float | None


class Duck:
    """A session that began with ``load.sql``."""

    def __init__(self, folder: Path) -> None:
        """Load the export in ``folder``."""
        self._connection = duckdb.connect()
        self._connection.execute((folder / "load.sql").read_text(encoding="utf-8"))

    def ask(self, sql: str) -> tuple[list[str], list[dict[str, Cell]]]:
        """Return the names of the columns and the rows, with values as SQLite gives them."""
        # Through Arrow: for instants in rows of its own, DuckDB wants yet another package.
        answer = self._connection.sql(sql.strip().rstrip(";")).to_arrow_table()
        return answer.column_names, [
            {name: as_in_sqlite(value) for name, value in row.items()} for row in answer.to_pylist()
        ]

    def close(self) -> None:
        """End the session."""
        self._connection.close()


def as_in_sqlite(value: object) -> Cell:
    """Return an instant as text, and the wide number that a sum gives as a number."""
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, Decimal):
        return int(value)
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(type(value))
