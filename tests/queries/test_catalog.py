"""The catalogue: what the head of a file says holds for the statement below it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import TypeAlias

import pytest

from claimdb.db.reader import Reader, Value, expand, open_reader
from claimdb.errors import ChoiceUnknown
from claimdb.queries import catalog, run
from claimdb.queries.filters import FILTERS
from tests.queries.missiles import Missiles, missiles
from tests.support.engines import SqliteEngine

Given: TypeAlias = Value | Sequence[Value]

QUERIES = catalog.names()
LISTS = [name for name in QUERIES if catalog.query(name).filters]
#: A value for each type of filter and parameter, which some row may have.
VALUES: Mapping[str, Given] = {
    "source": 1,
    "claim": 1,
    "article": 1,
    "topic": "arms-transfers",
    "text": "missiles",
    "instant": "2024-06-17T00:00:00Z",
    "int": 1,
    "real": 0.5,
    "flag": 1,
    "list": [1, 2],
}
#: What plain SQL users see; ``current_attributions`` has the columns of its table beside its own.
VIEWS = [name for name in catalog.views() if name != "current_attributions"]


def values_of(query: catalog.Query) -> dict[str, Given]:
    """Return a value for each parameter that has no default."""
    return {
        name: VALUES.get(param.type, "1")
        for name, param in query.params.items()
        if param.default is None
    }


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_describes_itself(name: str) -> None:
    """Help, Datasette and the reference are made of the heads."""
    query = catalog.query(name)

    assert query.title
    assert query.columns
    assert all(query.columns.values())


@pytest.mark.parametrize("name", LISTS)
def test_filters_are_of_the_shared_vocabulary(name: str) -> None:
    """One name has one meaning and one type of value in all lists."""
    parts = {part for filters in catalog.query(name).filters for part in filters.split("+")}

    assert parts <= FILTERS.keys()


@pytest.mark.parametrize("name", LISTS)
def test_a_filter_uses_its_own_value_only(name: str) -> None:
    """Another's value would be missing wherever that other is not in use."""
    for filters, condition in catalog.query(name).filters.items():
        assert set(re.findall(r"(?<!:):(\w+)", condition)) == set(filters.split("+"))


@pytest.mark.parametrize("name", LISTS)
def test_every_sort_runs_both_ways(name: str, reader: Reader) -> None:
    """Sorts are names of columns that the statement really has."""
    query = catalog.query(name)
    counts = {
        len(run.select(reader, name, values_of(query), sort=f"{sign}{sort}", limit=5))
        for sort in query.sorts
        for sign in ("", "-")
    }

    assert len(counts) <= 1


@pytest.mark.parametrize("name", LISTS)
def test_every_filter_narrows(name: str, reader: Reader) -> None:
    """A filter never adds rows; chosen together they still make one statement."""
    query = catalog.query(name)
    most = run.count(reader, name, values_of(query))
    for filters in query.filters:
        chosen = {part: VALUES[FILTERS[part].type] for part in filters.split("+")}
        assert run.count(reader, name, values_of(query), filters=chosen) <= most


@pytest.mark.parametrize("name", LISTS)
def test_the_columns_are_those_of_the_head(name: str, reader: Reader) -> None:
    """What is printed and documented is what the statement gives, in the same order."""
    query = catalog.query(name)
    defaults = {name: 1 for name, param in query.params.items() if param.default is not None}
    sql, values = expand(query.sql(), defaults | values_of(query))
    columns, _ = reader.columns(sql, values)

    assert columns == list(query.columns)


@pytest.fixture
def served(sqlite_engine: SqliteEngine) -> Iterator[Reader]:
    """Return a reader of the case of the missiles in a file: Datasette serves no other."""
    with open_reader(missiles(sqlite_engine).world.url) as opened:
        yield opened


@pytest.mark.parametrize("name", QUERIES)
def test_the_static_form_is_one_statement(name: str, served: Reader) -> None:
    """Datasette gives every parameter as text, the empty ones too; and no marker is left."""
    query = catalog.query(name)
    sql = query.static_sql()
    values = dict.fromkeys([*query.filter_names, *query.params], "")

    assert not re.search(r"\{\w+\}", sql)
    if not any(param.type == "list" for param in query.params.values()):
        _, rows = served.columns(f"EXPLAIN {sql}", values)
        assert list(rows)


def test_the_static_form_finds_sources_by_name(served: Reader) -> None:
    """Datasette has no step that turns a name into a number."""
    query = catalog.query("denials")
    values = dict.fromkeys(query.filter_names, "") | {"source": "Moscow"}

    assert {row["source"] for row in served.rows(query.static_sql(), values)} == {"Russia"}


def test_the_static_form_takes_the_whole_last_day(served: Reader) -> None:
    """``until`` 2024-06 means all of June."""
    query = catalog.query("attributions")
    values = dict.fromkeys(query.filter_names, "")
    in_june = served.rows(query.static_sql(), values | {"until": "2024-06"})

    assert len(in_june) == len(served.rows(query.static_sql(), values))


@pytest.mark.parametrize("name", VIEWS)
def test_every_column_of_a_view_is_described(name: str, reader: Reader) -> None:
    """The schema reference and Datasette say what each column is."""
    columns, _ = reader.columns(f"SELECT * FROM {name} LIMIT 0")

    assert columns == list(catalog.view(name).columns)


def test_views_come_after_those_they_read() -> None:
    """PostgreSQL makes a view only where what it reads is there."""
    made: list[str] = []
    for name, sql in catalog.views().items():
        later = catalog.views().keys() - set(made) - {name}
        assert not later & set(re.findall(r"\w+", sql))
        made.append(name)


def test_the_stated_confidence_is_written_into_the_views() -> None:
    """Plain SQL counts as the program does."""
    assert "{min_confidence}" not in "".join(catalog.views().values())
    assert str(catalog.MIN_CONFIDENCE) in catalog.view("current_attributions").sql


def test_an_unknown_query_is_named_with_the_nearest() -> None:
    """A misspelt name is an error with a way out."""
    with pytest.raises(ChoiceUnknown, match="did you mean 'claims'"):
        catalog.query("claimz")


def test_a_path_is_no_name() -> None:
    """No file outside the catalogue is read."""
    with pytest.raises(ChoiceUnknown, match="there is no query"):
        catalog.query("../views/positions")


def test_an_unused_filter_is_not_in_the_statement() -> None:
    """It would cost time and hide an index."""
    sql = catalog.query("claims").sql()

    assert "position" not in sql
    assert ":source" not in sql


def test_two_filters_may_mean_more_together(case: Missiles, reader: Reader) -> None:
    """``--source Kirby --stance denies`` is what Kirby denies, not what anybody does."""
    kirby = {"source": case["Kirby"]}

    assert run.count(reader, "contested", filters=kirby | {"stance": "asserts"}) == 1
    assert run.count(reader, "contested", filters=kirby | {"stance": "denies"}) == 0


def test_steps_are_shared() -> None:
    """Each file of shared steps stands in two statements or more, and in full."""
    folder = files("claimdb.queries") / "sql"
    texts = [
        file.read_text(encoding="utf-8")
        for part in folder.iterdir()
        if part.name != "shared"
        for file in part.iterdir()
    ]
    shared = [file.name.removesuffix(".sql") for file in (folder / "shared").iterdir()]

    assert shared
    assert all(sum(f"{{shared {name}}}" in text for text in texts) > 1 for name in shared)
    assert not any("{shared" in catalog.query(name).body for name in QUERIES)
