"""Turns of a transcript are their speakers' words."""

from claimdb.extract.document import Document
from claimdb.extract.rules.transcript import transcript
from tests.support.found import told


def test_turns() -> None:
    """Each turn has its speaker, the colon as cue, and its words as content."""
    text = "The debate began.\n\nLEE: I won.\n\nMS. UX: You lost, I think."
    assert told(text, transcript(Document(text))) == [
        ("LEE", ":", ["I won."]),
        ("MS. UX", ":", ["You lost, I think."]),
    ]


def test_a_turn_goes_on() -> None:
    """Spoken paragraphs before the next turn belong to the same one; told ones do not."""
    spoken = "LEE: I won.\n\nWe all know that.\n\nUX: You lost."
    assert told(spoken, transcript(Document(spoken)))[0][2] == ["I won.", "We all know that."]
    narrated = "LEE: I won.\n\nThe crowd rose.\n\nUX: You lost."
    assert told(narrated, transcript(Document(narrated)))[0][2] == ["I won."]
    last = "It began.\n\nLEE: I won.\n\nWe met her later."
    assert told(last, transcript(Document(last)))[0][2] == ["I won."]


def test_stage_directions() -> None:
    """What somebody else notes in brackets is nobody's words."""
    text = "LEE: I won. (Applause) You know it. [CROSSTALK]"
    assert told(text, transcript(Document(text)))[0][2] == ["I won.", "You know it."]
    assert transcript(Document("LEE: (Laughter)")) == ()


def test_a_quoted_turn() -> None:
    """The mark that closes on a quoted turn is none of its words."""
    text = "So it went.\n\n\u201cLEE: I won.\u201d"
    assert told(text, transcript(Document(text))) == [("LEE", ":", ["I won."])]


def test_a_dash() -> None:
    """A dash after names that come again is the cue."""
    text = "Lee \u2014 Do you go?\n\nUx \u2014 I do.\n\nLee \u2014 Why do you?\n\nUx \u2014 I must."
    rows = told(text, transcript(Document(text)))
    assert [(source, cue) for source, cue, _ in rows] == [("Lee", "\u2014"), ("Ux", "\u2014")] * 2
