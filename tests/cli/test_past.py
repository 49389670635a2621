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


@pytest.mark.parametrize("command", ["copies", "changes", "history"])
def test_a_command_that_cannot_look_back_says_so(command: str, run: Run) -> None:
    """It has no such option, and does not take it for another."""
    result = run(command, "x", "--as-of", "2024")

    assert result.exit_code == 2
    assert "--as-of" in result.stderr


@pytest.mark.parametrize("command", [("articles",), ("search", "Kirby", "--in", "articles")])
def test_texts_are_those_published_or_recorded_then(
    command: tuple[str, ...], run: Run, missiles_db: str
) -> None:
    """None of later, whatever the format; --clock said is of no text."""
    options = ("--db", missiles_db, "--format", "jsonl", "--as-of")
    now = run(*command, "--db", missiles_db, "--format", "jsonl").stdout.splitlines()
    whole = run(*command, *options, "2100").stdout.splitlines()
    before = run(*command, *options, "1999").stdout
    recorded = run(*command, *options, "2000", "--clock", "recorded").stdout

    assert now
    assert sorted(whole) == sorted(now)
    assert (before, recorded) == ("", "")
    refused = run(*command, *options, "2100", "--clock", "said")
    assert (refused.exit_code, "since it was published or recorded" in refused.stderr) == (2, True)


def test_a_claim_that_nobody_had_heard_of_is_not_found(run: Run, missiles_db: str) -> None:
    """Neither before anybody spoke of it, nor where nobody ever did."""
    words = ("search", "weapons", "--in", "claims", "--db", missiles_db, "-f", "jsonl")
    now, then = (run(*words, *past).stdout.splitlines() for past in ((), ("--as-of", "2100")))

    assert set(then) < set(now)
    assert run(*words, "--as-of", "1999").stdout == ""


def test_words_are_searched_by_when_they_were_said(run: Run, missiles_db: str) -> None:
    """As many as are asked for, of those known then alone."""
    options = ("--in", "quotes", "--as-of", "2024-06-17", "--clock", "said", "--db", missiles_db)
    found = run("search", "missiles", "OR", "weapons", *options, "-f", "jsonl").stdout.splitlines()
    first = run("search", "missiles", "OR", "weapons", *options, "-f", "jsonl", "--limit", "1")

    assert found
    assert first.stdout.splitlines() == found[:1]
    assert all('"date": "2024-06-18"' not in one for one in found)
