"""Writing to a server: one writer at a time, as on a file.

Each write transaction takes one advisory lock before anything else and has it
until it ends. So what a writer has looked up stays true until it commits,
counters are counted from all rows there are, and two loaders cannot deadlock:
they take turns, in the order in which they came. Readers never wait.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Final, cast

import psycopg
from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from claimdb.db.postgres.connect import connect, told, words
from claimdb.db.postgres.sending import break_off
from claimdb.db.postgres.state import connection_state
from claimdb.db.state import problem_of
from claimdb.db.version import APPLICATION_ID
from claimdb.errors import ClaimdbError, DatabaseProblem

#: As long as SQLite waits for another writer.
_WAIT: Final = "15s"
_BEGIN: Final = (
    f"SET LOCAL lock_timeout = '{_WAIT}'",
    f"SELECT pg_advisory_xact_lock({APPLICATION_ID})",
)


@lru_cache(maxsize=8)
def make_engine(url: str) -> Engine:
    """Return an engine on ``url`` whose transactions hold the lock of the one writer.

    It keeps no connection, but what SQLAlchemy asks of a server it meets: five
    questions, one of them for a type of an extension, which is never used.
    """
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: connect(url),
        poolclass=NullPool,
        use_native_hstore=False,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        for statement in _BEGIN:
            connection.exec_driver_sql(statement)

    return engine


@contextmanager
def writing(url: str, *, roomy: bool = True) -> Iterator[Connection]:
    """Give a connection in one transaction: all of it is kept, or nothing."""
    del roomy  # the server's memory is the server's affair
    engine = make_engine(url)
    try:
        with engine.begin() as connection:
            driver = connection.connection.driver_connection
            if problem := problem_of(url, *connection_state(driver)):  # type: ignore[arg-type]
                raise problem
            try:
                yield connection
            except BaseException:
                break_off(cast("psycopg.Connection[Any]", driver))
                raise
    except DBAPIError as error:
        raise _refusal(error.orig) from error
    except psycopg.Error as error:  # rows in bulk go to the driver itself
        raise _refusal(error) from error


def tidy(url: str) -> None:
    """Let the server look at tables that have changed much, by which it plans.

    Without, some pages took seven times as long until it came round by itself. A
    table of somebody else's is passed over by the server.
    """
    with connect(url, autocommit=True) as connection:
        connection.execute(b"SET client_min_messages = error")
        connection.execute(b"ANALYZE")


def _refusal(error: BaseException | None) -> ClaimdbError:
    """Return what the driver's error means to a user."""
    if error is None:
        return DatabaseProblem("the database refused to write.")
    return told(error) or DatabaseProblem(f"the database refused to write: {words(error)}.")
