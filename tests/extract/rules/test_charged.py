"""What the accused denies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.charged import charged
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span
from tests.support.found import spans, told
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm has been accused by divers of dumping waste, but denies it.",
            ("The firm", "denies", ["dumping waste"]),
        ),
        (
            "The firm was accused of dumping waste but has denied doing so.",
            ("The firm", "has denied", ["dumping waste"]),
        ),
        (
            "The firm was accused on Monday of dumping waste, but strongly denies the claim.",
            ("The firm", "strongly denies", ["dumping waste"]),
        ),
        (
            "Divers accuse Rako Metals of dumping slag, which it denies.",
            ("Rako Metals it", "denies", ["dumping slag"]),
        ),
        (
            "The union accused Ruiz of paying a referee, charges that he denies.",
            ("Ruiz he", "denies", ["paying a referee"]),
        ),
        (
            "The union accused Ruiz of paying a referee, an accusation he rejects.",
            ("Ruiz he", "rejects", ["an accusation"]),
        ),
        (
            "The union accused the manager, Ida Lund, of lying, which she denies.",
            ("the manager, Ida Lund she", "denies", ["lying"]),
        ),
        (
            "Moor accused him of lying , which he denies .",
            ("he", "denies", ["lying"]),
        ),
        (
            "Divers accused Rako Metals of dumping slag, but Rako Metals denied the charge.",
            ("Rako Metals", "denied", ["dumping slag"]),
        ),
        (
            "Karland accused Vesnia of arming the rebels. It denies that.",
            ("Vesnia It", "denies", ["arming the rebels"]),
        ),
        (
            "They accused him of paying a referee, which he has always denied.",
            ("he", "has always denied", ["paying a referee"]),
        ),
        (
            "The mayor, who is accused of hiding a letter but denies it, will stand down.",
            ("who", "denies", ["hiding a letter"]),
        ),
    ],
)
def test_the_accused_denies_the_charge(text: str, expected: tuple[str, str, list[str]]) -> None:
    """Who denies is told by the accused's own words, and by the pronoun where there is one."""
    assert told(text, charged(Document(text), ())) == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ruiz was accused of fraud, but denies it.", "it"),
        ("The firm was accused of dumping waste by divers, but denies it.", "it"),
        ("The union accused Ruiz of fraud, which he denies.", "which"),
        ("The firm was accused of not paying its cooks, but denies it.", "it"),
        ("The firm was accused of dumping waste but denies any wrongdoing.", "any wrongdoing"),
    ],
)
def test_what_is_said_stays_where_the_charge_would_say_something_else(
    text: str, content: str
) -> None:
    """A crime without a deed, a deed left undone, and wrongdoing are denied in their own words."""
    ((_, _, said),) = told(text, charged(Document(text), ()))
    assert said == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The firm has been accused of dumping waste but has not denied it.",
        "The firm has been accused of dumping waste but denies access.",
        "The firm has been accused of dumping waste, but rejects it.",
        "The port said the firm was accused of dumping waste, but denies it.",
        "The court heard that the firm was accused of dumping waste but denies it.",
        "The firm was accused of dumping waste that the port had taken, but denies it.",
        "Divers accused the firm of dumping waste, but deny the claim.",
        "Divers accused the firm of dumping waste, but the ministry denied the claim.",
        "Divers accused the spokeswoman of lying, which it denies.",
        "Moor accused the firm of saying the road was shut, which it denies.",
        "The firm is accused of dumping waste. The port was shut. It denies that.",
        "“The firm was accused of dumping waste but denies it,” she said.",
        "The firm was praised for dumping waste, but denies it.",
    ],
)
def test_nobody_else_denies_and_nothing_else_is_denied(text: str) -> None:
    """A pronoun that does not fit, another's denial and another clause add nothing."""
    assert charged(Document(text), ()) == ()


def test_a_charge_ends_before_its_denial() -> None:
    """A tagger's row of the charge loses the aside, and a noun in it is no cue."""
    text = "The union accused Ruiz of paying a referee, charges that he denies."
    rows = [
        Found(
            spans(text, "Ruiz of paying a referee, charges that he denies"), spans(text, "accused")
        ),
        Found(spans(text, "that he denies"), spans(text, "charges"), spans(text, "The union")),
    ]

    assert told(text, charged(Document(text), rows)) == [
        ("", "accused", ["Ruiz of paying a referee"]),
        ("Ruiz he", "denies", ["paying a referee"]),
    ]


def test_a_marked_denial_is_put_right() -> None:
    """What a tagger gave to "it" alone is the accused's, and no surer than it was."""
    text = "Karland accused Vesnia of arming the rebels. It denies that."
    row = Found(spans(text, "that"), spans(text, "denies"), spans(text, "It"), 0.9)

    (kept,) = charged(Document(text), [row])

    assert told(text, [kept]) == [("Vesnia It", "denies", ["arming the rebels"])]
    assert (kept.confidence, kept.by) == (0.9, "model")


def test_the_accused_is_the_speaker() -> None:
    """By the name beside the pronoun, though the accuser is nearer to mind."""
    text = "Karland has accused Vesnia of arming the rebels, which it denies."

    (denial,) = read_closely(Document(text), [])

    assert denial.stance is Stance.DENIES
    assert denial.speaker is not None
    assert denial.speaker.resolved == "Vesnia"


@given(TEXT, st.lists(st.integers(0, 40), min_size=6, max_size=6))
def test_nothing_breaks(text: str, places: list[int]) -> None:
    """Spans lie inside the text, whatever it is."""
    text = f"{text} Moor accused Ruiz of lying, which he denies. {text}"
    first, second, third = (
        Span(*sorted(min(one, len(text)) for one in places[at : at + 2])) for at in (0, 2, 4)
    )
    for row in charged(Document(text), [Found((first,), (second,), (third,))]):
        assert all(0 <= one.start <= one.end <= len(text) for one in (*row.content, *row.cue))
