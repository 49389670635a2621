"""Whom somebody means who speaks of himself."""

import pytest

from claimdb.link.content import Content
from claimdb.link.selves import denier_meant, fits, is_body, self_named
from claimdb.model.vocab import SourceKind
from claimdb.text.spans import Span


def content(
    text: str, speaker: str, kind: SourceKind, *, of: str, we: str | None = None
) -> Content:
    """Return the part ``of`` a text as what a speaker says."""
    start = text.index(of)
    span = Span(start, start + len(of))
    return Content(text=text, spans=(span,), speaker=speaker, speaker_kind=kind, we=we)


def named(cue: str, part: str, speaker: str, kind: SourceKind) -> str:
    """Return what "SPEAKER CUE that PART" says of the speaker."""
    text = f"{speaker} {cue} that {part}."
    return self_named(part, content(text, speaker, kind, of=part), (cue,))


ORGANISATION, PERSON = SourceKind.ORGANISATION, SourceKind.PERSON


@pytest.mark.parametrize(
    ("cue", "part", "speaker", "kind", "expected"),
    [
        ("deny", "it lost the ship", "Example Lines", ORGANISATION, "Example Lines lost the ship"),
        ("deny", "they lost the ship", "Orle Mills", ORGANISATION, "Orle Mills lost the ship"),
        ("deny", "they have lost it", "Orle Mills", ORGANISATION, "Orle Mills has lost it"),
        ("deny", "its ship sank", "Example Lines", ORGANISATION, "Example Lines's ship sank"),
        ("deny", "she lied", "Ana Bell", PERSON, "Ana Bell lied"),
        (
            "reject",
            "the allegation that it lost a ship",
            "Example Lines",
            ORGANISATION,
            "the allegation that Example Lines lost a ship",
        ),
        ("say", "it had not shut wards", "Orle Home", ORGANISATION, "Orle Home had not shut wards"),
        ("say", "she had never met him", "Ana Bell", PERSON, "Ana Bell had never met him"),
    ],
)  # fmt: skip
def test_who_denies_denies_it_of_himself(
    cue: str, part: str, speaker: str, kind: SourceKind, expected: str
) -> None:
    """Also in the words of the allegation, and where he says that he has not done a thing."""
    assert named(cue, part, speaker, kind) == expected


@pytest.mark.parametrize(
    ("cue", "part", "speaker", "kind"),
    [
        ("deny", "he lost the ship", "Example Lines", ORGANISATION),
        ("deny", "it lost the ship", "Ana Bell", PERSON),
        ("deny", "he lied", "Ana Bell", PERSON),
        ("deny", "he had a gun", "family of the boy", SourceKind.GROUP),
        ("say", "it had closed a ward", "Orle Clinic", ORGANISATION),
        ("say", "it was not clear", "Orle Clinic", ORGANISATION),
        ("say", "it had not sunk", "Coast Guard", ORGANISATION),
        ("say", "it did not work", "Coast Guard", ORGANISATION),
        ("call", "it had not closed a ward", "Orle Clinic", ORGANISATION),
    ],
)
def test_in_doubt_a_word_stays_open(cue: str, part: str, speaker: str, kind: SourceKind) -> None:
    """A body is no "he", a woman neither; what is told of "it" may be told of a ship."""
    assert named(cue, part, speaker, kind) == part


@pytest.mark.parametrize(
    ("text", "of", "cue", "expected"),
    [
        ("Chad disclosed on Monday that {}.", "it had bought ten drones", "disclose", True),
        ("Chad held a vote. Chad confirmed that {}.", "it had sold a ship", "confirm", True),
        ("# Ships for Norway\n\nChad confirmed that {}.", "it had sold a ship", "confirm", True),
        ("Chad refused to speak about {}.", "whether it had sold a ship", "refuse", True),
        ("Chad confirmed to Norway that {}.", "it had sold a ship", "confirm", False),
        ("A ferry sank.\n\nChad confirmed that {}.", "it had hit a pier", "confirm", False),
        ("Chad's ferry sank. Chad confirmed that {}.", "it had hit a pier", "confirm", False),
        ("Chad confirmed that {}.", "it had been hit by a ferry", "confirm", False),
        ("Chad confirmed that {}.", "it had lost 40 men", "confirm", False),
        ("Chad confirmed that {}.", "it had sunk", "confirm", False),
        ("Chad confirmed a fire broke out and that {}.", "it had hit a pier", "confirm", False),
        ("Chad confirmed that {}.", "he had sold a ship", "confirm", False),
        ("Chad claimed that {}.", "it had sold a ship", "claim", False),
    ],
)
def test_who_confirms_a_deed_did_it_where_nobody_else_is_told_of(
    text: str, of: str, cue: str, expected: bool
) -> None:
    """Neither in his sentence nor as what the one before it is of; what one suffers is no deed."""
    one = content(text.format(of), "Chad", SourceKind.STATE, of=of)

    assert ("Chad had" in self_named(of, one, (cue,))) is expected


def test_what_a_content_told_of_first_may_be_meant_further_on() -> None:
    """The ferry, and not who confirms both."""
    whole = "a ferry was lost and that it had hit a pier"
    one = content(f"Chad confirmed that {whole}.", "Chad", SourceKind.STATE, of=whole)

    assert self_named("it had hit a pier", one, ("confirm",)) == "it had hit a pier"


@pytest.mark.parametrize(
    ("part", "speaker", "expected"),
    [
        ("Chad's allegation that it had shot a pilot", "Norway", "it"),
        ("Chad's accusation that it was training rebels", "Norway", "it"),
        ("Chad's claim that it had shot a pilot", "Norway", None),
        ("Chad's allegation that it had been shelled", "Norway", None),
        ("Chad's allegation that it had lost 40 men", "Norway", None),
        ("Norway's allegation that it had shot a pilot", "Norway", None),
        ("Chad's allegation that he had shot a pilot", "Norway", None),
    ],
)
def test_who_rejects_an_allegation_is_whom_it_is_against(
    part: str, speaker: str, expected: str | None
) -> None:
    """Where it is of a deed, and another's."""
    found = denier_meant(part, ("reject",), speaker, SourceKind.STATE)

    assert (None if found is None else part[found[0] : found[1]]) == expected


def test_it_may_be_what_the_sentence_before_named() -> None:
    """The freighter, and not the coast guard."""
    part = "it had not rammed a boat"
    text = f"The freighter left on Monday. The Coast Guard said {part}."
    other = f"The Coast Guard met on Monday. The Coast Guard said {part}."
    told = [
        self_named(part, content(one, "Coast Guard", ORGANISATION, of=part), ("say",))
        for one in (text, other)
    ]

    assert told == [part, "Coast Guard had not rammed a boat"]


def test_the_company_is_that_of_who_denies_for_it() -> None:
    """And of nobody who only tells of it; a union is no company."""
    part = "The company has not sold old meat"
    text = f'"{part}," Rosa Klein said.'
    own = content(text, "Rosa Klein", PERSON, of=part, we="Marlow Foods")
    union = content(text, "Rosa Klein", PERSON, of=part, we="Bakers' Union")

    assert self_named(part, own, ("say",)) == "Marlow Foods has not sold old meat"
    assert self_named(part, union, ("say",)) == part
    sold = "The company has sold old meat"
    assert self_named(sold, content(sold, "Ana", PERSON, of=sold, we="Marlow Foods"), ()) == sold


@pytest.mark.parametrize(
    ("name", "noun", "expected"),
    [
        ("Marlow Foods", "company", True),
        ("Marlow Foods", "group", True),
        ("Bakers' Union", "company", False),
        ("Bakers' Union", "union", True),
        ("Ministry of Labour", "ministry", True),
        ("Orle Airways", "airline", True),
        ("Weston University", "school", True),
        ("Marlow Foods", "ministry", False),
        ("Norway", "company", False),
    ],
)
def test_a_noun_fits_a_body_by_its_name(name: str, noun: str, expected: bool) -> None:
    """What no name says may be a firm; a state is none."""
    assert fits(name, noun) is expected


def test_bodies_are_states_organisations_and_outlets() -> None:
    """Of an unknown kind nothing is held."""
    assert [is_body(kind) for kind in (SourceKind.STATE, SourceKind.OUTLET, PERSON, None)] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("lead", "part", "expected"),
    [
        ("rejected claims that ", "it had closed 300 beds", "Orle Home had closed 300 beds"),
        ("dismissed new reports that ", "its nurses left", "Orle Home's nurses left"),
        ("rejected Norvia's claim that ", "it had closed 300 beds", "it had closed 300 beds"),
        ("repeated claims that ", "it had closed 300 beds", "it had closed 300 beds"),
        ("rejected claims that ", "he had closed 300 beds", "he had closed 300 beds"),
    ],
)
def test_the_noun_of_what_is_rejected_may_stand_outside(
    lead: str, part: str, expected: str
) -> None:
    """It is of the speaker unless another one owns the claim."""
    text = f"Orle Home {lead}{part}."

    assert self_named(part, content(text, "Orle Home", ORGANISATION, of=part), ()) == expected
