"""From what was found to the rows that it will be: whose words, on what, and when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from claimdb.extract.protocol import Reading, Text
from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort, Speaker
from claimdb.model.vocab import Hedge, Mode, PassageRole, Reporting, SourceKind, Stance
from claimdb.pipeline.extracting_plan import Plan, Unread, planned
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span
from tests.support.teller import Teller

TEXT = "Ana Bell said that the dam broke. Later he said that he saw it."


def unread(text: str, published: str = "2024-06-18") -> Unread:
    """Return a text as it is read from the database."""
    date = parse_date(published)
    return Unread(1, "rev_a", 1, "art_a", 1, date.latest, Text(text, date))


def told(text: str, found: Sequence[Extraction] | None = None) -> Plan:
    """Return the plan of a text, of what the extractor of the tests finds unless told."""
    found = (
        Teller("2").extract(text, published=parse_date("2024-06-18")) if found is None else found
    )
    return planned(unread(text), Reading(tuple(found)))


def extraction(text: str, content: str, source: str | None, **more: Any) -> Extraction:
    """Return an attribution by its words, the first of their kind in the text."""
    plain = Extraction(
        content=(_span(text, content),),
        cue=(),
        source=(_span(text, source),) if source else (),
        confidence=0.9,
        by="test",
        mode=Mode.INDIRECT,
        leaning=Leaning(Stance.ASSERTS),
        manner=Manner(Sort.SPEECH),
        link=Link(),
    )
    return replace(plain, **more)


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_resolved_speaker_is_a_named_source() -> None:
    """Called by the fullest name that the text has, wherever that stands."""
    found = extraction(TEXT, "he saw it", "he", speaker=Speaker("he", "Ana Bell"))

    (row,) = told(TEXT, [found]).planned

    assert (row.origin.label, row.origin.is_named) == ("Ana Bell", True)
    assert [words.exact for role, words in row.evidence.passages if role is PassageRole.SOURCE] == [
        "he"
    ]


def test_the_kind_of_a_source_is_that_of_its_first_mention() -> None:
    """Or the same name would be two sources in one article."""
    text = "Spokesman for Velmora, Osk, said that it rained. Osk said that it stopped."
    role = Span(0, len("Spokesman"))
    found = [
        extraction(text, "it rained", "Osk", speaker=Speaker("Osk", "Osk", role=role)),
        extraction(text, "it stopped", "Osk", speaker=Speaker("Osk", "Osk")),
    ]

    kinds = {row.origin.kind for row in told(text, found).planned}

    assert kinds == {SourceKind.PERSON}
    assert told(text, found).planned[0].evidence.capacity == "Spokesman"


def test_who_is_not_named_speaks_for_whom_the_text_names() -> None:
    """The role goes on to the body behind "for", which makes them one party."""
    text = "A spokesman for Orle Bank said that it rained."
    label = "A spokesman for Orle Bank"
    role, whose = _span(text, "spokesman"), _span(text, "Orle Bank")
    speaker = Speaker(label, role=role, affiliation=whose)

    (row,) = told(text, [extraction(text, "it rained", label, speaker=speaker)]).planned

    assert row.evidence.capacity == "spokesman for Orle Bank"


def test_a_role_that_is_a_label_is_no_capacity() -> None:
    """An aide speaks as an aide: that is told by the name already."""
    text = "A MAYOR said that it rained."
    speaker = Speaker("A MAYOR", role=_span(text, "A MAYOR"))

    (row,) = told(text, [extraction(text, "it rained", "A MAYOR", speaker=speaker)]).planned

    assert row.evidence.capacity is None


def test_who_may_be_somebody_else_each_time_is() -> None:
    """Two aides are two sources, "some experts" by their place too, the police is one."""
    text = (
        "An aide said that it rained. An aide said that it broke. The police said that it held."
        " The police said that it fell."
    )

    origins = [row.origin for row in told(text).planned]

    assert [(one.label, one.apart) for one in origins] == [
        ("An aide", ""), ("An aide", "2"), ("police", ""), ("police", ""),
    ]  # fmt: skip
    assert not any(one.is_named for one in origins)


def test_nobody_in_particular_is_an_unnamed_source() -> None:
    """What "is believed" is believed by somebody, who is not stated."""
    text = "It is believed that the dam broke."
    found = extraction(text, "the dam broke", None)

    (row,) = told(text, [found]).planned

    assert (row.origin.label, row.origin.is_named) == ("somebody (not stated)", False)
    assert not row.evidence.own_voice


def test_those_who_speak_together_are_each_attributed_it() -> None:
    """On one claim, proved by the same passages."""
    text = "Norvia and Estmark said that the dam broke."

    plan = told(text)

    assert [(row.origin.label, row.statement) for row in plan.planned] == [
        ("Norvia", "The dam broke"), ("Estmark", "The dam broke"),
    ]  # fmt: skip
    assert plan.planned[0].evidence == plan.planned[1].evidence
    assert plan.found == 1


def test_what_is_known_through_another_comes_after_it() -> None:
    """The place in the plan is that of the relay, wherever the extractor had it."""
    plan = told("According to the Courier, an aide said that the dam broke.")

    assert [(row.origin.label, row.via) for row in plan.planned] == [
        ("Courier", None),
        ("an aide", 0),
    ]


def test_a_chain_that_bites_its_tail_is_cut() -> None:
    """An extractor of another package may give one; the database would refuse it."""
    found = [
        extraction(TEXT, "the dam broke", "Ana Bell", link=Link(via=1)),
        extraction(TEXT, "he saw it", "he", link=Link(via=0)),
    ]

    assert [row.via for row in told(TEXT, found).planned] == [None, 0]


def test_what_is_no_speech_makes_no_claim() -> None:
    """Unless something else is known through it."""
    hoped = extraction(TEXT, "the dam broke", "Ana Bell", manner=Manner(Sort.ATTITUDE))
    through = extraction(TEXT, "he saw it", "he", link=Link(via=0))

    alone, chained = told(TEXT, [hoped]), told(TEXT, [hoped, through])

    assert (alone.found, alone.left_out, alone.planned) == (1, 1, ())
    assert (chained.left_out, len(chained.planned)) == (0, 2)


def test_words_that_say_nothing_make_no_claim() -> None:
    """Such as marks alone."""
    text = "Ana Bell said: “…”"

    assert told(text, [extraction(text, "“…”", "Ana Bell")]).left_out == 1


def test_when_it_was_said_is_told_in_the_words_of_the_text() -> None:
    """With the time that they give."""
    (row,) = told("Ana Bell said on Monday that the dam broke.").planned

    assert row.evidence.said is not None
    assert row.evidence.said.words == "Monday"
    assert row.evidence.said.earliest == datetime(2024, 6, 17, tzinfo=UTC)


def test_what_was_said_after_the_text_was_known_has_no_date() -> None:
    """The day that the words name must be another one."""
    (row,) = told("Ana Bell said on Sunday that the dam broke.").planned

    assert row.evidence.said is None


def test_how_it_was_said_and_passed_on_is_kept() -> None:
    """Hedge with its words, and how the reporter passes it on."""
    manner = Manner(Sort.SPEECH, Hedge.POSSIBLE, (_span(TEXT, "saw"),), Reporting.DISTANCES)

    (row,) = told(TEXT, [extraction(TEXT, "he saw it", "he", manner=manner)]).planned

    evidence = row.evidence
    assert (evidence.hedge, evidence.hedge_words, evidence.reporting) == (
        Hedge.POSSIBLE, "saw", Reporting.DISTANCES,
    )  # fmt: skip


@pytest.mark.parametrize(("given", "kept"), [(-0.5, 0.0), (0.25, 0.25), (1.5, 1.0)])
def test_confidence_is_between_0_and_1(given: float, kept: float) -> None:
    """Whatever an extractor of another package gives."""
    (row,) = told(TEXT, [extraction(TEXT, "he saw it", "he", confidence=given)]).planned

    assert row.evidence.confidence == kept


def test_a_denial_that_only_points_is_of_the_claim_that_it_answers() -> None:
    """What it may be of more than one, or of none, makes no row, and is counted."""
    text = "Lund said that Orle Mills burnt the looms. Orle Mills denied the allegation."
    said = extraction(text, "Orle Mills burnt the looms", "Lund", speaker=Speaker("Lund", "Lund"))
    denied = extraction(
        text,
        "the allegation",
        "Orle Mills denied",
        cue=(_span(text, "denied"),),
        leaning=Leaning(Stance.DENIES),
        speaker=Speaker("Orle Mills", "Orle Mills"),
    )

    both, alone = told(text, [said, denied]), told(text, [denied])

    assert [(row.statement, row.evidence.stance, row.answers) for row in both.planned] == [
        ("Orle Mills burnt the looms", Stance.ASSERTS, None),
        ("Orle Mills burnt the looms", Stance.DENIES, 0),
    ]
    assert (both.left_out, alone.left_out, alone.planned) == (0, 1, ())


def test_who_turns_an_allegation_down_is_who_it_is_of() -> None:
    """The accuser's "it" is the denier; what somebody claims may be a deed of his own."""
    rows = {
        noun: [
            (row.origin.label, row.statement, row.evidence.stance)
            for row in told(text, _turned_down(text, noun)).planned
        ]
        for noun in ("allegation", "claim")
        for text in (f"Norway rejected Chad's {noun} that it had sunk a ferry.",)
    }

    assert rows["allegation"] == [
        ("Norway", "Norway had sunk a ferry", Stance.DENIES),
        ("Chad", "Norway had sunk a ferry", Stance.ASSERTS),
    ]
    assert [statement for _, statement, _ in rows["claim"]] == ["It had sunk a ferry"] * 2


def _turned_down(text: str, noun: str) -> list[Extraction]:
    content = "that it had sunk a ferry"
    return [
        extraction(
            text, f"Chad's {noun} {content}", "Norway", cue=(_span(text, "rejected"),),
            leaning=Leaning(Stance.DENIES), speaker=Speaker("Norway", "Norway"),
        ),
        extraction(
            text, content, "Chad's", cue=(_span(text, noun),), speaker=Speaker("Chad's", "Chad")
        ),
    ]  # fmt: skip


def test_a_claim_that_is_taken_for_granted_says_so_and_names_whom_the_text_names() -> None:
    """Whoever looks it over sees why it is there; the words that prove it are the speaker's."""
    text = (
        "Norvia has shipped grain to Orle since May. "
        "Ana Bell said that the deliveries of grain had saved the town."
    )

    granted, whole = told(text).planned

    assert granted.statement == "Norvia has delivered grain to Orle"
    assert (granted.origin, granted.evidence.stance) == (whole.origin, Stance.ASSERTS)
    assert (granted.evidence.found_by or "").endswith("; taken for granted by the words")
    assert [
        words.exact for role, words in granted.evidence.passages if role is PassageRole.CONTENT
    ] == ["the deliveries of grain"]


def test_a_reply_that_only_points_is_of_what_was_said_and_not_of_what_follows() -> None:
    """Who rejects an accusation may reject the breach alone, and have sold the boats."""
    text = (
        "Norland accused Orle of selling boats to Tirol for use on the lake. "
        "Orle rejected the accusation."
    )
    found = [
        extraction(
            text,
            "Orle of selling boats to Tirol for use on the lake",
            "Norland",
            cue=(_span(text, "accused"),),
            speaker=Speaker("Norland", "Norland"),
        ),
        extraction(
            text,
            "the accusation",
            "Orle",
            cue=(_span(text, "rejected"),),
            leaning=Leaning(Stance.DENIES),
            speaker=Speaker("Orle", "Orle"),
        ),
    ]

    rows = told(text, found).planned

    assert [(row.origin.label, row.statement) for row in rows] == [
        ("Norland", "Orle has sold boats to Tirol for use on the lake"),
        ("Norland", "Orle has sold boats to Tirol"),
        ("Orle", "Orle has sold boats to Tirol for use on the lake"),
    ]
