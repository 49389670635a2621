"""Every view, derived table and check says the same of the same facts on both engines."""

import re
from typing import Final

import pytest

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Reader, Row
from claimdb.queries import catalog
from tests.queries.pairs import Pair

VIEWS: Final = list(catalog.views())
DERIVED: Final = ["chain_links", "claim_implications", "text_chunks"]
CHECKS: Final = [check.name for check in catalog.checks()]
#: What a column of a view may be on a server: no truth that is neither 0 nor 1, no sum
#: that comes out as a decimal, no text that sorts by the server's language.
TYPES: Final = frozenset(
    {"bigint", "integer", "text", "double precision", "timestamp with time zone"}
    | {"timestamp(0) with time zone"}
)
INSTANTS: Final = re.compile(r".*_(?:earliest|latest|said|at)|earliest|latest")

_COLUMNS: Final = """
SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attcollation AS collation
FROM pg_attribute WHERE attrelid = CAST(:view AS regclass) AND attnum > 0 ORDER BY attnum
"""


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_has_the_same_rows(view: str, pair: Pair) -> None:
    """With the same columns, in the same order; rows have none."""
    one, other = (_rows(reader, f"SELECT * FROM {view}") for reader in _both(pair))

    assert other == one


def test_the_views_have_rows(pair: Pair) -> None:
    """Two empty answers are alike whatever is wrong."""
    empty = {view for view in VIEWS if not pair.sqlite.rows(f"SELECT 1 FROM {view} LIMIT 1")}

    assert empty <= {"article_origins", "article_repeats", "claim_contradictions"}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_has_the_types_of_its_engine(view: str, pair: Pair) -> None:
    """Instants are instants, flags and counts are whole numbers, and texts sort by code point."""
    columns = pair.postgresql.rows(_COLUMNS, {"view": view})

    assert [column["name"] for column in columns] == list(
        pair.sqlite.columns(f"SELECT * FROM {view}")[0]
    )
    for column in columns:
        name, type_ = str(column["name"]), str(column["type"])
        assert type_ in TYPES, column
        assert type_.startswith("timestamp") == bool(INSTANTS.fullmatch(name)), column


@pytest.mark.parametrize("view", VIEWS)
def test_the_texts_of_a_view_sort_alike(view: str, pair: Pair) -> None:
    """By code point, wherever they come from: a column, a constant, words put together."""
    columns = pair.postgresql.rows(_COLUMNS, {"view": view})
    for name in (str(column["name"]) for column in columns if column["type"] == "text"):
        sql = f"SELECT DISTINCT {name} FROM {view} WHERE {name} IS NOT NULL ORDER BY {name}"
        one, other = (reader.rows(sql) for reader in _both(pair))
        assert other == one, name


@pytest.mark.parametrize("table", DERIVED)
def test_a_derived_table_is_made_alike(table: str, pair: Pair) -> None:
    """What its statement would insert is what each engine has, and the same on both."""
    made = []
    for reader in _both(pair):
        statement = catalog.derive(table, reader.dialect)
        columns = re.search(r"INSERT INTO \w+ \(([^)]*)\)", statement)
        assert columns is not None
        made.append(_rows(reader, statement.replace(columns[0], "", 1)))
        kept = f"SELECT {columns[1]} FROM {table}"
        assert [tuple(row.values()) for row in _rows(reader, kept)] == [
            tuple(row.values()) for row in made[-1]
        ]

    assert [list(row.values()) for row in made[0]] == [list(row.values()) for row in made[1]]


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_the_same(name: str, pair: Pair) -> None:
    """Nothing, mostly; tests/pipeline breaks every rule, and compares what is told."""
    one, other = (_rows(reader, _check(name, reader.dialect)) for reader in _both(pair))

    assert other == one


def _both(pair: Pair) -> tuple[Reader, Reader]:
    return pair.sqlite, pair.postgresql


def _check(name: str, dialect: Dialect) -> str:
    return next(check.sql for check in catalog.checks(dialect) if check.name == name)


def _rows(reader: Reader, sql: str) -> list[Row]:
    return sorted(reader.rows(sql), key=lambda row: [(one is None, one) for one in row.values()])
