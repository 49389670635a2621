"""``export.parquet_columns``: every column has a type, and it is the one that engines give it."""

import json
from typing import Final

import pytest

from claimdb.export.described import described_tables, described_views
from claimdb.export.parquet_columns import FLAG, INSTANT, NUMBER, REAL, TEXT, Layout, layouts
from tests.pipeline.seeded import load_seeds
from tests.support.engines import PostgresEngine, SqliteEngine

LAYOUTS: Final = list(layouts())

#: What PostgreSQL and SQLite say of a column of each type.
IN_POSTGRESQL: Final = {
    FLAG: {"integer"},
    INSTANT: {"timestamp with time zone"},
    NUMBER: {"bigint", "integer"},
    REAL: {"double precision"},
    TEXT: {"text"},
}
IN_SQLITE: Final = {
    FLAG: {"integer"},
    INSTANT: {"text"},
    NUMBER: {"integer"},
    REAL: {"real"},
    TEXT: {"text"},
}
PARTED: Final = {
    "articles": "published_earliest",
    "attribution_details": "said_earliest",
    "attributions": "said_earliest",
    "claim_positions_by_relation": "said_earliest",
    "claim_timeline": "earliest",
    "current_attributions": "said_earliest",
    "denial_details": "said_earliest",
    "standings": "said_earliest",
}


def test_all_tables_and_all_views_but_plumbing_are_laid_out() -> None:
    """A table or view that is added to claimdb is exported without being named here."""
    public = [one.name for one in described_views() if not one.hidden]

    assert [one.name for one in LAYOUTS] == [one.name for one in described_tables()] + public


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_types_are_those_of_a_server(layout: Layout, postgres_engine: PostgresEngine) -> None:
    """PostgreSQL knows the type of every column of a view, with or without rows."""
    store, _ = postgres_engine.reading("seeds", load_seeds)
    sql = "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ?"
    found = {str(name): str(kind) for name, kind in store.rows(sql, layout.name)}

    assert {name: kind for name, kind in found.items() if name in layout.columns} == {
        field.name: found[field.name]
        for field in layout.schema
        if found[field.name] in IN_POSTGRESQL[field.type]
    }


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_types_are_those_of_the_values_in_a_file(
    layout: Layout, sqlite_engine: SqliteEngine
) -> None:
    """SQLite knows the types of values only."""
    store, _ = sqlite_engine.reading("seeds", load_seeds)
    for field in layout.schema:
        found = store.rows(f'SELECT DISTINCT typeof("{field.name}") FROM {layout.name}')
        kinds = {str(kind) for (kind,) in found} - {"null"}

        assert kinds <= IN_SQLITE[field.type], field.name


def test_flags_are_what_their_description_says() -> None:
    """A column whose description begins with 1 or 0 is a flag, and no other column is."""
    told = {
        (layout.name, name): words[:2] in {"1 ", "0 "}
        for layout in LAYOUTS
        for name, words in layout.told.items()
        if not words.startswith(("0 to", "1 for the"))
    }

    assert {place for place, is_flag in told.items() if is_flag} == {
        (layout.name, field.name)
        for layout in LAYOUTS
        for field in layout.schema
        if field.type == FLAG and (layout.name, field.name) in told
    }


def test_what_is_said_or_published_is_parted() -> None:
    """Sayings by the day of saying, and articles by that of publication."""
    assert {one.name: one.dated_by for one in LAYOUTS if one.dated_by} == PARTED


def test_every_column_is_described_in_the_schema() -> None:
    """What Parquet keeps with a file says what its columns are, and what the rows are."""
    for layout in LAYOUTS:
        about = layout.schema.metadata or {}
        columns = json.loads(about[b"columns"])

        assert list(columns) == layout.schema.names
        assert all(columns.values())
        assert about[b"description"]
