"""The metadata for Datasette: nothing without description, nothing that is not there."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from claimdb.export.datasette import (
    READ_FIRST,
    canned_queries,
    canned_sql,
    metadata,
    metadata_json,
)
from claimdb.export.described import described_views
from claimdb.model.tables import metadata as model
from claimdb.queries.catalog import names, query

DATABASE: Final[dict[str, Any]] = metadata("desk")["databases"]["desk"]
TABLES: Final[dict[str, dict[str, Any]]] = DATABASE["tables"]
#: The tables of FTS5, which Datasette knows and hides by itself.
SEARCH: Final = "_fts"


@pytest.fixture(scope="module")
def columns(empty_file: Path) -> dict[str, list[str]]:
    """Return the columns of every table and view of a real database."""
    with closing(sqlite3.connect(empty_file)) as connection:
        found = connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            " AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        return {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            for (name,) in found
            if SEARCH not in name
        }


def test_every_table_and_view_is_described(columns: dict[str, list[str]]) -> None:
    """Nobody has to guess what a page shows."""
    told = {
        name for name, one in TABLES.items() if one.get("description") or one["description_html"]
    }

    assert told == columns.keys()


def test_every_column_is_described(columns: dict[str, list[str]]) -> None:
    """In the order in which it stands on the page, where the table is not hidden plumbing."""
    for name, found in columns.items():
        if name != "alembic_version":
            described = TABLES[name]["columns"]
            assert set(described) == set(found), name
            assert all(described.values()), name


def test_what_pages_sort_and_count_by_is_there(columns: dict[str, list[str]]) -> None:
    """Datasette answers with an error where a column of the metadata is missing."""
    for name, one in TABLES.items():
        wanted = {*one.get("facets", []), *filter(None, map(one.get, SINGLE))}
        assert wanted <= set(columns[name]), name


SINGLE: Final = ("label_column", "sort", "sort_desc", "fts_pk")


def test_labels_are_never_empty() -> None:
    """An empty label shows as the word None; only redacted words may be so."""
    empty = [
        name
        for name, one in TABLES.items()
        if "label_column" in one and model.tables[name].columns[one["label_column"]].nullable
    ]

    assert empty == ["passages"]


def test_every_referred_table_has_a_label() -> None:
    """A foreign key is shown by words or by an identifier that people may cite."""
    referred = {
        key.column.table.name for table in model.tables.values() for key in table.foreign_keys
    }

    assert [name for name in referred if "label_column" not in TABLES[name]] == []


def test_views_name_the_columns_to_read_first(columns: dict[str, list[str]]) -> None:
    """The links of the first page lead to views that are shown, and to columns they have."""
    shown = {one.name for one in described_views() if not one.hidden}

    assert READ_FIRST.keys() <= shown
    assert [name for name, some in READ_FIRST.items() if not set(some) <= set(columns[name])] == []


def test_plumbing_is_hidden() -> None:
    """Derived tables, the version of the schema, and views that others are made of."""
    hidden = {name for name, one in TABLES.items() if one.get("hidden")}
    closed = {name for name, one in TABLES.items() if "allow" in one}

    assert {"alembic_version", "claim_tallies", "chain_links", "text_chunks"} <= hidden
    assert {"attribution_texts", "chunk_texts"} <= closed
    assert {"claims", "sources", "contested_claims", "positions"}.isdisjoint(hidden | closed)


def test_every_listed_query_is_a_canned_query() -> None:
    """With its title, its words, and a field for each parameter."""
    listed = {name for name in names() if not query(name).hidden}

    assert {one.name for one in canned_queries().values()} == listed
    for name, one in DATABASE["queries"].items():
        assert one["title"], name
        assert all(f"<dt>{field}</dt>" in one["description_html"] for field in one["params"])


def test_no_query_takes_the_page_of_a_table() -> None:
    """Datasette shows the query where both have one name."""
    assert canned_queries().keys().isdisjoint(TABLES)


def test_a_needed_row_is_looked_up_by_its_name() -> None:
    """A form gives text; the statement needs the number of a row."""
    sql = canned_sql(query("claim_head"))

    assert "found.statement = :claim" in sql


def test_addresses_fit_odd_file_names() -> None:
    """Datasette writes a point as ~2E and a space as a plus."""
    page = metadata("my desk.v2")["databases"]["my desk.v2"]["description_html"]

    assert 'href="my+desk~2Ev2/positions?' in page


def test_the_file_is_json_that_people_can_read() -> None:
    """One key to a line; signs of other languages as they are."""
    text = metadata_json("desk")

    assert text.startswith('{\n  "title": "claimdb",\n')
    assert "…" in text
