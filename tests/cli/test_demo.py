"""``claimdb demo``: the seeds on either engine, again without harm, and never over other facts."""

from pathlib import Path

import pytest

from claimdb.db.reader import open_reader
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


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the seeds go, with extraction switched on."""
    monkeypatch.setenv("CLAIMDB_EXTRACTOR", "default")
    return tmp_path / "seeds.db"


def test_the_program_reads_the_same_texts_by_itself(run: Run, seeds: Path) -> None:
    """Into a file of its own, made anew each time; all of it is a program's."""
    automatic = seeds.with_name("seeds-automatic.db")
    run("demo", "--db", str(seeds))
    shown = run("demo", "--db", str(seeds))

    assert shown.exit_code == 0, shown.output
    assert "What the program finds in the same texts by itself" in shown.stdout
    assert f"  claimdb --db {automatic} contested" in shown.stdout
    with open_reader(f"sqlite:///{automatic}") as reader:
        (row,) = reader.rows("SELECT count(*) AS found, count(created_by) AS by FROM attributions")
    assert int(str(row["found"])) > 0
    assert row["by"] == 0


def test_what_somebody_decided_there_stays(run: Run, seeds: Path) -> None:
    """It is named, and the rest of the demonstration goes on."""
    automatic = seeds.with_name("seeds-automatic.db")
    run("demo", "--db", str(seeds))
    with open_reader(f"sqlite:///{automatic}") as reader:
        found = str(reader.rows("SELECT public_id FROM attributions ORDER BY id")[0]["public_id"])
    run("review", found, "accept", "--db", str(automatic))

    shown = run("demo", "--db", str(seeds))

    assert shown.exit_code == 0
    assert f"{automatic} holds something of yours and is left alone." in shown.stdout
    assert "Try next:" in shown.stdout
