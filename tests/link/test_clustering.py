"""Groups of statements that are one claim."""

from itertools import permutations
from typing import Final

from claimdb.link.clustering import candidates, cluster
from claimdb.link.frame import frame

STATEMENTS: Final = (
    "Rebels seized the port of Lund.",
    "The vaccine cures measles.",
    "The port of Lund was seized by rebels.",
    "Rebels seized the port of Lund at night with tanks.",
)


def test_the_same_claim_in_other_words_is_one_group() -> None:
    """What says more is a claim of its own."""
    assert [group.places for group in cluster(STATEMENTS)] == [(0, 2), (1,), (3,)]


def test_what_joins_a_group_is_told() -> None:
    """Which two, how sure, and why."""
    (joined,) = cluster(STATEMENTS)[0].joined

    assert (joined.left, joined.right) == (0, 2)
    assert joined.score > 0.5
    assert joined.reason == "each says all that the other says"


def test_the_order_of_statements_does_not_matter() -> None:
    """The groups hold the same statements."""
    expected = {frozenset({0, 2}), frozenset({1}), frozenset({3})}
    for order in permutations(range(4)):
        groups = cluster(STATEMENTS[place] for place in order)
        assert {frozenset(order[place] for place in one.places) for one in groups} == expected


def test_copies_of_a_statement_are_in_its_group() -> None:
    """They change nothing else."""
    (group, *_) = cluster((*STATEMENTS, STATEMENTS[0]))

    assert group.places == (0, 2, 4)
    assert [(one.left, one.right, one.reason) for one in group.joined][-1] == (
        0,
        4,
        "the same words",
    )


def test_less_sure_pairs_can_be_left_apart() -> None:
    """Nothing but copies is surer than 1."""
    assert [group.places for group in cluster(STATEMENTS, least=1.0)] == [(0,), (1,), (2,), (3,)]


def test_statements_without_a_common_key_are_never_compared() -> None:
    """Pairs come from keys alone, in order."""
    assert candidates([frame(one) for one in STATEMENTS]) == [(0, 2), (0, 3), (2, 3)]


def test_no_statements_make_no_groups() -> None:
    """An empty list is no error."""
    assert cluster([]) == []
