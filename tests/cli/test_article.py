"""``claimdb article``: one article."""

import json

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot


def test_the_page_of_an_untitled_article_by_its_day(run: Run, missiles_db: str) -> None:
    """What is not known is said to be not known."""
    result = run("article", "2024-06-17", "--db", missiles_db)

    assert result.exit_code == 0
    for told in ("Title       not known", "Publisher   not stated", "(8 attributions)"):
        assert told in result.stdout


def test_the_object_is_stable(run: Run, missiles_db: str, snapshot: Snapshot) -> None:
    """``json`` is the whole of it: names of fields are a promise."""
    result = run("article", "kirby on", "-f", "json", "--db", missiles_db)

    assert json.loads(result.stdout)["article"]["publisher"]["name"] == "The Tribune"
    snapshot(result.stdout)


def test_flat_rows(run: Run, missiles_db: str) -> None:
    """One row for each saying."""
    result = run("article", "2024-06-17", "-n", "2", "-f", "jsonl", "--db", missiles_db)

    assert [json.loads(row)["source"] for row in result.stdout.splitlines()] == [
        "Russia",
        "North Korea",
    ]
