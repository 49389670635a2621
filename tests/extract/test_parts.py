"""Texts longer than any article are cut where it hurts least."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.parts import parts


@given(st.text("ab. \n\u2029\r", max_size=300), st.integers(4, 50))
def test_parts_cover_the_text_in_order(text: str, longest: int) -> None:
    """Without a gap, none longer than allowed, and none empty but of an empty text."""
    spans = parts(text, longest)

    assert "".join(text[span.start : span.end] for span in spans) == text
    assert all(span.end - span.start <= longest for span in spans)
    assert all(span.end > span.start for span in spans) or not text


def test_an_article_is_one_part() -> None:
    """However it is divided."""
    assert len(parts("One.\n\nTwo. Three.\n" * 1000)) == 1


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("aaa bbb.\n\nccc ddd. eee fff", "aaa bbb.\n\n"),
        ("aaa b bb.\nccc. eee fff", "aaa b bb.\n"),
        ("aaa bbb c. ccc ddd eee fff", "aaa bbb c. "),
        ("aaa bbb ccc ddd eee fff", "aaa bbb ccc "),
        ("aaabbbcccdddeeefff", "aaabbbcccddd"),
    ],
)
def test_the_best_place_to_cut_is_taken(text: str, first: str) -> None:
    """The end of a paragraph, of a line, of a sentence, of a word, and else anywhere."""
    span = parts(text, 12)[0]

    assert text[span.start : span.end] == first
