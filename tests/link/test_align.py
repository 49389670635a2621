"""Which terms of two statements say the same."""

import pytest

from claimdb.link.align import Alignment, align, same_name
from claimdb.link.frame import frame
from claimdb.link.terms import terms
from claimdb.link.view import view


def aligned(left: str, right: str) -> Alignment:
    """Align two statements."""
    return align(view(frame(left)), view(frame(right)))


def test_what_is_left_over_is_told_by_side() -> None:
    """Words that nothing on the other side says or implies."""
    found = aligned("Rebels seized Lund at night with tanks.", "Rebels seized Lund.")

    assert {part.term.words for part in found.left} >= {"tanks"}
    assert found.right == ()


def test_a_link_tells_which_side_says_more() -> None:
    """Missiles are weapons."""
    links = aligned("Rebels have missiles.", "Rebels have weapons.").links

    assert [(one.forward, one.backward) for one in links if one.left.term.words == "missiles"] == [
        (True, False)
    ]


def test_what_stands_beside_a_name_as_its_kind_says_nothing() -> None:
    """The town of Lund is Lund."""
    found = aligned("Rebels seized the town of Lund.", "Rebels seized Lund.")

    assert found.left == ()


def test_who_does_it_always_says_nothing() -> None:
    """A court acquits."""
    assert aligned("A court acquitted Ola Berg.", "Ola Berg was acquitted.").left == ()


def test_a_surname_is_the_name_of_the_person() -> None:
    """With first names or a title before it, and not with another name behind it."""
    (full,), (short,), (titled,), (other,) = (
        terms(name) for name in ("Ola Berg", "Berg", "President Ola Berg", "Berg Holm")
    )

    assert same_name(full, short)
    assert same_name(full, titled)
    assert not same_name(short, other)
    assert not same_name(full, other)


def test_parts_that_exclude_each_other_are_found() -> None:
    """Among what is left over on both sides."""
    found = aligned("The moon is larger than Lund.", "The moon is smaller than Lund.").opposed

    assert found is not None
    assert [part.term.words for part in found] == ["larger", "smaller"]


def test_what_a_named_thing_is_says_nothing_unless_both_tell_it() -> None:
    """The ferry Aurora is the Aurora, and no museum Aurora."""
    plain = aligned("The ferry Aurora sank off Mirna.", "The Aurora sank off Mirna.")
    both = aligned("The ferry Aurora sank off Mirna.", "The museum Aurora sank off Mirna.")

    assert plain.left == ()
    assert [part.term.words for part in both.left] == ["ferry"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Norvia", "Norvian", True),
        ("Chechnya", "Chechnyan", True),
        ("Norvia", "Norvik", False),
        ("Iria", "Irian", False),
        ("Norvia", "Norvian Steel", False),
    ],
)
def test_a_people_is_known_by_its_land(one: str, other: str, *, same: bool) -> None:
    """By its ending, where the gazetteer does not have it."""
    left, right = (terms(f"It left {name}.")[-1] for name in (one, other))

    assert same_name(left, right) is same
