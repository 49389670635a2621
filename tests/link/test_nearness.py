"""How near two statements come that no rule reads as one."""

import pytest

from claimdb.link.frame import frame
from claimdb.link.nearness import NEAR
from claimdb.link.relation import Relation
from claimdb.link.same import compare


def near(left: str, right: str) -> float:
    """Return how near two statements come, and that it is the same seen from the other."""
    there, back = compare(frame(left), frame(right)), compare(frame(right), frame(left))
    assert there.near == back.near
    return there.near


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norvia whisked the envoy off to Harsk.", "Norvia bundled the envoy off to Harsk."),
        ("Brightwell sat on the report about Mirna.", "Brightwell shelved the report about Mirna."),
    ],
)
def test_what_shares_all_parts_and_tells_another_deed_is_near(left: str, right: str) -> None:
    """A verb that no list joins is worth a question."""
    assert near(left, right) >= NEAR


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norvia whisked 40 envoys off to Harsk.", "Norvia bundled 60 envoys off to Harsk."),
        ("Norvia whisked the envoy off to Harsk.", "Norvia did not bundle the envoy off to Harsk."),
        ("Norvia will send the envoy off to Harsk.", "Norvia bundled the envoy off to Harsk."),
        ("The ferry sank in the storm.", "The ferry was wrecked in the storm."),
    ],
)
def test_another_amount_polarity_or_mood_and_what_is_not_named_are_far(
    left: str, right: str
) -> None:
    """About these nobody is asked."""
    assert near(left, right) < NEAR


def test_what_a_rule_reads_is_no_question() -> None:
    """The same, what follows and rivals have a verdict, and no nearness."""
    found = compare(frame("Norvia shelled the port of Harsk."), frame("Norvia shelled Harsk port."))
    assert found.relation is not Relation.RELATED
    assert found.near == 0.0
