"""What a database is before anything is asked of it, whichever engine keeps it."""

from enum import StrEnum
from typing import Final, cast

from claimdb.db.engines import engine_part
from claimdb.db.version import HEAD, REVISIONS
from claimdb.errors import (
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseProblem,
    DatabaseUnfinished,
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
    #: A copy that was broken off; the same command again goes on with it.
    UNFINISHED = "unfinished"


#: What stands for the migration in a database that is being copied into.
COPYING: Final = "copying"


def state_at(revision: str | None) -> DatabaseState:
    """Return the state of a claimdb database at ``revision``; without one it is none of ours."""
    if revision is None:
        return DatabaseState.FOREIGN
    if revision == HEAD:
        return DatabaseState.CURRENT
    if revision == COPYING:
        return DatabaseState.UNFINISHED
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
    problems: dict[DatabaseState, DatabaseProblem] = {
        DatabaseState.MISSING: engine_part(url, "state").missing(url),
        DatabaseState.EMPTY: DatabaseEmpty(place),
        DatabaseState.FOREIGN: DatabaseForeign(place),
        DatabaseState.OLDER: DatabaseOlder(place, revision, HEAD),
        DatabaseState.NEWER: DatabaseNewer(place, revision, HEAD),
        DatabaseState.UNFINISHED: DatabaseUnfinished(place),
    }
    return problems.get(state)


def require_current(url: str) -> None:
    """Raise the ``DatabaseProblem`` that says what a database is if not one of this version."""
    state, revision = database_state(url)
    if problem := problem_of(url, state, revision):
        raise problem
