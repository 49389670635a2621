"""Who plays which part."""

import pytest

from claimdb.link.frame import frame


@pytest.mark.parametrize(
    ("statement", "others"),
    [
        ("Mali met Niger in Oslo", [("in", "norway")]),
        ("In Oslo, Mali met Niger", [("in", "norway")]),
        ("Mali fought with boats against rebels", [("with", "boat"), ("against", "rebel")]),
        ("Boats were sold by Mali for gold", [("for", "gold")]),
    ],
)
def test_further_phrases_keep_their_preposition(
    statement: str, others: list[tuple[str, str]]
) -> None:
    """Before the verb or behind it."""
    assert [(one.preposition, one.head) for one in frame(statement).others] == others


@pytest.mark.parametrize(
    ("statement", "recipients", "objects"),
    [
        ("Mali was given boats", ["mali"], ["boat"]),
        ("Boats were given to Mali", ["mali"], ["boat"]),
        ("Mali was armed with guns", ["mali"], ["gun"]),
        ("Niger gave Mali ten boats", ["mali"], ["boat"]),
        ("Niger gave boats and guns", [], ["boat", "gun"]),
        ("The gift of boats to Mali", ["mali"], ["boat"]),
        ("Giving boats to Mali", ["mali"], ["boat"]),
    ],
)
def test_who_gets_what(statement: str, recipients: list[str], objects: list[str]) -> None:
    """Whatever the order of words."""
    read = frame(statement)

    assert [one.head for one in read.recipients] == recipients
    assert [one.head for one in read.objects] == objects


def test_a_second_clause_fills_no_slot_of_the_first() -> None:
    """Its subject begins behind "and"."""
    read = frame("Mali sold boats and Niger bought gold")

    assert [one.head for one in read.objects] == ["boat"]


def test_times_are_no_actors() -> None:
    """They stand before the verb as subjects do."""
    read = frame("Last month Mali sold boats")

    assert [one.head for one in read.actors] == ["mali"]


def test_a_noun_of_deed_has_its_targets() -> None:
    """As in "attacks on villages"."""
    read = frame("attacks on villages by drones")

    assert read.deed == "attack"
    assert [one.head for one in read.objects] == ["village"]
    assert [one.head for one in read.actors] == ["drone"]


def test_words_without_a_deed_are_phrases_only() -> None:
    """A bare noun has no predicate."""
    read = frame("the weather in Oslo")

    assert read.predicate == ""
    assert [one.head for one in read.actors] == ["weather"]
