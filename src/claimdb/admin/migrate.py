"""Making, upgrading and backing up a database; the only code that changes the schema.

Invariant: an upgrade either ends at the newest revision with every foreign key
whole, or leaves the file as it was; a file that has rows is copied first.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import URL, NullPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from claimdb.db.location import FileState, file_state, open_read_only, sqlite_file
from claimdb.db.version import HEAD
from claimdb.errors import (
    BackupExists,
    DatabaseExists,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    UpgradeFailed,
)
from claimdb.settings import shipped


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade did: from which revision to which, and where the backup is."""

    path: Path
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


def init(url: str) -> Path:
    """Make a new database and return its path.

    Raises ``DatabaseExists`` where there is a file with anything in it.
    """
    path = sqlite_file(url)
    if file_state(path)[0] not in {FileState.MISSING, FileState.EMPTY}:
        raise DatabaseExists(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _migrate(path, HEAD)
    return path


def upgrade(url: str) -> Upgrade:
    """Bring a database to the newest revision, after a backup if it has rows."""
    path = sqlite_file(url)
    state, before = file_state(path)
    if state is FileState.MISSING:
        raise DatabaseMissing(path)
    if state is FileState.FOREIGN:
        raise DatabaseForeign(path)
    if state is FileState.NEWER:
        raise DatabaseNewer(path, before, HEAD)
    copy = None
    if state is FileState.OLDER and _has_rows(path):
        copy = backup(url)
    _migrate(path, HEAD)
    return Upgrade(path, before, HEAD, copy)


def history(url: str) -> Iterator[Revision]:
    """Yield every migration, oldest first."""
    path = sqlite_file(url)
    state, at = file_state(path)
    if state is FileState.MISSING:
        raise DatabaseMissing(path)
    script = ScriptDirectory.from_config(_config())
    applied = {one.revision for one in script.walk_revisions("base", at)} if at else set()
    for one in reversed(list(script.walk_revisions())):
        yield Revision(one.revision, (one.doc or "").rstrip("."), one.revision in applied)


def backup(url: str, target: Path | None = None) -> Path:
    """Copy the database, consistent even while others write; return the copy.

    Raises ``BackupExists`` rather than write over a file.
    """
    path = sqlite_file(url)
    state, _ = file_state(path)
    if state is FileState.MISSING:
        raise DatabaseMissing(path)
    if state is FileState.FOREIGN:
        raise DatabaseForeign(path)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = target or path.with_name(f"{path.stem}-{stamp}{path.suffix}")
    if target.exists():
        raise BackupExists(target)
    with closing(open_read_only(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _has_rows(path: Path) -> bool:
    with closing(open_read_only(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND name NOT IN ('alembic_version') AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
        ).fetchall()
        return any(
            connection.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for (name,) in tables
        )


def _migrate(path: Path, revision: str) -> None:
    # Not from a text: SQLAlchemy would read %20 in the name of a file as a space.
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    except SQLAlchemyError as error:
        raise UpgradeFailed(path, str(getattr(error, "orig", error))) from error
    finally:
        engine.dispose()
