"""SQL that the two engines want in other words: conditions, and the order in an index.

Invariant: what SQLite gets is the text as it is written in a table, so that
its schema is the same whatever PostgreSQL is told.
"""

from typing import Any

from sqlalchemy import ColumnElement, Index, TextClause, UnaryExpression, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import operators
from sqlalchemy.sql.compiler import SQLCompiler


class Worded(TextClause):
    """A piece of SQL, and what PostgreSQL is told instead."""

    inherit_cache = False

    def __init__(self, words: str, postgresql: str) -> None:
        super().__init__(words)
        self.postgresql = postgresql


@compiles(Worded, "postgresql")
def _for_postgresql(element: Worded, _compiler: SQLCompiler, **_options: Any) -> str:
    return element.postgresql


def exactly_one_set(*columns: str) -> Worded:
    """Return the condition that exactly one of ``columns`` is set.

    PostgreSQL adds up no booleans, and has a function for it.
    """
    total = " + ".join(f"({column} IS NOT NULL)" for column in columns)
    return Worded(f"{total} = 1", f"num_nonnulls({', '.join(columns)}) = 1")


class LowNulls(UnaryExpression[Any]):
    """A column of an index in which the absent comes before all values.

    So it does on SQLite, which knows no other order there, and so the shared SQL
    sorts: newest first, the undated last. An index of PostgreSQL puts the absent
    at the other end, and would not serve that order, read forwards or backwards.
    """

    inherit_cache = False

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column, modifier=operators.nulls_first_op)


@compiles(LowNulls, "sqlite")
def _for_sqlite(element: LowNulls, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(element.element, **options)


def partial_index(name: str, *columns: str, where: str) -> Index:
    """Return an index of the rows that ``where`` describes, on both engines."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


def index_where_set(table: str, column: str) -> Index:
    """Return the index of a column that is empty in most rows of ``table``."""
    return partial_index(f"ix_{table}_{column}", column, where=f"{column} IS NOT NULL")
