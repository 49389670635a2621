"""Ten thousand wrong rows at random: none may enter, by whatever way in."""

import random
import sqlite3

import pytest

from tests.factories import digest, insert
from tests.schema.refusals import WAYS_IN
from tests.schema.wrong_rows import TABLES, World, wrong_row

#: With four ways to open a database, ten thousand.
ROWS = 2_500


@pytest.fixture
def world(db: sqlite3.Connection) -> World:
    """Return a database with a valid new row for every table."""
    return World(db)


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_are_right_before_they_are_made_wrong(
    shell: sqlite3.Connection, table: str
) -> None:
    """Otherwise a refusal would say nothing."""
    world = World(shell)
    before = shell.execute(f"SELECT count(*) FROM {table}").fetchone()
    insert(shell, table, world.rows[table])

    assert shell.execute(f"SELECT count(*) FROM {table}").fetchone() == (before[0] + 1,)


def test_no_wrong_row_enters(db: sqlite3.Connection, world: World) -> None:
    """Every one is refused or passed over, and afterwards the database is as it was."""
    rng = random.Random(20240618)  # noqa: S311 - the same rows in every run, not a secret
    before = digest(db)
    for _ in range(ROWS):
        table, row = wrong_row(world, rng)
        verb = rng.choice(WAYS_IN)
        count = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        try:
            insert(db, table, row, verb=verb)
        except sqlite3.IntegrityError:
            continue
        after = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert after == count, f"{verb} let {row} into {table}"

    assert digest(db) == before
