"""The baseline of stances."""

import pytest

from claimdb.bench.stances_keywords import keywords
from claimdb.link.stance import Towards


@pytest.mark.parametrize(
    ("claim", "text", "label"),
    [
        ("The dam burst", "It burst at night.", Towards.ASSERTS),
        ("The dam burst", "That is a hoax.", Towards.DENIES),
        ("The dam may have burst", "Water rose.", Towards.NEUTRAL),
        ("The dam burst", "x" * 700 + " a hoax", Towards.ASSERTS),
    ],
)
def test_a_few_words_tell(claim: str, text: str, label: Towards) -> None:
    """In the claim and the beginning of the text, and nowhere else."""
    assert keywords(claim, text) is label
