"""Paragraphs are told apart by their form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.layout import Kind
from tests.text.strategies import TEXT

STORY = (
    "The council voted on Monday to close the old bridge, after engineers had found rust in most "
    "of its cables, and the river rose again."
)


def kinds(*paragraphs: str) -> list[str]:
    """Return what each paragraph is."""
    return [part.kind.value for part in Document("\n\n".join(paragraphs)).layout]


def test_an_article() -> None:
    """Headline, byline, caption, dateline, heading, items and body are told apart."""
    assert kinds(
        "Old bridge to close",
        "By Ann Lee and Bo Ux",
        "The bridge at dawn. Photograph: Cy Ox/AFP via Getty Images",
        f"QUARRY TOWN (AP) \u2014 {STORY}",
        "What is next",
        STORY,
        "\u2022 The bridge closes",
        "2. The road closes",
    ) == ["headline", "byline", "caption", "body", "heading", "body", "item", "item"]


def test_the_words_of_a_part() -> None:
    """Labels, bullets and datelines are left out of the words."""
    text = f"QUARRY TOWN (AP) \u2014 {STORY}\n\n- The bridge\n\nLEE: I do not know.\n"
    parts = Document(text).layout
    assert [text[part.words.start : part.words.end] for part in parts] == [
        STORY,
        "The bridge",
        "I do not know.",
    ]
    assert parts[2].label is not None
    assert text[parts[2].label.name.start : parts[2].label.name.end] == "LEE"


@pytest.mark.parametrize(
    "paragraph",
    [
        "LEE: I do not know.",
        "MAYOR ANN LEE (Q-Ohio): We will see.",
        "\u201cLEE: You know that.\u201d",
        "Mayor Ann Lee: \u201cThe bridge was rotten.\u201d",
    ],
)
def test_a_lone_turn(paragraph: str) -> None:
    """A name in capitals before spoken words, or any name before quoted ones, is a turn."""
    assert kinds(STORY, paragraph, STORY)[1] == Kind.TURN


@pytest.mark.parametrize(
    "paragraph",
    [
        "Note: You can write to us.",
        "WATCH: We see the bridge fall.",
        "WASHINGTON: The council met.",
        "UN: COUNCIL MEETS ON BRIDGE you know",
        "Population: 45",
        "Monday: We begin.",
        "At 10:30 we began.",
        "https://example.org/we",
        "The mayor said: We will see.",
        "QUARRY TOWN \u2014 You see the bridge from here.",
        "Ann Lee: The bridge was closed by the council.",
    ],
)
def test_no_turn(paragraph: str) -> None:
    """What editors put before a colon, places, times and addresses name no speaker."""
    assert kinds(STORY, paragraph, STORY)[1] != Kind.TURN


def test_an_interview() -> None:
    """Names that come again before spoken words are turns; so are questions and answers."""
    assert kinds(STORY, "Lee: Do you go?", "Ux: I do.", "Lee: When?", "Ux: Now, I think.") == [
        "body",
        *["turn"] * 4,
    ]
    assert kinds(STORY, "Q: Do you go?", "A. I do.") == ["body", "question", "answer"]
    assert kinds(STORY, "Interviewer \u2014 Do you go?", "Interviewer \u2014 When do you?") == [
        "body",
        "turn",
        "turn",
    ]


def test_a_headline_with_a_name() -> None:
    """A name before the words of the first line is a headline's, and no turn."""
    assert kinds("Lee: I will close \u2018my\u2019 bridge", STORY, "Lee: I will.", STORY)[:1] == [
        "headline"
    ]


def test_empty() -> None:
    """A text without words has one part without words."""
    (part,) = Document(" \n").layout
    assert part.words.start == part.words.end


@given(TEXT | st.text("aA:. \n-\u2022Q\u201c\u2014()"))
def test_any_text(text: str) -> None:
    """Each paragraph has one part, whose words lie in it without white space at the end."""
    document = Document(text)
    assert len(document.layout) == len(document.paragraphs)
    for part, paragraph in zip(document.layout, document.paragraphs, strict=True):
        assert paragraph.start <= part.words.start <= part.words.end <= len(text)
        words = text[part.words.start : part.words.end]
        assert words == words.rstrip()


@pytest.mark.parametrize(
    "piece", ["A", "A ", "A: ", "/", "(", "By A ", "\n\nA: I\n\n", "\u2022", "A-"]
)
def test_a_long_text_of_one_sign(piece: str) -> None:
    """A hundred thousand characters alike have parts too."""
    assert Document(piece * (100_000 // len(piece))).layout


@pytest.mark.parametrize("line", ["May 24, 2027", "24 May 2027", "September 20 , 2027"])
def test_a_line_with_a_date_is_a_byline(line: str) -> None:
    """A sentence that begins with one is not."""
    text = f"Ferry runs again\n\n{line}\n\nThe ferry to Tolm runs again, its owner said."
    kinds = [part.kind for part in Document(text).layout]

    assert kinds == [Kind.HEADLINE, Kind.BYLINE, Kind.BODY]
    assert Document(f"{line} was a wet day.").layout[0].kind is Kind.BODY
