"""What the content of an extraction says: claims, and the stance to each of them."""

import pytest

from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort, Speaker
from claimdb.model.vocab import DenialKind, DenialScope, Mode, Stance
from claimdb.pipeline.extracting_claims import FOLLOWS, GRANTED, Around, Stated, stated
from claimdb.text.spans import Span


def said(
    content: str,
    *,
    cue: str = "said",
    stance: Stance = Stance.ASSERTS,
    by: str = "Norvia",
    words: str = "",
) -> tuple[Stated, ...]:
    """Return the claims that "BY CUE that CONTENT." makes; ``words`` of it tell the stance."""
    text = f"{by} {cue} that {content}."
    start = len(by) + len(cue) + 7
    one = Extraction(
        content=(Span(start, start + len(content)),) if content else (),
        cue=(Span(len(by) + 1, len(by) + 1 + len(cue)),),
        source=(Span(0, len(by)),),
        confidence=0.9,
        by="model",
        mode=Mode.INDIRECT,
        leaning=Leaning(stance, _spans(text, words)),
        manner=Manner(Sort.SPEECH),
        link=Link(),
        speaker=Speaker(by, resolved=by),
    )
    return stated(one, Around(text))


def _spans(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),) if words else ()


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


def test_a_negation_is_counted_once() -> None:
    """Who says that there is no evidence denies that there is, not that there is none."""
    found = said(
        "there is no evidence of fraud", stance=Stance.DENIES, words="there is no evidence"
    )

    assert told(found) == [("There is evidence of fraud", Stance.DENIES)]


def test_only_the_sentence_that_says_no_denies() -> None:
    """What is said beside it is asserted, or denied by a negation of its own."""
    content = "that is a lie. My brother was at home. He never drove at the guards"
    found = said(content, stance=Stance.DENIES, words="is a lie")

    assert [one.stance for one in found] == [Stance.DENIES, Stance.ASSERTS, Stance.DENIES]
    assert found[0].is_hollow
    assert "lie" not in found[0].statement
    assert found[2].statement == "He drove at the guards"


def test_what_is_called_baseless_is_denied_and_not_its_baselessness() -> None:
    """It only points at what was said before."""
    (one,) = said("the accusation was baseless", stance=Stance.DENIES, words="was baseless")

    assert (one.statement, one.stance, one.is_hollow) == ("The accusation", Stance.DENIES, True)


def test_the_that_of_a_clause_is_no_part_of_the_proof() -> None:
    """Neither of one claim nor of several."""
    text = "Norvia denied that the dam broke."
    one = Extraction(
        (Span(14, 32),), (Span(7, 13),), (Span(0, 6),), 0.9, "model", Mode.INDIRECT,
        Leaning(Stance.DENIES), Manner(Sort.SPEECH), Link(), Speaker("Norvia", resolved="Norvia"),
    )  # fmt: skip
    (made,) = stated(one, Around(text))

    assert [text[span.start : span.end] for span in made.content] == ["the dam broke"]


def test_who_is_no_more_than_it_denies_of_itself() -> None:
    """The sentence stands, and says that "it" is open."""
    text = "It denied leaving anyone in the sea."
    one = Extraction(
        (Span(10, 35),), (Span(3, 9),), (Span(0, 2),), 0.9, "model", Mode.INDIRECT,
        Leaning(Stance.DENIES), Manner(Sort.SPEECH), Link(), Speaker("It"),
    )  # fmt: skip
    (made,) = stated(one, Around(text))

    assert made.statement == "It has left someone in the sea"


def test_what_is_called_a_hoax_is_denied_and_not_that_it_is_one() -> None:
    """Neither where the words stand in the content nor where they are the cue's."""
    (one,) = said("the drought a hoax", cue="called", stance=Stance.DENIES, words="a hoax")
    (other,) = said("the drought a hoax", cue="called", stance=Stance.DENIES)

    assert told((one, other)) == [("The drought", Stance.DENIES)] * 2


def test_that_there_is_no_evidence_is_never_denied_by_who_says_so() -> None:
    """Where the "no" is not all of it, the words stand as they are."""
    content = "there is no evidence the guards acted badly, though they were put on leave"
    (one,) = said(content, stance=Stance.DENIES, words="there is no evidence")
    (whole,) = said("there is no proof of theft", stance=Stance.DENIES, words="there is no proof")

    assert (one.stance, "no evidence" in one.statement) == (Stance.ASSERTS, True)
    assert told((whole,)) == [("There is proof of theft", Stance.DENIES)]


def test_a_not_in_what_is_called_untrue_is_counted() -> None:
    """Who calls it absurd that two cannot live side by side says that they can."""
    (one,) = said(
        "the idea that wolves and sheep cannot live here is absurd",
        stance=Stance.DENIES,
        words="is absurd",
    )
    (other,) = said("the idea that wolves live here is absurd", words="")

    assert told((one,)) == [("Wolves and sheep can live here", Stance.ASSERTS)]
    assert told((other,)) == [("Wolves live here", Stance.DENIES)]


def test_who_says_we_deny_that_denies_that() -> None:
    """And not that they deny it."""
    (one,) = said("we deny that we sank a ship", stance=Stance.DENIES, words="deny")

    assert one.stance is Stance.DENIES
    assert "deny" not in one.statement


def test_who_asserts_an_accusation_asserts_what_is_left_without_its_aim() -> None:
    """As a claim of its own, which says how it was read, and is proved by fewer words."""
    whole, shorter = said(
        "Norvia has sold boats to Orle for use on the lake, in breach of a treaty"
    )

    assert (whole.statement, whole.read) == (
        "Norvia has sold boats to Orle for use on the lake, in breach of a treaty",
        "",
    )
    assert (shorter.statement, shorter.stance, shorter.read) == (
        "Norvia has sold boats to Orle",
        Stance.ASSERTS,
        FOLLOWS,
    )
    assert shorter.content[0].end < whole.content[0].end


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.QUESTIONS, Stance.DECLINES])
def test_who_does_not_assert_an_aim_is_on_the_whole_alone(stance: Stance) -> None:
    """He may have denied the lake, and have sold the boats."""
    words = "Norvia has sold boats to Orle for use on the lake"

    assert told(said(words, cue="denied", stance=stance)) == [(words, stance)]


def test_who_says_that_it_was_not_so_denies_the_whole_alone() -> None:
    """The boats were sold, perhaps, and not for the lake."""
    found = said("Norvia has not sold boats to Orle for use on the lake")

    assert told(found) == [("Norvia has sold boats to Orle for use on the lake", Stance.DENIES)]


def test_what_a_subject_takes_for_granted_is_asserted_beside_the_whole() -> None:
    """Who says what the deliveries have done says that there were some."""
    granted, whole = said("the deliveries of grain to Orle had saved the town")

    assert (granted.statement, granted.stance, granted.read) == (
        "Grain has been delivered to Orle",
        Stance.ASSERTS,
        GRANTED,
    )
    assert (whole.statement, whole.read) == (
        "The deliveries of grain to Orle had saved the town",
        "",
    )


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.QUESTIONS])
def test_who_does_not_assert_the_whole_takes_nothing_for_granted(stance: Stance) -> None:
    """It may be the deliveries that he denies."""
    words = "the deliveries of grain to Orle had saved the town"

    assert len(said(words, cue="denied", stance=stance)) == 1


def test_who_pushes_back_and_defends_his_claim_has_not_denied_it() -> None:
    """It is his own, and what others said stays theirs."""
    text = "Norvia pushed back, defending the claim that the dam broke."
    one = Extraction(
        (Span(30, 58),), (Span(7, 18),), (Span(0, 6),), 0.9, "model", Mode.INDIRECT,
        Leaning(Stance.DENIES), Manner(Sort.SPEECH), Link(), Speaker("Norvia", resolved="Norvia"),
    )  # fmt: skip

    assert told(stated(one, Around(text))) == [("The dam broke", Stance.ASSERTS)]


def test_who_says_that_he_says_nothing_has_not_denied_it() -> None:
    """Among other things that he does say, too."""
    found = said("the search goes on. We have nothing to add. We never found a boat")

    assert [stance for _, stance in told(found)] == [
        Stance.ASSERTS,
        Stance.DECLINES,
        Stance.DENIES,
    ]


@pytest.mark.parametrize(
    "content",
    ["it could not confirm that the dam broke", "it did not know whether the dam broke"],
)
def test_who_cannot_confirm_declines_to_speak_of_the_thing_itself(content: str) -> None:
    """It is of the dam, and not of what the speaker knows; nothing is denied."""
    assert told(said(content)) == [("The dam broke", Stance.DECLINES)]


def test_who_goes_on_behind_what_he_does_not_know_says_something() -> None:
    """Only what is left open is none of his claims."""
    (one,) = said("we don't know why, but the dam broke in May")

    assert one.stance is Stance.ASSERTS


def test_who_just_does_not_know_claims_nothing() -> None:
    """Nobody said that they knew."""
    (one,) = said("we just don't know")

    assert (one.stance, one.is_hollow) == (Stance.DECLINES, True)


def test_what_is_questioned_as_too_much_is_what_was_claimed() -> None:
    """The words that call it so are no part of it."""
    found = said(
        "Norvia sank forty boats as overblown", cue="dismissed claims", stance=Stance.QUESTIONS
    )

    assert told(found) == [("Norvia sank forty boats", Stance.QUESTIONS)]


def denied(deed: str, content: str, *, lead: str = "") -> list[tuple[str, Stance]]:
    """Return what "Tom Vale LEAD denied DEED CONTENT." makes, with "denied DEED" for its cue."""
    before = f"Tom Vale {lead}"
    cue = f"denied {deed}"
    text = f"{before}{cue}{content}."
    start = len(before) + len(cue)
    one = Extraction(
        content=(Span(start, start + len(content)),),
        cue=(Span(len("Tom Vale "), start),),
        source=(Span(0, len("Tom Vale")),),
        confidence=0.9,
        by="model",
        mode=Mode.INDIRECT,
        leaning=Leaning(Stance.DENIES),
        manner=Manner(Sort.SPEECH),
        link=Link(),
        speaker=Speaker("Tom Vale", resolved="Tom Vale"),
    )
    return told(stated(one, Around(text)))


@pytest.mark.parametrize(
    ("deed", "content", "statement"),
    [
        ("saying that ", "the dam broke", "Tom Vale has said that the dam broke"),
        ("telling Ana Bell that ", "it rained", "Tom Vale has told Ana Bell that it rained"),
        ("knowing about ", "the fraud", "Tom Vale knows about the fraud"),
        ("any knowledge of ", "the fraud", "Tom Vale knew of the fraud"),
        ("discussing ", "the merger with Orle", "Tom Vale has discussed the merger with Orle"),
    ],
)
def test_who_denies_having_said_a_thing_leaves_the_thing_open(
    deed: str, content: str, statement: str
) -> None:
    """The verb behind "denied" is a part of what is denied."""
    assert denied(deed, content) == [(statement, Stance.DENIES)]


def test_who_does_not_deny_having_said_it_is_left_as_read() -> None:
    """A "not", or a word that is no verb, tells of no deed."""
    assert denied("saying that ", "the dam broke", lead="did not ")[0][0] == "The dam broke"
    assert denied("during the trial that ", "the dam broke") == [("The dam broke", Stance.DENIES)]
