"""What the people of one just named say."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.whose import whose
from tests.support.found import spans, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was denied by the port, whose chief blamed the press.",
            ("whose chief", "blamed", ["the press"]),
        ),
        (
            "It was built by Brandt, whose chief executive, Ana Ruiz, has said that it is safe.",
            ("whose chief executive, Ana Ruiz,", "said", ["that it is safe"]),
        ),
        (
            "The council, whose spokesmen later denied any role, meets today.",
            ("whose spokesmen", "denied", ["any role"]),
        ),
    ],
)
def test_whose_people_speak(text: str, expected: tuple[str, str, list[str]]) -> None:
    """Up to the comma where the clause around it goes on."""
    assert told(text, whose(Document(text), ())) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was shut by the council, whose chairman left the room.",
        "It was shut by the council, whose report blamed the press.",
        "“It was shut by the council, whose chief blamed the press,” she said.",
        "It was shut by the council, whose chief said. The press was there.",
    ],
)
def test_others_do_not(text: str) -> None:
    """Deeds are not said, papers are nobody's people, and a quotation is its speaker's."""
    assert whose(Document(text), ()) == ()


def test_a_marked_row_is_not_doubled() -> None:
    """Where a tagger has who speaks, or the verb, its row stays alone."""
    text = "It was denied by the port, whose chief blamed the press."
    row = Found(spans(text, "the press"), spans(text, "blamed"), spans(text, "whose chief"))

    assert whose(Document(text), [row]) == (row,)
