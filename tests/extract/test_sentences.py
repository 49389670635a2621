"""Sentences end at full stops that are no part of something shortened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.sentences import LONGEST, sentences
from claimdb.text.paragraphs import paragraphs
from tests.text.strategies import TEXT


def split(text: str) -> list[str]:
    """Return the words of each sentence."""
    return [text[span.start : span.end] for span in sentences(text, paragraphs(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lee met Sen. Ann Ox and Lt. Gen. Bo Ux.",
        "J. K. Ox of Acme Inc. Chief Executive fame came.",
        "He lives in the U.S. Capitol area.",
        "It fell 3.5 percent to No. 5 on Sept. 3.",
        "At 5 p.m. Monday he left.",
        "He saw e.g. www.example.org and Node.js there.",
        "\u201cWhy?\u201d he asked.",
        "\u201cWhy?\u201d Ann van Lee asked.",
        "\u201cI quit!\u201d Mr. Ox said.",
        "I ... I do not know.",
        "2. Mix the eggs.",
        "Ali et al. found it.",
        "It is . . . not so.",
    ],
)
def test_one_sentence(text: str) -> None:
    """Abbreviations, initials, numbers, credited questions and faltering end nothing."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He went. She came.", ["He went.", "She came."]),
        ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
        (
            "He left at 5 p.m. \u201cGo,\u201d he said.",
            ["He left at 5 p.m.", "\u201cGo,\u201d he said."],
        ),
        ("It was 2016. 45 people came.", ["It was 2016.", "45 people came."]),
        (
            "It is new. iPhone sales rose. al-Nur left.",
            ["It is new.", "iPhone sales rose.", "al-Nur left."],
        ),
        ("He won. de Bruin lost.", ["He won.", "de Bruin lost."]),
        ("He said \u201cno.\u201d She left.", ["He said \u201cno.\u201d", "She left."]),
        ("\u201cGo.\u201d \u201cNo.\u201d", ["\u201cGo.\u201d", "\u201cNo.\u201d"]),
        ("It ended.[12] Then it began.", ["It ended.[12]", "Then it began."]),
        ("It ended.The rest began.", ["It ended.", "The rest began."]),
        ("Well \u2026 She left.", ["Well \u2026", "She left."]),
        ("''Go.'' ''No.''", ["''Go.''", "''No.''"]),
        ("Is it? Yes! No.", ["Is it?", "Yes!", "No."]),
        ("It was Plan B. He left.", ["It was Plan B.", "He left."]),
    ],
)
def test_several_sentences(text: str, expected: list[str]) -> None:
    """A stop before a word that begins sentences ends one, with the marks that close on it."""
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u5426\u5b9a\u3057\u305f\u3002\u300c\u306f\u3044\u3002\u300d\u8a00\u3046\uff01", 3),
        ("\u0647\u0644 \u0642\u0627\u0644\u061f \u0646\u0639\u0645. \u0644\u0627", 3),
        ("\u0939\u093e\u0901\u0964 \u0928\u0939\u0940\u0902\u0964", 2),
    ],
)
def test_other_scripts(text: str, expected: int) -> None:
    """The full stops of East Asia, Arabic and Devanagari end sentences."""
    assert len(split(text)) == expected


def test_paragraphs_end_sentences() -> None:
    """No sentence crosses the end of a paragraph, and white space is no sentence."""
    assert split("A headline\n\n \n\nAnd text. ") == ["A headline", "And text."]


@pytest.mark.parametrize("piece", ["word ", "\u4e00", "a" * 700 + " "])
def test_no_end_at_all(piece: str) -> None:
    """What never ends is cut, between words where it has any."""
    found = split(piece * 3000)
    assert all(len(one) <= LONGEST for one in found)
    assert sum(map(len, found)) >= len((piece * 3000).replace(" ", ""))
    assert all(one.startswith(piece[0]) for one in found)


@given(TEXT | st.text("aA1.!?\u2026\"\u201d\u201c' \n\u3002[]"))
def test_any_text(text: str) -> None:
    """Sentences are in order, are not empty, and leave out nothing but white space."""
    done = 0
    for span in sentences(text, paragraphs(text)):
        assert done <= span.start < span.end <= len(text)
        assert not text[done : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        done = span.end
    assert not text[done:].strip()


@pytest.mark.parametrize(
    "piece", [".", ". ", "A.", '?"', "\u3002", " .", "[1]", "A. ", "Mr. ", '."']
)
def test_a_long_text_of_one_sign(piece: str) -> None:
    """A million characters alike end in sentences that leave out white space alone."""
    text = piece * (1_000_000 // len(piece))
    assert sum(map(len, split(text))) >= len(text) // 2
