"""A copy is the same text; reuse stands around passages; quotations alone make neither."""

import pytest

from claimdb.ingest import Likeness, compare
from tests.ingest.wording import edited, part, written

STORY = written(600, 1)
OTHER = written(600, 2)
SAID = written(220, 3)


def _likeness(one: str, other: str) -> Likeness:
    found = compare(one, other)
    assert compare(other, one) == found
    return found.likeness


@pytest.mark.parametrize(
    "copy",
    [
        part(STORY, 0, 200),
        edited(STORY, 20),
        f"KARANE (Agency) {STORY}",
        f"{STORY} Additional reporting by the desk.",
        part(STORY, 0, 150) + " " + part(STORY, 250, 500),
    ],
    ids=["trimmed", "edited", "dateline", "footer", "cut"],
)
def test_the_same_text_is_a_copy(copy: str) -> None:
    """Trimmed to a third, edited lightly, with a line before or after it."""
    assert _likeness(copy, STORY) is Likeness.COPY


@pytest.mark.parametrize(
    "reuse",
    [
        f"{part(OTHER, 0, 200)} {part(STORY, 100, 200)} {part(OTHER, 200, 400)}",
        f"{part(OTHER, 0, 300)} {part(STORY, 0, 200)}",
        " ".join(part(STORY, at, at + 50) for at in range(550, -1, -50)),
    ],
    ids=["passage", "below", "rearranged"],
)
def test_an_own_text_around_passages_is_reuse(reuse: str) -> None:
    """Also where whole paragraphs of it stand in another order, or below an own beginning."""
    assert _likeness(reuse, STORY) is Likeness.REUSE


def test_an_agencys_text_below_another_is_reuse() -> None:
    """A long own beginning makes an own text, though all of the other is in it."""
    assert _likeness(f"{part(OTHER, 0, 150)} {part(STORY, 0, 300)}", part(STORY, 0, 300)) is (
        Likeness.REUSE
    )


def test_the_same_quotations_are_independent() -> None:
    """Both were told the same, however much of either text it is."""
    one = f"{part(OTHER, 0, 90)} said: \u201c{SAID}\u201d"
    other = f"{part(STORY, 0, 90)} told us: \u201c{SAID}\u201d"

    assert _likeness(one, other) is Likeness.INDEPENDENT


def test_what_one_quotes_of_the_other_is_independent() -> None:
    """Words in quotation marks in either text were quoted there, and not printed as its own."""
    assert _likeness(f"{part(OTHER, 0, 90)}: \u201c{SAID}\u201d", f"{SAID} {STORY}") is (
        Likeness.INDEPENDENT
    )


def test_a_statement_in_quotation_marks_alone_is_a_copy_of_itself() -> None:
    """Without a voice of its own a text is all that it quotes."""
    assert _likeness(f"\u201c{SAID}\u201d", f"\u201c{edited(SAID, 30)}\u201d") is Likeness.COPY


def test_texts_without_a_common_run_are_different() -> None:
    """And so are texts too short to tell, or empty."""
    assert _likeness(STORY, OTHER) is Likeness.DIFFERENT
    assert _likeness("", STORY) is Likeness.DIFFERENT
    assert _likeness("Watch the video here", "Watch the video here") is Likeness.DIFFERENT
