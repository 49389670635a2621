"""Migrations, model and version agree, whichever way a database is made."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine

from claimdb.admin import migrate
from claimdb.admin.shape import QUERY, Shape, expected_shape, shape_of
from claimdb.db.version import HEAD, REVISIONS
from claimdb.model.tables import metadata
from tests.factories import one_of_each
from tests.support.repository import ROOT

SEARCH: Final = ("claims_fts", "passages_fts", "text_chunks_fts")


def config_for(path: Path) -> Config:
    """Return the configuration of ``alembic -x db=PATH``."""
    config = Config(str(ROOT / "alembic.ini"))
    config.cmd_opts = type("Options", (), {"x": [f"db={path}"]})()
    return config


def shape_in(path: Path) -> Shape:
    """Return the shape of the database at ``path``."""
    with closing(sqlite3.connect(path)) as connection:
        return shape_of(connection.execute(QUERY).fetchall())


def rows_in(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all tables that have facts."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
            for name in metadata.tables
        }


def test_alembic_and_claimdb_make_the_same_schema(empty_file: Path, tmp_path: Path) -> None:
    """A developer's ``alembic upgrade head`` and a user's ``claimdb init``."""
    path = tmp_path / "folder" / "by-alembic.db"
    command.upgrade(config_for(path), "head")

    assert shape_in(path) == shape_in(empty_file)
    with closing(sqlite3.connect(path)) as ours, closing(sqlite3.connect(empty_file)) as theirs:
        application = "PRAGMA application_id"
        assert ours.execute(application).fetchone() == theirs.execute(application).fetchone()


def test_the_migrations_make_what_the_model_says(empty_file: Path) -> None:
    """Every table, column, constraint, index, view and trigger."""
    assert shape_in(empty_file) == expected_shape()


def compare_default(*case: object) -> bool | None:
    """Pass over the empty text, which Alembic never finds equal to itself on SQLite."""
    inspected, rendered = str(case[3]), str(case[5])
    return False if inspected.strip("()'") == rendered == "" else None


def test_alembic_sees_nothing_to_migrate(empty_file: Path) -> None:
    """What ``alembic check`` compares: types, defaults, indexes, keys."""
    engine = create_engine(f"sqlite:///{empty_file}", poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_server_default": compare_default,
                "include_name": lambda name, kind, _parents: (
                    kind != "table" or not str(name).startswith(SEARCH)
                ),
            },
        )

        assert compare_metadata(context, metadata) == []


def test_the_version_is_that_of_the_scripts() -> None:
    """HEAD and REVISIONS are known without importing Alembic, and so written twice."""
    script = ScriptDirectory.from_config(config_for(Path("none.db")))
    known = [one.revision for one in script.walk_revisions()]

    assert script.get_heads() == [HEAD]
    assert list(REVISIONS) == known[::-1]


@pytest.mark.parametrize("position", range(len(REVISIONS)))
def test_rows_survive_each_upgrade(position: int, filled_file: Path, tmp_path: Path) -> None:
    """From the state before each revision, with rows in every table, to the newest."""
    path = tmp_path / "desk.db"
    path.write_bytes(filled_file.read_bytes())
    before = rows_in(path)
    target = REVISIONS[position - 1] if position else HEAD
    command.downgrade(config_for(path), target)
    migrate.upgrade(f"sqlite:///{path}")

    after = rows_in(path)
    assert {name: len(rows) for name, rows in after.items()} == {
        name: len(rows) for name, rows in before.items()
    }
    assert shape_in(path) == expected_shape()


def test_down_to_nothing_and_up_again(tmp_path: Path) -> None:
    """A downgrade removes all that an upgrade has made, and stands in nobody's way."""
    path = tmp_path / "desk.db"
    config = config_for(path)
    command.upgrade(config, "head")
    with closing(sqlite3.connect(path)) as connection, connection:
        one_of_each(connection)
    command.downgrade(config, "base")

    assert shape_in(path) == {}
    command.upgrade(config, "head")
    assert shape_in(path) == expected_shape()


def test_migrations_refuse_to_be_printed(tmp_path: Path) -> None:
    """They check their own result, which a printed script cannot."""
    with pytest.raises(Exception, match="leave out --sql"):
        command.upgrade(config_for(tmp_path / "x.db"), "head", sql=True)
    with pytest.raises(SystemExit, match="name the database"):
        command.upgrade(Config(str(ROOT / "alembic.ini")), "head")
