"""Words of number."""

from claimdb.lexicons.numerals import NUMERALS, PLURALS, SCALES, VAGUE


def test_numerals_count_on() -> None:
    """From zero to ninety."""
    assert [NUMERALS[word] for word in ("zero", "one", "twelve", "nineteen")] == [0, 1, 12, 19]
    assert [NUMERALS[word] for word in ("twenty", "ninety")] == [20, 90]


def test_plural_scales_are_their_singular() -> None:
    """Dozens are several times a dozen."""
    assert all(
        PLURALS[word] == SCALES[word.removesuffix("s")] for word in PLURALS if word != "tens"
    )


def test_vague_words_begin_above_one() -> None:
    """Several are more than one, and at most so many."""
    assert all(low >= 2 and (high is None or high >= low) for low, high in VAGUE.values())
