"""``claimdb source``: who a source is."""

import json

import pytest

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot


def test_the_page_by_an_alias(run: Run, missiles_db: str) -> None:
    """Moscow is Russia."""
    result = run("source", "Moscow", "--db", missiles_db)

    assert result.exit_code == 0
    assert result.stdout.startswith("Russia\n======\n")
    assert "Denies (1 claim)" in result.stdout
    assert "asserted by others: North Korean weapons are used in Ukraine." in result.stdout


def test_the_object_is_stable(run: Run, missiles_db: str, snapshot: Snapshot) -> None:
    """``json`` is the whole of it: names of fields are a promise."""
    result = run("source", "Kirby", "-f", "json", "--db", missiles_db)

    assert json.loads(result.stdout)["parties"][0]["party"]["name"] == "United States"
    snapshot(result.stdout)


@pytest.mark.parametrize(("form", "lines"), [("csv", 4), ("jsonl", 3)])
def test_flat_rows(run: Run, missiles_db: str, form: str, lines: int) -> None:
    """One row for each saying: his own, and those that contradict it."""
    result = run("source", "Kirby", "-f", form, "--db", missiles_db)

    assert len(result.stdout.splitlines()) == lines


def test_namesakes_are_listed(run: Run, missiles_db: str) -> None:
    """Two Kims are never one."""
    result = run("source", "Kim", "--db", missiles_db)

    assert result.exit_code == 4
    assert "Kim Jong Un" in result.stderr
    assert "Kim Yo Jong" in result.stderr
