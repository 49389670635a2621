"""``claimdb retract``: what falls is told, confirmed, and can be taken back."""

import json

import pytest

from tests.cli.at_terminal import at_terminal
from tests.cli.conftest import Run
from tests.support.ferry import Ferry
from tests.support.snapshots import Snapshot


@pytest.fixture
def contested(case: Ferry) -> Ferry:
    """Return the case with the claim asserted, and denied in answer to that."""
    case.denies(answers=case.says())
    return case


def test_a_dry_run_tells_what_would_fall(contested: Ferry, run: Run, snapshot: Snapshot) -> None:
    """Counts before and after, what is lost, and what answers nothing; nothing is recorded."""
    before = contested.digest()

    snapshot(run("retract", "Ada Lind", "--dry-run").stdout)
    assert contested.digest() == before


def test_it_is_recorded_and_taken_back(contested: Ferry, run: Run, snapshot: Snapshot) -> None:
    """By whom, and why; the page of the claim follows at once."""
    done = run("retract", "Ada Lind", "--why", "she never said it", "--yes")
    shown = run("contested")
    back = run("retract", "Ada Lind", "--undo", "--yes")

    assert shown.stdout == ""
    assert run("contested").stdout != ""
    snapshot(done.stdout + back.stdout)
    assert contested.one("SELECT count(*) FROM reviews WHERE reviewer = 'ben'") == 2


def test_without_a_terminal_it_needs_a_yes(contested: Ferry, run: Run) -> None:
    """The error names both ways on, and nothing is written."""
    before = contested.digest()
    result = run("retract", "Ada Lind")

    assert result.exit_code == 2
    assert "--yes" in result.stderr
    assert "--dry-run" in result.stderr
    assert contested.digest() == before


def test_at_a_terminal_it_asks(contested: Ferry, monkeypatch: pytest.MonkeyPatch) -> None:
    """A no leaves everything as it is."""
    before = contested.digest()
    code, screen = at_terminal(monkeypatch, ["retract", "Ada Lind"], ["n"])

    assert code != 0
    assert "Go on?" in screen
    assert contested.digest() == before


def test_the_object_and_the_rows(contested: Ferry, run: Run) -> None:
    """The whole as one object; one row for each claim and each saying left."""
    told = json.loads(run("retract", "Ada Lind", "--dry-run", "-f", "json").stdout)
    lines = run("retract", "Ada Lind", "--dry-run", "-f", "csv", "-c", "effect").stdout.splitlines()

    assert (told["settled_total"], told["recorded"]) == (1, False)
    assert lines[1:] == [
        "nobody independent asserts it any more; no longer contested",
        "answers nothing any more",
    ]
    assert contested.violations() == []
