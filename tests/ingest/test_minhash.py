"""Bands are the same for ever, and bring together what repeats the same words."""

import pytest

from claimdb.ingest.minhash import FULL, RATE, bands, candidates
from tests.ingest.wording import edited, part, written

#: Of the text below, computed once; on any machine, in any version, they must be these.
GOLDEN = {
    -8823033637839218830,
    -8301054541390588046,
    -6887267641287005458,
    -6136968877885749030,
    -5921458061949079612,
    -564922734700339264,
    2751924725250191300,
    5959498609331593152,
}


def test_bands_never_change() -> None:
    """They are kept for years and shared by machines: another band finds nothing of the old."""
    text = "The quick brown fox, says the \u201clazy\u201d dog, won\u2019t jump in Łódź: "

    assert bands(text + " ".join(f"word {number}" for number in range(12))) == GOLDEN


def test_bands_fit_the_columns_of_both_engines() -> None:
    """Signed integers of 64 bits; about one for each ``RATE`` words."""
    found = bands(written(6_000, 1))

    assert all(-(2**63) <= one < 2**63 for one in found)
    assert 0.7 < len(found) / (6_000 / RATE) < 1.3


@pytest.mark.parametrize("seed", range(8))
def test_a_copy_shares_bands(seed: int) -> None:
    """Trimmed to a third, or with one word in fifteen replaced."""
    original = written(650, seed)

    assert len(bands(part(original, 0, 215)) & bands(original)) >= 2
    assert len(bands(edited(original, 15)) & bands(original)) >= 2


def test_a_brief_meets_a_long_text() -> None:
    """What the long one keeps of the passage the brief keeps too, whatever its rate."""
    brief = written(150, 3)

    assert bands(f"{written(400, 4)} {brief} {written(400, 5)}") & bands(brief)


def test_long_texts_have_no_more_bands_than_fit() -> None:
    """A dump of a whole archive in one file fills no index."""
    assert len(bands(written(200_000, 1))) < 2_000


def test_a_phrase_makes_no_candidate() -> None:
    """One band that many share is a turn of phrase; a rare one, or two, are a passage."""
    many = list(range(20))

    assert candidates(27, {1: many}) == []
    assert candidates(27, {1: [5]}) == [5]
    assert candidates(27, {1: many, 2: [3, *range(100, 110)]})[0] == 3


def test_boilerplate_makes_no_candidate() -> None:
    """Full bands count only where they are a good part of the text: a story all have printed."""
    full = list(range(FULL))

    assert candidates(27, dict.fromkeys(range(3), full)) == []
    assert candidates(27, dict.fromkeys(range(8), full))[:2] == [0, 1]


def test_a_text_without_words_has_no_bands() -> None:
    """And nothing is like it."""
    assert bands("") == bands("\u2014 ! ?") == set()
