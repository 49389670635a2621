"""Databases that cannot be used as they are."""

from collections.abc import Iterable
from pathlib import Path
from shlex import quote
from typing import TypeAlias

from claimdb.errors.base import DatabaseProblem, shown

#: Where a database is, as a person may see it: a file, or a URL without its password.
Place: TypeAlias = Path | str


class BackupExists(DatabaseProblem):
    """A backup is to be written over a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already, and a backup never writes over a file.")


class BackupImpossible(DatabaseProblem):
    """A server could not be copied; nothing was changed."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"no backup could be made ({why}); nothing was changed. Where you have made one in your"
            " own way, 'claimdb db upgrade --no-backup' upgrades without."
        )


class DatabaseMissing(DatabaseProblem):
    """There is no database."""

    def __init__(self, path: Place) -> None:
        super().__init__(
            f"there is no claimdb database at {path}; make one with: claimdb init --db"
            f" {quote(str(path))} (or, with facts to look at: claimdb demo), or name another."
        )


class DatabaseEmpty(DatabaseMissing):
    """The file has nothing in it."""

    def __init__(self, path: Place) -> None:
        DatabaseProblem.__init__(
            self, f"{path} is empty; make a database of it with 'claimdb init', or name another."
        )


class DatabaseForeign(DatabaseProblem):
    """The file is something else."""

    def __init__(self, path: Place) -> None:
        super().__init__(
            f"{path} is not a claimdb database; nothing was changed. Name another with --db."
        )


class DatabaseHalfRead(DatabaseProblem):
    """The newest changes stand in a file that cannot be read where it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} has its newest changes in {path.name}-wal, which cannot be read in a read-only"
            " folder; copy both files to a folder that you may write to."
        )


class DatabaseOlder(DatabaseProblem):
    """The database is of an older version of claimdb."""

    def __init__(self, path: Place, found: str | None, wanted: str) -> None:
        super().__init__(
            f"{path} is at schema {found}, and this claimdb needs {wanted}; run"
            " 'claimdb db upgrade' (it makes a backup first)."
        )


class DatabaseNewer(DatabaseProblem):
    """The database is of a newer version of claimdb."""

    def __init__(self, path: Place, found: str | None, known: str) -> None:
        super().__init__(
            f"{path} is at schema {found}, which this claimdb (up to {known}) does not know;"
            " install a newer claimdb."
        )


class DatabaseUnfinished(DatabaseProblem):
    """A copy into the database was broken off."""

    def __init__(self, path: Place) -> None:
        super().__init__(
            f"{path} is a copy that was broken off; the same 'claimdb copy' again finishes it, or"
            " remove it."
        )


class DatabaseUnwritable(DatabaseProblem):
    """The system lets nobody write to the database, or to its folder; ``words`` are its own."""

    def __init__(self, path: Place, words: str) -> None:
        super().__init__(
            f"{path} cannot be written to ({words}); check that you may write to the file and to"
            " its folder, or name another with --db."
        )


class CopyDiffers(DatabaseProblem):
    """A copy does not hold what its source does."""

    def __init__(self, tables: Iterable[str], path: Place) -> None:
        super().__init__(
            f"{path} differs from what was copied in {', '.join(tables)}: the source changed while"
            " the copy was broken off; remove the copy and make it anew."
        )


class CopyOver(DatabaseProblem):
    """A copy is to go where facts are already."""

    def __init__(self, path: Place) -> None:
        super().__init__(
            f"{path} has facts already, and a copy goes into a new file or an empty database;"
            " nothing was changed."
        )


class CopyRefused(DatabaseProblem):
    """A database refuses rows of another one; ``words`` are its own."""

    def __init__(self, path: Place, words: str) -> None:
        super().__init__(
            f"the rows could not be copied to {path} ({words.strip()}); 'claimdb verify' tells what"
            " is wrong in the source."
        )


class DatabaseDamaged(DatabaseProblem):
    """The file cannot be read, or what stands in it makes no sense to SQLite."""

    def __init__(self, words: str, path: Place = "the database file") -> None:
        super().__init__(
            f"{path} cannot be read ({words.removesuffix('.')}); go back to a backup,"
            " or save what can be saved with 'sqlite3 FILE .recover'."
        )


class DatabaseExists(DatabaseProblem):
    """A database is to be made where there is a file already."""

    def __init__(self, path: Place) -> None:
        super().__init__(f"{path} exists already; nothing was changed. Name another with --db.")


class DatabaseLocked(DatabaseProblem):
    """Another program holds the database too long."""

    def __init__(self, words: str) -> None:
        super().__init__(f"another program is writing to the database ({words}); try again.")


class NoRoom(DatabaseProblem):
    """A private copy of the database does not fit where temporary files go."""

    def __init__(self, folder: Path, size: int) -> None:
        super().__init__(
            f"proving the search index takes a private copy of {size // 1_000_000} MB, for which"
            f" {folder} has no room; name another folder with TMPDIR, or leave it out with --quick."
        )


class DiskFull(DatabaseProblem):
    """The disk took no more; ``words`` are the database's own."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"the disk of the database has no room, or fails ({words}); what was being written"
            " is left out as a whole. Make room, and run the command again."
        )


class QueryFailed(DatabaseProblem):
    """The database does not understand, or does not allow, a query; ``words`` are its own."""

    def __init__(self, words: str) -> None:
        self.words = words.rstrip(".")
        super().__init__(
            f"the database could not answer: {self.words}; 'claimdb db check' tells whether it is"
            " as this claimdb made it."
        )


class QueryTooSlow(DatabaseProblem):
    """A page was given so much time, and its question takes longer."""

    def __init__(self) -> None:
        super().__init__(
            "the database takes too long to answer this; ask for less, by a topic, a source or"
            " dates, or let Datasette wait longer: --setting sql_time_limit_ms 20000."
        )


class SqliteTooOld(DatabaseProblem):
    """The SQLite library of this Python lacks what the schema needs."""

    def __init__(self, found: tuple[int, ...], wanted: tuple[int, ...]) -> None:
        has, needs = (".".join(map(str, one)) for one in (found, wanted))
        super().__init__(
            f"this Python comes with SQLite {has}, and claimdb needs {needs} or newer;"
            " use another Python."
        )


class UnsupportedDatabase(DatabaseProblem):
    """The URL names an engine that claimdb does not know, or no file and no server."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{url} is no database that claimdb can use; give the path of a file, or"
            " postgresql://USER@HOST/NAME, with --db."
        )


class FileNeeded(DatabaseProblem):
    """Something that only a file can do is asked of a server; ``way_out`` says what to do."""

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(f"{what} needs a database file, and this one is on a server; {way_out}.")


class UpgradeFailed(DatabaseProblem):
    """A migration could not be carried out; the database is as before."""

    def __init__(self, path: Place, words: str) -> None:
        super().__init__(f"{path} could not be upgraded and is as it was: {words}")


class ValueUnfit(DatabaseProblem):
    """A row holds what its column cannot mean, such as 31 February."""

    def __init__(self, column: str, value: str) -> None:
        super().__init__(
            f"{column} holds {shown(value)!r}, which is no value for it; 'claimdb verify' names"
            " the row and how to correct it."
        )
