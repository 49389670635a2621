"""How amounts of two statements lie to each other."""

import pytest

from claimdb.link.amounts import Amounts, amounts
from claimdb.link.frame import frame
from claimdb.link.view import view


def between(left: str, right: str) -> Amounts:
    """Return how the amounts of two statements lie to each other."""
    return amounts(view(frame(left)), view(frame(right)))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Nine miners died.", "Twenty miners died.", (False, False, True)),
        ("Twenty miners died.", "At least nine miners died.", (True, False, False)),
        ("Nine miners died.", "Miners died.", (True, False, False)),
        ("Nine miners died.", "Nine miners died.", (True, True, False)),
        ("More than 20 miners died.", "Fewer than 90 miners died.", (False, False, False)),
        ("Miners died.", "Miners died.", (True, True, False)),
        ("Nine miners died.", "Twenty houses fell.", (False, False, False)),
    ],
)
def test_amounts_of_one_thing_are_set_against_each_other(
    left: str, right: str, expected: tuple[bool, bool, bool]
) -> None:
    """Within, rival or open; what counts other things is no rival."""
    found = between(left, right)

    assert (found.forward, found.backward, found.rival) == expected


def test_rivals_are_told_in_the_words_of_the_statements() -> None:
    """For the reason that people read."""
    assert between("Nine miners died.", "Twenty miners died.").told == "'Nine' and 'Twenty'"
