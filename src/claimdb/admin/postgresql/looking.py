"""A connection to a server for those who look at its schema, and keep nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from claimdb.db.engines import engine_part
from claimdb.errors import ClaimdbError, QueryFailed


@contextmanager
def looking(url: str) -> Iterator[Connection]:
    """Give a connection in a transaction that is rolled back, whatever was done in it.

    It takes no lock of claimdb's: who looks neither waits for a writer nor lets
    one wait. Raises the ``DatabaseProblem`` that an error of the server means.
    """
    connect = engine_part(url, "connect")
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: connect.connect(url), poolclass=NullPool
    )
    try:
        with engine.connect() as connection, connection.begin() as transaction:
            yield connection
            transaction.rollback()
    except DBAPIError as error:
        told: ClaimdbError | None = connect.told(error.orig)
        raise told or QueryFailed(connect.words(error.orig)) from error
    finally:
        engine.dispose()
