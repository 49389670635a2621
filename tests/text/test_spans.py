"""Spans and the selectors that find them again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import SpanOutside
from claimdb.text.spans import CONTEXT, Selector, Span, reanchor, selector, united
from tests.text.strategies import TEXT, passages


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1)])
def test_a_span_that_no_text_has_is_refused(start: int, end: int) -> None:
    """Offsets are ordered and not negative."""
    with pytest.raises(SpanOutside):
        Span(start, end)


def test_a_selector_beyond_the_text_is_refused() -> None:
    """The error names the length of the text."""
    with pytest.raises(SpanOutside, match="4 code points"):
        selector("text", 2, 5)


def test_a_selector_counts_code_points() -> None:
    """An emoji is one, a combining mark is one, CRLF is two."""
    text = "\U0001f680e\u0301\r\nx"
    assert selector(text, 5, 6) == Selector(5, 6, "x", "\U0001f680e\u0301\r\n", "")


def test_an_unchanged_place_holds() -> None:
    """The old position wins while words and context are the same."""
    text = "ha ha ha"
    assert reanchor(selector(text, 3, 5), text) == Span(3, 5)


def test_moved_words_are_found_by_their_context() -> None:
    """Among equal words the one with the same neighbours is meant."""
    old = "Kim said no. Putin said no."
    new = "Lee said no. Kim said no. Then Putin said no."
    assert reanchor(selector(old, 23, 26), new) == Span(41, 44)


def test_a_better_context_beats_the_old_position() -> None:
    """Words that moved away are not confused with others that took their place."""
    old = "Kim denies; Lee denies"
    assert reanchor(selector(old, 16, 22), "Lee and Kim say: Lee denies") == Span(21, 27)
    assert reanchor(selector("a no", 2, 4), "b no no a no") == Span(10, 12)


def test_the_old_position_decides_between_equal_contexts() -> None:
    """Where nothing else tells two places apart, the one that did not move is meant."""
    wanted = Selector(2, 4, "no", "xx", "yy")
    assert reanchor(wanted, "a no no") == Span(2, 4)


def test_equal_contexts_are_ambiguous() -> None:
    """Two places that are equally good give none."""
    assert reanchor(Selector(0, 2, "no", "", "!"), "a no, b no") is None


@pytest.mark.parametrize("exact", ["gone", ""])
def test_words_that_are_not_there_give_none(exact: str) -> None:
    """Neither lost words nor an empty selector are anchored."""
    assert reanchor(Selector(0, len(exact), exact, "", ""), "other") is None


@given(passages())
def test_selectors_round_trip(passage: tuple[str, int, int]) -> None:
    """A selector finds its own passage in its own text."""
    text, start, end = passage
    made = selector(text, start, end)
    assert made.exact == text[start:end]
    assert text.startswith(made.prefix + made.exact + made.suffix, start - len(made.prefix))
    assert reanchor(made, text) == Span(start, end)


@given(passages(), TEXT, TEXT)
def test_an_insertion_elsewhere_does_not_lose_a_passage(
    passage: tuple[str, int, int], before: str, after: str
) -> None:
    """Words that stand in the new text once are found wherever they moved."""
    text, start, end = passage
    exact = text[start:end]
    new = before + text + after
    moved = start + len(before)
    found = reanchor(selector(text, start, end), new)
    once = sum(new.startswith(exact, place) for place in range(len(new))) == 1
    if once:
        assert found == Span(moved, moved + len(exact))
    assert found is None or new[found.start : found.end] == exact


@given(st.text("ab ", min_size=1, max_size=200), st.text("ab ", min_size=1, max_size=40))
def test_a_full_context_that_stands_once_is_found(text: str, inserted: str) -> None:
    """Repeated words are told apart by a context that moved along unharmed."""
    start, end = len(text) // 2, len(text) // 2 + 1
    made = selector(text, start, end)
    new = inserted + text
    around = made.prefix + made.exact + made.suffix
    places = [place for place in range(len(new)) if new.startswith(around, place)]
    if len(places) == 1 and len(made.prefix) == CONTEXT:
        assert reanchor(made, new) == Span(start + len(inserted), end + len(inserted))


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=8))
def test_united_spans_hold_the_same_characters_and_share_none(drawn: list[tuple[int, int]]) -> None:
    """In order; what only touches stays two."""
    spans = [Span(start, start + size) for start, size in drawn]
    found = united(spans)

    assert {place for one in found for place in range(one.start, one.end)} == {
        place for one in spans for place in range(one.start, one.end)
    }
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert united([Span(3, 5), Span(0, 3)]) == (Span(0, 3), Span(3, 5))
