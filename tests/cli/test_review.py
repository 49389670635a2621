"""``claimdb review``: what is rejected counts no more, and can be accepted again."""

from tests.cli.conftest import Run
from tests.support.ferry import Ferry


def test_rejected_and_accepted_again(case: Ferry, run: Run) -> None:
    """The latest decision counts; the same one again is harmless."""
    said = case.says()

    rejected = run("review", said, "reject", "--why", "the reporter's words")
    again = run("review", said, "reject")
    accepted = run("review", said, "accept")

    assert rejected.stdout.startswith(f"{said} rejected\n")
    assert "asserted by nobody" in rejected.stdout
    assert again.stdout.startswith(f"{said} rejected already, nothing changed\n")
    assert "asserted by 1 origin" in accepted.stdout
    decisions = case.rows("SELECT decision, reviewer, reason FROM reviews ORDER BY id")
    assert decisions == [
        ("rejected", "ben", "the reporter's words"),
        ("accepted", "ben", None),
    ]


def test_what_leans_on_a_rejected_row_is_named(case: Ferry, run: Run) -> None:
    """It still counts, and should be looked at next."""
    said = case.says()
    answer = case.denies(answers=said)

    assert f"{answer} is known through it" in run("review", said, "reject").stdout


def test_the_help_shows_examples(run: Run) -> None:
    """And that a correction is made elsewhere."""
    told = run("review", "--help").stdout

    assert "claimdb review att_… accept" in told
    assert "claimdb supersede" in told
