"""Reading through somebody else's connection: one moment, in time, and given back as it came."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.db.sqlite.lent import is_anothers, is_current, lent, require_current_connection
from claimdb.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseOlder,
    QueryFailed,
    QueryTooSlow,
)

_ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
_COUNT = "SELECT count(*) AS found FROM topics"
_ADD = (
    "INSERT INTO topics (slug, name, created_by, recorded_at)"
    " VALUES ('added', 'Added', 'me', '2024-06-20T00:00:00Z')"
)


@pytest.fixture
def connection(filled_file: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection of another program, to a file that others write."""
    file = tmp_path / "lent.db"
    file.write_bytes(filled_file.read_bytes())
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode = WAL")
        yield opened


def test_rows_come_with_their_columns(connection: sqlite3.Connection) -> None:
    """Also with a row factory of the other program, and each statement is counted."""
    connection.row_factory = sqlite3.Row
    with lent(connection, seconds=60) as reader:
        columns, rows = reader.typed(_COUNT)
        assert (columns, [*rows]) == (["found"], reader.rows(_COUNT))
        assert reader.rows("SELECT :a AS a WHERE 1 IN (:b)", {"a": "x", "b": [1, 2]}) == [
            {"a": "x"}
        ]
        assert reader.statements == 3


def test_columns_of_one_name_are_kept_apart(connection: sqlite3.Connection) -> None:
    """As by every reader: the second does not take the place of the first."""
    with lent(connection, seconds=60) as reader:
        columns, rows = reader.columns("SELECT 1 AS name, 2 AS name")
        assert (columns, [*rows]) == (["name", "name_2"], [{"name": 1, "name_2": 2}])


def test_all_is_asked_of_one_moment(connection: sqlite3.Connection, tmp_path: Path) -> None:
    """What others add meanwhile is seen by the next page."""
    with closing(sqlite3.connect(tmp_path / "lent.db")) as other:
        with lent(connection, seconds=60) as reader:
            before = reader.rows(_COUNT)
            with other:
                other.execute(_ADD)
            assert reader.rows(_COUNT) == before
        with lent(connection, seconds=60) as reader:
            assert reader.rows(_COUNT) != before


def test_what_takes_too_long_is_ended(connection: sqlite3.Connection) -> None:
    """At its first row and at any later one, with the way out."""
    with lent(connection, seconds=0) as reader, pytest.raises(QueryTooSlow, match="a topic"):
        reader.rows(_ENDLESS)
    endless = _ENDLESS.replace("count(*)", "x")
    with lent(connection, seconds=0) as reader, pytest.raises(QueryTooSlow):
        list(reader.stream(endless))


def test_the_connection_is_given_back_as_it_came(connection: sqlite3.Connection) -> None:
    """No transaction, no clock, no setting is left behind, whatever happened."""
    with pytest.raises(QueryTooSlow), lent(connection, seconds=0) as reader:
        reader.rows(_ENDLESS)

    assert not connection.in_transaction
    with connection:
        connection.execute(_ADD)
    assert connection.execute(_ENDLESS.replace("FROM n)", "FROM n LIMIT 100000)")).fetchone()


def test_a_transaction_that_ended_by_itself_hides_nothing(connection: sqlite3.Connection) -> None:
    """The error that ended it is told, and no other."""
    with lent(connection, seconds=60) as reader:
        connection.rollback()
        with pytest.raises(QueryFailed, match="no such table"):
            reader.rows("SELECT 1 FROM nowhere")

    assert not connection.in_transaction


def test_the_reader_neither_closes_nor_makes_anything(connection: sqlite3.Connection) -> None:
    """The connection is used on by others, who would see a temporary table."""
    with lent(connection, seconds=60) as reader:
        with reader, pytest.raises(QueryFailed, match="CREATE TEMP TABLE scope"):
            reader.make(["CREATE TEMP TABLE scope (x)"])
        assert reader.rows("SELECT 1 AS one") == [{"one": 1}]


def test_only_a_current_database_is_read(connection: sqlite3.Connection) -> None:
    """What else it is, is told by its name."""
    require_current_connection(connection, "desk")
    assert not is_anothers(connection)
    assert is_current(connection)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")

    assert not is_anothers(connection)
    assert not is_current(connection)
    with pytest.raises(DatabaseOlder, match=r"^desk is at schema 0001"):
        require_current_connection(connection, "desk")


def test_somebody_elses_database_is_not_claimdbs() -> None:
    """Nor is an empty one."""
    with closing(sqlite3.connect(":memory:")) as birds:
        assert is_anothers(birds)
        birds.execute("CREATE TABLE birds (name)")

        assert is_anothers(birds)
        with pytest.raises(DatabaseForeign):
            require_current_connection(birds, "birds")


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    """Instead of the driver's words in the middle of a page."""
    (tmp_path / "broken.db").write_bytes(b"no database at all, and long enough to be looked at")
    with closing(sqlite3.connect(tmp_path / "broken.db")) as broken:
        assert not is_anothers(broken)
        with pytest.raises(DatabaseDamaged):
            require_current_connection(broken, "broken")
