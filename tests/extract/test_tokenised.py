"""Texts that come cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.mode import modes
from claimdb.extract.record import Found
from claimdb.extract.stance import leanings
from claimdb.extract.tokenised import with_turned_marks
from claimdb.model.vocab import Mode
from claimdb.text.paragraphs import paragraphs
from tests.support.found import spans, words
from tests.text.strategies import TEXT


def turned(text: str) -> str:
    """Return a text with its marks turned."""
    return with_turned_marks(text, paragraphs(text))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("`` The plan is dead , '' said Ana Ruiz .", ["The plan is dead ,"]),
        ('" The plan , " she said , " is dead . "', ["The plan ,", "is dead ."]),
        ("'' The plan is dead , '' she said .", ["The plan is dead ,"]),
        ('She said : " It is dead . "\n\nHe left . " Why ? " ', ["It is dead .", "Why ?"]),
        ("She called it `` dead '' .", ["dead"]),
    ],
)
def test_a_quotation_between_spaces(text: str, quoted: list[str]) -> None:
    """The first mark of a paragraph opens, the next closes."""
    assert [one.strip() for one in words(text, Document(text).quoted)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        'The plan is "dead," she said. A pipe of 5 " burst.',
        "''I hate the term 'port poor,' '' she said.",
        "``The plan is dead,'' she said.",
        "The plan is dead.",
    ],
)
def test_other_texts_stay(text: str) -> None:
    """One that has a mark beside a word is not cut into words."""
    assert turned(text) == text


def test_what_is_quoted_so_is_direct() -> None:
    """And a negation cut in two negates."""
    text = "`` We did n't do it , '' said Ana Ruiz ."
    row = Found(spans(text, "`` We did n't do it , ''"), spans(text, "said"))
    document = Document(text)

    assert modes(document, [row]) == (Mode.DIRECT,)
    assert leanings(document, [row])[0].negated


@given(st.lists(st.one_of(TEXT, st.sampled_from(["`` ", " ''", ' " ', "\n\n", " '' "]))))
def test_nothing_moves(pieces: list[str]) -> None:
    """Each sign stands where it stood, and only marks are others."""
    text = "".join(pieces)
    other = turned(text)
    assert len(other) == len(text)
    assert all(one == two or one in "`'\"" for one, two in zip(text, other, strict=True))
