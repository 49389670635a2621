"""Ten thousand wrong rows at random: none may enter, by whatever way in."""

import random

import pytest

from tests.factories import digest, insert
from tests.schema.wrong_rows import TABLES, World, wrong_row
from tests.support.attacked import Database, Refused

#: With four ways to open a file, ten thousand, and five thousand on a server.
ROWS = 2_500


@pytest.fixture
def world(db: Database) -> World:
    """Return a database with a valid new row for every table."""
    return World(db)


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_are_right_before_they_are_made_wrong(shell: Database, table: str) -> None:
    """Otherwise a refusal would say nothing."""
    world = World(shell)
    before = shell.execute(f"SELECT count(*) FROM {table}").fetchone()
    insert(shell, table, world.rows[table])

    assert shell.execute(f"SELECT count(*) FROM {table}").fetchone() == (before[0] + 1,)


def test_no_wrong_row_enters(db: Database, world: World) -> None:
    """Every one is refused or passed over, and afterwards the database is as it was."""
    rng = random.Random(20240618)
    before = digest(db)
    for _ in range(ROWS):
        table, row = wrong_row(world, rng)
        way = rng.choice(db.ways_in)
        count = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        try:
            db.add(table, row, way)
        except Refused:
            continue
        after = db.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert after == count, f"{way} let {row} into {table}"

    assert digest(db) == before
