"""Paragraphs end at blank lines, or where lines are no wrapped ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text.paragraphs import paragraphs
from tests.text.strategies import TEXT


def parts(text: str) -> list[str]:
    """Return the words of each paragraph."""
    return [text[span.start : span.end] for span in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("One.", ["One."]),
        ("One\nwraps.\n\nTwo.\n", ["One\nwraps.", "Two."]),
        ("One\r\nwraps.\r\n\r\nTwo.", ["One\r\nwraps.", "Two."]),
        ("One.\r\rTwo.\u2029Three.", ["One.", "Two.", "Three."]),
        ("One.\n \t\nTwo.\n\n\n", ["One.", "Two."]),
    ],
)
def test_blank_lines(text: str, expected: list[str]) -> None:
    """Lines of any system divide where a blank one stands between them."""
    assert parts(text) == expected


def test_lines_that_end_a_sentence() -> None:
    """Without blank lines, a line that ends a sentence ends its paragraph."""
    assert parts("A line\nthat wraps.\nAnother one.") == ["A line\nthat wraps.", "Another one."]


def test_long_lines_are_not_wrapped() -> None:
    """Where lines are longer than any wrapped ones, each is a paragraph."""
    long = "word " * 40 + "end"
    assert parts(f"Head\n{long}\nTail\n\nMore") == ["Head", long, "Tail", "More"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said\n\u2022 one\n\u2022 two", ["She said", "\u2022 one", "\u2022 two"]),
        ("She said\n- One\n- Two", ["She said", "- One", "- Two"]),
        ("She left\n- and came", ["She left\n- and came"]),
        ("LEE: Yes\nMR. OX: No\nand wraps", ["LEE: Yes", "MR. OX: No\nand wraps"]),
        ("A line\nthat wraps: so", ["A line\nthat wraps: so"]),
    ],
)
def test_items_and_turns(text: str, expected: list[str]) -> None:
    """An item of a list and a turn of a transcript begin a paragraph at a line of their own."""
    assert parts(text) == expected
    assert parts(f"Head\n\n{text}") == ["Head", *expected]


@given(TEXT | st.text("a.:A-\u2022* \n\r"))
def test_any_text(text: str) -> None:
    """Paragraphs are in order and leave out nothing but white space."""
    done = 0
    for span in paragraphs(text):
        assert done <= span.start <= span.end <= len(text)
        assert not text[done : span.start].strip()
        done = span.end
    assert not text[done:].strip()


@pytest.mark.parametrize(
    "piece", ["\n", "\r", " ", "\n ", "-", "A", "A: ", "\u2022", ".\n", "\n*", "\r\n"]
)
def test_a_long_text_of_one_sign(piece: str) -> None:
    """A million characters alike end in paragraphs too."""
    assert paragraphs(piece * (1_000_000 // len(piece)))
