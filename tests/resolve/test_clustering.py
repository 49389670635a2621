"""From mentions to groups."""

from dataclasses import replace
from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.resolving_gold import GroupCase, resolution_cases
from claimdb.bench.resolving_speed import invented
from claimdb.model.vocab import Judgement, SourceKind
from claimdb.resolve import Mention, cluster, compare
from tests.resolve.mentions import mention
from tests.support.repository import ROOT

PAIRS, GROUPS = resolution_cases(ROOT / "tests" / "cases" / "resolution")
EVERY: Final = [
    replace(one, key=key, document=f"d{key}")
    for key, one in enumerate(one for case in PAIRS for one in (case.a, case.b))
]
KIRBY: Final = mention("John Kirby", roles=("Pentagon spokesman",), key=1)


@given(st.randoms(use_true_random=False))
def test_the_order_of_mentions_does_not_matter(dice: Random) -> None:
    """Groups, verdicts and questions are the same for any order."""
    some = EVERY[:160]
    shuffled = list(some)
    dice.shuffle(shuffled)

    assert cluster(shuffled) == cluster(some)


def test_every_key_is_in_one_group() -> None:
    """Those alone too, and unnamed ones always alone."""
    found = cluster(EVERY)
    keys = [key for group in found.groups for key in group]

    assert sorted(map(str, keys)) == sorted(str(one.key) for one in EVERY)
    alone = {group[0] for group in found.groups if len(group) == 1}
    assert {one.key for one in EVERY if not one.is_named} <= alone


def test_no_group_holds_two_that_are_not_the_same() -> None:
    """Of all pairs in all groups of the gold set together."""
    by_key = {one.key: one for one in EVERY}
    wrong = [
        (by_key[one].name, by_key[other].name)
        for group in cluster(EVERY).groups
        for one in group
        for other in group
        if (verdict := compare(by_key[one], by_key[other])) is not None
        and verdict.judgement is Judgement.NOT_SAME
    ]

    assert wrong == []


@pytest.mark.parametrize("case", GROUPS, ids=lambda case: case.name)
def test_a_case_of_the_gold_set_makes_its_groups(case: GroupCase) -> None:
    """All of them, and no others."""
    made = {frozenset(group) for group in cluster(case.mentions).groups}

    assert made == {frozenset(group) for group in case.groups}


def test_mentions_with_one_key_are_refused() -> None:
    """Since a verdict could not say whom it is on."""
    with pytest.raises(ValueError, match="same key"):
        cluster([KIRBY, KIRBY])


def test_nothing_makes_nothing() -> None:
    """No mentions, no groups."""
    assert cluster([]).groups == ()


def test_keys_may_be_words_and_numbers() -> None:
    """They come back as they were given, numbers first."""
    found = cluster([replace(KIRBY, key="b"), replace(KIRBY, key=7, document="other")])

    assert found.groups == ((7, "b"),)
    assert [(one.left, one.right) for one in found.verdicts] == [(7, "b")]


def test_a_name_that_fits_two_is_a_question() -> None:
    """It joins neither, and both are asked about."""
    found = cluster(
        [
            mention("George W. Bush", roles=("US president",), key=1),
            mention("George H. W. Bush", roles=("US president",), key=2),
            mention("George Bush", roles=("US president",), key=3),
        ]
    )

    assert found.groups == ((1,), (2,), (3,))
    assert {(one.left, one.right) for one in found.questions} == {(1, 3), (2, 3)}
    assert {one.verdict.judgement for one in found.questions} == {Judgement.UNSURE}


def test_a_namesake_is_asked_about_once_for_two_groups() -> None:
    """However many mentions each has."""
    senators = [mention("Marco Delgado", roles=("senator",), key=key) for key in (1, 2, 3)]
    keepers = [mention("Marco Delgado", roles=("goalkeeper",), key=key) for key in (4, 5)]

    found = cluster(senators + keepers)

    assert found.groups == ((1, 2, 3), (4, 5))
    assert len(found.questions) == 1


def test_a_large_block_is_compared_in_part_and_still_joined() -> None:
    """Two hundred mentions of one state by two of its names are one group."""
    names = ("Moscow", "Russia", "the Russian Federation")
    every = [
        mention(names[key % 3], SourceKind.STATE, key=key, roles=(f"party {key} to the talks",))
        for key in range(200)
    ]

    assert len(cluster(every).groups) == 1


def test_invented_mentions_of_many_documents_come_to_fewer_groups() -> None:
    """Sources that are named again are found again, and verdicts join what they say."""
    every: list[Mention] = list(invented(300))
    found = cluster(every)

    assert len(found.groups) < len(every)
    assert len(found.verdicts) == len(every) - len(found.groups)
