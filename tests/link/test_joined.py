"""Pieces of a content as one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.joined import joined
from claimdb.text.spans import Span


def test_pieces_are_joined_by_a_space_and_breaks_are_spaces() -> None:
    """A line has no line breaks."""
    line = joined("ab\ncd, ef", (Span(0, 5), Span(7, 9)))

    assert line.line == "ab cd ef"
    assert line.joints == (5,)


def test_a_part_over_a_joint_is_two_spans() -> None:
    """As the text has it."""
    text = "the grid, she said, was old"
    line = joined(text, (Span(0, 8), Span(20, 27)))

    assert line.line == "the grid was old"
    assert line.spans(4, 12) == (Span(4, 8), Span(20, 23))


def test_a_part_can_be_trimmed() -> None:
    """White space at its ends is no part of it."""
    assert joined("  ab  ", (Span(0, 6),)).trimmed(0, 6) == (2, 4)


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ("\u201cit broke", "it broke"),
        ('it broke"', "it broke"),
        ("\u201cit broke\u201d", "\u201cit broke\u201d"),
        ("it \u201cbroke\u201d", "it \u201cbroke\u201d"),
        ("\u201cit\u201d broke \u201d", "\u201cit\u201d broke \u201d"),
    ],
)
def test_half_a_quotation_leaves_its_mark(part: str, left: str) -> None:
    """At an end of the part, where the other half is not in it."""
    line = joined(part, (Span(0, len(part)),))
    start, end = line.trimmed(0, len(part))

    assert line.line[start:end] == left


@given(st.text(max_size=40), st.data())
def test_every_part_leads_back_to_its_words(text: str, data: st.DataObject) -> None:
    """The spans of a part hold the part's characters."""
    line = joined(text, (Span(0, len(text)),))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    found = "".join(text[span.start : span.end] for span in line.spans(start, end))

    assert "".join(" " if char.isspace() else char for char in found) == line.line[start:end]
