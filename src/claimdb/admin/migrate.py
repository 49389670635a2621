"""Making, upgrading and backing up a database; the only code that changes the schema.

Invariant: an upgrade either ends at the newest revision with every foreign key
whole, or leaves the file as it was; a file that has rows is copied first.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine
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


def scripts() -> Path:
    """Return the folder of the migrations: in the package, else in the repository.

    An editable install leaves a stale copy in site-packages, but the package is
    imported from ``src`` then, where there is none.
    """
    packaged = Path(str(files("claimdb") / "_migrations"))
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts()).replace("%", "%%"))
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
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, isolation_level="AUTOCOMMIT")
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
