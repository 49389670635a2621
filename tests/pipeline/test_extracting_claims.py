"""What the content of an extraction says: claims, and the stance to each of them."""

from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort, Speaker
from claimdb.model.vocab import DenialKind, DenialScope, Mode, Stance
from claimdb.pipeline.extracting_claims import Around, Stated, stated
from claimdb.text.spans import Span


def said(
    content: str, *, cue: str = "said", stance: Stance = Stance.ASSERTS, by: str = "Norvia"
) -> tuple[Stated, ...]:
    """Return the claims that "BY CUE that CONTENT." makes."""
    text = f"{by} {cue} that {content}."
    start = len(by) + len(cue) + 7
    one = Extraction(
        content=(Span(start, start + len(content)),) if content else (),
        cue=(Span(len(by) + 1, len(by) + 1 + len(cue)),),
        source=(Span(0, len(by)),),
        confidence=0.9,
        by="model",
        mode=Mode.INDIRECT,
        leaning=Leaning(stance),
        manner=Manner(Sort.SPEECH),
        link=Link(),
        speaker=Speaker(by, resolved=by),
    )
    return stated(one, Around(text))


def told(found: tuple[Stated, ...]) -> list[tuple[str, Stance]]:
    """Return statements with the stance to each."""
    return [(one.statement, one.stance) for one in found]


def test_who_says_that_something_is_so_asserts_it() -> None:
    """In neutral words, which begin as a sentence does."""
    assert told(said("the dam broke")) == [("The dam broke", Stance.ASSERTS)]


def test_who_says_that_something_is_not_so_denies_that_it_is() -> None:
    """There are no negated twins: the negation becomes the stance."""
    (one,) = said("Norvia has not sent weapons to Estmark")

    assert (one.statement, one.stance) == (
        "Norvia has sent weapons to Estmark",
        Stance.DENIES,
    )
    assert one.denial == (DenialKind.FLAT, DenialScope.FULL, None)


def test_who_denies_that_something_is_not_so_asserts_it() -> None:
    """Two negations; what asserts has no kind of denial."""
    (one,) = said("it has not sent weapons to Estmark", cue="denied", stance=Stance.DENIES)

    assert one.stance is Stance.ASSERTS
    assert one.denial is None
    assert "not" not in one.statement


def test_a_question_stays_a_question() -> None:
    """Also of what is negated: it takes no side."""
    content = "weapons have not been sent to Estmark"
    (one,) = said(content, cue="questioned", stance=Stance.QUESTIONS)

    assert one.stance is Stance.QUESTIONS
    assert one.denial is None


def test_a_denial_of_two_things_is_one_denial() -> None:
    """Nobody is shown to deny a part that they may have left open."""
    content = "Norvia has sent weapons to Estmark and Norvia has bombed the port"
    (one,) = said(content, cue="denied", stance=Stance.DENIES)

    assert one.stance is Stance.DENIES
    assert "bombed" in one.statement
    assert "weapons" in one.statement


def test_words_that_say_nothing_make_no_claim() -> None:
    """Marks alone."""
    assert said("…") == ()
