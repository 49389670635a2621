"""Quoted words are found where they stand, and nowhere else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimdb.errors import (
    InputError,
    QuoteAmbiguous,
    QuoteEmpty,
    QuoteMisplaced,
    QuoteNotFound,
    SpanOutside,
)
from claimdb.text.fold import fold_text
from claimdb.text.spans import Span, find_quote
from tests.text.strategies import TEXT, passages

TWICE = "The shells were found. Experts said the shells were old."


def words(text: str, span: Span) -> str:
    """Return the words of a span."""
    return text[span.start : span.end]


def test_exact_words_win_over_folded_ones() -> None:
    """A typographic twin does not make an exact quote ambiguous."""
    assert find_quote("don\u2019t, don't", "don't") == Span(7, 12)


def test_folded_words_are_found_as_the_text_has_them() -> None:
    """Retyped marks and joined lines still find the original words."""
    text = "He said:\r\n\u201cI don\u2019t\r\nknow\u2026\u201d again"
    assert words(text, find_quote(text, '"I don\'t know..."')) == text[10:-6]


def test_case_is_not_folded() -> None:
    """Words in another case are not the words of the text; the nearest is shown."""
    with pytest.raises(QuoteNotFound) as caught:
        find_quote("Moscow denies it.", "moscow denies")
    assert (caught.value.nearest, round(caught.value.score)) == ("Moscow denies", 100)


def test_ambiguity_lists_the_places_with_their_numbers() -> None:
    """Each place comes with its number and what stands beside it."""
    with pytest.raises(QuoteAmbiguous) as caught:
        find_quote(TWICE, "shells were")
    places = caught.value.places
    assert [(place.number, place.start, place.after) for place in places] == [
        (1, 4, " found. Experts said the shells "),
        (2, 40, " old."),
    ]
    assert "stand in 2 places" in str(caught.value)
    assert "2: \u2026The shells were found" not in str(caught.value)


def test_ambiguity_stops_at_five_places() -> None:
    """More than five places are counted no further."""
    with pytest.raises(QuoteAmbiguous, match="more than 5 places") as caught:
        find_quote("ha " * 9, "ha")
    assert len(caught.value.places) == 5


def test_overlapping_places_are_ambiguous_too() -> None:
    """Words that overlap themselves stand in two places."""
    with pytest.raises(QuoteAmbiguous):
        find_quote("hahaha", "haha")


@pytest.mark.parametrize(("number", "start"), [(1, 4), (2, 40)])
def test_occurrence_picks_a_place(number: int, start: int) -> None:
    """Occurrences count from one in the order of the text."""
    assert find_quote(TWICE, "shells were", occurrence=number).start == start


def test_occurrence_counts_folded_places_when_exact_ones_run_out() -> None:
    """The second occurrence may be a typographic twin of the first."""
    assert find_quote("don't, don\u2019t", "don't", occurrence=2) == Span(7, 12)


def test_context_picks_a_place() -> None:
    """Prefix and suffix stand directly beside the quote, white space folded."""
    text = TWICE.replace("the shells", "the\r\n shells")
    assert find_quote(text, "shells", prefix="said the ").start == text.rindex("shells")
    assert find_quote(text, "shells", suffix="were\nold").start == text.rindex("shells")
    assert find_quote(text, "shells", prefix="The", suffix="were").start == 4


def test_context_may_be_retyped() -> None:
    """Marks beside the quote fold as those within it do."""
    text = "a yes, a \u201cyes\u201d"
    assert find_quote(text, "yes", prefix='"', suffix='"') == Span(10, 13)


def test_a_part_of_a_folded_unit_is_not_found() -> None:
    """One dot of an ellipsis has no place of its own in the text."""
    with pytest.raises(QuoteNotFound):
        find_quote("well\u2026", "well.")


def test_context_elsewhere_does_not_count() -> None:
    """Words that stand near but not directly beside the quote are refused."""
    with pytest.raises(QuoteMisplaced, match="not between the words given"):
        find_quote(TWICE, "shells", prefix="found")


@pytest.mark.parametrize(
    ("text", "occurrence", "message"),
    [(TWICE, 3, "only 2 times"), ("one shell", 2, "only once"), ("one shell", 0, "count from 1")],
)
def test_an_occurrence_that_is_not_there(text: str, occurrence: int, message: str) -> None:
    """The error says how many there are."""
    with pytest.raises(QuoteMisplaced, match=message):
        find_quote(text, "shell", occurrence=occurrence)


def test_within_limits_the_search() -> None:
    """Places outside the given part do not count, exact or folded."""
    text = "don\u2019t. Don\u2019t. don\u2019t."
    assert find_quote(text, "don't", within=Span(3, len(text))) == Span(14, 19)
    assert find_quote(text, "don't", within=Span(0, 9)) == Span(0, 5)
    with pytest.raises(QuoteNotFound):
        find_quote(text, "don't", within=Span(6, 12))
    with pytest.raises(SpanOutside):
        find_quote(text, "don't", within=Span(0, 99))


@pytest.mark.parametrize("quote", ["", " \n"])
def test_an_empty_quote_is_refused(quote: str) -> None:
    """White space alone quotes nothing."""
    with pytest.raises(QuoteEmpty):
        find_quote(TWICE, quote)


def test_invisible_characters_alone_are_not_found() -> None:
    """A quote that folds to nothing stands nowhere."""
    with pytest.raises(QuoteNotFound):
        find_quote(TWICE, "\u200b")


def test_nothing_near_says_so() -> None:
    """Where nothing is alike, the error asks for the article, not for the words."""
    with pytest.raises(QuoteNotFound, match="nothing in the text comes near") as caught:
        find_quote(TWICE, "\u5317\u671d\u9bae")
    assert (caught.value.nearest, caught.value.score) == ("", 0.0)


def test_the_nearest_text_is_shown_in_whole_words() -> None:
    """A misquotation shows what the text really says."""
    with pytest.raises(QuoteNotFound) as caught:
        find_quote("Some experts said the old shells were duds.", "xperts say the old shell")
    assert caught.value.nearest == "experts said the old shells"
    assert "'experts said the old shells'" in str(caught.value)


def test_a_long_quote_is_cut_in_the_message() -> None:
    """An error stays readable whatever was pasted."""
    with pytest.raises(QuoteNotFound) as caught:
        find_quote("short", "word " * 200)
    assert len(str(caught.value)) < 400


@given(passages())
def test_words_of_the_text_are_found_exactly(passage: tuple[str, int, int]) -> None:
    """Any words of a text are found by their number, or are alone in it."""
    text, start, end = passage
    quote = text[start:end]
    assume(quote.strip())
    number = sum(text.startswith(quote, place) for place in range(start + 1))
    assert find_quote(text, quote, occurrence=number) == Span(start, end)


@given(TEXT, TEXT)
def test_what_is_found_folds_to_what_was_asked_for(text: str, quote: str) -> None:
    """A span is never returned for words that differ in more than typography."""
    try:
        found = find_quote(text, quote, occurrence=1)
    except InputError:
        assert not quote.strip() or quote not in text
    else:
        assert fold_text(words(text, found)) == fold_text(quote)


@given(passages(), st.integers(0, 9), st.integers(0, 9))
def test_context_from_the_text_always_fits(
    passage: tuple[str, int, int], before: int, after: int
) -> None:
    """What stands beside words in the text never excludes them."""
    text, start, end = passage
    quote = text[start:end]
    assume(quote.strip())
    prefix, suffix = text[max(0, start - before) : start], text[end : end + after]
    number = sum(
        text.startswith(prefix + quote + suffix, place - len(prefix))
        for place in range(len(prefix), start + 1)
    )
    found = find_quote(text, quote, prefix=prefix, suffix=suffix, occurrence=number)
    assert words(text, found) == quote
    assert found.start <= start
