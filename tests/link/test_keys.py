"""Blocking keys."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.linking_gold import read_stories
from claimdb.link.frame import frame
from claimdb.link.keys import MOST, keys
from claimdb.link.relation import Relation
from tests.support.repository import ROOT

FOLDER: Final = ROOT / "tests" / "cases" / "linking"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Missiles of Iran hit Oman.", "Oman was attacked with Iranian weapons."),
        ("Ola Berg was acquitted.", "A court convicted Berg."),
        ("Pyongyang sent Moscow shells.", "North Korea sells weapons to Russia."),
    ],
)
def test_statements_that_bear_on_each_other_share_a_key(left: str, right: str) -> None:
    """The narrower and the wider, the opposites, other names."""
    assert keys(frame(left)) & keys(frame(right))


def test_a_state_alone_is_no_key() -> None:
    """What thousands of claims name would bring all of them."""
    assert not keys(frame("Russia built a bridge.")) & keys(frame("Russia won the cup."))


@pytest.mark.parametrize("half", ["dev", "seen", "held_out", "hard"])
def test_nearly_all_pairs_that_matter_share_a_key(half: str) -> None:
    """What shares none is never compared."""
    pairs = [
        pair
        for pair in read_stories(FOLDER / f"pairs_{half}.yaml")
        if pair.label not in {Relation.RELATED, Relation.DIFFERENT}
    ]
    found = [pair for pair in pairs if keys(frame(pair.left)) & keys(frame(pair.right))]

    assert len(found) / len(pairs) >= 0.85


@given(st.text(max_size=120))
def test_there_are_few_keys_of_any_text(text: str) -> None:
    """So that the table of keys grows no faster than the claims."""
    assert len(keys(frame(text))) <= MOST
