"""One mention more, beside those that are there."""

from claimdb.model.vocab import Judgement
from claimdb.resolve import place
from tests.resolve.mentions import mention

SENATOR = mention("Marco Delgado", roles=("senator",), key=1)
KEEPER = mention("Marco Delgado", roles=("goalkeeper",), key=2)
PLAIN = mention("Marco Delgado", key=3)


def test_who_fits_one_alone_is_the_same() -> None:
    """With the reason that comparing gives."""
    (found,) = place(PLAIN, [SENATOR])

    assert (found.left, found.right) == (1, 3)
    assert found.verdict.judgement is Judgement.SAME


def test_who_fits_two_that_are_not_one_is_a_question() -> None:
    """A namesake without a role joins neither the senator nor the goalkeeper."""
    found = place(PLAIN, [KEEPER, SENATOR])

    assert [one.left for one in found] == [1, 2]
    assert {one.verdict.judgement for one in found} == {Judgement.UNSURE}
    assert "more than one" in found[0].verdict.reason


def test_nobody_is_joined_through_a_namesake() -> None:
    """The goalkeeper comes last, and the plain name is the senator already."""
    found = place(KEEPER, [SENATOR, PLAIN])

    assert {one.verdict.judgement for one in found} == {Judgement.UNSURE}


def test_those_there_is_nothing_to_say_of_are_left_out() -> None:
    """Other names, and sources without one."""
    others = [mention("Ada Holt", key=5), mention("some experts", key=6, is_named=False)]

    assert place(PLAIN, others) == ()
