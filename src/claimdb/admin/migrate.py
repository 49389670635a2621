"""Making and upgrading a database; the only code that changes the schema.

Invariant: an upgrade either ends at the newest revision with every foreign key
whole, or leaves the database as it was; one that has rows is copied first.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import URL, NullPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from claimdb.admin.backups import backup
from claimdb.admin.grants import renew
from claimdb.admin.postgresql.upgrading import has_rows, is_empty, require_unicode, words_of
from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.engine import make_engine
from claimdb.db.location import open_read_only, says_unwritable, sqlite_file
from claimdb.db.names import database_stem
from claimdb.db.state import DatabaseState, database_state, problem_of
from claimdb.db.version import HEAD
from claimdb.errors import DatabaseExists, DatabaseUnwritable, UpgradeFailed
from claimdb.settings import shipped, shown_url

__all__ = ["Revision", "Upgrade", "backup", "history", "init", "upgrade"]


#: What an upgrade is for; of an empty database it makes one of ours.
_UPGRADED: Final = {DatabaseState.EMPTY, DatabaseState.OLDER, DatabaseState.CURRENT}


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade did: from which revision to which, and where the backup is."""

    place: str
    before: str | None
    after: str
    backup: Path | None


@dataclass(frozen=True, slots=True)
class Revision:
    """One migration: its identifier, its title, and whether the database has it."""

    revision: str
    title: str
    applied: bool


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def init(url: str) -> str:
    """Make a new database and return where it is, as a person would write it.

    A file is made, with its folder; on a server the database has to be there,
    and empty. Raises ``DatabaseExists`` where there is anything in it, and
    ``DatabaseForeign`` where that is another program's on a server.
    """
    state, revision = database_state(url)
    if dialect_of(url) is Dialect.SQLITE:
        if state not in {DatabaseState.MISSING, DatabaseState.EMPTY}:
            raise DatabaseExists(shown_url(url))
        sqlite_file(url).parent.mkdir(parents=True, exist_ok=True)
    elif state in {DatabaseState.MISSING, DatabaseState.FOREIGN} and (
        problem := problem_of(url, state, revision)
    ):
        raise problem
    elif state is not DatabaseState.EMPTY:
        raise DatabaseExists(shown_url(url))
    _migrate(url, new=True)
    return shown_url(url)


def upgrade(url: str, *, copy_first: bool = True, copy_to: Path | None = None) -> Upgrade:
    """Bring a database to the newest revision, after a backup if it has rows.

    ``copy_to`` is the file for the backup. Raises ``BackupImpossible``, with
    nothing changed, where a server cannot be copied; ``copy_first=False``
    upgrades without.
    """
    state, before = database_state(url)
    if state not in _UPGRADED and (problem := problem_of(url, state, before)):
        raise problem
    copy = None
    if copy_first and state is DatabaseState.OLDER and has_rows_in(url):
        copy = backup(url, copy_to)
    _migrate(url)
    return Upgrade(shown_url(url), before, HEAD, copy)


def history(url: str) -> Iterator[Revision]:
    """Yield every migration, oldest first.

    Raises the ``DatabaseProblem`` of a database that has others, or none.
    """
    state, at = database_state(url)
    if state not in _UPGRADED and (problem := problem_of(url, state, at)):
        raise problem
    script = ScriptDirectory.from_config(_config())
    applied = {one.revision for one in script.walk_revisions("base", at)} if at else set()
    for one in reversed(list(script.walk_revisions())):
        yield Revision(one.revision, (one.doc or "").rstrip("."), one.revision in applied)


def has_rows_in(url: str) -> bool:
    """Tell whether any table of a database has a row."""
    if dialect_of(url) is Dialect.POSTGRESQL:
        return has_rows(url)
    return _file_has_rows(sqlite_file(url))


def _file_has_rows(path: Path) -> bool:
    with closing(open_read_only(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND name NOT IN ('alembic_version') AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
        ).fetchall()
        return any(
            connection.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for (name,) in tables
        )


def _migrate(url: str, *, new: bool = False) -> None:
    if dialect_of(url) is Dialect.POSTGRESQL:
        _migrate_server(url, new=new)
    else:
        _migrate_file(sqlite_file(url))


def _migrate_file(path: Path) -> None:
    # Not from a text: SQLAlchemy would read %20 in the name of a file as a space.
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, HEAD)
    except SQLAlchemyError as error:
        words = str(getattr(error, "orig", error))
        if says_unwritable(words):
            raise DatabaseUnwritable(path, words) from error
        raise UpgradeFailed(path, words) from error
    finally:
        engine.dispose()


def _migrate_server(url: str, *, new: bool) -> None:
    """Upgrade in one transaction, which waits for writers and keeps them waiting.

    Raises ``DatabaseExists`` where a ``new`` database was made while this one waited.
    """
    engine = make_engine(url)
    try:
        with engine.begin() as connection:
            require_unicode(connection, shown_url(url))
            if new and not is_empty(url, connection):
                raise DatabaseExists(shown_url(url))
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, HEAD)
            renew(connection, database_stem(url))
    except SQLAlchemyError as error:
        raise UpgradeFailed(shown_url(url), words_of(url, error)) from error
    finally:
        engine.dispose()
