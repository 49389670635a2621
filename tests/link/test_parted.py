"""What is told of a part, and what of the whole."""

import pytest

from claimdb.link.frame import frame
from claimdb.link.parted import limited, parted
from claimdb.link.relation import Relation
from claimdb.link.same import compare


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Some of the troops left Lund.", "The troops left Lund."),
        ("Part of the dam in Lund collapsed.", "The dam in Lund collapsed."),
        ("Half of the nurses in Lund quit.", "The nurses in Lund quit."),
        ("Norvik closed 40 of its mines.", "Norvik closed its mines."),
        ("Rebels seized part of Lund.", "Rebels seized Lund."),
    ],
)
def test_the_part_is_not_the_whole(part: str, whole: str) -> None:
    """Neither the same nor more: of all it would be told otherwise."""
    assert parted(part, whole)
    assert compare(frame(part), frame(whole)).relation is Relation.RELATED
    assert compare(frame(whole), frame(part)).relation is Relation.RELATED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some of the troops left Lund.", "Troops left Lund."),
        ("Half of the voters stayed at home.", "Fifty per cent of the voters stayed at home."),
        ("Thousands of North Korean soldiers came.", "North Korea sent thousands of soldiers."),
    ],
)
def test_what_is_of_the_same_part_or_of_no_whole_is_let_be(one: str, other: str) -> None:
    """Some troops are troops; half of them is fifty per cent of them."""
    assert not parted(one, other)
    assert not parted(other, one)


@pytest.mark.parametrize(
    ("one", "other", "is_less"),
    [
        ("Orsk banned some imports.", "Orsk banned imports.", True),
        ("Orsk banned imports.", "Orsk banned some imports.", False),
        ("Orsk banned some imports.", "Orsk banned most imports.", False),
        ("Most schools were closed.", "Schools were closed.", True),
        ("Some 40 tanks were sent.", "Tanks were sent.", False),
    ],
)
def test_some_of_a_kind_is_less_than_the_kind(one: str, other: str, *, is_less: bool) -> None:
    """And "some 40" are about forty."""
    assert limited(one, other) is is_less
