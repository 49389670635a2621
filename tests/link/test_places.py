"""Whether what two statements share stands in the same place."""

import pytest

from claimdb.link.align import align
from claimdb.link.frame import frame
from claimdb.link.places import astray_part, crossed_heads, heads_meet
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.link.view import view


@pytest.mark.parametrize(
    ("left", "right", "crossed"),
    [
        ("Iran armed Yemen.", "Yemen armed Iran.", True),
        ("Iran armed Yemen.", "Yemen was armed by Iran.", False),
        ("Iran sent drones to Yemen.", "Yemen sent drones to Iran.", True),
        ("Iran and Oman signed a pact.", "Oman and Iran signed a pact.", False),
        ("Iran fired rockets near Oman.", "Oman fired rockets near Iran.", True),
        ("Iran met the king of Oman in Lund.", "Iran met the king of Lund in Oman.", True),
    ],
)
def test_parties_that_exchange_their_parts_are_seen(left: str, right: str, crossed: bool) -> None:
    """But not where both do it together."""
    one, two = view(frame(left)), view(frame(right))

    assert (crossed_heads(align(one, two).links, one, two) is not None) is crossed


def test_names_that_belong_to_other_things_are_seen() -> None:
    """French guards and Malian pupils, Malian guards and French pupils."""
    one = view(frame("French guards taught Malian pupils."))
    two = view(frame("Malian guards taught French pupils."))
    links = align(one, two).links

    assert astray_part(links, one, two) or crossed_heads(links, one, two)


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        ("The son of Ola Berg died.", "Ola Berg died.", False),
        ("Ola Berg died.", "Berg died.", True),
        ("Iran expelled Kurds of Iraq.", "Iran expelled Kurds.", True),
    ],
)
def test_what_a_statement_is_about_has_to_meet(left: str, right: str, meet: bool) -> None:
    """A part of its name is not enough."""
    one, two = view(frame(left)), view(frame(right))

    assert heads_meet(align(one, two), one, two) is meet


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The unrest in Lome is out of control.", "The unrest in Lome is under control."),
        ("Ana Ruiz is in danger.", "Ana Ruiz is out of danger."),
        ("Brazil voted in favour of the treaty.", "Brazil voted against the treaty."),
        ("The mayor of Harsk spoke out against the dam.", "The mayor of Harsk spoke for the dam."),
    ],
)
def test_prepositions_of_several_words_hold_apart(left: str, right: str) -> None:
    """Nothing follows from what is the other way round."""
    assert compare(frame(left), frame(right)).relation not in {
        Relation.SAME,
        Relation.ENTAILS,
        Relation.ENTAILED_BY,
    }


def test_out_of_is_from() -> None:
    """Where something goes the two are one."""
    left, right = "Norvia moved troops out of Harsk.", "Norvia moved troops from Harsk."
    assert compare(frame(left), frame(right)).relation is Relation.SAME


@pytest.mark.parametrize(
    ("left", "relation"),
    [
        ("An aide to Marn was killed by Norland's air strikes", Relation.RELATED),
        ("Marn was killed by Norland's air strikes", Relation.ENTAILS),
    ],
)
def test_somebodys_aide_is_not_the_one_who_died(left: str, relation: Relation) -> None:
    """Though the other words are as in "the death of Marn", told by a deed that entails it."""
    right = frame("The death of Marn by Norland's air strikes")

    assert compare(frame(left), right).relation is relation
