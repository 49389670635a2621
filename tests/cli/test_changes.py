"""``claimdb changes``: the silent edits that touch quoted words."""

import json
import re

import pytest

from claimdb.cli._options import Format
from tests.cli.at_terminal import at_terminal
from tests.cli.conftest import Run
from tests.support.edits import CUT, SHUT, became, edit
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
def test_an_article_shows_its_edits(run: Run, edited: Ferry) -> None:
    """Each that touches quoted words, with its diff; the object has them too."""
    page = run("article", edited.article).stdout

    assert "Edits that touch quoted words" in page
    assert "The doors were {+reportedly+} closed" in page
    found = json.loads(run("article", edited.article, "--format", "json").stdout)["changes"]
    assert [one["outcome"] for one in found] == ["unchanged", "gone", "altered"]


def test_a_claim_marks_quotes_that_were_edited_since(run: Run, edited: Ferry) -> None:
    """Altered or removed words are said to be so; put back, they are as they were."""
    page = run("claim", edited.claim).stdout
    assert page.count("since altered") == 1
    assert "since removed" not in page

    became(edited, CUT)
    assert "since removed" in run("claim", edited.claim).stdout
    rows = run("claim", edited.claim, "-f", "csv", "-c", "source,words_since").stdout
    assert rows.splitlines()[1:] == ["Ada Lind,gone", "Northern Lines,altered"]


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
