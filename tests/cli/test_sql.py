"""``claimdb sql``: one query, read-only, with parameters, in any format."""

import json

import pytest

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot

ROWS = (
    "WITH t(claim, who, n) AS (VALUES"
    " ('The missiles were used against Ukrainian targets.', 'Kirby', 3),"
    " ('The rockets were found.', NULL, 1.5)) SELECT * FROM t"
)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_every_format(run: Run, empty_db: str, snapshot: Snapshot, form: str) -> None:
    """The same rows in each format."""
    snapshot(run("sql", ROWS, "--db", empty_db, "--format", form).stdout)


def test_the_help_shows_examples(run: Run, snapshot: Snapshot) -> None:
    """Examples keep their lines; options stand in sections."""
    snapshot(run("sql", "--help").stdout)


@pytest.mark.parametrize(
    ("given", "value"),
    [("2024", 2024), ("-0.5", -0.5), ("007", "007"), ("inf", "inf"), ("a=b", "a=b"), ("", "")],
)
def test_a_parameter_written_like_a_number_is_one(
    run: Run, empty_db: str, given: str, value: object
) -> None:
    """Numbers that would be written the same way are numbers; all else is text."""
    result = run("sql", "SELECT :x AS x", "-p", f"x={given}", "--db", empty_db, "-f", "json")

    assert json.loads(result.stdout) == [{"x": value}]


@pytest.mark.parametrize("given", [["x"], ["=1"], ["a b=1"], ["x=1", "x=2"]])
def test_a_wrong_parameter_is_explained(run: Run, empty_db: str, given: list[str]) -> None:
    """A parameter needs a name and a value, once."""
    options = [part for one in given for part in ("-p", one)]

    result = run("sql", "SELECT 1", "--db", empty_db, *options)

    assert result.exit_code == 3
    assert "write it as name=value" in result.stderr


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (("--limit", "1"), "n\n1\n"),
        (("--limit", "1", "--offset", "1"), "n\n2\n"),
        (("--offset", "2"), "n\n3\n"),
    ],
)
def test_a_page_of_the_rows(run: Run, empty_db: str, page: tuple[str, ...], wanted: str) -> None:
    """As every list has it, without touching the query."""
    query = "WITH t(n) AS (VALUES (1), (2), (3)) SELECT n FROM t"

    assert run("sql", query, *page, "-f", "csv", "--db", empty_db).stdout == wanted


def test_a_query_may_come_from_standard_input(run: Run, empty_db: str) -> None:
    """``-`` reads the query from a pipe or a file."""
    result = run("sql", "-", "--db", empty_db, "-f", "csv", stdin="SELECT 1 AS one")

    assert result.stdout == "one\n1\n"


@pytest.mark.parametrize("query", ["CREATE TABLE t (a)", "DELETE FROM alembic_version"])
def test_nothing_can_be_written(run: Run, empty_db: str, query: str) -> None:
    """The database is opened for reading only."""
    result = run("sql", query, "--db", empty_db)

    assert result.exit_code == 3
    assert run("sql", "SELECT 1 FROM alembic_version", "--db", empty_db, "-f", "csv").stdout


def test_a_query_that_is_wrong_is_answered_in_the_words_of_the_database(
    run: Run, empty_db: str
) -> None:
    """A missing column is named."""
    result = run("sql", "SELECT nope", "--db", empty_db)

    assert result.exit_code == 3
    assert "nope" in result.stderr


def test_several_statements_are_refused(run: Run, empty_db: str) -> None:
    """After the first one, the next might do anything."""
    result = run("sql", "SELECT 1; SELECT 2", "--db", empty_db)

    assert result.exit_code == 3
    assert "one statement" in result.stderr


def test_what_is_no_text_is_refused(run: Run, empty_db: str) -> None:
    """The bytes of a command line may be anything."""
    result = run("sql", "SELECT '\udcff'", "--db", empty_db)

    assert result.exit_code == 3
    assert "not written in UTF-8" in result.stderr


@pytest.mark.parametrize("query", ["", "  \n"])
def test_an_empty_query_is_refused(run: Run, empty_db: str, query: str) -> None:
    """It would seem to be answered, with nothing found."""
    result = run("sql", query, "--db", empty_db)

    assert result.exit_code == 3
    assert "it is empty" in result.stderr


def test_columns_of_one_name_are_all_there(run: Run, empty_db: str) -> None:
    """As where two tables are joined: the second does not take the place of the first."""
    result = run("sql", "SELECT 1 AS a, 2 AS a, 3 AS a_2", "-f", "csv", "--db", empty_db)

    assert result.stdout == "a,a_3,a_2\n1,2,3\n"
