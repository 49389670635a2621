"""A revision that is not written yet keeps every row, trigger and view, or changes nothing."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import psycopg
import pytest
from typer.testing import CliRunner

from claimdb.admin import migrate
from claimdb.admin.check import check
from claimdb.admin.shape import Part
from claimdb.cli import app
from claimdb.db.version import HEAD, REVISIONS
from claimdb.errors import BackupImpossible, UpgradeFailed
from tests.support.engines import Engine, PostgresEngine, Stores
from tests.support.postgres import database_name
from tests.support.repository import ROOT
from tests.support.schema import filled, shape_in
from tests.support.stores import PostgresStore, SqliteStore, Store

#: After all that there are.
LATER: Final = f"{int(HEAD) + 1:04d}"
SCRIPT: Final = '''
"""A later revision."""
import sqlalchemy as sa
from alembic import op

revision = "{later}"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {body}


def downgrade() -> None:
    pass
'''
#: The worst case: a new form for a table with rows, children, views and triggers.
REBUILD: Final = """with op.batch_alter_table("sources", recreate="auto") as batch:
        batch.add_column(sa.Column("mood", sa.Text()))
        batch.alter_column("name", type_=sa.String(), existing_type=sa.Text())
        batch.alter_column("name", type_=sa.Text(**COLLATED), existing_type=sa.String())"""
COLLATED: Final = {"sqlite": "{}", "postgresql": "{'collation': 'C'}"}
Written = Callable[[str], None]


@pytest.fixture
def later(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Return a function that writes a later revision and makes it the newest one."""
    filled(engine)  # with the revisions that there are
    folder = tmp_path / "migrations"
    shutil.copytree(ROOT / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))
    collated = COLLATED["postgresql" if isinstance(engine, PostgresEngine) else "sqlite"]

    def write(body: str) -> None:
        script = SCRIPT.format(later=LATER, head=HEAD, body=body.replace("COLLATED", collated))
        (folder / "versions" / f"{LATER}_later.py").write_text(script)

    if isinstance(engine, PostgresEngine):  # pg_dump as old as the server reads it
        bin_ = engine.server.cluster.bin
        monkeypatch.setenv("PATH", f"{bin_}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("claimdb.admin.migrate.shipped", lambda _name: folder)
    for module in ("claimdb.admin.migrate", "claimdb.db.state"):
        monkeypatch.setattr(f"{module}.HEAD", LATER)
    monkeypatch.setattr("claimdb.db.state.REVISIONS", (*REVISIONS, LATER))
    return write


@pytest.fixture
def desk(engine: Engine, stores: Stores) -> Store:
    """Return a database at the revision before, with a row in every table."""
    return stores(filled(engine))


def counts_in(store: Store) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = [part.name for part in shape_in(store) if part.kind == "table"]
    return {name: store.count(name) for name in tables}


def test_a_rebuilt_table_keeps_rows_children_triggers_and_views(
    later: Written, desk: Store
) -> None:
    """With foreign keys on, a batch operation would delete children; triggers it always drops."""
    later(REBUILD)
    before, shape = counts_in(desk), shape_in(desk)
    done = migrate.upgrade(desk.url)

    assert (done.before, done.after) == (HEAD, LATER)
    assert counts_in(desk) == before
    with pytest.raises((sqlite3.IntegrityError, psycopg.IntegrityError), match="say who edits"):
        desk.run("UPDATE sources SET name = 'x'")
    mood = Part("column", "sources", "mood")
    assert shape_in(desk).keys() - shape.keys() == {mood}
    assert [one.part for one in check(desk.url).drift] == [mood]


def test_a_database_with_rows_is_copied_first(
    later: Written, desk: Store, engine: Engine, tmp_path: Path
) -> None:
    """The copy is the database as it was, and opens with the version before."""
    later(REBUILD)
    before, shape = desk.digest(), shape_in(desk)
    done = migrate.upgrade(desk.url, copy_to=tmp_path / "copy")
    copy = _restored(engine, tmp_path / "copy")

    assert done.backup == tmp_path / "copy"
    assert copy.digest() == before
    assert shape_in(copy) == shape
    copy.close()


def _restored(engine: Engine, copy: Path) -> Store:
    if not isinstance(engine, PostgresEngine):
        return SqliteStore(copy)
    url = engine.server.create()
    where = f"--dbname={engine.server.cluster.url(database_name(url))}"
    program = engine.server.cluster.bin / "pg_restore"
    subprocess.run([program, "--exit-on-error", where, copy], check=True)
    return PostgresStore(url, copy.parent)


def test_a_database_without_rows_is_not_copied(later: Written, store: Store) -> None:
    """There is nothing to lose."""
    later(REBUILD)

    assert migrate.upgrade(store.url).backup is None


def test_what_cannot_be_copied_is_not_upgraded_unless_told_so(
    later: Written, desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server needs pg_dump; a file needs nothing."""
    later(REBUILD)
    monkeypatch.setenv("PATH", "")
    if desk.engine == "postgresql":
        with pytest.raises(BackupImpossible, match=r"pg_dump is not on the PATH.*--no-backup"):
            migrate.upgrade(desk.url)
        assert check(desk.url).revision == HEAD

    assert migrate.upgrade(desk.url, copy_first=False).backup is None
    assert check(desk.url).revision == LATER


@pytest.mark.parametrize("told", [("--backup-to", "copy"), ("--no-backup",)])
def test_the_program_says_what_was_done_and_where_the_copy_is(
    later: Written, desk: Store, told: tuple[str, ...]
) -> None:
    """From which schema to which; the copy is where it was told to be, or not made."""
    later(REBUILD)
    result = CliRunner().invoke(app, ["db", "upgrade", *told, "--db", desk.db])

    said = f"{desk.shown}: upgraded from {HEAD}, at schema {LATER}; views, triggers and search"
    copied = "Backup: copy\n" if "copy" in told else ""
    assert result.stdout == f"{copied}{said} made anew.\n"
    assert Path("copy").exists() == ("copy" in told)


@pytest.mark.parametrize(
    "body",
    [
        f'{REBUILD}\n    op.execute("SELECT * FROM no_such_table")',
        'op.execute("DROP TABLE claims")',
        'op.execute("DELETE FROM revisions")',
        f"{REBUILD}\n    raise RuntimeError('half way')",
    ],
)
def test_a_failing_migration_leaves_the_database_as_it_was(
    later: Written, desk: Store, body: str
) -> None:
    """An error, a lost reference or a bug half way: not one row and not one trigger is lost."""
    later(body)
    before = shape_in(desk), desk.digest()
    with pytest.raises((UpgradeFailed, RuntimeError)):
        migrate.upgrade(desk.url)

    assert (shape_in(desk), desk.digest()) == before


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_a_foreign_key_that_was_never_proved_is_refused(later: Written, desk: Store) -> None:
    """PostgreSQL takes one for rows that it has not looked at, if told so."""
    rule = "ADD CONSTRAINT fk_later FOREIGN KEY (canonical_id) REFERENCES claims (id) NOT VALID"
    later(f'op.execute("ALTER TABLE claims {rule}")')
    with pytest.raises(UpgradeFailed, match="foreign key fk_later of claims is not proved"):
        migrate.upgrade(desk.url)

    assert check(desk.url).drift == ()


def test_history_tells_what_a_database_lacks(later: Written, desk: Store) -> None:
    """Oldest first."""
    later(REBUILD)

    assert [(one.revision, one.applied) for one in migrate.history(desk.url)] == [
        *((revision, True) for revision in REVISIONS),
        (LATER, False),
    ]
