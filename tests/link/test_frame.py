"""Frames: who did what to whom, read from the words of a statement."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.frame import Frame, frame
from claimdb.link.phrases import Phrase

DAY: Final = date(2024, 6, 18)


def _heads(phrases: tuple[Phrase, ...]) -> list[str]:
    return [one.head for one in phrases]


def _read(statement: str) -> tuple[str, list[str], list[str], list[str]]:
    """Return the deed (or the predicate), the actors, the objects and the recipients."""
    read = frame(statement)
    return (
        read.deed or read.predicate,
        _heads(read.actors),
        _heads(read.objects),
        _heads(read.recipients),
    )


@pytest.mark.parametrize(
    "statement",
    [
        "Pyongyang sent shells to Moscow",
        "North Korea has supplied Russia with shells",
        "The DPRK gave Russia shells",
        "Shells were delivered to Russia by North Korea",
        "Russia was supplied with shells by North Korea",
        "Russia bought shells from North Korea",
        "The delivery of shells to Russia by North Korea",
        "North Korea's supply of shells to Russia",
    ],
)
def test_one_transfer_in_many_shapes_fills_the_same_slots(statement: str) -> None:
    """Active, passive, by noun, from the giver or the taker."""
    assert _read(statement) == ("transfer", ["north korea"], ["shell"], ["russia"])


@pytest.mark.parametrize(
    ("statement", "deed", "actors", "objects"),
    [
        ("Iranian drones hit a school in Kyiv", "attack", ["drone"], ["school"]),
        ("Russia carried out an attack on Odesa", "attack", ["russia"], ["odesa"]),
        ("Three sailors were arrested", "arrest", [], ["sailor"]),
        ("The army is going to test a missile", "test", ["army"], ["missile"]),
        ("Russia and Iran signed a treaty", "sign", ["russia", "iran"], ["treaty"]),
        ("Moscow supplies weapons", "transfer", ["russia"], ["weapon"]),
        ("The plane crashed", "crash", ["plane"], []),
        ("The king visited Oslo", "visit", ["king"], ["norway"]),
        ("The visit of the king", "visit", ["king"], []),
        ("Soldiers who crossed the border retreated", "retreat", ["soldier"], []),
    ],
)
def test_other_deeds(statement: str, deed: str, actors: list[str], objects: list[str]) -> None:
    """By the group of the verb, with what stands before and behind it."""
    read = frame(statement)

    assert (read.deed, _heads(read.actors)[: len(actors)], _heads(read.objects)) == (
        deed,
        actors,
        objects,
    )


@pytest.mark.parametrize(
    ("statement", "negated", "modality"),
    [
        ("Russia used gas", False, ""),
        ("Russia did not use gas", True, ""),
        ("Russia never used gas", True, ""),
        ("Russia failed to use gas", True, ""),
        ("Russia used no gas", True, ""),
        ("No gas was used", True, ""),
        ("Russia will use gas", False, "future"),
        ("Russia may use gas", False, "possible"),
        ("Russia plans to use gas", False, "planned"),
        ("Russia tried to use gas", False, "attempted"),
        ("Russia must use gas", False, "necessary"),
        ("Russia would use gas", False, "conditional"),
        ("Russia is believed to have used gas", False, "reported"),
        ("Russia vowed not to use gas", True, "planned"),
    ],
)
def test_what_is_denied_or_only_planned_is_told(
    statement: str, negated: bool, modality: str
) -> None:
    """The deed and its parts are the same in all of them."""
    read = frame(statement)

    assert (read.predicate, read.negated, read.modality) == ("use", negated, modality)


def test_names_behind_adjectives_belong_to_the_thing() -> None:
    """The missiles of "North Korean missiles" are of North Korea."""
    (missiles,) = frame("North Korean ballistic missiles were used").objects

    assert missiles.head == "missile"
    assert missiles.owners == {"north korea"}
    assert missiles.modifiers == {"ballistic"}
    assert "weapon" in missiles.kinds


def test_a_quantity_counts_the_head_of_its_phrase() -> None:
    """Also where it stands before "of"."""
    (forty,) = frame("The firm sold at least 40 tanks").quantities
    (rounds,) = frame("The firm sold millions of shells").quantities

    assert (forty.low, forty.high, forty.of) == (40, None, "tank")
    assert (rounds.low, rounds.of) == (2e6, "shell")


def test_a_purpose_is_told_apart() -> None:
    """What something is used for ("to hit targets") is not what it is used on."""
    lemma, phrases = frame("Drones are used to hit Georgian villages").purpose

    assert (lemma, _heads(phrases)) == ("hit", ["village"])


def test_a_capital_behind_in_is_a_place() -> None:
    """The Moscow of "in Moscow" is the city; by itself it is Russia."""
    read = frame("Moscow arrested a spy in Moscow")

    assert _heads(read.actors) == ["russia"]
    assert _heads(read.places) == ["moscow"]


def test_times_are_counted_from_the_day_of_publication() -> None:
    """The month before 18 June is May; what is still to come is not dated back."""
    (may,) = frame("The road was closed last month", day=DAY).times
    (coming,) = frame("The road will open on Monday", day=DAY).times

    assert (may.first, may.last) == (date(2024, 5, 1), date(2024, 5, 31))
    assert (coming.words, coming.first) == ("on Monday", None)


def test_a_date_that_was_added_is_no_part_of_the_statement() -> None:
    """With and without it a statement has the same slots."""
    with_date = frame("The road was closed on Monday (17 June 2024)")

    assert with_date.objects == frame("The road was closed on Monday").objects
    assert with_date.quantities == ()


def test_names_that_the_caller_gives_stand_for_words() -> None:
    """Who "he" is may be known."""
    read = frame("He sold the boat", names={"he": "Bram Teller"})

    assert _heads(read.actors) == ["bram teller"]


def test_two_verbs_that_share_all_are_both_told() -> None:
    """As in "killed or maimed"."""
    read = frame("Several soldiers were killed or maimed in explosions")

    assert (read.predicate, read.also) == ("kill", ("maim",))
    assert _heads(read.places) == ["explosion"]


def test_a_noun_phrase_is_no_clause() -> None:
    """It tells a deed, and claims nothing by itself."""
    assert not frame("the supply of shells to Russia").is_clause
    assert frame("Shells were supplied to Russia").is_clause


@given(st.text(max_size=120))
def test_any_text_has_a_frame_that_can_be_a_key(text: str) -> None:
    """Frames are made of every statement, and are hashable."""
    read = frame(text)

    assert isinstance(read, Frame)
    assert read.statement == text
    assert hash(read) == hash(frame(text))


@pytest.mark.parametrize(
    ("statement", "aspect"),
    [
        ("Norvia is building a dam.", "ongoing"),
        ("Lund was being evacuated.", "ongoing"),
        ("Norvia built a dam.", "done"),
        ("Norvia has built a dam.", "done"),
        ("Shells are used in Lund.", ""),
        ("Norvia will build a dam.", ""),
        ("The building of a dam", ""),
    ],
)
def test_what_goes_on_is_told_from_what_is_done(statement: str, aspect: str) -> None:
    """What is so, and what is to come, is neither."""
    assert frame(statement).aspect == aspect
