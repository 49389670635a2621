"""Whether a text speaks of a claim."""

import pytest

from claimdb.link.related import RELATED, related, relatedness

CLAIM = "The dam at Orle burst on Monday night"


@pytest.mark.parametrize(
    "text",
    [
        "The dam at Orle burst on Monday night, and two villages were flooded.",
        "No, the dam at Orle did not burst on Monday night: the report was a hoax.",
    ],
)
def test_a_text_speaks_of_a_claim_whatever_it_makes_of_it(text: str) -> None:
    """To deny is to speak of it too."""
    assert related(CLAIM, text) > RELATED


@pytest.mark.parametrize("text", ["", "A bakery opened in Lyon, to the joy of many."])
def test_a_text_without_a_word_of_the_claim_is_not_related(text: str) -> None:
    """Not at all."""
    assert related(CLAIM, text) == 0


def test_a_text_that_shares_a_word_is_hardly_related() -> None:
    """One word in common is common."""
    assert related(CLAIM, "Shares fell on Monday in Oslo and in Rome, traders said.") < RELATED


def test_pairs_are_told_in_their_order() -> None:
    """One number each."""
    found = list(relatedness([(CLAIM, CLAIM), (CLAIM, "")]))

    assert found[0] > RELATED
    assert found[1:] == [0.0]
