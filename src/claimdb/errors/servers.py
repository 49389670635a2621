"""Database servers that cannot be reached, or not be used as they are."""

from claimdb.errors.base import DatabaseProblem
from claimdb.errors.databases import DatabaseMissing


class ConnectionLost(DatabaseProblem):
    """The server went away in the middle of something."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"the connection to the database server was lost ({words}); what was being written is"
            " kept whole or not at all, and the same command again is safe."
        )


class DatabaseConflict(DatabaseProblem):
    """The server broke off a transaction in favour of another one."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"another program changed the same rows at the same time ({words}); nothing was kept,"
            " try again."
        )


class DriverMissing(DatabaseProblem):
    """What talks to the server is not installed."""

    def __init__(self, engine: str, what: str) -> None:
        super().__init__(
            f"a {engine} database needs what is not installed here ({what}); install it with:"
            " pip install 'claimdb[postgres]'"
        )


class NotAllowed(DatabaseProblem):
    """The role may not do this."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"the database server does not allow it ({words}); ask its owner for the role that"
            " does ('claimdb db grants --help')."
        )


class ServerDatabaseMissing(DatabaseMissing):
    """The server has no database of this name."""

    def __init__(self, place: str, name: str) -> None:
        DatabaseProblem.__init__(
            self,
            f"there is no database {name} on the server ({place}); make it with"
            f" 'createdb --encoding UTF8 --template template0 {name}', then 'claimdb init'.",
        )


class ServerNeeded(DatabaseProblem):
    """Something that only a server has is asked of a file."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"a database in a file has no {what}: whoever may read or write the file may do so;"
            " name one on a server with --db."
        )


class ServerRefused(DatabaseProblem):
    """The server does not let this role in."""

    def __init__(self, place: str, words: str) -> None:
        super().__init__(
            f"{place} does not let you in ({words}); check the name of the role and its password"
            " (in the URL, in ~/.pgpass or in PGPASSWORD)."
        )


class ServerUnreachable(DatabaseProblem):
    """Nobody answers where the server should be."""

    def __init__(self, place: str, words: str) -> None:
        super().__init__(
            f"no database server answers at {place} ({words}); check host and port, and that it"
            " runs."
        )


class ServerUnusable(DatabaseProblem):
    """The server or its database lacks what claimdb needs."""

    def __init__(self, place: str, lacks: str, way_out: str) -> None:
        super().__init__(f"{place} cannot be used: {lacks}; {way_out}.")
