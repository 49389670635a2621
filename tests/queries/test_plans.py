"""What SQLite does for a look-up: it uses an index, and scans none of the large tables.

At a million attributions a scan is the difference between a millisecond and
seconds. The plan is what can be tested without measuring time.
"""

import re
from collections.abc import Iterator

import pytest

from claimdb.db.reader import Params, Reader, open_reader
from claimdb.queries import catalog
from tests.queries.missiles import missiles
from tests.support.engines import SqliteEngine

LOOKUPS = [
    ("attribution_chains", "attribution_id"),
    ("attribution_chains", "claim_id"),
    ("attribution_details", "article_id"),
    ("attribution_details", "attribution_id"),
    ("attribution_details", "claim_id"),
    ("attribution_details", "source_id"),
    ("claim_contradictions", "claim_id"),
    ("claim_positions_by_relation", "claim_id"),
    ("claim_timeline", "claim_id"),
    ("contested_claims", "claim_id"),
    ("denial_details", "attribution_id"),
    ("denial_details", "claim_id"),
    ("denial_details", "source_id"),
    ("independent_origins", "claim_id"),
    ("positions", "claim_id"),
    ("positions", "source_id"),
    ("source_profile", "source_id"),
    ("standings", "attribution_id"),
    ("standings", "claim_id"),
    ("standings", "source_id"),
    ("unanswered_claims", "accused_id"),
    ("unanswered_claims", "claim_id"),
]
#: The lists, by a filter that leaves few rows.
LISTS = [
    ("attributions", "claim"),
    ("attributions", "source"),
    ("attributions", "article"),
    ("denials", "claim"),
    ("denials", "source"),
    ("timeline", "claim"),
    ("timeline", "source"),
    ("unanswered", "claim"),
    ("unanswered", "source"),
]
#: Tables that grow with the evidence, by every name that the SQL gives them.
LARGE = re.compile(
    r"^SCAN (?:attribution|attributions|said|answer|allegation|proof|passage|denial|link"
    r"|known|revision|review|article|subject|relation)\b"
)


def scans(reader: Reader, sql: str, params: Params) -> list[str]:
    """Return the steps of the plan that read a large table from end to end."""
    steps = reader.rows(f"EXPLAIN QUERY PLAN {sql}", params)
    return [str(step["detail"]) for step in steps if LARGE.match(str(step["detail"]))]


@pytest.fixture
def reader(sqlite_engine: SqliteEngine) -> Iterator[Reader]:
    """Return a reader of the case of the missiles in a file."""
    with open_reader(missiles(sqlite_engine).world.url) as opened:
        yield opened


@pytest.mark.parametrize(("view", "column"), LOOKUPS)
def test_a_view_is_looked_up_by_index(view: str, column: str, reader: Reader) -> None:
    """``WHERE claim_id = ?`` reaches the tables below every grouping, window and union."""
    assert scans(reader, f"SELECT * FROM {view} WHERE {column} = :id", {"id": 1}) == []


@pytest.mark.parametrize("view", ["positions", "standings", "attribution_details"])
def test_several_claims_are_looked_up_by_index(view: str, reader: Reader) -> None:
    """A page of claims is asked for at once."""
    assert scans(reader, f"SELECT * FROM {view} WHERE claim_id IN (:ids)", {"ids": [1, 2]}) == []


@pytest.mark.parametrize(("name", "filters"), LISTS)
def test_a_filtered_list_is_looked_up_by_index(name: str, filters: str, reader: Reader) -> None:
    """The first page for one claim or source does not read the rest."""
    sql = catalog.query(name).sql((filters,), paged=True)

    assert scans(reader, sql, {filters: 1, "limit": 50, "offset": 0}) == []


def test_the_sides_of_a_page_are_looked_up_by_index(reader: Reader) -> None:
    """``contested`` fetches both sides, and what bears on them, for all its claims together."""
    sql = catalog.query("standings_of_claims").sql()
    params: Params = {"claims": [1, 2], "latest": 30, "others": 5, "each": 3}

    assert scans(reader, sql, params) == []


@pytest.mark.parametrize("name", ["claim_answers", "source_answers"])
def test_answers_are_looked_up_by_index(name: str, reader: Reader) -> None:
    """Of a claim reported ten thousand times the first of each stance are read, by an index."""
    sql = catalog.query(name).sql(paged=True)
    asked: Params = {"claim": 1, "source": 1, "claims": [1, 2], "window": 100, "each": 10}
    named = {key: value for key, value in asked.items() if f":{key}" in sql}
    params: Params = {**named, "limit": 20, "offset": 0}
    steps = [str(row["detail"]) for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", params)]

    assert scans(reader, sql, params) == []
    assert any("ix_attributions_claim_id (claim_id=? AND stance=?" in step for step in steps)


@pytest.mark.parametrize("name", ["matrix_columns", "matrix_cells"])
def test_the_matrix_is_looked_up_by_index(name: str, reader: Reader) -> None:
    """It reads the tallies of its claims, and what was said where one follows from another."""
    sql = catalog.query(name).sql()
    params: Params = {"claims": [1, 2], "sources": [0, 1], "by_party": 0, "most": 50}
    steps = [str(row["detail"]) for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", params)]

    assert scans(reader, sql, params) == []
    assert "SEARCH tally USING PRIMARY KEY (claim_id=?)" in steps
    assert not any(step.startswith("SCAN tally") for step in steps)


@pytest.mark.parametrize("filters", [(), ("contested",)])
def test_the_rows_of_the_matrix_come_in_the_order_of_an_index(
    filters: tuple[str, ...], reader: Reader
) -> None:
    """The page ends after its rows, also among the many claims that nobody contests."""
    sql = catalog.query("matrix_claims").sql(filters, paged=True)
    params: Params = {"contested": 0, "limit": 10, "offset": 0}
    steps = [str(row["detail"]) for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", params)]

    assert "ix_claim_tallies_contested" in steps[0]
    assert not any("TEMP B-TREE" in step for step in steps)


@pytest.mark.parametrize("name", ["source", "party"])
def test_the_rows_of_the_matrix_are_found_by_their_positions(name: str, reader: Reader) -> None:
    """Who is quoted in thousands of articles has a position on each claim, and no more."""
    sql = catalog.query("matrix_claims").sql((name,), paged=True)
    params: Params = {name: 1, "limit": 10, "offset": 0}
    steps = [str(row["detail"]) for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", params)]

    assert any("SEARCH position" in step for step in steps)
    assert scans(reader, sql, params) == []


def test_what_is_contested_comes_in_the_order_of_its_index(reader: Reader) -> None:
    """The page ends after its rows, however many claims are contested."""
    sql = catalog.query("contested").sql(paged=True)
    steps = [
        str(row["detail"])
        for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", {"limit": 20, "offset": 0})
    ]

    assert "SEARCH tally USING INDEX ix_claim_tallies_contested (contested=?)" in steps
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps


@pytest.mark.parametrize("sort", catalog.query("claims").sorts)
@pytest.mark.parametrize("turned", ["", "-"])
def test_a_page_of_claims_comes_in_the_order_of_an_index(
    sort: str, turned: str, reader: Reader
) -> None:
    """The page ends after its rows, whatever it is sorted by and however many claims there are."""
    assert _sorted_before_the_page(reader, "claims", turned + sort) == []


@pytest.mark.parametrize("sort", catalog.query("sources").sorts)
@pytest.mark.parametrize("turned", ["", "-"])
def test_a_page_of_sources_comes_in_the_order_of_an_index(
    sort: str, turned: str, reader: Reader
) -> None:
    """No source is counted for being listed."""
    assert _sorted_before_the_page(reader, "sources", turned + sort) == []


@pytest.mark.parametrize("sort", ["last", "first", "origins", "recorded"])
@pytest.mark.parametrize("turned", ["", "-"])
def test_a_page_of_the_unanswered_comes_in_the_order_of_an_index(
    sort: str, turned: str, reader: Reader
) -> None:
    """Only those that have no answer are met at all."""
    assert _sorted_before_the_page(reader, "unanswered", turned + sort) == []


def _sorted_before_the_page(reader: Reader, name: str, sort: str) -> list[str]:
    """Return the steps that sort all rows of a list, or read a large table from end to end.

    Rows that are alike in what an index has may be sorted among themselves.
    """
    sql = catalog.query(name).sql(sort=sort, paged=True)
    params: Params = {"limit": 20, "offset": 0}
    steps = reader.rows(f"EXPLAIN QUERY PLAN {sql}", params)
    page = {step["id"] for step in steps if step["detail"] == "MATERIALIZE page"}
    assert page
    within = [str(step["detail"]) for step in steps if step["parent"] in page]
    return [one for one in within if one == "USE TEMP B-TREE FOR ORDER BY" or LARGE.match(one)]


def test_the_latest_rows_come_without_a_sort(reader: Reader) -> None:
    """All attributions, the latest recorded first, are read backwards from the end."""
    sql = catalog.query("attributions").sql(paged=True)
    page = [
        str(row["detail"])
        for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", {"limit": 50, "offset": 0})
    ]

    assert page[1] == "SCAN attribution"
    assert page.count("USE TEMP B-TREE FOR ORDER BY") <= 1


def test_the_rows_of_the_matrix_are_counted_by_their_tallies(reader: Reader) -> None:
    """The statement of a claim is no part of a count, so no claim is looked up for it."""
    sql = catalog.query("matrix_claims").count_sql()
    steps = [str(row["detail"]) for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}")]

    assert [step for step in steps if "tally" in step]
    assert not [step for step in steps if " claim " in step]


def test_what_nobody_has_looked_at_is_added_up_from_an_index(reader: Reader) -> None:
    """The front page reads a tenth of the tallies of claims for it, and not the table."""
    sql = catalog.query("counted_sayings").sql()
    (step,) = reader.rows(f"EXPLAIN QUERY PLAN {sql}")

    assert step["detail"] == "SCAN tally USING COVERING INDEX ix_claim_tallies_counted"
