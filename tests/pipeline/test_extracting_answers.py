"""Which of a text's attributions answer which."""

from dataclasses import replace

from claimdb.model.vocab import Stance
from claimdb.pipeline.extracting_answers import Spoken, answered

ACCUSED = Spoken(
    source="Estmark",
    statement="Norvia has sent weapons to the rebels",
    words="of sending weapons to the rebels",
    cue="accused",
    stance=Stance.ASSERTS,
    start=10,
)


def reply(statement: str, *, cue: str = "denied", stance: Stance = Stance.DENIES) -> Spoken:
    """Return what Norvia replies further down."""
    return Spoken(
        source="Norvia", statement=statement, words=statement, cue=cue, stance=stance, start=90
    )


def test_a_denial_answers_who_said_what_is_denied() -> None:
    """It takes up the very claim."""
    assert answered([ACCUSED, reply("Norvia has sent weapons to the rebels")]) == {1: 0}


def test_a_denial_of_something_else_answers_nobody() -> None:
    """Who denies that weapons are used has not answered who said that they were sent."""
    used = "Norvian weapons are being used by the rebels"

    assert answered([ACCUSED, reply(used)]) == {}
    assert answered([ACCUSED, replace(reply(used), words=f"that {used}")]) == {}


def test_nothing_is_answered_before_it_was_said() -> None:
    """The same two the other way round."""
    assert answered([reply("Norvia has sent weapons to the rebels"), ACCUSED]) == {}


def test_an_assertion_answers_nothing_by_itself() -> None:
    """Only denials, silence and blame for the accuser are replies."""
    said = reply("Norvia has sent doctors to the rebels", cue="said", stance=Stance.ASSERTS)

    assert answered([ACCUSED, said]) == {}
