"""``--as-of`` wherever facts are read: what was known then, or a clear refusal."""

import pytest

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot

CLAIM = "north korean weapons are used"
#: Every command that reads facts, with what it needs to say something of the case.
COMMANDS = (
    ("contested",),
    ("claim", CLAIM),
    ("claims",),
    ("source", "Kirby"),
    ("sources",),
    ("attributions",),
    ("denials",),
    ("xref", "Kirby", "Moscow"),
    ("matrix",),
    ("timeline", CLAIM),
    ("unanswered",),
    ("trace", CLAIM),
    ("report",),
    ("shifts",),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: str(one[0]))
def test_nothing_of_what_was_printed_later_is_told(
    command: tuple[str, ...], run: Run, missiles_db: str
) -> None:
    """The report of the 17th is known on that day, what was printed on the 18th and 20th is not."""
    then = run(*command, "--as-of", "2024-06-17", "--db", missiles_db)

    assert then.exit_code == 0, then.stderr
    assert "Told as of 17 June 2024, by what had been published then." in then.stderr
    for later in ("are still being used", "believe it as well", "repeated that"):
        assert later not in then.stdout


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: str(one[0]))
def test_before_anything_was_published_nothing_is_told(
    command: tuple[str, ...], run: Run, missiles_db: str
) -> None:
    """A name is still known; what anybody said is not."""
    then = run(*command, "--as-of", "2023", "--db", missiles_db)

    assert then.exit_code == 0, then.stderr
    for said in ("deny that", "misleading", "has found shells", "used”"):
        assert said not in then.stdout


def test_three_clocks_tell_three_stories(run: Run, missiles_db: str, snapshot: Snapshot) -> None:
    """Kirby spoke on the 17th, was printed on the 18th, and recorded two years later."""
    options = ("--as-of", "2024-06-17", "--db", missiles_db)
    said = run("contested", *options, "--clock", "said")
    published = run("contested", *options)
    recorded = run("contested", *options, "--clock", "recorded")

    assert (recorded.stdout, "Nothing found." in recorded.stderr) == ("", True)
    snapshot(f"{said.stderr}{said.stdout}\n{published.stderr}{published.stdout}")


def test_a_clock_without_a_date_is_refused(run: Run, missiles_db: str) -> None:
    """It is never ignored."""
    result = run("contested", "--clock", "said", "--db", missiles_db)

    assert result.exit_code == 2
    assert "--as-of" in result.stderr


def test_what_is_no_date_is_refused(run: Run, missiles_db: str) -> None:
    """With what is accepted."""
    result = run("contested", "--as-of", "yesterday", "--db", missiles_db)

    assert result.exit_code == 3
    assert "2024-06-18" in result.stderr


@pytest.mark.parametrize("command", ["articles", "copies", "search", "changes", "history"])
def test_a_command_that_cannot_look_back_says_so(command: str, run: Run) -> None:
    """It has no such option, and does not take it for another."""
    result = run(command, "x", "--as-of", "2024")

    assert result.exit_code == 2
    assert "--as-of" in result.stderr
