"""Words that tell a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text.timewords import Sort, times


def _told(text: str) -> list[tuple[str, Sort]]:
    return [(text[one.span.start : one.span.end], one.sort) for one in times(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words", "sort"),
    [
        ("said on Monday that", "on Monday", Sort.WEEKDAY),
        ("said late Sunday that", "late Sunday", Sort.WEEKDAY),
        ("said last Friday that", "last Friday", Sort.WEEKDAY),
        ("said Tuesday night that", "Tuesday night", Sort.WEEKDAY),
        ("said on 3 June that", "on 3 June", Sort.DATE),
        ("said on the 3rd of June 2014 that", "on the 3rd of June 2014", Sort.DATE),
        ("said on Monday, June 4, 2016, that", "on Monday, June 4, 2016", Sort.DATE),
        ("said Sept. 11 that", "Sept. 11", Sort.DATE),
        ("said on 2014-06-03 that", "on 2014-06-03", Sort.DATE),
        ("said in March that", "in March", Sort.MONTH),
        ("said in early March 2014 that", "in early March 2014", Sort.MONTH),
        ("said back in 2014 that", "back in 2014", Sort.YEAR),
        ("said in the winter of 2011 that", "in the winter of 2011", Sort.YEAR),
        ("said last summer that", "last summer", Sort.UNTOLD),
        ("said earlier this week that", "earlier this week", Sort.AGO),
        ("said two days ago that", "two days ago", Sort.AGO),
        ("said several weeks ago that", "several weeks ago", Sort.UNTOLD),
        ("said over the weekend that", "over the weekend", Sort.WEEKEND),
        ("said yesterday that", "yesterday", Sort.AGO),
        ("In a letter of 2 January, he", "of 2 January", Sort.DATE),
    ],
)
def test_times_are_found_with_their_preposition(text: str, words: str, sort: Sort) -> None:
    """One time, with the words that belong to it."""
    assert _told(text) == [(words, sort)]


@pytest.mark.parametrize(
    "text",
    [
        "said May would win",
        "has been shut since Monday",
        "the Monday meeting",
        "Friday's crash",
        "said of Friday that",
        "told USA Today",
        "for the 2014 games",
        "the summer of love",
        "late-summer swoon",
        "marched on",
        "said 2014 was good",
        "a year ago's prices, in 20145",
    ],
)
def test_words_that_tell_no_time_of_saying_are_passed_over(text: str) -> None:
    """Names, possessives, and times that another word has taken."""
    assert _told(text) == []


@given(st.text(alphabet=st.sampled_from("on Mdaylst5-2014June,.’ in\n"), max_size=60))
def test_any_text_gives_times_inside_of_it(text: str) -> None:
    """Spans are in order and hold words."""
    spans = [one.span for one in times(text, 0, len(text))]
    assert all(span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
