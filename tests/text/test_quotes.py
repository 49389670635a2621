"""Quotations are found between marks, and apostrophes are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text.quotes import marked, quotations
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u00bbJa\u00ab und \u203anein\u2039, \u00bbja\u00bb", ["Ja", "nein", "ja"]),
        ("\u00ab Oui \u00bb, \u00ab Non \u00bb", [" Oui", " Non"]),
        ("\u2039Oui\u203a \u201aja\u2018 \u201fyes\u201d", ["Oui", "ja", "yes"]),
        ("\u201djo\u201d, sa han, \u201dnej\u201d", ["jo", "nej"]),
        (
            "\u300c\u3044\u3044\u3048\u300e\u306f\u300f\u300d",
            ["\u3044\u3044\u3048\u300e\u306f\u300f", "\u306f"],
        ),
        ("``Yes,'' he said. ''No.'' `Ah'", ["Yes,", "No.", "Ah"]),
        ("``Yes,`` he said. ``No`` , they said. ``Ah", ["Yes,", "No", "Ah"]),
        ("``Yes,'' he said, ``no.``", ["Yes,", "no."]),
        ("\u2033Yes\u2033 on 5\u2033 pipes", ["Yes"]),
        ("\uff02yes\uff02", ["yes"]),
    ],
)
def test_marks_of_other_places(text: str, expected: list[str]) -> None:
    """Guillemets in both directions, low, East Asian and typewriters' marks pair as well."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'Yes,' he said, 'we can't.'", ["Yes,", "we can't."]),
        ("'No deal', says minister", ["No deal"]),
        ("He said 'the leaders' pledge' stands", ["the leaders' pledge"]),
        ("He said 'it was \"fine\" then', and left", ['it was "fine" then', "fine"]),
        ("the dogs' rock 'n' roll of the '90s, 'twas in '16 and players' fun", []),
        ("Class of '16 players' fun", []),
        ("He's 6'2\" tall, and 6' 2\" in shoes", []),
        ('"He is 6\'2" tall," she said.', ["He is 6'2\" tall,"]),
    ],
)
def test_straight_single_marks(text: str, expected: list[str]) -> None:
    """A straight single mark quotes in pairs only; elisions, plurals and feet are none."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\u201cYes," he said.', ["Yes,"]),
        ('"Yes,\u201d he said, \u201cno,\u201c she said.', ["Yes,", "no,"]),
        (
            "\u201cWe go, he said. \u201cThey stay,\u201d he said.",
            ["We go, he said.", "They stay,"],
        ),
        ('"We go, he said. "They stay," he said.', ["We go, he said.", "They stay,"]),
        ('\u201cHe is 5" taller than me\u201d, and more', ['He is 5" taller than me']),
        ("\u201cHe said \u201cno\u201d to us\u201d", ["He said \u201cno\u201d to us", "no"]),
    ],
)
def test_odd_marks_are_recovered_from(text: str, expected: list[str]) -> None:
    """A mark of the wrong kind closes; where one was forgotten, the next opening ends it."""
    assert quoted(text) == expected


def test_a_quotation_without_marks_between() -> None:
    """Paragraphs between one that nothing closed and one that only closes belong to both."""
    text = "\u201cOne.\n\nTwo, don\u2019t.\n\nThree,\u201d he said."
    assert quoted(text) == ["One.", "Two, don\u2019t.", "Three,"]
    assert [(one.opened, one.closed) for one in marked(text)] == [
        (True, False),
        (False, False),
        (False, True),
    ]


def test_lines_between_two_signs_that_are_alike() -> None:
    """A mark after a word closes what the same sign opened some lines before."""
    text = "``We had no warning,\nand you ask?\nThe river rose,`` she said. She left."
    assert quoted(text) == ["We had no warning,\nand you ask?", "The river rose,"]
    assert [(one.opened, one.closed) for one in marked(text)] == [(True, False), (False, True)]


def test_a_paragraph_that_opens_again_runs_on() -> None:
    """An odd mark is no recovery where the next paragraph repeats the opening mark."""
    text = "\u201cHe told me \u201cno\u201d and left.\n\n\u201cSo,\u201d he said."
    assert quoted(text) == ["He told me \u201cno\u201d and left.", "no", "So,"]


@pytest.mark.parametrize(
    "piece",
    [
        "\u201c",
        "\u201d",
        '"',
        "'",
        "\u2018",
        "\u2019",
        "s\u2019 a",
        "\u2018a",
        "'a ",
        "''",
        "``a",
        "\u00bb",
        "5'5",
    ],
)
def test_a_long_text_of_one_mark(piece: str) -> None:
    """A hundred thousand marks in one paragraph end; what is quoted is at most all of it."""
    text = piece * 100_000
    assert all(span.end <= len(text) for span in quotations(text))


@given(st.text("\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb\"'` as5.,\n"))
def test_any_marks(text: str) -> None:
    """Any heap of marks gives nested or separate spans, and the marks on their sides."""
    for one in marked(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert "\n\n" not in text[one.span.start : one.span.end]
        if one.opened:
            assert text[: one.span.start].endswith(one.mark)
