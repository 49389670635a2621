"""``claimdb xref``: where sources meet."""

import json

import pytest

from tests.cli.conftest import Run


def test_the_page(run: Run, missiles_db: str) -> None:
    """One contradiction, with both sets of words."""
    result = run("xref", "Kirby", "Moscow", "--db", missiles_db)

    assert result.exit_code == 0
    assert "Where they contradict each other (1 claim)" in result.stdout
    assert "flat denial, of the whole claim" in result.stdout


def test_by_party(run: Run, missiles_db: str) -> None:
    """The object tells for whom, and how many there are of each kind."""
    result = run("xref", "Kirby", "Moscow", "--party", "-f", "json", "--db", missiles_db)
    found = json.loads(result.stdout)

    assert [one["name"] for one in found["sources"]] == ["United States", "Russia"]
    assert found["totals"] == {"contradict": 1, "agree": 0, "incompatible": 0, "only_one": 0}
    assert found["contradict"][0]["stands"][0]["saying"]["words"] == ["the missiles were used"]


def test_flat_rows(run: Run, missiles_db: str) -> None:
    """The part of the page is a column."""
    options = ("-f", "csv", "-c", "place,source", "--db", missiles_db)
    result = run("xref", "Kirby", "Moscow", *options)

    assert result.stdout == "place,source\ncontradict,John Kirby\ncontradict,Russia\n"


def test_a_page_of_each_part(run: Run, missiles_db: str) -> None:
    """What is skipped is counted still."""
    options = ("--offset", "1", "-f", "json", "--db", missiles_db)
    found = json.loads(run("xref", "Kirby", "Moscow", *options).stdout)

    assert (found["totals"]["contradict"], found["contradict"]) == (1, [])


@pytest.mark.parametrize(("names", "code"), [(["Kirby"], 2), (["Moscow", "Russia"], 3)])
def test_two_different_sources_are_needed(
    run: Run, missiles_db: str, names: list[str], code: int
) -> None:
    """One is a mistake of the line; two names of one are a mistake of the names."""
    assert run("xref", *names, "--db", missiles_db).exit_code == code
