"""Quotations are found between marks, and apostrophes are none."""

import pytest
from hypothesis import given

from claimdb.text.quotes import quotations
from tests.text.strategies import TEXT


def quoted(text: str) -> list[str]:
    """Return the words of each quotation."""
    return [text[span.start : span.end] for span in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said \u201cyes\u201d, then \u201cno\u201d.", ["yes", "no"]),
        ('He said "yes", then "no".', ["yes", "no"]),
        ("\u00abOui\u00bb \u201eja\u201c \u201etak\u201d", ["Oui", "ja", "tak"]),
        ("He said \u2018yes\u2019.", ["yes"]),
        ("\u201che said \u2018no\u2019 to us\u201d", ["he said \u2018no\u2019 to us", "no"]),
        ('"foo "bar" baz"', ['foo "bar" baz', "bar"]),
        ("plain words", []),
        ("\u201c\u201d and \u201c \u201d", []),
    ],
)
def test_paired_marks(text: str, expected: list[str]) -> None:
    """Each kind of mark pairs with its own; inner quotations follow outer ones."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "don\u2019t and the leaders\u2019 pledge",
        "\u2018Twas in the \u201890s",
        'a 5" pipe and 6" more',
        'a " alone',
        "closed\u201d only\u00bb",
        "it ends with\u2018",
    ],
)
def test_marks_that_quote_nothing(text: str) -> None:
    """Apostrophes, inches and odd closing marks open no quotation."""
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u2018the leaders\u2019 pledge\u2019 stands", "the leaders\u2019 pledge"),
        ("\u2018I don\u2019t\u2019 he said", "I don\u2019t"),
        ("\u2018all leaders\u2019 he said", "all leaders"),
        ("\u2018all leaders\u2019 he said, \u2018and us\u2019", "all leaders"),
        ("\u2018all leaders\u2019 don\u2019t", "all leaders"),
    ],
)
def test_apostrophes_do_not_close(text: str, expected: str) -> None:
    """A single mark inside a word, or of a plural possessive, closes nothing."""
    assert quoted(text)[0] == expected


def test_the_end_of_a_paragraph_closes() -> None:
    """A quotation over two paragraphs gives one span for each."""
    assert quoted("\u201cOne.\n\n\u201cTwo,\u201d he said.") == ["One.", "Two,"]
    assert quoted("\u2018One.\r\n\r\n\u2018Two,\u2019 he said.") == ["One.", "Two,"]


def test_lines_that_end_sentences_are_paragraphs_where_no_line_is_blank() -> None:
    """A forgotten mark spoils one line, while a wrapped quotation stays whole."""
    assert quoted('"Odd.\nPlain "ok" text.') == ["Odd.", "ok"]
    assert quoted('He said "a long\nstory" here.') == ["a long\nstory"]


def test_a_forgotten_mark_spoils_its_paragraph_only() -> None:
    """The next paragraph starts afresh."""
    assert quoted("\u201codd\n\nplain \u201cfine\u201d text") == ["odd", "fine"]


@given(TEXT)
def test_spans_lie_in_the_text_and_are_sorted(text: str) -> None:
    """Any text gives spans that are not empty, in order, without white space at the end."""
    spans = quotations(text)
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for span in spans:
        assert text[span.start : span.end].rstrip() == text[span.start : span.end] != ""
