"""Databases that cannot be used as they are."""

from pathlib import Path

from claimdb.errors.base import DatabaseProblem


class BackupExists(DatabaseProblem):
    """A backup is to be written over a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already, and a backup never writes over a file.")


class DatabaseMissing(DatabaseProblem):
    """There is no database, or only an empty file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"there is no claimdb database at {path}; make one with 'claimdb init' or"
            " 'claimdb demo', or name another with --db."
        )


class DatabaseForeign(DatabaseProblem):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is not a claimdb database; nothing was changed. Name another with --db."
        )


class DatabaseOlder(DatabaseProblem):
    """The database is of an older version of claimdb."""

    def __init__(self, path: Path, found: str | None, wanted: str) -> None:
        super().__init__(
            f"{path} is at schema {found}, and this claimdb needs {wanted}; run"
            " 'claimdb db upgrade' (it makes a backup first)."
        )


class DatabaseNewer(DatabaseProblem):
    """The database is of a newer version of claimdb."""

    def __init__(self, path: Path, found: str | None, known: str) -> None:
        super().__init__(
            f"{path} is at schema {found}, which this claimdb (up to {known}) does not know;"
            " install a newer claimdb."
        )


class DatabaseExists(DatabaseProblem):
    """A database is to be made where there is a file already."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} exists already; nothing was changed. Remove it, or name another with --db."
        )


class DatabaseLocked(DatabaseProblem):
    """Another program holds the database too long."""

    def __init__(self, words: str) -> None:
        super().__init__(f"another program is writing to the database ({words}); try again.")


class QueryFailed(DatabaseProblem):
    """The database does not understand, or does not allow, a query."""

    def __init__(self, words: str) -> None:
        super().__init__(f"the database could not answer: {words}.")


class UnsupportedDatabase(DatabaseProblem):
    """The URL names an engine that this version does not support."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} is not an SQLite file; give a path or sqlite:///PATH with --db.")


class UpgradeFailed(DatabaseProblem):
    """A migration could not be carried out; the database is as before."""

    def __init__(self, path: Path | str, words: str) -> None:
        super().__init__(f"{path} could not be upgraded and is as it was: {words}")
