"""``claimdb contested``: both sides of each claim."""

import json

import pytest

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot


@pytest.mark.parametrize("form", ["table", "md", "csv", "tsv", "json"])
def test_every_format(run: Run, missiles_db: str, snapshot: Snapshot, form: str) -> None:
    """Both sides with words for people, the whole object for programs, one row for tables."""
    snapshot(run("contested", "-f", form, "--db", missiles_db).stdout)


def test_jsonl_is_one_object_on_a_line(run: Run, missiles_db: str) -> None:
    """The same objects as of ``json``."""
    whole = json.loads(run("contested", "-f", "json", "--db", missiles_db).stdout)
    lines = run("contested", "-f", "jsonl", "--db", missiles_db).stdout.splitlines()

    assert [json.loads(line) for line in lines] == whole


def test_some_fields_of_the_object(run: Run, missiles_db: str) -> None:
    """``--columns`` chooses among them."""
    options = ("-f", "json", "-c", "claim,denied_by_more", "--db", missiles_db)
    (found,) = json.loads(run("contested", *options).stdout)

    assert found == {"claim": "North Korean weapons are used in Ukraine.", "denied_by_more": 0}


def test_columns_make_a_table(run: Run, missiles_db: str) -> None:
    """Whoever asks for columns wants rows."""
    result = run("contested", "-c", "denied_by,denies_origins_max", "--db", missiles_db)

    assert "North Korea; Russia" in result.stdout


def test_few_sources_are_shown_and_the_rest_counted(run: Run, missiles_db: str) -> None:
    """With where to read on."""
    result = run("contested", "--each", "1", "--db", missiles_db)

    assert "more saying" in result.stdout
    assert "claimdb claim clm_" in result.stdout


@pytest.mark.parametrize(("stance", "count"), [("asserts", 1), ("denies", 0)])
def test_who_takes_which_side(run: Run, missiles_db: str, stance: str, count: int) -> None:
    """Kirby asserts, and denies nothing."""
    options = ("--source", "Kirby", "--stance", stance, "-f", "json", "--db", missiles_db)

    assert len(json.loads(run("contested", *options).stdout)) == count


def test_nothing_contested_is_no_error(run: Run, missiles_db: str) -> None:
    """The answer is that there is nothing."""
    result = run("contested", "--since", "2030", "--db", missiles_db)

    assert (result.exit_code, result.stderr) == (0, "Nothing found.\n")


def test_dates_the_wrong_way_round_are_one_sentence(run: Run, missiles_db: str) -> None:
    """Rather than a list that is empty whatever was said."""
    result = run("contested", "--since", "2025", "--until", "2024", "--db", missiles_db)

    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "claimdb: 'since' (2025) comes after 'until' (2024):"
        " exchange the two dates, or correct one.\n"
    )
