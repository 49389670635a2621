"""Which allegation a reply answers."""

from dataclasses import replace
from datetime import date

import pytest

from claimdb.link.answering import Saying, all_answers, answers
from claimdb.model.vocab import Stance

MAY, JUNE = date(2023, 5, 3), date(2023, 6, 9)

ACID = Saying(
    key="acid",
    source="The town",
    words="the mill dumped acid into the Orle",
    accused=("the mill",),
    position=10,
    document="one",
    day=MAY,
)
BRIBE = Saying(
    key="bribe",
    source="Prosecutors",
    words="the mill bribed an inspector",
    accused=("the mill",),
    position=80,
    document="one",
    day=MAY,
)
REPLY = Saying(
    key="reply",
    source="The mill",
    words="the allegation",
    cue="denied",
    stance=Stance.DENIES,
    position=200,
    document="one",
    day=MAY,
)


def answered(reply: Saying, *allegations: Saying) -> object:
    """Return the key of what is answered."""
    found = answers(reply, allegations)
    return None if found is None else found.key


def test_a_reply_that_only_points_answers_the_nearest_accusation() -> None:
    """Of those against its speaker, the last before it."""
    assert answered(REPLY, ACID, BRIBE) == "bribe"
    assert (
        answered(REPLY, replace(BRIBE, accused=("the tannery",), words="it stank"), ACID) == "acid"
    )


def test_a_reply_with_words_of_its_own_answers_what_it_takes_up() -> None:
    """However far back that is."""
    assert answered(replace(REPLY, words="dumping any acid"), ACID, BRIBE) == "acid"


def test_nothing_said_later_is_answered() -> None:
    """In the same document by its place, in others by the day."""
    assert answered(REPLY, replace(ACID, position=300)) is None
    assert answered(REPLY, replace(ACID, document="two", day=JUNE)) is None
    assert answered(REPLY, replace(ACID, document="two", day=None)) is None


def test_what_was_said_earlier_elsewhere_is_answered() -> None:
    """A denial in one article answers the accusation of another."""
    found = answers(replace(REPLY, day=JUNE, words="dumping acid"), [replace(ACID, document="two")])

    assert found is not None
    assert found.key == "acid"
    assert "takes up" in found.reason
    assert 0 < found.score <= 1


@pytest.mark.parametrize("party", ["The mill", "the mill"])
def test_nobody_answers_the_own_side(party: str) -> None:
    """Neither oneself nor who speaks for the same."""
    assert answered(REPLY, replace(ACID, source="A spokesman", party=party)) is None


def test_a_capital_is_the_side_of_its_state() -> None:
    """Moscow does not answer the Kremlin."""
    said = replace(ACID, source="The Kremlin", words="Kyiv dumped acid", accused=())
    reply = replace(REPLY, source="Moscow", words="dumping acid")

    assert answered(reply, said) is None


def test_only_what_is_asserted_can_be_answered() -> None:
    """A question, a denial or a word passed on accuses nobody."""
    assert answered(REPLY, replace(ACID, stance=Stance.RELAYS)) is None


def test_a_denial_of_something_else_answers_nothing() -> None:
    """Though its speaker is the accused, and nobody else is near."""
    assert answered(replace(REPLY, words="that a worker had drowned"), ACID) is None


def test_a_surname_stands_for_the_accused() -> None:
    """Accused as Darnell Okoro, denying as Mr Okoro."""
    said = replace(ACID, words="Darnell Okoro set the fire", accused=("Darnell Okoro",))

    assert answered(replace(REPLY, source="Mr Okoro", words="it"), said) == "acid"


def test_a_reply_that_denies_nothing_answers_each_whom_it_is_aimed_at() -> None:
    """To all who accused the speaker, the nearest first."""
    one = replace(ACID, key=1, source="Seoul", words="Pyongyang sent men", accused=("Pyongyang",))
    two = replace(one, key=2, source="Washington", words="Pyongyang sold shells", position=60)
    reply = replace(
        REPLY,
        source="Kim Yo Jong",
        party="North Korea",
        cue="said",
        stance=Stance.ASSERTS,
        words="Both are misleading public opinion on the issue",
    )

    assert [one.key for one in all_answers(reply, [one, two])] == [2, 1]


def test_a_reply_that_names_the_accuser_answers_it() -> None:
    """Though another accusation is nearer."""
    said = replace(ACID, source="Cairo", words="Khartoum armed bandits", accused=("Khartoum",))
    nearer = replace(said, key="nearer", source="Tunis", position=90)
    reply = replace(REPLY, source="Sudan", words="the Egyptian claim")

    assert answered(reply, said, nearer) == "acid"
