"""``claimdb supersede``: a new row in the place of the old one."""

from tests.cli.conftest import Run
from tests.support.ferry import Ferry
from tests.support.snapshots import Snapshot


def test_the_help_shows_examples(run: Run, snapshot: Snapshot) -> None:
    """Anything that an attribution or a denial may say, and what may be emptied."""
    snapshot(run("supersede", "--help").stdout)


def test_what_leans_on_it_is_told(case: Ferry, run: Run, snapshot: Snapshot) -> None:
    """The new row with its words, then those renewed, then the claim."""
    said = case.says()
    case.denies(answers=said)

    snapshot(run("supersede", said, "--hedge", "likely", "--hedge-words", "probably").stdout)
    assert case.violations() == []


def test_a_denial_becomes_an_assertion(case: Ferry, run: Run) -> None:
    """And the claim is contested no more."""
    case.says()

    result = run("supersede", case.denies(), "--stance", "asserts", "--drop", "cue")

    assert result.exit_code == 0
    assert "denied by nobody." in result.stdout


def test_twice_is_harmless_and_another_one_names_the_row_to_correct(case: Ferry, run: Run) -> None:
    """The second is the row that is there; the third is refused by a rule."""
    said = case.says()
    new = run("supersede", said, "--capacity", "guest").stdout.split()[0]

    again = run("supersede", said, "--capacity", "guest")
    other = run("supersede", said, "--capacity", "host")

    assert "superseded already, nothing changed" in again.stdout
    assert (again.exit_code, other.exit_code) == (0, 6)
    assert f"{new} stands in its place" in other.stderr


def test_nothing_said_is_nothing_to_correct(case: Ferry, run: Run) -> None:
    """With exit code 3."""
    result = run("supersede", case.says())

    assert result.exit_code == 3
    assert "say what is to be corrected" in result.stderr
