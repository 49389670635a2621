"""Questions at a terminal: a number answers, nothing is written before, Ctrl-D writes nothing."""

import pytest

from tests.cli.at_terminal import at_terminal
from tests.support.ferry import OPEN, TITLE, Ferry

SAYS = ("add", "attribution", "--article", TITLE, "--source", "Ada Lind", "--claim", OPEN)


@pytest.fixture
def case(case: Ferry, monkeypatch: pytest.MonkeyPatch) -> Ferry:
    """Return the case of the ferry; commands write to it, as ana."""
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    return case


def test_several_questions_of_one_command(case: Ferry, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that was only begun, then words in two places; a wrong answer is asked again."""
    arguments = [*SAYS[:4], "--source", "Northern", "--claim", OPEN, "--quote", "The doors were"]

    code, screen = at_terminal(monkeypatch, arguments, ["1", "7", "2"])

    assert code == 0, screen
    assert "A number of the list, please" in screen
    start = case.one("SELECT text FROM revisions")
    assert case.one("SELECT start_offset FROM passages") == str(start).rindex("The doors were")
    number = case.number("sources", case.lines)
    assert case.rows("SELECT source_id FROM attributions") == [(number,)]


@pytest.mark.parametrize(
    ("answers", "sources"), [(["1"], 3), (["2", "another company"], 4)], ids=["known", "new"]
)
def test_a_namesake_is_asked_about(
    case: Ferry, monkeypatch: pytest.MonkeyPatch, answers: list[str], sources: int
) -> None:
    """Either the source that is known, or somebody new with words that tell them apart."""
    code, screen = at_terminal(
        monkeypatch, ["add", "source", "the company", "--kind", "group"], answers
    )

    assert code == 0, screen
    assert case.one("SELECT count(*) FROM sources") == sources
    told = case.one("SELECT count(*) FROM sources WHERE description = 'another company'")
    assert told == len(answers) - 1


def test_stopping_writes_nothing(case: Ferry, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of input is an answer too."""
    before = case.digest()

    code, screen = at_terminal(monkeypatch, [*SAYS, "--quote", "The doors were"], ["\x04"])

    assert code == 1
    assert "Aborted" in screen
    assert case.digest() == before


@pytest.mark.parametrize(("answer", "kept"), [("n", 1), ("y", 0)])
def test_a_redaction_is_confirmed(
    case: Ferry, monkeypatch: pytest.MonkeyPatch, answer: str, kept: int
) -> None:
    """Since it cannot be undone."""
    code, screen = at_terminal(monkeypatch, ["redact", TITLE, "--why", "takedown"], [answer])

    assert code == kept, screen
    assert case.one("SELECT count(text) FROM revisions") == kept
