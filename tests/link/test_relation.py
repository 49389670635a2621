"""Relations and their mirrors."""

import pytest

from claimdb.link.relation import Comparison, Relation


@pytest.mark.parametrize("relation", list(Relation))
def test_the_mirror_of_the_mirror_is_the_relation(relation: Relation) -> None:
    """Looking back twice shows what was there."""
    assert relation.mirrored.mirrored is relation


def test_only_entailing_has_another_mirror() -> None:
    """What entails from the left is entailed from the right."""
    assert {one for one in Relation if one.mirrored is not one} == {
        Relation.ENTAILS,
        Relation.ENTAILED_BY,
    }


def test_a_mirrored_comparison_keeps_score_and_reason() -> None:
    """They are the same from both sides."""
    found = Comparison(Relation.ENTAILS, 0.8, "it says more").mirrored

    assert found == Comparison(Relation.ENTAILED_BY, 0.8, "it says more")
