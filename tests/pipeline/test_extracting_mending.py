"""Extractions whose spans were cut in the middle of something."""

import pytest

from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort
from claimdb.model.vocab import Mode, Stance
from claimdb.pipeline.extracting_mending import mended
from claimdb.text.spans import Span


def told(text: str, content: str, cue: str = "") -> tuple[list[str], list[str]]:
    """Return the contents and the cues of a mended extraction, in words."""
    spans = [
        (Span(text.index(words), text.index(words) + len(words)),) if words else ()
        for words in (content, cue)
    ]
    one = mended(
        text,
        Extraction(
            spans[0], spans[1], (), 0.9, "test", Mode.INDIRECT, Leaning(Stance.ASSERTS),
            Manner(Sort.SPEECH), Link(),
        ),
    )  # fmt: skip
    return (
        [text[span.start : span.end] for span in one.content],
        [text[span.start : span.end] for span in one.cue],
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("# Dam breaks\n\nThe dam broke", ["The dam broke"]),
        ("Dam breaks\n\n*4 June 2024*\n\nThe dam broke", ["The dam broke"]),
        ("# Dam breaks", ["Dam breaks"]),
        ("*4 June 2024*", []),
        ("The dam broke\n*4 June 2024*", ["The dam broke"]),
        ("4 June 2024*", []),
        ("It rained.\n\nThe dam broke", ["It rained.", "The dam broke"]),
        ("The dam\nbroke", ["The dam\nbroke"]),
    ],
)
def test_titles_and_dates_are_no_part_of_a_content(content: str, expected: list[str]) -> None:
    """A title alone is one; two paragraphs of a speech are both."""
    assert told(f"{content}, the mayor said.", content)[0] == expected


def test_who_is_accused_belongs_to_what_is_said() -> None:
    """And not to the word that accuses."""
    text = "Norvia accused Estmark on Monday of shelling Lund."

    found = told(text, "shelling Lund", "accused Estmark on Monday of")

    assert found == (["Estmark on Monday of shelling Lund"], ["accused"])


def test_another_cue_stays() -> None:
    """Also where something stands between it and the content."""
    text = "The mayor told the paper, in a letter, of shelling."

    assert told(text, "shelling", "told the paper") == (["shelling"], ["told the paper"])


def test_a_because_belongs_to_what_stands_behind_it() -> None:
    """Also where who says so stands between the parts."""
    text = "Vale was dismissed, according to the mill because he had slept."
    spans = (Span(0, 18), Span(text.index("he had"), len(text) - 1))
    one = Extraction(
        spans, (Span(20, 32),), (Span(33, 41),), 0.9, "test", Mode.INDIRECT,
        Leaning(Stance.ASSERTS), Manner(Sort.SPEECH), Link(),
    )  # fmt: skip

    assert text[slice(mended(text, one).content[1].start, None)] == "because he had slept."


def test_a_name_before_the_cue_is_the_source() -> None:
    """And no part of what is said."""
    text = "Yuri Vale, a palace aide, was quoted by agencies that there may be a truce."
    end = text.index(", was")
    one = Extraction(
        (Span(0, end), Span(text.index("there"), len(text) - 1)), (Span(end + 2, end + 12),),
        (Span(text.index("palace"), end),), 0.9, "test", Mode.INDIRECT,
        Leaning(Stance.ASSERTS), Manner(Sort.SPEECH), Link(),
    )  # fmt: skip
    made = mended(text, one)

    assert [text[span.start : span.end] for span in made.content] == ["there may be a truce"]
    assert made.speaker is not None
    assert made.speaker.resolved == "Yuri Vale"
