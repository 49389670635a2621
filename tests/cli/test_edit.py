"""``claimdb edit``: before and after are told, and logged."""

import pytest

from tests.cli.conftest import Run
from tests.support.ferry import OPEN, TITLE, Ferry
from tests.support.snapshots import Snapshot


@pytest.mark.parametrize("command", ["source", "claim", "article", "affiliation"])
def test_the_help_shows_examples(run: Run, command: str) -> None:
    """Every command of the group has one."""
    assert f"claimdb edit {command}" in run("edit", command, "--help").stdout


def test_each_edit_tells_before_and_after(case: Ferry, run: Run, snapshot: Snapshot) -> None:
    """Dates and publishers as people know them."""
    case.says()
    run("add", "affiliation", "Ada Lind", "--official-of", "the company", "--since", "2020")
    edits = [
        ("source", "Ada Lind", "--name", "Ada M. Lind", "--description", ""),
        ("source", "the company", "--remove-alias", "the company", "--kind", "group"),
        ("claim", OPEN, "--statement", "It sailed with open doors.", "--when", "2024-06"),
        ("claim", "It sailed with open doors", "--subject", "Northern Lines:accused"),
        ("claim", "It sailed with open doors", "--remove-subject", "Northern Lines"),
        ("article", TITLE, "--publisher", "Northern Lines", "--published", "2024-06-17"),
        ("affiliation", "1", "--until", "2024-05", "--role", "guest"),
        ("affiliation", "1", "--remove"),
    ]

    snapshot("\n".join(run("edit", *arguments).output for arguments in edits))
    assert case.violations() == []
    assert set(case.rows("SELECT changed_by FROM changes")) == {("ben",)}


def test_the_same_edit_again_is_harmless(case: Ferry, run: Run) -> None:
    """Nothing is written, and it says so."""
    run("edit", "source", "Ada Lind", "--wikidata", "Q1")
    before = case.digest()

    result = run("edit", "source", "Ada Lind", "--wikidata", "Q1")

    assert "says that already, nothing changed" in result.stdout
    assert case.digest() == before


def test_a_relation_is_taken_away_by_kind_and_claim(case: Ferry, run: Run) -> None:
    """What is not written so is explained."""
    run("add", "claim", "Water came in.", "--supports", OPEN)

    wrong = run("edit", "claim", "Water came in.", "--remove-relation", OPEN)
    right = run("edit", "claim", "Water came in.", "--remove-relation", f"supports:{OPEN}")

    assert wrong.exit_code == 3
    assert "written as KIND:CLAIM" in wrong.stderr
    assert "taken away" in right.stdout
    assert case.rows("SELECT * FROM claim_relations") == []
