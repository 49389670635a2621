"""A revision that is not written yet keeps every row, trigger and view, or changes nothing."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from claimdb.admin import migrate
from claimdb.admin.check import check
from claimdb.admin.shape import QUERY, Part, shape_of
from claimdb.errors import UpgradeFailed
from tests.factories import digest
from tests.support.repository import ROOT

SCRIPT: Final = '''
"""{title}."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {body}


def downgrade() -> None:
    pass
'''
#: The worst case: a batch operation on a table with rows, children, views and triggers.
REBUILD: Final = """with op.batch_alter_table("sources", recreate="always") as batch:
        batch.add_column(sa.Column("mood", sa.Text()))"""
Written = Callable[[str], None]


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Return a function that writes a revision 0002 and makes it the newest one."""
    folder = tmp_path / "migrations"
    shutil.copytree(ROOT / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))

    def write(body: str) -> None:
        script = SCRIPT.format(title="A later revision", body=body)
        (folder / "versions" / "0002_later.py").write_text(script)

    monkeypatch.setattr("claimdb.admin.migrate.shipped", lambda _name: folder)
    for module in ("claimdb.admin.migrate", "claimdb.db.state"):
        monkeypatch.setattr(f"{module}.HEAD", "0002")
    monkeypatch.setattr("claimdb.db.state.REVISIONS", ("0001", "0002"))
    return write


@pytest.fixture
def desk(filled_file: Path, tmp_path: Path) -> Path:
    """Return a database at revision 0001 with a row in every table."""
    path = tmp_path / "desk.db"
    shutil.copy(filled_file, path)
    return path


def counts_in(path: Path) -> dict[str, int]:
    """Return how many rows each table has."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'"
        ).fetchall()
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for (name,) in names
        }


def test_a_rebuilt_table_keeps_rows_children_triggers_and_views(later: Written, desk: Path) -> None:
    """With foreign keys on, a batch operation would delete children; triggers it always drops."""
    later(REBUILD)
    before = counts_in(desk)
    done = migrate.upgrade(f"sqlite:///{desk}")

    assert (done.before, done.after) == ("0001", "0002")
    assert counts_in(desk) == before
    with closing(sqlite3.connect(desk)) as connection:
        shape = shape_of(connection.execute(QUERY).fetchall())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with pytest.raises(sqlite3.IntegrityError, match="say who edits"):
            connection.execute("UPDATE sources SET name = 'x'")
    assert Part("column", "sources", "mood") in shape
    drift = [one.part for one in check(f"sqlite:///{desk}").drift]
    assert drift == [Part("column", "sources", "mood")]


def test_a_database_with_rows_is_copied_first(later: Written, desk: Path) -> None:
    """The copy is the database as it was, and opens with the version before."""
    later(REBUILD)
    with closing(sqlite3.connect(desk)) as connection:
        before = digest(connection)
    done = migrate.upgrade(f"sqlite:///{desk}")

    assert done.backup is not None
    with closing(sqlite3.connect(done.backup)) as connection:
        assert digest(connection) == before


def test_a_database_without_rows_is_not_copied(
    later: Written, empty_file: Path, tmp_path: Path
) -> None:
    """There is nothing to lose."""
    later(REBUILD)
    path = tmp_path / "empty.db"
    shutil.copy(empty_file, path)

    assert migrate.upgrade(f"sqlite:///{path}").backup is None


@pytest.mark.parametrize(
    "body",
    [
        f'{REBUILD}\n    op.execute("SELECT * FROM no_such_table")',
        'op.drop_table("claims")',
        'op.execute("DELETE FROM revisions")',
        f"{REBUILD}\n    raise RuntimeError('half way')",
    ],
)
def test_a_failing_migration_leaves_the_database_as_it_was(
    later: Written, desk: Path, body: str
) -> None:
    """An error, a lost reference or a bug half way: not one row and not one trigger is lost."""
    later(body)
    before = _schema_and_rows(desk)
    with pytest.raises((UpgradeFailed, RuntimeError)):
        migrate.upgrade(f"sqlite:///{desk}")

    assert _schema_and_rows(desk) == before


def _schema_and_rows(path: Path) -> tuple[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        schema = repr(sorted(connection.execute(f"{QUERY} WHERE sql IS NOT NULL").fetchall()))
        return hashlib.sha256(schema.encode()).hexdigest(), digest(connection)


def test_history_tells_what_a_database_lacks(later: Written, desk: Path) -> None:
    """Oldest first."""
    later(REBUILD)

    assert [(one.revision, one.applied) for one in migrate.history(f"sqlite:///{desk}")] == [
        ("0001", True),
        ("0002", False),
    ]
