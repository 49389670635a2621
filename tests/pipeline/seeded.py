"""A database loaded from the seeds, and a way to break it behind everybody's back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from claimdb.admin import migrate
from claimdb.canonical import text_hash
from claimdb.pipeline.load import load_pack
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Finding
from tests.support.repository import ROOT

#: Triggers that keep rows in step rather than refuse them; without them, breaking
#: one rule would break others too.
_IN_STEP = ("_searchable", "_anew", "_forgotten")


def seeded_file(folder: Path) -> Path:
    """Make a database from the seeds in ``folder`` and return its path."""
    path = folder / "seeded.db"
    migrate.init(f"sqlite:///{path}")
    load_pack(f"sqlite:///{path}", ROOT / "seeds" / "putin-pyongyang-2024")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """Open ``path`` without guards, foreign keys and CHECKs, and keep what is done."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.create_function("text_hash", 1, text_hash)
        for name in _guards(path):
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection


@cache
def _guards(path: Path) -> tuple[str, ...]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return tuple(
            name
            for (name,) in rows.fetchall()
            if name.startswith("guard_") or not name.endswith(_IN_STEP)
        )


def copied(path: Path, folder: Path) -> Path:
    """Return a copy of a database in another folder."""
    return Path(shutil.copy(path, folder / "copy.db"))


def found(path: Path, *, quick: bool = False) -> list[Finding]:
    """Return every finding."""
    return list(Verification(f"sqlite:///{path}", quick=quick))


def names(findings: list[Finding]) -> list[str]:
    """Return the checks that found something, once each, by name."""
    return sorted({one.check for one in findings})
