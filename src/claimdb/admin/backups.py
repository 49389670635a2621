"""Backups: a file is copied whole, a server is dumped by its own ``pg_dump``.

Invariant: a backup is consistent, also while others write; it never writes over
a file, and one that failed is not left behind.
"""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.engines import engine_part
from claimdb.db.location import open_read_only, sqlite_file
from claimdb.db.state import DatabaseState, database_state, problem_of
from claimdb.errors import BackupExists, BackupImpossible, DatabaseDamaged, FileUnwritable


def backup(url: str, target: Path | None = None) -> Path:
    """Copy the database, consistent even while others write; return the copy.

    Without ``target`` the copy has the time in its name: it lies beside a file,
    and for a server in the current folder. Raises ``BackupExists`` rather than
    write over a file, ``FileUnwritable`` where the copy cannot stand, and
    ``BackupImpossible`` where ``pg_dump`` is missing or cannot read the server.
    """
    state, revision = database_state(url)
    if state in {DatabaseState.MISSING, DatabaseState.FOREIGN} and (
        problem := problem_of(url, state, revision)
    ):
        raise problem
    on_file = dialect_of(url) is Dialect.SQLITE
    target = target or (_beside(sqlite_file(url)) if on_file else _in_this_folder(url))
    if target.exists():
        raise BackupExists(target)
    if on_file:
        _copy(sqlite_file(url), target)
    else:
        _dump(url, target)
    return target


def _copy(path: Path, target: Path) -> None:
    try:
        with closing(open_read_only(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.DatabaseError as error:
        target.unlink(missing_ok=True)
        if isinstance(error, sqlite3.OperationalError):
            raise FileUnwritable(target, str(error)) from error
        raise DatabaseDamaged(str(error), path) from error


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-{_stamp()}{path.suffix}")


def _in_this_folder(url: str) -> Path:
    name = str(engine_part(url, "connect").database_name(url)).replace(os.sep, "_")
    return Path(f"{name}-{_stamp()}.dump")


def _dump(url: str, target: Path) -> None:
    """Dump a server into ``target``, in the custom format of ``pg_restore``."""
    program = shutil.which("pg_dump")
    if program is None:
        raise BackupImpossible("pg_dump is not on the PATH; install PostgreSQL's client programs")
    address, password = _without_password(url)
    secret = {"PGPASSWORD": password} if password else {}
    done = subprocess.run(
        [program, "--format=custom", "--no-password", f"--file={target}", f"--dbname={address}"],
        env={**os.environ, **secret},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        target.unlink(missing_ok=True)
        said = done.stderr.strip().partition("\n")[0].removeprefix("pg_dump: ")
        raise BackupImpossible(f"pg_dump could not read the server: {said.removeprefix('error: ')}")


def _without_password(url: str) -> tuple[str, str]:
    """Return the address for a command line, which other users see, and the password apart.

    Not by SQLAlchemy, which reads no address of several servers, as libpq does.
    """
    parts = urlsplit(url)
    who, at, where = parts.netloc.rpartition("@")
    user, _, password = who.partition(":")
    fields = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([one for one in fields if one[0] != "password"], quote_via=quote)
    bare = f"postgresql://{user}{at}{where}{parts.path}{'?' if query else ''}{query}"
    return bare, unquote(password) or dict(fields).get("password", "")
