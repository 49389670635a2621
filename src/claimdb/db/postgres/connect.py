"""Connecting to a server, and what its errors mean to a person."""

import getpass
import re
from collections.abc import Callable
from typing import Any, Final

import psycopg
from psycopg import ClientCursor, Connection, errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from claimdb.db.postgres.types import ADAPTERS
from claimdb.errors import (
    ClaimdbError,
    ConnectionLost,
    DatabaseConflict,
    DatabaseLocked,
    DatabaseProblem,
    DiskFull,
    NotAllowed,
    RuleBroken,
    ServerDatabaseMissing,
    ServerRefused,
    ServerUnreachable,
    ServerUnusable,
    UnsupportedDatabase,
)
from claimdb.settings import shown_url

#: ``MERGE`` came with 15, ``json_build_object`` and what else is used here long before.
OLDEST_SERVER: Final = 140_000
_CONNECT_SECONDS: Final = 10
#: A writer has to see what the one before it has kept, whatever the server's default is.
#: Compiling a query pays for itself in seconds-long ones only; ours take milliseconds.
_SESSION: Final = (
    "SET TIME ZONE 'UTC'; SET DateStyle = 'ISO'; SET jit = off;"
    " SET default_transaction_isolation = 'read committed'"
)
#: How a server begins its refusals in English, whatever the language of its other messages:
#: while connecting there is no code to tell them apart by.
_NO_DATABASE: Final = re.compile(r'database "(?P<name>[^"]*)" does not exist')
_NO_ENTRY: Final = re.compile(
    r"password|authentication|role \"|pg_hba|permission denied for database"
)


def connect(url: str, *, autocommit: bool = False) -> Connection[tuple[Any, ...]]:
    """Return a connection in UTC to the server that ``url`` names.

    Values are put into statements here and not on the server: a value that is
    NULL, or compared with nothing else, has no type there, and is refused.
    Raises ``ServerUnreachable``, ``ServerRefused``, ``ServerDatabaseMissing``,
    ``ServerUnusable``.
    """
    try:
        connection = psycopg.connect(
            make_conninfo(libpq_url(url), **_defaults(url)),
            autocommit=True,
            context=_Context(),
            cursor_factory=ClientCursor,
        )
    except psycopg.ProgrammingError as error:  # libpq cannot read the URL
        raise UnsupportedDatabase(f"{shown_url(url)} ({words(error)})") from error
    except psycopg.Error as error:
        raise _not_connected(url, str(error)) from error
    if connection.info.server_version < OLDEST_SERVER:
        found = connection.info.parameter_status("server_version")
        connection.close()
        raise ServerUnusable(
            shown_url(url), f"it is PostgreSQL {found}", "claimdb needs PostgreSQL 14 or newer"
        )
    connection.execute(_SESSION)
    connection.autocommit = autocommit
    return connection


def libpq_url(url: str) -> str:
    """Return the URL as libpq takes it."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)


def database_name(url: str) -> str:
    """Return the name of the database that ``url`` names; libpq's own default is the role's."""
    given = conninfo_to_dict(libpq_url(url))
    return str(given.get("dbname") or given.get("user") or getpass.getuser())


#: The driver's errors and ours, those that are of several kinds first.
_TOLD: Final[tuple[tuple[type[psycopg.Error], Callable[[str], ClaimdbError]], ...]] = (
    (errors.LockNotAvailable, DatabaseLocked),
    (errors.DeadlockDetected, DatabaseConflict),
    (errors.SerializationFailure, DatabaseConflict),
    (errors.InsufficientPrivilege, NotAllowed),
    (errors.ReadOnlySqlTransaction, NotAllowed),
    (errors.DiskFull, DiskFull),
    (psycopg.OperationalError, ConnectionLost),
)


def told(error: BaseException) -> ClaimdbError | None:
    """Return what an error of the driver means to a person; None where it speaks of the query."""
    if isinstance(error, errors.IntegrityError):
        return RuleBroken(_reference(error) or words(error))
    return next((ours(words(error)) for theirs, ours in _TOLD if isinstance(error, theirs)), None)


def _reference(error: errors.IntegrityError) -> str | None:
    """Return what SQLite says of a reference, from the key's name: fk_table_column_target."""
    table = error.diag.table_name
    key = re.fullmatch(rf"fk_{table}_(\w+?_id)_(\w+)", error.diag.constraint_name or "")
    return f"{table}: {key[1]} points at no row of {key[2]}" if key else None


def words(error: BaseException) -> str:
    """Return the server's own sentence, without what it says around it."""
    primary = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    return (primary or str(error).strip().partition("\n")[0]).rstrip(".")


class _Context:
    """What psycopg makes a connection with: our types, and no others."""

    adapters = ADAPTERS
    connection = None


def _defaults(url: str) -> dict[str, str | int]:
    """Return what libpq is told unless the URL says otherwise."""
    given = conninfo_to_dict(libpq_url(url))
    defaults: dict[str, str | int] = {
        "application_name": "claimdb",
        "client_encoding": "utf8",
        "connect_timeout": _CONNECT_SECONDS,
    }
    return {name: value for name, value in defaults.items() if name not in given}


def _not_connected(url: str, said: str) -> DatabaseProblem:
    place = shown_url(url)
    # libpq tries several addresses, and says so of each.
    sentence = said.strip().rpartition("FATAL:")[2].strip().partition("\n")[0].rstrip(".")
    if missing := _NO_DATABASE.search(said):
        return ServerDatabaseMissing(place, missing["name"])
    if _NO_ENTRY.search(said):
        return ServerRefused(place, sentence)
    return ServerUnreachable(place, sentence)
