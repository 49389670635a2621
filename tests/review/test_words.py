"""The ends of a passage are moved by whole words, and never lose it."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.review.words import moved
from claimdb.text.spans import Span

TEXT = "He said: “It wasn’t 3,000 tonnes.” Then he left."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _moved(words: str, *, start: int = 0, end: int = 0) -> str:
    span = moved(TEXT, _span(words), start=start, end=end)
    return TEXT[span.start : span.end]


def test_each_end_moves_by_itself() -> None:
    """A mark that stands at a word is left out; what is written together is one word."""
    assert _moved("It wasn’t", end=1) == "It wasn’t 3,000"
    assert _moved("It wasn’t 3,000 tonnes.”", end=-1) == "It wasn’t 3,000"
    assert _moved("wasn’t", start=-1) == "It wasn’t"
    assert _moved("It wasn’t", start=1) == "wasn’t"


def test_a_passage_ends_at_the_text_and_never_vanishes() -> None:
    """One word is left, however often its end is moved back."""
    assert _moved("left", end=5) == "left"
    assert _moved("He", start=-5) == "He"
    assert _moved("left", end=-1) == "left"
    assert _moved("left", start=1) == "left"
    assert moved("— …", Span(0, 1), end=1) == Span(0, 1)


@given(
    st.text(max_size=60),
    st.integers(0, 60),
    st.integers(1, 60),
    st.integers(-3, 3),
    st.integers(-3, 3),
)
def test_whatever_is_moved_stays_in_the_text(
    text: str, first: int, length: int, start: int, end: int
) -> None:
    """And has at least one letter where it had a word."""
    low = min(first, len(text))
    span = Span(low, min(low + length, len(text)))
    now = moved(text, span, start=start, end=end)

    assert 0 <= now.start <= now.end <= len(text)
    assert now == span or now.start < now.end
