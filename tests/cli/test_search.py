"""``claimdb search``: words, phrases and what is found."""

import json
import re
from typing import Final

import pytest

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot

_SCORE: Final = re.compile(r"-\d\.\d+(e-\d+)?\b")


@pytest.mark.parametrize("form", ["table", "md", "csv", "jsonl"])
def test_every_format(run: Run, missiles_db: str, snapshot: Snapshot, form: str) -> None:
    """Found words are marked in each, the best first; how good is each engine's own number."""
    found = run("search", "missiles OR supplied", "-f", form, "--db", missiles_db).stdout

    snapshot(_SCORE.sub("<score>", found))


def test_what_is_searched_may_be_chosen(run: Run, missiles_db: str) -> None:
    """Claims only."""
    options = ("--in", "claims", "-f", "json", "--db", missiles_db)
    found = json.loads(run("search", "weapons", *options).stdout)

    assert {hit["kind"] for hit in found} == {"claims"}


def test_an_argument_with_spaces_is_a_phrase_beside_others(run: Run, missiles_db: str) -> None:
    """The shell has taken its quotation marks."""
    options = ("--in", "quotes", "-f", "json", "--db", missiles_db)

    assert len(json.loads(run("search", "public opinion", "misleading", *options).stdout)) == 1
    assert json.loads(run("search", "opinion public", "misleading", *options).stdout) == []


def test_a_word_after_two_dashes_may_begin_with_one(run: Run, missiles_db: str) -> None:
    """Otherwise it would be read as an option."""
    options = ("--in", "articles", "-f", "json", "--db", missiles_db)
    found = json.loads(run("search", *options, "--", "missiles", "-Kirby").stdout)

    assert len(found) == 1


def test_the_day_of_reading_is_no_day_of_what_was_said(run: Run, db: str) -> None:
    """A text without a date leaves the day open, and never tells today's."""
    text = "Ada Lind said that the ferry sailed with its doors open."
    article = run("ingest", "-", "--no-extract", "--db", db, stdin=text).stdout
    [art] = set(re.findall(r"art_\w{20}", article))
    run("add", "source", "Ada Lind", "--kind", "person", "--db", db)
    words = ("--new-claim", "The doors were open.", "--quote", "doors open", "--mode", "indirect")
    run("add", "attribution", "--article", art, "--source", "Ada Lind", *words, "--db", db)

    [hit] = json.loads(run("search", "doors", "--in", "quotes", "-f", "json", "--db", db).stdout)

    assert (hit["source"], hit["date"]) == ("Ada Lind", None)


def test_a_search_for_nothing_is_explained(run: Run, missiles_db: str) -> None:
    """With what may be typed."""
    result = run("search", "--db", missiles_db, "--", "-missiles")

    assert result.exit_code == 3
    assert "asks for no word" in result.stderr


def test_nothing_found_is_no_error(run: Run, missiles_db: str) -> None:
    """The answer is that there is none."""
    result = run("search", "unicorn", "--db", missiles_db)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Nothing found. Words are found whole; unicorn* finds what begins so.\n"
    assert run("search", "unicorn*", "--db", missiles_db).stderr == "Nothing found.\n"
