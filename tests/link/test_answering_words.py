"""What the words of a reply take up of an allegation."""

import pytest

from claimdb.link.answering_words import Taken, match, names_in, own_terms, points

ALLEGED = "Erewhon supplied rockets to Utopia"


@pytest.mark.parametrize(
    ("reply", "taken"),
    [
        ("the allegations", Taken.POINTED),
        ("it", Taken.POINTED),
        ("supplying any rockets", Taken.DEED),
        ("that it supplied weapons", Taken.DEED),
        ("using rockets", Taken.NOTHING),
        ("that a worker had drowned", Taken.NOTHING),
        ("supplying rockets to Ruritania", Taken.NOTHING),
    ],
)
def test_a_reply_takes_up(reply: str, taken: Taken) -> None:
    """The deed, or nothing but a pronoun; another deed or another place is something else."""
    assert match(reply, ALLEGED).taken is taken


def test_who_denies_the_narrower_has_not_denied_the_wider() -> None:
    """From "missiles" weapons follow, from "weapons" no missiles."""
    assert match("supplying weapons", "Erewhon supplied missiles").taken is Taken.DEED
    assert match("supplying missiles", "Erewhon supplied weapons").share < 1


def test_questions_only_point_and_being_questioned_is_a_deed() -> None:
    """The noun has the form of a deed that other words tell: "interrogate"."""
    assert match("to questions", ALLEGED).taken is Taken.POINTED
    questioned = "the police questioned the envoy"
    assert match("questioning the envoy", questioned).taken is Taken.DEED


def test_names_of_the_speakers_take_up_nothing() -> None:
    """Any reply may have them."""
    own = match("the Erewhon story", ALLEGED, spoken_of=frozenset({"erewhon"}))

    assert own.taken is Taken.POINTED


def test_names_are_known_by_their_state() -> None:
    """A capital or an adjective stands for it."""
    assert names_in("the Egyptian statement") == {"egypt"}
    assert names_in("Cairo's claim") >= {"egypt"}


def test_what_is_conceded_is_not_denied() -> None:
    """It is not among the reply's own words."""
    assert [term.words for term in own_terms("hiding gold but admitted a gift of wine")] == [
        "hiding",
        "gold",
    ]


@pytest.mark.parametrize(
    ("words", "does"), [("this", True), ("both accounts", True), ("rain", False)]
)
def test_some_words_point_back(words: str, *, does: bool) -> None:
    """At something said before."""
    assert points(words) is does
