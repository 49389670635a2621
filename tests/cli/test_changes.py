"""``claimdb changes``: the silent edits that touch quoted words."""

import json
import re

import pytest

from claimdb.cli._options import Format
from tests.cli.at_terminal import at_terminal
from tests.cli.conftest import Run
from tests.support.edits import SHUT, became, edit
from tests.support.ferry import TEXT, Ferry
from tests.support.snapshots import Snapshot

#: When each state was seen is the time of the test.
_MOMENT = re.compile(r"\d{1,2} \w+ 20\d\d, \d\d:\d\d(?: UTC)?|20\d\d-\d\d-\d\dT[\d:]+Z")


def settled(text: str) -> str:
    """Return ``text`` without the moments at which states were seen."""
    return _MOMENT.sub("WHEN", text)


@pytest.fixture
def edited(case: Ferry) -> Ferry:
    """Return the case with a word put in, then a quotation cut, then put back."""
    return edit(case)


@pytest.mark.usefixtures("edited")
@pytest.mark.parametrize("form", list(Format))
def test_every_format(run: Run, snapshot: Snapshot, form: Format) -> None:
    """The diff in words for people, objects for programs, one row each for tables."""
    result = run("changes", "--format", form)

    assert result.exit_code == 0
    snapshot(settled(result.stdout))


@pytest.mark.usefixtures("edited")
def test_a_terminal_shows_colours_and_marks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Red and green for whoever sees them, brackets for all."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    _, screen = at_terminal(monkeypatch, ["changes"], [])

    assert "\x1b[32m{+reportedly+}\x1b[0m" in screen
    assert "\x1b[31m[-sailed with its doors open-]\x1b[0m" in screen
    assert "\x1b[" not in run("changes").stdout


def test_moved_words_are_listed_when_asked_for(run: Run, case: Ferry) -> None:
    """Words that only stand elsewhere now are no change of words."""
    case.says()
    case.denies()
    first, second, third = TEXT.split(". ")[0], "Other news. ", TEXT[TEXT.index("Northern") :]
    became(case, f"{third} {second}{first}.")

    assert run("changes").stderr == "Nothing found.\n"
    assert "Moved in" in run("changes", "--outcome", "moved").stdout


def test_readings_are_listed_when_asked_for(run: Run, case: Ferry) -> None:
    """What a better reader made of the same bytes is no edit, and is said to be none."""
    case.denies()
    raw = "b2:" + "0" * 32
    became(case, f"{TEXT} More.", reader="html/1", raw_hash=raw)
    became(case, SHUT, reader="html/2", raw_hash=raw)

    assert run("changes").stderr == "Nothing found.\n"
    assert "no edit of the publisher" in run("changes", "--readings").stdout


@pytest.mark.usefixtures("edited")
@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (("--source", "Northern Lines"), 1),
        (("--source", "Ada Lind", "--outcome", "gone"), 1),
        (("--claim", "doors open"), 3),
        (("--article", "Harbour briefing"), 3),
        (("--publisher", "Daily Example"), 3),
        (("--until", "2020"), 0),
        (("--since", "2020", "--limit", "2"), 2),
    ],
)
def test_filters_choose(run: Run, filters: tuple[str, ...], count: int) -> None:
    """By name, by word, by date; and a page."""
    found = json.loads(run("changes", *filters, "--format", "json").stdout)

    assert len(found) == count


@pytest.mark.usefixtures("edited")
def test_a_page_says_that_there_is_more(run: Run) -> None:
    """And how to see it."""
    assert "--offset 1" in run("changes", "--limit", "1").stderr


def test_an_outcome_that_is_none_is_named(run: Run, case: Ferry) -> None:
    """With those that there are."""
    case.says()
    result = run("changes", "--outcome", "lost")

    assert result.exit_code == 2 or "altered" in result.stderr
