"""What PostgreSQL can do for a look-up: reach every large table through an index.

It plans eight tables together; of a join of more it makes parts, and a part that
does not know which claim is asked for reads all of them. Which way it goes with
few rows is its own affair. So ways that read whole tables are made dear here: a
plan that still goes one has no other.
"""

import json
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

import pytest

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Params, Reader, open_reader
from claimdb.queries import catalog
from tests.queries.pairs import synthetic
from tests.queries.test_plans import LISTS, LOOKUPS
from tests.support.engines import PostgresEngine
from tests.support.stores import Store

LARGE: Final = frozenset(
    {
        *("article_copies", "article_credits", "articles", "attribution_passages", "attributions"),
        *("chain_links", "claim_relations", "claim_subjects", "claim_tallies", "claims", "denials"),
        *("passages", "position_tallies", "reviews", "revisions", "source_parties"),
        *("source_tallies", "sources", "unanswered_accused"),
    }
)
REVIEWED: Final = {"attributions": "attribution_id", "claim_relations": "claim_relation_id"}
WHOLE: Final = ("seqscan", "hashjoin", "mergejoin", "material", "memoize")

Plan = dict[str, Any]


def _fill(store: Store) -> None:
    synthetic(store.url)
    for table, column in REVIEWED.items():
        store.run(
            f"INSERT INTO reviews ({column}, decision, reviewer, reviewed_at)"
            f" SELECT id, 'accepted', 'ana', '2024-06-18T09:30:00Z' FROM {table}"
        )
    # Of an empty table every index is as good as any other.
    store.run(
        "INSERT INTO article_credits (article_id, source_id, kind, created_by, recorded_at)"
        " SELECT id, (SELECT min(id) FROM sources WHERE is_named = 1), 'agency', 'ana',"
        " '2024-06-18T09:30:00Z' FROM articles"
    )
    store.run("ANALYZE")


@pytest.fixture
def reader(postgres_engine: PostgresEngine) -> Iterator[Reader]:
    """Return a reader of a synthetic database, for which whole tables are dear."""
    store, _ = postgres_engine.reading("plans", _fill)
    with open_reader(store.url) as opened:
        for way in WHOLE:
            opened.rows("SELECT set_config(:way, 'off', TRUE)", {"way": f"enable_{way}"})
        yield opened


def scans(reader: Reader, sql: str, params: Params) -> list[str]:
    """Return the large tables that the plan of ``sql`` reads from end to end."""
    (row,) = reader.rows(f"EXPLAIN (FORMAT JSON) {sql}", params)
    (told,) = json.loads(str(row["QUERY PLAN"]))
    return sorted(
        str(node["Relation Name"])
        for node in _nodes(told["Plan"])
        if node.get("Relation Name") in LARGE and not _looked_up(node)
    )


def _nodes(plan: Plan) -> Iterator[Plan]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from _nodes(part)


def _looked_up(node: Plan) -> bool:
    return "Index Cond" in node or any(_looked_up(one) for one in node.get("Plans", ()))


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
    sql = catalog.query(name, Dialect.POSTGRESQL).sql((filters,), paged=True)

    assert scans(reader, sql, {filters: 1, "limit": 50, "offset": 0}) == []


def test_the_sides_of_a_page_are_looked_up_by_index(reader: Reader) -> None:
    """``contested`` fetches both sides, and what bears on them, for all its claims together."""
    sql = catalog.query("standings_of_claims", Dialect.POSTGRESQL).sql()
    params: Params = {"claims": [1, 2], "latest": 30, "others": 5, "each": 3}

    assert scans(reader, sql, params) == []


@pytest.mark.parametrize("name", ["matrix_columns", "matrix_cells"])
def test_the_matrix_is_looked_up_by_index(name: str, reader: Reader) -> None:
    """It reads what was said on its claims, and on those from which they follow."""
    sql = catalog.query(name, Dialect.POSTGRESQL).sql()
    params: Params = {"claims": [1, 2], "sources": [0, 1], "by_party": 0, "most": 50}

    assert scans(reader, sql, params) == []


def test_what_is_contested_comes_in_the_order_of_its_index(reader: Reader) -> None:
    """The page ends after its rows, however many claims are contested."""
    steps = _steps(reader, "contested", "-weight")

    assert any("using ix_claim_tallies_contested on claim_tallies" in step for step in steps)
    assert not any("Sort" in step for step in steps)


#: Upwards, what is empty comes last here: that is another index, and not a page to begin with.
PAGES: Final = (
    *(("claims", f"-{one}") for one in catalog.query("claims").sorts),
    *(("claims", one) for one in ("recorded", "claim", "weight", "asserted", "denied")),
    *(("sources", f"{way}{one}") for one in catalog.query("sources").sorts for way in ("", "-")),
    *(("unanswered", f"{way}{one}") for one in ("last", "first", "origins") for way in ("", "-")),
)


@pytest.mark.parametrize(("name", "sort"), PAGES)
def test_a_page_comes_in_the_order_of_an_index(name: str, sort: str, reader: Reader) -> None:
    """What is alike in what the index has is sorted among itself (Incremental Sort), no more."""
    steps = _steps(reader, name, sort)
    start = steps.index("  CTE page") + 1
    page = list(takewhile(lambda one: one.startswith("    "), steps[start:]))

    assert page
    assert not any("->  Sort" in one for one in page)


def _steps(reader: Reader, name: str, sort: str) -> list[str]:
    for way in ("bitmapscan", "sort"):
        reader.rows("SELECT set_config(:way, 'off', TRUE)", {"way": f"enable_{way}"})
    sql = catalog.query(name, Dialect.POSTGRESQL).sql(sort=sort, paged=True)
    rows = reader.rows(f"EXPLAIN {sql}", {"limit": 20, "offset": 0})
    return [str(row["QUERY PLAN"]) for row in rows]
