"""Gerunds that become finite verbs, in number with who did it."""

import pytest

from claimdb.link.finite import are_many, is_plural, perfect, third
from claimdb.link.groups import groups
from claimdb.link.tagging import words


@pytest.mark.parametrize(
    ("gerund", "plural", "finite"),
    [
        ("sending arms", False, "has sent arms"),
        ("sending arms", True, "have sent arms"),
        ("sending arms in 2019", False, "sent arms in 2019"),
        ("being asleep", False, "is asleep"),
        ("being paid", True, "have been paid"),
        ("not paying", False, "has not paid"),
        ("owning the mill", False, "owns the mill"),
        ("lying and cheating", False, "has lied and cheated"),
    ],
)
def test_a_gerund_becomes_what_was_done(gerund: str, plural: bool, finite: str) -> None:
    """Or what is, with a verb of being; what is over is told in the past."""
    tagged = words(gerund)

    assert perfect(gerund, tagged, groups(tagged)[0], plural=plural) == finite


@pytest.mark.parametrize(
    ("who", "many"),
    [
        ("Police", True),
        ("police in Lund", True),
        ("two officials", True),
        ("Ann Lee and Bo Lund", True),
        ("the ministry", False),
        ("Halden Foods", False),
        ("the head of the prisons", False),
    ],
)
def test_who_are_many_is_told_from_the_label(who: str, many: bool) -> None:
    """A firm with a plural for a name is one."""
    assert are_many(who) is many


def test_the_head_of_a_phrase_tells_its_number() -> None:
    """Not what follows its preposition."""
    assert is_plural(words("the soldiers of the mill"))
    assert not is_plural(words("the head of the mills"))
    assert third("have") == "has"
