"""Whole tables and views, row by row.

Invariant: names and columns are those of the model and of the catalogue, never a
user's; they are quoted, since some are words of SQL.
"""

from collections.abc import Collection, Iterator, Sequence

from claimdb.db.reader import Reader, Row


def whole(
    reader: Reader,
    name: str,
    columns: Sequence[str],
    order: Sequence[str] = (),
    *,
    left_out: Collection[str] = (),
) -> Iterator[Row]:
    """Yield every row of a table or view, with these columns, as they come.

    ``order`` is the key of a table: its rows come by it without being sorted. A view
    has none, and sorting a large one would keep all of it. Columns of text that are
    ``left_out`` are empty, and not read.
    """
    chosen = [
        f"CAST(NULL AS TEXT) AS {_quoted(one)}" if one in left_out else _quoted(one)
        for one in columns
    ]
    sorting = f" ORDER BY {', '.join(map(_quoted, order))}" if order else ""
    return reader.stream(f"SELECT {', '.join(chosen)} FROM {_quoted(name)}{sorting}")


def _quoted(name: str) -> str:
    return f'"{name}"'
