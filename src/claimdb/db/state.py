"""What a database is before anything is asked of it, whichever engine keeps it."""

from enum import StrEnum
from typing import cast

from claimdb.db.engines import engine_part
from claimdb.db.version import HEAD, REVISIONS
from claimdb.errors import (
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseProblem,
)
from claimdb.settings import shown_url


class DatabaseState(StrEnum):
    """What ``claimdb db check`` tells apart before it looks for drift."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    OLDER = "older"
    NEWER = "newer"
    CURRENT = "current"


def state_at(revision: str | None) -> DatabaseState:
    """Return the state of a claimdb database at ``revision``."""
    if revision == HEAD:
        return DatabaseState.CURRENT
    return DatabaseState.OLDER if revision in REVISIONS else DatabaseState.NEWER


def database_state(url: str) -> tuple[DatabaseState, str | None]:
    """Return the state of the database at ``url`` and the migration it is at, if it has one.

    Raises a ``DatabaseProblem`` where it cannot be told: a damaged file, a server
    that does not answer.
    """
    return cast("tuple[DatabaseState, str | None]", engine_part(url, "state").state(url))


def problem_of(url: str, state: DatabaseState, revision: str | None) -> DatabaseProblem | None:
    """Return why a database in this state cannot be used as it is; None for a current one."""
    place = shown_url(url)
    match state:
        case DatabaseState.MISSING:
            missing: DatabaseProblem = engine_part(url, "state").missing(url)
            return missing
        case DatabaseState.EMPTY:
            return DatabaseEmpty(place)
        case DatabaseState.FOREIGN:
            return DatabaseForeign(place)
        case DatabaseState.OLDER:
            return DatabaseOlder(place, revision, HEAD)
        case DatabaseState.NEWER:
            return DatabaseNewer(place, revision, HEAD)
        case DatabaseState.CURRENT:
            return None


def require_current(url: str) -> None:
    """Raise the ``DatabaseProblem`` that says what a database is if not one of this version."""
    state, revision = database_state(url)
    if problem := problem_of(url, state, revision):
        raise problem
