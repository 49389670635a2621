"""All rules together, on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.rules.ruled import ruled
from tests.text.strategies import TEXT


def test_all_rules() -> None:
    """Each rule adds its rows, in order of their content."""
    text = (
        "Lee: we will close the bridge\n\nThe mayor wrote to us on Monday about bridges:\n\n"
        "\u201cI am tired.\u201d\n\nUX: You know, I am too."
    )
    assert [row.by for row in ruled(Document(text))] == ["headline", "block", "transcript"]


@given(TEXT | st.text('aA: .\n\u201c\u201d"LI\u2022-(said)'))
def test_any_text(text: str) -> None:
    """Spans have words, lie in the text in order, and have no white space at their ends."""
    for row in ruled(Document(text)):
        assert row.content
        assert 0 < row.confidence < 1
        for role in (row.content, row.cue, row.source):
            done = 0
            for span in role:
                assert done <= span.start < span.end <= len(text)
                done = span.end
                words = text[span.start : span.end]
                assert words.strip() == words


@pytest.mark.parametrize(
    "piece",
    ["a", ":", "A: ", "LEE: I go.\n\n", "- She said:\n\n", "\u201cI\n\n", "\u201c", "(", ", says "],
)
def test_a_long_text_of_one_sign(piece: str) -> None:
    """A hundred thousand characters alike end, with no more rows than paragraphs."""
    document = Document(piece * (100_000 // len(piece)))
    assert len(ruled(document)) <= len(document.paragraphs)
