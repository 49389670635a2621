"""What the words beside a word tell of it."""

import pytest

from claimdb.link import forms
from claimdb.link.neighbours import agrees, is_of_state
from claimdb.link.tagging import Tag, words


def test_a_verb_agrees_with_the_noun_before_it() -> None:
    """What may be a noun as well has to; what is surely a verb need not."""
    assert agrees("mill", forms.S, ambiguous=True)
    assert not agrees("mills", forms.S, ambiguous=True)
    assert agrees("mills", forms.BASE, ambiguous=True)
    assert agrees("mill", forms.BASE, ambiguous=False)


def test_the_adjective_of_a_state_is_told_from_its_name() -> None:
    """What follows "Iranian" is described by it; what follows "Iran" is not."""
    assert is_of_state([("Iranian", 0, 7), ("plans", 8, 13)], 1)
    assert not is_of_state([("Iran", 0, 4), ("plans", 5, 10)], 1)


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The council set up a fund for victims", "set"),
        ("The ministry cut benefits for widows", "cut"),
        ("Smoking causes cancer", "causes"),
        ("Vaccines cause autism", "cause"),
        ("This never happened", "happened"),
    ],
)
def test_a_word_that_may_be_a_noun_is_a_verb_by_what_stands_beside_it(
    sentence: str, verb: str
) -> None:
    """One noun before it, and an object or a particle behind."""
    assert [word.low for word in words(sentence) if word.tag is Tag.VERB][:1] == [verb]


def test_what_is_done_to_stays_a_noun() -> None:
    """There is one verb in "taking bribes"."""
    assert [word.low for word in words("taking bribes") if word.tag is Tag.VERB] == []
