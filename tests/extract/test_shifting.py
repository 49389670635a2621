"""Lists of attributions are put together and thinned with their links intact."""

from dataclasses import replace

from claimdb.extract.record import (
    Extraction,
    Leaning,
    Link,
    Manner,
    Said,
    Sort,
    Speaker,
)
from claimdb.extract.shifting import at_least, moved
from claimdb.model.vocab import Mode, Stance
from claimdb.text.spans import Span


def one(
    start: int, via: int | None = None, *, confidence: float = 1.0, inside: int | None = None
) -> Extraction:
    """Return an attribution whose content begins at ``start``."""
    return Extraction(
        content=(Span(start, start + 5),),
        cue=(),
        source=(),
        confidence=confidence,
        by="test",
        mode=Mode.INDIRECT,
        leaning=Leaning(Stance.ASSERTS),
        manner=Manner(Sort.SPEECH),
        link=Link(via, inside),
    )


def test_everything_moves_together() -> None:
    """Each span by the same number of characters, each link by the same number of places."""
    span, later = (Span(1, 2),), (Span(11, 12),)
    given = replace(
        one(1, via=0, inside=1),
        content=span,
        cue=span,
        source=span,
        leaning=Leaning(Stance.DENIES, span, negated=True),
        manner=Manner(Sort.SPEECH, hedge_words=span, reporting_words=span),
        speaker=Speaker("a", "b", *span, *span, *span),
        said=Said(*span),
    )

    assert moved(given, 10, 3) == replace(
        given,
        content=later,
        cue=later,
        source=later,
        leaning=Leaning(Stance.DENIES, later, negated=True),
        manner=Manner(Sort.SPEECH, hedge_words=later, reporting_words=later),
        speaker=Speaker("a", "b", *later, *later, *later),
        said=Said(*later),
        link=Link(3, 4),
    )


def test_what_is_not_there_does_not_move() -> None:
    """No speaker, no time, no link; and nothing at all where nothing stands before."""
    assert moved(one(1), 10, 3) == one(11)
    assert moved(one(1, via=0), 0, 0) == one(1, via=0)


def test_the_unsure_are_left_out() -> None:
    """What hung on one of them hangs on what that one hung on, or on nothing."""
    given = [
        one(0),
        one(10, via=0, confidence=0.2),
        one(20, via=1),
        one(30, confidence=0.1),
        one(40, via=3, inside=2),
    ]

    assert at_least(given, 0.5) == [one(0), one(20, via=0), one(40, inside=1)]
    assert at_least(given, 0.0) == given


def test_a_loop_of_links_ends() -> None:
    """As a broken extractor of another package may make one."""
    given = [one(0, via=1), one(10, via=2, confidence=0), one(20, via=1, confidence=0)]

    assert at_least(given, 0.5) == [one(0)]
