"""What is asked of somebody, beside what is said to be so."""

import pytest

from claimdb.link.demands import is_demand


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the council to open the gates", "urge"),
        ("parents who are worried to have the tests done", "advise"),
        ("damages of ten million pounds", "ask"),
        ("a raise of three per cent", "offer"),
    ],
)
def test_what_somebody_is_to_do_or_to_get_is_a_demand(content: str, cue: str) -> None:
    """Nobody can be asked whether it is true."""
    assert is_demand(content, (cue,))


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the council opened the gates", "tell"),
        ("the council will open the gates to save water", "warn"),
        ("the council to open the gates", "say"),
    ],
)
def test_a_sentence_with_a_verb_of_its_own_is_none(content: str, cue: str) -> None:
    """Also behind a word that may demand; and other words demand nothing."""
    assert not is_demand(content, (cue,))
