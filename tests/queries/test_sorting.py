"""ORDER BY from the sorts of a query."""

import pytest

from claimdb.errors import ChoiceUnknown
from claimdb.queries.sorting import order_by, reverse


def test_a_sort_is_taken_as_it_is_written() -> None:
    """Sorts are written from low to high."""
    assert order_by({"last": "last_said, id"}, "last") == "ORDER BY last_said, id"


def test_a_minus_turns_every_term_round() -> None:
    """Ties follow the same direction, so that an index serves both ways."""
    assert order_by({"last": "a, b DESC"}, "-last") == "ORDER BY a DESC, b"


def test_empty_values_stay_where_they_are() -> None:
    """What has no date comes last, from either end."""
    assert reverse("a NULLS LAST") == "a DESC NULLS LAST"


def test_commas_inside_parentheses_do_not_part_terms() -> None:
    """A term may be a call with several arguments."""
    assert reverse("coalesce(a, (SELECT b)), c") == "coalesce(a, (SELECT b)) DESC, c DESC"


def test_a_dash_in_a_name_is_an_underscore() -> None:
    """People write --sort with dashes."""
    assert order_by({"first_said": "x"}, "first-said") == "ORDER BY x"


def test_without_sorts_there_is_no_order() -> None:
    """A query may have an order of its own."""
    assert order_by({}, "") == ""


def test_an_unknown_sort_names_the_nearest() -> None:
    """A near miss is named, and all that there are."""
    with pytest.raises(ChoiceUnknown, match=r"'lost' \(did you mean 'last'\?\).*last, first"):
        order_by({"last": "a", "first": "b"}, "-lost")
