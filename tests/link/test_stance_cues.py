"""Words by which a text takes sides."""

import pytest

from claimdb.link.stance_cues import CUES, IDLE


@pytest.mark.parametrize(
    ("sort", "words"),
    [
        ("fake", "a hoax"),
        ("fake", "that never happened"),
        ("deny", "the mayor denied it"),
        ("doubt", "it is unclear"),
        ("not", "it isn't"),
        ("not", "it isn\u2019t"),
        ("hedge", "reportedly"),
        ("report", "according to"),
        ("confirm", "confirmed"),
        ("rumour", "gossip"),
        ("undo", "called off"),
        ("turn", "However"),
        ("corrected", "UPDATE: the bridge stands"),
        ("question", "Really?"),
        ("quote", "\u201cyes\u201d"),
    ],
)
def test_words_are_of_a_sort(sort: str, words: str) -> None:
    """In any case, with either apostrophe."""
    assert CUES[sort].search(words)


@pytest.mark.parametrize(("sort", "words"), [("not", "nothingness"), ("fake", "falsetto")])
def test_a_part_of_a_word_is_no_cue(sort: str, words: str) -> None:
    """Only whole words count."""
    assert not CUES[sort].search(words)


@pytest.mark.parametrize("sort", CUES)
def test_no_pattern_matches_nothing(sort: str) -> None:
    """Else every text would be full of it."""
    assert not CUES[sort].search("")


def test_some_negations_deny_nothing() -> None:
    """They are taken out before anything is counted."""
    assert IDLE.sub("", "not only the bridge") == " the bridge"
