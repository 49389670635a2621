"""``claimdb shifts``: who changed position, with both quotes."""

import csv
import io

import pytest

from tests.cli.conftest import Run
from tests.support.ferry import Ferry
from tests.support.snapshots import Snapshot


@pytest.fixture
def turned(case: Ferry) -> Ferry:
    """Return the case in which the company denies, and later confirms."""
    case.denies(said="2024-06-17")
    case.says("The doors were old", source=case.lines, said="2024-06-19")
    return case


def test_both_sayings_stand_side_by_side(turned: Ferry, run: Run, snapshot: Snapshot) -> None:
    """As a list, and on the page of the source."""
    page = run("source", "Northern Lines").stdout
    part = page[page.index("Changed position") :].split("\n\n")[0:2]

    snapshot(run("shifts").stdout + "\n\n".join(part))
    assert turned.violations() == []


@pytest.mark.usefixtures("turned")
def test_rows_for_a_spreadsheet(run: Run) -> None:
    """Only of the source that is asked for; stances, dates, identifiers."""
    rows = list(
        csv.DictReader(io.StringIO(run("shifts", "--source", "the company", "-f", "csv").stdout))
    )

    assert [(row["before_stance"], row["after_stance"], row["in_order"]) for row in rows] == [
        ("denies", "asserts", "1")
    ]
    assert (rows[0]["before_said"], rows[0]["after_said"]) == ("17 June 2024", "19 June 2024")
    assert run("shifts", "--source", "Ada Lind", "-f", "csv").stdout.count("\n") == 1


def test_as_of_the_day_before_nothing_had_changed(turned: Ferry, run: Run) -> None:
    """By the time of saying; both stand in one article."""
    options = ("shifts", "-f", "csv", "--as-of", "2024-06-18", "--clock")

    assert run(*options, "said").stdout.count("\n") == 1
    assert run(*options, "published").stdout.count("\n") == 2
    assert turned.one("SELECT count(*) FROM attributions") == 2
