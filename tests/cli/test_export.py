"""``claimdb export``: rows and metadata, to the screen or to a file."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pipeline.seeded import load_seeds
from tests.support.engines import Engine


@pytest.fixture
def db(engine: Engine) -> str:
    """Return the place of the seeds."""
    return engine.reading("seeds", load_seeds)[0].db


def test_a_view_is_written_as_csv(run: Run, db: str, tmp_path: Path) -> None:
    """All rows, with a header, whole or not at all."""
    out = tmp_path / "new" / "said.csv"

    result = run("export", "--table", "contested_claims", "--out", str(out), "--db", db)

    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["denied_by"] == "North Korea; Russia"
    assert [one.name for one in out.parent.iterdir()] == ["said.csv"]


def test_a_table_goes_to_the_screen(run: Run, db: str) -> None:
    """One object per line, for the next program."""
    result = run("export", "--table", "topics", "--format", "jsonl", "--db", db)

    assert {json.loads(line)["slug"] for line in result.output.splitlines()} >= {"sanctions"}


def test_an_unknown_table_names_the_nearest(run: Run, db: str) -> None:
    """A misspelt name costs no second look into the manual."""
    result = run("export", "--table", "claim", "--db", db)

    assert result.exit_code == 3
    assert "did you mean 'claims'?" in result.output


def test_metadata_fit_the_name_of_the_file(run: Run) -> None:
    """They hold no fact, so that the database need not be there."""
    result = run("export", "--datasette-metadata", "--db", "desk.db")

    assert list(json.loads(result.output)["databases"]) == ["desk"]


def test_a_folder_that_cannot_be_written_is_one_sentence(run: Run, db: str, tmp_path: Path) -> None:
    """The way out is another name."""
    (tmp_path / "file").touch()

    out = str(tmp_path / "file" / "a.csv")
    result = run("export", "--table", "topics", "--out", out, "--db", db)

    assert result.exit_code == 3
    assert "a.csv cannot be written (File exists); name another file." in result.output


def test_no_file_is_written_over(run: Run, db: str, tmp_path: Path) -> None:
    """A pack that somebody wrote is not lost to a slip; --force is meant."""
    out = tmp_path / "pack.yaml"
    out.write_text("mine", encoding="utf-8")
    words = ("export", "--table", "topics", "--out", str(out), "--db", db)

    assert (run(*words).exit_code, out.read_text(encoding="utf-8")) == (3, "mine")
    result = run(*words, "--force")
    assert (result.exit_code, result.stderr) == (0, f"Wrote {out}.\n")


def test_an_unknown_pack_names_those_there_are(run: Run, db: str) -> None:
    """No other command lists them."""
    result = run("export", "--pack", "zzz", "--db", db)

    assert result.exit_code == 4
    assert "there are: putin-pyongyang-2024, all." in result.stderr


@pytest.mark.parametrize("words", [(), ("--table", "claims", "--datasette-metadata")])
def test_one_thing_is_written_at_a_time(run: Run, words: tuple[str, ...]) -> None:
    """Nothing, or two things, is a mistake of usage."""
    assert run("export", *words).exit_code == 2
