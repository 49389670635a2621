"""A load into a server that goes wrong in its middle: told for what it is, nothing half done."""

import os
import signal
import threading
from collections.abc import Iterator
from typing import Final

import pytest

from claimdb.db.bulk import Batch, open_batch
from claimdb.db.engine import writing
from claimdb.errors import ConnectionLost, DatabaseConflict, RuleBroken
from claimdb.ingest.reported import ClaimRecord
from claimdb.pipeline.bulk import load_records
from tests.factories import NOW
from tests.support.engines import PostgresEngine
from tests.support.stores import Store

_MANY: Final = 100
#: What a trigger does to a new topic.
_REFUSES: Final = (
    "IF NEW.slug = 'slug45' THEN RAISE EXCEPTION 'not this one'"
    " USING ERRCODE = 'integrity_constraint_violation'; END IF;"
)
_STALLS: Final = "PERFORM pg_sleep(600);"
_ENDS: Final = "PERFORM pg_terminate_backend(pg_backend_pid());"
#: A sequence counts on whatever is rolled back.
_ENDS_ONCE: Final = f"IF nextval('met') = 45 THEN {_ENDS} END IF;"


@pytest.fixture
def store(postgres_engine: PostgresEngine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Give a database to which ten rows at a time are written."""
    monkeypatch.setattr("claimdb.db.bulk._FLUSH_AT", 10)
    with postgres_engine.lent() as store:
        yield store


def _on_new_row(store: Store, table: str, does: str) -> None:
    store.run(
        "CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {does} RETURN NEW; END $$"
    )
    store.run(f"CREATE TRIGGER meet BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION meet()")


def _add(batch: Batch, first: int, count: int) -> None:
    for number in range(first, first + count):
        row = {"slug": f"slug{number}", "name": "T", "created_by": "ana", "recorded_at": NOW}
        batch.add("topics", row)


def _write(store: Store) -> None:
    with writing(store.url) as connection:
        batch = open_batch(connection)
        with batch.indexed_at_once():
            _add(batch, 0, _MANY)


def test_all_that_was_added_is_there_for_the_next_statement(store: Store) -> None:
    """Written, or still waiting; it is counted, too."""
    with writing(store.url) as connection:
        batch = open_batch(connection)
        with batch.indexed_at_once():
            _add(batch, 0, 95)
            assert batch.rows("SELECT count(*), max(id) FROM topics") == [(95, 95)]
            _add(batch, 95, 5)
            assert batch.changes() == 100
            assert batch.run("UPDATE topics SET name = 'U', edited_by = 'a', edited_at = ?", NOW)

    assert store.rows("SELECT id FROM topics ORDER BY id") == [(one,) for one in range(1, 101)]


def test_a_row_refused_in_the_middle_takes_all_back(store: Store) -> None:
    """In the words of the rule; what was written before it is not kept."""
    _on_new_row(store, "topics", _REFUSES)

    with pytest.raises(RuleBroken, match="not this one"):
        _write(store)

    assert store.count("topics") == 0


def test_a_number_that_somebody_else_takes_in_the_middle_is_a_conflict(store: Store) -> None:
    """Nothing is kept."""
    _on_new_row(store, "topics", "PERFORM nextval('topics_id_seq');")

    with pytest.raises(DatabaseConflict, match="topics outside of claimdb"):
        _write(store)

    assert store.count("topics") == 0


def test_a_connection_that_is_lost_in_the_middle_is_told(store: Store) -> None:
    """Nothing is kept."""
    _on_new_row(store, "topics", _ENDS)

    with pytest.raises(ConnectionLost):
        _write(store)

    assert store.count("topics") == 0


def test_a_load_whose_connection_is_ended_is_made_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing is there twice."""
    monkeypatch.setattr("claimdb.pipeline.patience._WAITS", (0.0,))
    store.run("CREATE SEQUENCE met")
    _on_new_row(store, "claims", _ENDS_ONCE)

    load_records(
        store.url, (ClaimRecord(statement=f"Claim {n}", topics=("t",)) for n in range(100)), who="a"
    )

    assert store.one("SELECT last_value FROM met") == 45 + 100
    assert store.count("claims") == store.count("claim_topics") == 100
    assert store.count("topics") == store.count("runs") == 1


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_ends_what_is_waited_for(store: Store) -> None:
    """Once the server is at it; nothing is kept."""
    _on_new_row(store, "topics", _STALLS)

    def press() -> None:
        asleep = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
        while not store.one(f"{asleep} AND datname = current_database()"):
            pass
        os.kill(os.getpid(), signal.SIGINT)

    presser = threading.Thread(target=press)
    presser.start()
    with pytest.raises(KeyboardInterrupt):
        _write(store)
    presser.join()

    assert store.count("topics") == 0
