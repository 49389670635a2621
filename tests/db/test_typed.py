"""What a person types for PostgreSQL: answered as it stands, and never a way to write."""

from collections.abc import Iterator

import pytest

from claimdb.db.reader import Reader, Row, open_reader
from claimdb.errors import QueryFailed
from tests.support.engines import PostgresEngine

_MEANT = '; perhaps you meant to reference the column "topics.slug"'


@pytest.fixture(scope="module")
def url(postgres_engine: PostgresEngine) -> Iterator[str]:
    """Return an empty database on the server."""
    with postgres_engine.lent() as store:
        yield store.url


@pytest.fixture
def reader(url: str) -> Iterator[Reader]:
    """Return a reader of it."""
    with open_reader(url) as opened:
        yield opened


def answer(reader: Reader, sql: str, **values: str | int) -> list[Row]:
    """Return the rows of a statement."""
    return list(reader.typed(sql, values)[1])


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1 AS one",
        "select 1 AS one;",
        "-- what for\n/* and how */ (SELECT 1 AS one)",
        "WITH t (one) AS (VALUES (1)) TABLE t",
    ],
)
def test_what_reads_is_answered(reader: Reader, sql: str) -> None:
    """Whatever comes before the first word, and in whatever case."""
    assert answer(reader, sql) == [{"one": 1}]


def test_plans_and_settings_are_answered(reader: Reader) -> None:
    """EXPLAIN and SHOW go through no cursor."""
    assert "Result" in str(answer(reader, "EXPLAIN SELECT 1")[0]["QUERY PLAN"])
    assert answer(reader, "SHOW TimeZone") == [{"TimeZone": "UTC"}]


def test_columns_are_named_where_there_are_no_rows(reader: Reader) -> None:
    """A file with a header is one that a program can read."""
    columns, rows = reader.typed("SELECT slug, name FROM topics")

    assert (columns, list(rows)) == (["slug", "name"], [])


def test_more_rows_than_are_fetched_at_once(reader: Reader) -> None:
    """They come in batches, in order."""
    rows = answer(reader, "SELECT n FROM generate_series(1, 4001) AS n")

    assert [row["n"] for row in rows] == list(range(1, 4002))


@pytest.mark.parametrize(
    ("sql", "value"),
    [
        ("SELECT :x AS y", "it's 100 %"),
        ("SELECT ':x' AS y", ":x"),
        (r"SELECT E'\':x' AS y", "':x"),
        ("SELECT $a$ :x '$a$ AS y", " :x '"),
        ("SELECT :x -- :x\n AS y", "it's 100 %"),
        ("SELECT 'x'::text AS y", "x"),
        ("SELECT 7 % 4 AS y", 3),
        ("SELECT part[1:2] AS y FROM (SELECT ARRAY[1, 2, 3] AS part) AS t", "{1,2}"),
        ("SELECT CAST('{\"x\": 1}' AS jsonb) ? 'x' AS y", 1),
        ("SELECT 'a' LIKE 'A' AS y", 0),
    ],
)
def test_only_names_of_values_are_replaced(reader: Reader, sql: str, value: str | int) -> None:
    """All else is PostgreSQL's own, letter by letter."""
    assert answer(reader, sql, x="it's 100 %") == [{"y": value}]


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("SELECT 1; COMMIT; CREATE TABLE hole (a int)", "one statement"),
        ("COMMIT; CREATE TABLE hole (a int)", "COMMIT is not answered here"),
        ("DELETE FROM topics", "DELETE is not answered here; begin with SELECT"),
        ("COPY topics TO '/hole'", "COPY is not answered"),
        ("EXPLAIN ANALYZE DELETE FROM topics", "read-only transaction"),
        ("WITH t AS (DELETE FROM topics RETURNING 1) SELECT 1", "data-modifying"),
        ("SELECT 1 AS a INTO hole", "INTO"),
        ("SELECT nextval('topics_id_seq')", "read-only transaction"),
        ("SELECT set_config('transaction_read_only', 'off', false)", "read-write"),
        ("SHOW TimeZone; COMMIT; CREATE TABLE hole (a int)", "one statement"),
        ("", "there is no statement"),
        ("SELECT 1 \0 AS one", "NUL"),
    ],
)
def test_what_may_write_is_refused(reader: Reader, url: str, sql: str, words: str) -> None:
    """Several statements, too: after a COMMIT among them the next one could write."""
    with pytest.raises(QueryFailed, match=words):
        answer(reader, sql)

    with open_reader(url) as later:
        assert later.rows("SELECT relname FROM pg_class WHERE relname = 'hole'") == []


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT slug\nFROM topic", "relation \"topic\" does not exist (line 2, at 'topic')"),
        (
            "SELECT slog, :x FROM topics",
            "column \"slog\" does not exist (line 1, at 'slog, 'a' FROM topics')" + _MEANT,
        ),
        ("SELECT (1", "syntax error at end of input (line 1, at the end)"),
        ("SELECT :y", "syntax error at or near \":\" (line 1, at ':y')"),
        ("SELECT $1", "a value is written as :name, not as $1"),
        ("SELECT 1 / 0", "division by zero"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(reader: Reader, sql: str, told: str) -> None:
    """In the server's own words; a long query is searched for the place otherwise."""
    with pytest.raises(QueryFailed) as raised:
        answer(reader, sql, x="a")

    assert raised.value.words == told


def test_a_server_out_of_patience_is_still_there(reader: Reader) -> None:
    """Its own limit on time is not Ctrl-C, and no lost connection."""
    answer(reader, "SELECT set_config('statement_timeout', '20', true)")

    for ask in (reader.rows, reader.columns, reader.typed):
        with pytest.raises(QueryFailed, match="statement timeout"):
            ask("SELECT count(*) FROM generate_series(1, 1000000000)")
        reader.rows("SELECT set_config('statement_timeout', '20', TRUE)")
