"""Where two statements cannot both be true."""

import pytest

from claimdb.link.align import align
from claimdb.link.amounts import amounts
from claimdb.link.frame import frame
from claimdb.link.relation import Relation
from claimdb.link.rivals import Case, opposite_deeds, rival_parts
from claimdb.link.times import times
from claimdb.link.view import view


def case(left: str, right: str) -> Case:
    """Lay two statements over each other."""
    one, two = view(frame(left)), view(frame(right))
    return Case(one, two, align(one, two), amounts(one, two), times(one, two))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A bomb destroyed the bridge.", "A flood destroyed the bridge."),
        ("Ola Berg won 3-1.", "Ola Berg won 2-0."),
        ("The queen arrived on 3 May 2021.", "The queen arrived on 4 May 2021."),
        ("The fire killed nine miners.", "The fire killed twenty miners."),
    ],
)
def test_one_slot_filled_in_two_ways(left: str, right: str) -> None:
    """Doers of what happens once, scores, days, amounts."""
    found = rival_parts(case(left, right))

    assert found is not None
    assert found.relation is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A bomb destroyed a bridge.", "A flood destroyed a bridge."),
        ("Nine miners of Lund died in a fire.", "Twenty miners of Orvik died in a flood."),
        ("Nine people are killed.", "Twenty people have been killed."),
        ("Ola Berg murdered the guard.", "The driver murdered the guard."),
        ("Rebels shelled the bridge on 3 May 2021.", "Rebels shelled the bridge on 4 May 2021."),
    ],
)
def test_two_events_of_one_kind_are_no_rivals(left: str, right: str) -> None:
    """Some bridge, other places, what can be done again, any deaths, a name and a description."""
    assert rival_parts(case(left, right)) is None


def test_opposite_deeds_on_one_thing() -> None:
    """They exclude each other, and the reason names both."""
    found = opposite_deeds(case("The bank raised rates.", "The bank cut rates."))

    assert found is not None
    assert found.reason == "'rise' and 'fall' cannot both be true"


def test_opposite_deeds_on_counted_things_may_both_be() -> None:
    """These forty branches need not be those forty."""
    assert opposite_deeds(case("It closed 40 shops.", "It opened 40 shops.")) is None


def test_polls_have_a_share_each() -> None:
    """Two leads are of two polls; two heights are not of one tower."""
    polls = case("Berg leads Lund by 43 per cent.", "Berg leads Lund by 47 per cent.")
    towers = case("The Vale tower is 90 metres high.", "The Vale tower is 70 metres high.")

    assert rival_parts(polls) is None
    assert rival_parts(towers) is not None
