"""Writing to a file: pragmas, explicit transactions, foreign keys on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from claimdb.db.location import require_current, says_unwritable, sqlite_file
from claimdb.errors import (
    ClaimdbError,
    DatabaseLocked,
    DatabaseProblem,
    DatabaseUnwritable,
    DiskFull,
    RuleBroken,
)
from claimdb.settings import shown_url

#: 256 MiB: a bulk load of 100,000 rows ran ten times faster with it than with the
#: default 2 MiB, since FTS and index pages stay in memory between rows.
_ROOMY_KIB: Final = 262_144
#: 8 MiB for a transaction of some hundred articles: it touches pages all over the indexes,
#: the more the larger they are. Of 60,000 articles 256 MiB made memory grow by 28 MB and
#: ingestion 5 % faster, 8 MiB by 18 MB.
_CACHE_KIB: Final = 8_192
_BUSY_MS: Final = 15_000


def make_engine(url: str, *, foreign_keys: bool = True, roomy: bool = True) -> Engine:
    """Return an engine on ``url`` whose connections hold foreign keys and WAL.

    Transactions are ours: ``BEGIN IMMEDIATE`` at the start, so that two writers
    queue up at once instead of failing at the first write.
    """
    # Not from the text: SQLAlchemy would read %20 in the name of a file as a space.
    file = URL.create("sqlite", database=str(sqlite_file(url)))
    engine = create_engine(file, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {_BUSY_MS}",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            f"cache_size = -{_ROOMY_KIB if roomy else _CACHE_KIB}",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def writing(url: str, *, roomy: bool = True) -> Iterator[Connection]:
    """Give a connection in one transaction: all of it is kept, or nothing.

    Raises ``RuleBroken`` where a constraint or trigger refused a row and
    ``DatabaseLocked`` where another writer held the file too long.
    """
    require_current(url)
    engine = make_engine(url, roomy=roomy)
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise _refusal(error.orig, shown_url(url)) from error
    except sqlite3.Error as error:  # rows in bulk go to the driver itself
        raise _refusal(error, shown_url(url)) from error
    finally:
        engine.dispose()


def tidy(url: str) -> None:
    """Do nothing: the catalogue's plans hang on no statistics here."""
    del url


def _refusal(error: BaseException | None, place: str) -> ClaimdbError:
    """Return what the driver's error means to a user."""
    words = str(error)
    if isinstance(error, sqlite3.IntegrityError):
        return RuleBroken(words)
    if isinstance(error, sqlite3.OperationalError) and ("locked" in words or "busy" in words):
        return DatabaseLocked(words)
    if "full" in words or "disk I/O error" in words:
        return DiskFull(words)
    if says_unwritable(words):
        return DatabaseUnwritable(place, words)
    return DatabaseProblem(f"the database refused to write: {words}.")
