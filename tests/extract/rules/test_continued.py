"""Quotations that go on over paragraphs are found as one."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.rules.continued import continued
from tests.support.found import words


def groups(text: str) -> list[list[str]]:
    """Return the words of each quotation that has several paragraphs."""
    return [words(text, group) for group in continued(Document(text))]


@pytest.mark.parametrize(
    ("a", "z"), [("\u201c", "\u201d"), ('"', '"'), ("\u00ab", "\u00bb"), ("\u2018", "\u2019")]
)
def test_an_opening_mark_on_each(a: str, z: str) -> None:
    """A mark opens each paragraph, and one at the end closes."""
    text = f"She said: {a}One.\n\n{a}Two.\n\n{a}Three,{z} she said. {a}Four.{z}"
    assert groups(text) == [["One.", "Two.", "Three,"]]


@pytest.mark.parametrize(
    "text",
    [
        "\u201cOne.\u201d\n\n\u201cTwo.\u201d",
        "\u201cOne.\n\nTold.\n\n\u201cTwo.\u201d",
        "\u201cOne.\n\nThen \u201ctwo\u201d.",
        "\u201cOne.\n\n\u201cLEE: I say two.\u201d",
        "",
    ],
)
def test_separate_quotations(text: str) -> None:
    """Closed ones, those apart, and those of another speaker are none that go on."""
    assert groups(text) == []


def test_no_mark_between() -> None:
    """A paragraph without marks between an open and a closing one belongs to both."""
    assert groups("\u201cOne.\n\nTwo.\n\nThree,\u201d she said.") == [["One.", "Two.", "Three,"]]
