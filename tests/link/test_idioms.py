"""Negations that deny nothing."""

import pytest

from claimdb.link.groups import groups, main_clause
from claimdb.link.idioms import is_idiom
from claimdb.link.tagging import words


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Mali could not be happier", True),
        ("Mali has never been prouder of it", True),
        ("Mali cannot wait to sail", True),
        ("Mali could not resist", True),
        ("Mali ain't got boats", True),
        ("Mali could not be a leader", False),
        ("Mali was not happier", False),
        ("Mali has never been under siege", False),
        ("Mali did not wait", False),
        ("Mali cannot sail", False),
    ],
)
def test_a_way_of_saying_how_much_is_no_denial(statement: str, expected: bool) -> None:
    """What is plainly negated is one."""
    tagged = words(statement)
    main = main_clause(tagged, groups(tagged))

    assert main is not None
    assert is_idiom(tagged, main, main.negations[0]) is expected
