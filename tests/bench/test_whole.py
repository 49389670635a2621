"""The benchmark from end to end, on a database that is made in a moment."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimdb.bench.raw import insert_again, marks
from claimdb.cli import app
from claimdb.pipeline.bulk import load_records
from claimdb.pipeline.verify import Verification
from tests.bench.conftest import SIZE

TINY = ("--articles", "60", "--attributions", "600", "--claims", "120")


def _bench(*args: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["bench", *TINY, "--format", "json", *args])
    assert result.exit_code == 0, result.output
    lines: list[dict[str, object]] = json.loads(result.stdout)
    return lines


def test_the_synthetic_database_holds_every_rule(synthetic: Path) -> None:
    """``claimdb verify`` finds nothing in it."""
    assert list(Verification(f"sqlite:///{synthetic}")) == []


def test_rows_are_as_many_as_were_made(synthetic: Path) -> None:
    """Articles and claims exactly; each unnamed source belongs to one article."""
    with closing(sqlite3.connect(synthetic)) as connection:
        counted = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("claims", "attributions", "articles", "claim_tallies")
        }

    assert counted["claims"] == SIZE.claims
    assert counted["attributions"] == pytest.approx(SIZE.attributions, rel=0.1)
    assert 0.97 * SIZE.articles <= counted["articles"] <= SIZE.articles
    assert counted["claim_tallies"] > 0


def test_the_load_is_compared_and_the_database_kept(tmp_path: Path) -> None:
    """Loading and inserting end with the same rows; what is kept can be asked again."""
    kept = tmp_path / "kept.db"

    loaded = _bench("--only", "load", "--keep", str(kept))
    asked = _bench("--only", "queries", "--keep", str(kept))

    assert [line["what"] for line in loaded if line["ratio"] is not None] == [
        "bulk load: sources and claims",
        "bulk load: articles and attributions",
    ]
    assert not any(str(line["what"]).startswith("bulk load") for line in asked)
    assert any(line["what"] == "page: contested" and line["goal"] for line in asked)
    assert {file.stem for file in tmp_path.iterdir()} == {"kept"}


def test_the_start_is_compared() -> None:
    """Help and a question, each with its time and memory, against sqlite-utils."""
    lines = _bench("--small", "--only", "start")

    assert [str(line["what"]).partition(": ")[0] for line in lines] == ["start", "peak memory"] * 3
    assert all(line["baseline"] for line in lines)


def test_the_baseline_inserts_every_row(synthetic: Path, empty_file: Path, tmp_path: Path) -> None:
    """Into an empty copy go all rows; with fewer the baseline would refuse to answer."""
    copy = tmp_path / "copy.db"
    copy.write_bytes(empty_file.read_bytes())

    insert_again(synthetic, marks(copy), copy)

    assert marks(copy) == marks(synthetic)
    assert load_records(f"sqlite:///{copy}", [], who="ana").attributions == 0
