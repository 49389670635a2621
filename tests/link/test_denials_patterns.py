"""Patterns of replies."""

import re

import pytest

from claimdb.link import denials_patterns as patterns

ALL = [value for value in vars(patterns).values() if isinstance(value, re.Pattern)]


@pytest.mark.parametrize("pattern", ALL)
def test_no_pattern_matches_nothing(pattern: re.Pattern[str]) -> None:
    """Else every reply would be of each sort."""
    assert not pattern.search("")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (patterns.DECLINED, "didn\u2019t immediately respond to questions"),
        (patterns.DENYING, "did not accept"),
        (patterns.REBUFFING, "brushed aside"),
        (patterns.EVASION, "would not dignify it"),
        (patterns.UNTRUE, "that was not so"),
        (patterns.UNKNOWING, "was unaware"),
        (patterns.UNINTENDED, "an accident"),
        (patterns.CONCEDING, "but admitted a leak"),
        (patterns.NARROWED, "not 30 but two"),
        (patterns.NARROWED, "in Lusaka but in Geneva"),
    ],
)
def test_words_are_of_a_sort(pattern: re.Pattern[str], words: str) -> None:
    """Whole words, in any case, with either apostrophe."""
    assert pattern.search(words)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (patterns.FABRICATED, "believed"),
        (patterns.LIAR, "the village lies north"[:8]),
        (patterns.EVASION, "did not mislead anyone"),
        (patterns.ELEMENT, "numbering the dead"),
    ],
)
def test_other_words_are_not(pattern: re.Pattern[str], words: str) -> None:
    """A part of a word tells nothing."""
    assert not pattern.search(words)


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("the figure", "figure"),
        ("the number of dead", "number"),
        ("any involvement", "involvement"),
    ],
)
def test_an_element_is_the_whole_of_the_object(words: str, noun: str) -> None:
    """With what it is of behind it."""
    found = patterns.ELEMENT.match(words)

    assert found is not None
    assert found.group("noun") == noun
