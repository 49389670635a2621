"""Which of a text's attributions answer which."""

from dataclasses import replace

from claimdb.model.vocab import Stance
from claimdb.pipeline.extracting_answers import Spoken, answered, meant

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


def test_who_calls_the_reports_exaggerated_questions_what_they_say() -> None:
    """With a claim of its own a question answers nobody."""
    words = "the reports as exaggerated"
    doubt = reply(words, cue="dismissed", stance=Stance.QUESTIONS)

    assert answered([ACCUSED, replace(doubt, is_hollow=True)]) == {1: 0}
    assert answered([ACCUSED, doubt]) == {}


def test_nothing_is_answered_before_it_was_said() -> None:
    """The same two the other way round."""
    assert answered([reply("Norvia has sent weapons to the rebels"), ACCUSED]) == {}


def test_an_assertion_answers_nothing_by_itself() -> None:
    """Only denials, silence and blame for the accuser are replies."""
    said = reply("Norvia has sent doctors to the rebels", cue="said", stance=Stance.ASSERTS)

    assert answered([ACCUSED, said]) == {}


def test_the_allegation_is_what_one_alone_can_mean() -> None:
    """Of two different ones nobody knows which is denied; told twice, it is one."""
    hollow = replace(reply("the allegation"), is_hollow=True)
    other = replace(ACCUSED, statement="Norvia has shelled Lund", start=50)
    again = replace(ACCUSED, source="Lund", cue="said", start=50)

    assert answered([ACCUSED, hollow]) == {1: 0}
    assert answered([ACCUSED, other, hollow]) == {}
    assert answered([ACCUSED, again, hollow]) == {2: 0}


def test_who_speaks_for_the_accused_answers_the_accusation() -> None:
    """The ministry of a state does; another state does not, nor one that is only named in it."""
    hollow = replace(reply("the accusation"), source="defence ministry", is_hollow=True)
    named = replace(ACCUSED, statement="Estmark has sold Norvia's rebels weapons", source="Lund")

    assert answered([ACCUSED, replace(hollow, party="Norvia")]) == {1: 0}
    assert answered([ACCUSED, hollow]) == {}
    assert answered([ACCUSED, replace(hollow, party="Lund")]) == {}
    assert answered([named, replace(hollow, party="Norvia")]) == {}


def test_an_accusation_is_none_of_the_other_things_that_were_said() -> None:
    """What is only told of the accused stands back; two accusations are still two."""
    told = replace(ACCUSED, statement="Norvia has moved its troops", cue="said", start=50)
    hollow = replace(reply("the accusation"), is_hollow=True)

    assert answered([ACCUSED, told, hollow]) == {2: 0}
    assert answered([ACCUSED, replace(told, cue="accused"), hollow]) == {}
    assert answered([ACCUSED, told, replace(hollow, words="the report")]) == {}


def test_nothing_answers_what_says_nothing() -> None:
    """Who only points has alleged nothing."""
    pointing = replace(ACCUSED, statement="the allegation", is_hollow=True)

    assert answered([pointing, reply("Norvia has sent weapons to the rebels")]) == {}


def test_who_accuses_the_accuser_answers_him() -> None:
    """On the matter that was spoken of just before, denying nothing in words."""
    sent = replace(ACCUSED, statement="Norvia has sent weapons to Estmark")
    helped = replace(ACCUSED, statement="Norvia has taught doctors of Estmark", start=40)
    denied = replace(reply("Norvian weapons are used in Estmark"), start=60)
    blame = Spoken(
        source="Mara Tol",
        party="Norvia",
        statement="Estmark has misled public opinion on the issue",
        words="Estmark of misleading public opinion on the issue",
        cue="accused",
        stance=Stance.ASSERTS,
        start=120,
    )

    assert answered([sent, helped, denied, blame])[3] == 0
    assert answered([sent, helped, denied, replace(blame, cue="said")]).get(3) is None


def test_who_passes_a_hollow_reply_on_passes_on_what_it_means() -> None:
    """Along the whole chain; what means nothing stays so."""
    assert meant([1, 2, 4], [None, None, 1, None, 1], {2: 0}) == {1: 0, 2: 0, 4: None}


def test_who_blames_somebody_else_answers_nobody() -> None:
    """Only blame for the one who spoke is a reply to him; his name may be a part of it."""
    blame = Spoken(
        source="Norvia",
        statement="Lund itself has sent weapons to the rebels",
        words="Lund itself of sending weapons to the rebels",
        cue="accused",
        stance=Stance.ASSERTS,
        start=90,
    )
    back = replace(blame, statement="Estmark itself has sent them", words="Estmark itself")

    assert answered([ACCUSED, blame]) == {}
    assert answered([ACCUSED, replace(back, source="Lund")]) == {}
    assert answered([ACCUSED, back]) == {1: 0}
    assert answered([replace(ACCUSED, source="General Mara Estmark"), back]) == {1: 0}


def test_words_that_point_at_a_thing_point_at_no_accusation() -> None:
    """A report on a war is no report that is denied; what is called true is."""
    seen = "Norvia wanted the rebels to see a report about this"
    true = "There is truth to these claims"

    assert answered([ACCUSED, reply(seen)]) == {}
    assert answered([ACCUSED, reply(true)]) == {1: 0}
