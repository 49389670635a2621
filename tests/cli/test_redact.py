"""``claimdb redact``: confirmed, final, and told revision by revision."""

from tests.cli.conftest import Run
from tests.support.ferry import TITLE, Ferry


def test_without_a_terminal_it_needs_a_yes(case: Ferry, run: Run) -> None:
    """Nothing is removed by a script that did not mean it."""
    before = case.digest()

    result = run("redact", TITLE, "--why", "takedown")

    assert result.exit_code == 3
    assert "say --yes" in result.stderr
    assert case.digest() == before


def test_what_is_left_out_is_told(case: Ferry, run: Run) -> None:
    """Text and words, or the text alone; again is harmless."""
    case.says()

    first = run("redact", TITLE, "--why", "licence", "--text-only", "--yes").stdout
    second = run("redact", TITLE, "--why", "takedown", "--yes").stdout
    third = run("redact", TITLE, "--why", "takedown", "--yes").stdout

    assert "left out: its text; hash" in first
    assert "left out: the words of 1 passage; hash" in second
    assert "Backups made before still hold the words." in second
    assert third.endswith("left out already, nothing changed\n")


def test_a_reason_is_asked_for(run: Run) -> None:
    """It stays for all to read."""
    assert run("redact", TITLE, "--yes").exit_code == 2
    assert "--text-only" in run("redact", "--help").stdout
