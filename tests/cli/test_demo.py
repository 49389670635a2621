"""``claimdb demo``: the seeds on either engine, again without harm, and never over other facts."""

from tests.cli.conftest import Run
from tests.support.ferry import Ferry
from tests.support.postgres import database_name
from tests.support.stores import Store


def test_the_seeds_are_loaded_once(run: Run, blank: Store) -> None:
    """A second time gives the same database, and ends with what to try next."""
    first = run("demo", "--db", blank.db)
    claims = blank.rows("SELECT public_id FROM claims ORDER BY public_id")

    second = run("demo", "--db", blank.db)

    assert (first.exit_code, second.exit_code) == (0, 0), second.output
    assert first.stdout == second.stdout
    assert f"The database is {blank.shown}.\n" in first.stdout
    assert f"  claimdb --db {blank.shown}" in first.stdout.replace("'", "")
    assert blank.rows("SELECT public_id FROM claims ORDER BY public_id") == claims
    assert blank.count("runs") == 1


def test_somebodys_work_is_left_alone(run: Run, case: Ferry) -> None:
    """Anything but the seeds is."""
    before = case.digest()

    result = run("demo", "--db", case.store.db)

    assert result.exit_code == 5
    assert case.digest() == before


def test_a_server_without_the_database_is_told(run: Run, pg_url: str) -> None:
    """Nobody but its owner makes one there."""
    result = run("demo", "--db", f"{pg_url}_missing")

    assert result.exit_code == 5
    assert f"{database_name(pg_url)}_missing" in result.stderr
