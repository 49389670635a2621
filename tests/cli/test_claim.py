"""``claimdb claim``: all about one claim."""

import json

import pytest

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot


def test_the_page(run: Run, missiles_db: str) -> None:
    """Both sides with their words, through whom, and what stands open."""
    result = run("claim", "north korean weapons", "--db", missiles_db)

    assert result.exit_code == 0
    for told in (
        "Asserted: 1 to 3 independent origins, 3 articles",
        "“North Korean missiles are still being used” (quoted)",
        "known through NK News (passed on)",
        "Denied: 2 independent origins, 1 article",
        "Kim Yo Jong answered John Kirby: an answer, and no denial",
        "supported by: North Korean shells were found in Ukraine.",
    ):
        assert told in result.stdout


def test_the_object_is_stable(run: Run, missiles_db: str, snapshot: Snapshot) -> None:
    """``json`` is the whole of it: names of fields are a promise."""
    result = run("claim", "weapons supplied", "--limit", "1", "-f", "json", "--db", missiles_db)

    assert json.loads(result.stdout)["statement"] == "North Korea has supplied Russia with weapons."
    snapshot(result.stdout)


@pytest.mark.parametrize(("form", "start"), [("csv", "source,words\n"), ("tsv", "source\twords\n")])
def test_flat_rows(run: Run, missiles_db: str, form: str, start: str) -> None:
    """One row for each saying, with the columns asked for."""
    options = ("-f", form, "-c", "source,words", "--db", missiles_db)
    result = run("claim", "weapons supplied", *options)

    assert result.stdout.startswith(start)
    assert "South Korea" in result.stdout


def test_markdown(run: Run, missiles_db: str) -> None:
    """The page as it can be pasted into a document."""
    result = run("claim", "weapons supplied", "-f", "md", "--db", missiles_db)

    assert result.stdout.startswith("# North Korea has supplied Russia with weapons.\n\n- **")


@pytest.mark.parametrize(
    ("name", "told"),
    [("zebra", "there is no claim 'zebra'"), ("weapons used", "may be any of 2 claims")],
)
def test_a_name_that_does_not_fit_ends_with_4(
    run: Run, missiles_db: str, name: str, told: str
) -> None:
    """Unknown and ambiguous names are one sentence on standard error."""
    result = run("claim", name, "--db", missiles_db)

    assert (result.exit_code, result.stdout) == (4, "")
    assert told in result.stderr


def test_a_missing_database_ends_with_5(run: Run) -> None:
    """Reading makes no file."""
    assert run("claim", "x", "--db", "nowhere.db").exit_code == 5
