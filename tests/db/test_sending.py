"""What a server is given to do while Python goes on: in order, whole, refused once."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.pq.abc import PGresult

from claimdb.db.postgres.connect import connect
from claimdb.db.postgres.sending import Sending, Sent, break_off, copied
from tests.support.engines import PostgresEngine

_COPY = b"COPY seen (number, words) FROM STDIN"


@pytest.fixture
def link(postgres_engine: PostgresEngine) -> Iterator[psycopg.Connection[Any]]:
    """Give a connection in a transaction, with a table to write to."""
    with postgres_engine.lent() as store, connect(store.url) as connection:
        connection.execute(b"CREATE TABLE seen (number integer PRIMARY KEY, words text)")
        yield connection


def _nothing(_result: PGresult) -> None:
    """Hear what came of a statement, and do nothing."""


def _seen(link: psycopg.Connection[Any]) -> list[tuple[Any, ...]]:
    return link.execute(b"SELECT number, words FROM seen ORDER BY number").fetchall()


@pytest.mark.parametrize(
    "words", ["plain", "a\tb", "a\nb", "a\r\nb", "back\\slash", r"\N", r"\.", "", None, "“é” 𝄞"]
)
def test_a_value_arrives_as_it_is(link: psycopg.Connection[Any], words: str | None) -> None:
    """Also one that would end a value, a row, or all of them."""
    sending = Sending(link)

    sending.give(Sent(_COPY, copied([(1, words), (2, "next")]), _nothing))
    sending.wait()

    assert _seen(link) == [(1, words), (2, "next")]


def test_statements_run_in_the_order_in_which_they_were_given(
    link: psycopg.Connection[Any],
) -> None:
    """Each is told what came of it; a megabyte of rows is more than the server takes at once."""
    told: list[int | None] = []
    sending = Sending(link)
    for first in (0, 1000):
        rows = [(first + one, "x" * 1000) for one in range(1000)]
        sending.give(Sent(_COPY, copied(rows), lambda one: told.append(one.command_tuples)))
    sending.give(Sent(b"DELETE FROM seen", None, lambda one: told.append(one.command_tuples)))

    assert sending.is_busy
    sending.wait()

    assert told == [1000, 1000, 2000]
    assert not sending.is_busy


def test_a_question_may_come_between(link: psycopg.Connection[Any]) -> None:
    """After the statement that runs, and before those that wait for it."""
    sending = Sending(link)
    for one in range(3):
        sending.give(Sent(_COPY, copied([(one, None)]), _nothing))

    sending.rest()
    some = len(_seen(link))
    sending.wait()

    assert 1 <= some <= 3
    assert len(_seen(link)) == 3


def test_what_is_refused_is_raised_once_and_nothing_behind_it_is_sent(
    link: psycopg.Connection[Any],
) -> None:
    """The connection can be used again once its transaction is taken back."""
    link.commit()
    sending = Sending(link)

    def send() -> None:
        sending.give(Sent(_COPY, copied([(1, None), (1, None)]), _nothing))
        sending.give(Sent(_COPY, copied([(2, None)]), _nothing))
        sending.wait()

    with pytest.raises(psycopg.errors.UniqueViolation):
        send()

    assert not sending.is_busy
    sending.wait()
    link.rollback()
    assert _seen(link) == []


@pytest.mark.parametrize("sql", [b"SELECT pg_sleep(600)", _COPY])
def test_what_is_left_in_its_middle_can_be_taken_back(
    link: psycopg.Connection[Any], sql: bytes
) -> None:
    """A statement that runs, and a COPY that waits for its rows."""
    link.commit()
    link.execute(b"SELECT 1")
    link.pgconn.send_query(sql)

    break_off(link)

    link.rollback()
    assert _seen(link) == []
