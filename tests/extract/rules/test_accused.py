"""Who is accused, by whom, and of what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.accused import accused
from claimdb.text.spans import Span
from tests.support.found import spans, told
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor has been accused of bribery.", ["The mayor", "bribery"]),
        ("In Lund, she was also accused of bribery.", ["she", "bribery"]),
        ("Ana Bell, who was accused of bribery, left.", ["bribery"]),
        ("It is not the first time Bell was accused of bribery.", ["bribery"]),
    ],
)
def test_an_accusation_of_nobodys_has_the_accused_and_no_source(
    text: str, content: list[str]
) -> None:
    """A tagger takes who accused somebody else in the sentence before."""
    whole = f"The union accused the bank of fraud. {text}"
    end = whole.index("accused of") + len("accused of")
    row = Found(
        content=spans(whole, "bribery"),
        cue=(Span(max(whole.rindex(be, 0, end) for be in ("been", "was") if be in whole), end),),
        source=spans(whole, "The union"),
        confidence=0.6,
    )

    assert told(whole, accused(Document(whole), (row,))) == [
        ("", told(whole, (row,))[0][1], content)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruiz was accused by the union of paying a referee.",
            ("the union", "was accused by", ["Ruiz", "of paying a referee"]),
        ),
        (
            "The club, accused by the union of paying a referee, said nothing.",
            ("the union", "accused by", ["The club", "of paying a referee"]),
        ),
        (
            "The minister, who was accused by Lena Moor of hiding it, denied that.",
            ("Lena Moor", "was accused by", ["The minister", "of hiding it"]),
        ),
        (
            "Ruiz was accused on Monday by the Bank of Orle of fraud, but she denied it.",
            ("the Bank of Orle", "was accused on Monday by", ["Ruiz", "of fraud"]),
        ),
        (
            "Vesnia has been repeatedly accused by Karland on Sunday of moving troops.",
            ("Karland", "has been repeatedly accused by", ["Vesnia", "of moving troops"]),
        ),
        (
            "The Speaker was accused by members of bias, and the sitting ended.",
            ("members", "was accused by", ["The Speaker", "of bias"]),
        ),
        (
            "A man suspected by police of stealing a boat was held.",
            ("police", "suspected by", ["A man", "of stealing a boat"]),
        ),
        (
            "The court heard Ruiz was accused by Dr. Kern of lying and denied it.",
            ("Dr. Kern", "was accused by", ["Ruiz", "of lying"]),
        ),
    ],
)
def test_who_accuses_is_parted_from_the_charge(
    text: str, expected: tuple[str, str, list[str]]
) -> None:
    """The accused and the charge are what is said, each up to where its own words end."""
    assert told(text, accused(Document(text), ())) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz was accused by the Bank of Orle.",
        "Ruiz was accused by the head of the union.",
        "Ruiz was accused. By Monday the union had thought of leaving.",
        "Ruiz was accused of lying by the sea.",
        "“I was accused by the union of lying,” she said.",
        "The union accused Ruiz by letter of lying.",
        "Accused by the union of lying, nobody spoke.",
    ],
)
def test_other_words_add_nothing(text: str) -> None:
    """Without a charge behind who accuses, and in somebody's quotation, nothing is known."""
    assert accused(Document(text), ()) == ()


def test_a_marked_row_is_put_right() -> None:
    """A tagger's row of the same words has who accuses alone for its source."""
    text = "Ruiz was accused by the union of paying a referee."
    row = Found(
        spans(text, "Ruiz"),
        spans(text, "was accused by"),
        spans(text, "the union of paying a referee"),
        0.9,
    )

    (kept,) = accused(Document(text), [row])

    assert told(text, [kept]) == [
        ("the union", "was accused by", ["Ruiz", "of paying a referee"]),
    ]
    assert (kept.confidence, kept.by) == (0.9, "model")


@pytest.mark.parametrize("cue", ["The", "accusation", "accusation by"])
def test_the_noun_is_the_cue(cue: str) -> None:
    """Of "the accusation by Moor that", whatever of it was marked."""
    text = "The accusation by Moor that it rained was repeated."
    row = Found(spans(text, "that it rained"), spans(text, cue), spans(text, "Moor"))

    assert told(text, accused(Document(text), [row])) == [
        ("Moor", "accusation", ["that it rained"])
    ]


def test_another_verb_of_the_same_source_stays() -> None:
    """Who is named behind a noun may say something by a verb of their own."""
    text = "The claim by Moor that it rained was told as Moor said that it snowed."
    row = Found(spans(text, "that it snowed"), spans(text, "said"), spans(text, "Moor"))

    assert accused(Document(text), [row]) == (row,)


@given(TEXT, st.lists(st.integers(0, 40), min_size=6, max_size=6))
def test_nothing_breaks(text: str, places: list[int]) -> None:
    """Spans lie inside the text, whatever it is."""
    first, second, third = (
        Span(*sorted(min(one, len(text)) for one in places[at : at + 2])) for at in (0, 2, 4)
    )
    for row in accused(Document(text), [Found((first,), (second,), (third,))]):
        assert all(0 <= one.start <= one.end <= len(text) for one in (*row.content, *row.cue))
