"""Headlines say who says it before a colon, after a comma, or after a dash."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.rules.headline import headline
from tests.support.found import told

STORY = (
    "\n\nThe council voted on Monday to close the old bridge, which nobody has crossed since June."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee: we will close the bridge", ("Lee", ":", "we will close the bridge")),
        ("Ann van Lee: Bridge Was Rotten.", ("Ann van Lee", ":", "Bridge Was Rotten")),
        ("Exclusive \u2013 Lee: Bridge was rotten", ("Lee", ":", "Bridge was rotten")),
        ("Report: Bridge to close in May", ("Report", ":", "Bridge to close in May")),
        (
            "\u2018No more boats\u2019, says minister",
            ("minister", "says", "\u2018No more boats\u2019"),
        ),
        ("Bridge was rotten, officials say", ("officials", "say", "Bridge was rotten")),
        ("Bridge to close in May \u2013 report", ("report", "\u2013", "Bridge to close in May")),
        ("Bridge to close in May: Lee aide", ("Lee aide", ":", "Bridge to close in May")),
    ],
)
def test_who_says_it(text: str, expected: tuple[str, str, str]) -> None:
    """The sign or the verb is the cue, and the rest is source and content."""
    source, cue, content = expected
    assert told(text + STORY, headline(Document(text + STORY))) == [(source, cue, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "Old bridge to close",
        "The Latest: Bridge closes in May",
        "Watch: Bridge falls into river",
        "Stealth over health: bridge closes",
        "Lee: Will the bridge close?",
        "Lee: No",
        "Bridge to close at 10:30",
        "Bridge \u2013 and road \u2013 to close",
        "Old bridge, new road to close in May",
    ],
)
def test_nobody_says_it(text: str) -> None:
    """Series, announcements, questions and times name no source."""
    assert headline(Document(text + STORY)) == ()


def test_only_headlines() -> None:
    """The same words in a paragraph are no headline."""
    assert (
        headline(Document(f"A headline{STORY}\n\nLee: the bridge closes now, and it will stay so."))
        == ()
    )
