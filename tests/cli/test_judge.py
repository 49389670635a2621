"""``claimdb judge``: who is the same as whom, what that means, and how to take it back."""

import json

import pytest

from tests.cli.conftest import Run
from tests.support.ferry import OPEN, Ferry
from tests.support.snapshots import Snapshot


def _people(run: Run, *names: str) -> None:
    for name in names:
        run("add", "source", name, "--kind", "person")


@pytest.mark.parametrize("command", ["same", "not-same", "unsure", "undo", "list"])
def test_the_help_shows_examples(run: Run, command: str) -> None:
    """Every command of the group has one."""
    assert f"claimdb judge {command}" in run("judge", command, "--help").stdout


def test_same_refused_undone(case: Ferry, run: Run, snapshot: Snapshot) -> None:
    """What does not count is told, and the list shows what counts."""
    _people(run, "Anna", "Ann", "Hannah")
    steps = [
        ("not-same", "source", "Anna", "Hannah", "--why", "sisters"),
        ("same", "source", "Anna", "Ann"),
        ("same", "source", "Ann", "Hannah"),
        ("undo", "1"),
        ("undo", "1"),
        ("list", "--format", "md", "--columns", "number,one,judgement,other,state,by,why"),
    ]

    snapshot("\n".join(run("judge", *arguments).output for arguments in steps))
    assert case.violations() == []


def test_a_later_judgement_outranks_an_earlier_one(run: Run, case: Ferry) -> None:
    """The list says which one stands in its place; it can be had for programs."""
    _people(run, "Anna", "Ann")
    run("judge", "unsure", "source", "Anna", "Ann")
    run("judge", "same", "source", "Anna", "Ann")
    run("judge", "unsure", "claim", OPEN, OPEN)

    rows = json.loads(run("judge", "list", "--what", "source", "--format", "json").stdout)

    assert [(row["number"], row["state"]) for row in rows] == [
        (2, "counts"),
        (1, "outranked by 2"),
    ]
    assert rows[0]["run"].startswith(f"{case.one('SELECT max(id) FROM runs')} claimdb judge same")
    assert len(json.loads(run("judge", "list", "-n", "1", "-f", "json").stdout)) == 1


def test_a_claim_that_is_one_with_another_shows_its_counts(run: Run, case: Ferry) -> None:
    """Both sides come together."""
    case.says()
    run("add", "claim", "The bow doors stood open.")

    result = run("judge", "same", "claim", OPEN, "The bow doors stood open.")

    assert f"the claim {case.claim} now: asserted by 1 origin" in result.stdout
    assert "is shown as" in result.stdout


def test_one_row_is_not_judged_to_be_another(case: Ferry, run: Run) -> None:
    """Two names of one source."""
    result = run("judge", "not-same", "source", "the company", "Northern Lines")

    assert result.exit_code == 3
    assert "both names mean the same source" in result.stderr
    assert "the same already" in run("judge", "same", "source", case.lines, "the company").stdout
    assert run("judge", "undo", "1").exit_code == 3
