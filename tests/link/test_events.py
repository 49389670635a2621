"""Articles of the same event, by what they share."""

from itertools import permutations
from typing import Final

import pytest

from claimdb.link.events import cluster_articles, cosines, likenesses, vectors

FERRY: Final = (
    "A ferry sank off Lunna on Monday. Divers searched the wreck near Lunna for passengers.",
    "Divers went down to the wreck of the ferry that sank off Lunna with forty passengers.",
)
BANK: Final = (
    "The bank of Orvik raised its interest rates. Orvik expects inflation to slow.",
    "Inflation made the bank at Orvik lift interest rates by half a point.",
)


def test_articles_of_one_event_are_together() -> None:
    """Two events in four articles."""
    assert cluster_articles([FERRY[0], BANK[0], FERRY[1], BANK[1]]) == [[0, 2], [1, 3]]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_articles_does_not_matter(order: tuple[int, ...]) -> None:
    """The same groups, whatever comes first."""
    texts = (*FERRY, *BANK)
    groups = cluster_articles([texts[place] for place in order])

    assert {frozenset(order[place] for place in group) for group in groups} == {
        frozenset({0, 1}),
        frozenset({2, 3}),
    }


def test_a_text_is_wholly_like_its_copy() -> None:
    """Where a third text shares less."""
    assert likenesses([FERRY[0], FERRY[0], BANK[0]])[0, 1] == pytest.approx(1.0)


def test_texts_without_a_common_word_have_no_likeness() -> None:
    """Such a pair is absent, so that large collections stay small."""
    assert (0, 1) not in likenesses([FERRY[0], BANK[0]])


def test_words_of_one_text_alone_weigh_nothing() -> None:
    """They can be like nothing else."""
    left, right = vectors([["wreck", "ferry"], ["wreck", "bank"]])

    assert list(left) == ["wreck"]
    assert cosines([left, right]) == {(0, 1): pytest.approx(1.0)}


def test_no_articles_make_no_groups() -> None:
    """An empty collection is no error."""
    assert cluster_articles([]) == []
