"""Scores of relations."""

from claimdb.bench.linking_gold import GoldPair
from claimdb.bench.linking_scores import Scored
from claimdb.link.relation import Relation


def scored(*pairs: tuple[Relation, Relation]) -> Scored:
    """Return pairs of label and what was found."""
    return Scored([(GoldPair("A.", "B.", label), found) for label, found in pairs])


def test_related_and_different_are_one_label_where_merged() -> None:
    """Which of the two it is decides nothing."""
    found = scored(
        (Relation.RELATED, Relation.DIFFERENT),
        (Relation.SAME, Relation.SAME),
        (Relation.SAME, Relation.RELATED),
    )

    assert found.accuracy(merged=True) == 2 / 3
    assert found.accuracy() == 1 / 3


def test_precision_and_recall_of_same() -> None:
    """Of those found, and of those marked."""
    found = scored(
        (Relation.SAME, Relation.SAME),
        (Relation.SAME, Relation.RELATED),
        (Relation.ENTAILS, Relation.SAME),
    )

    assert found.precision(Relation.SAME) == 1 / 2
    assert found.recall(Relation.SAME) == 1 / 2


def test_entailing_the_wrong_way_is_wrong() -> None:
    """Both directions are counted together, and each has to be right."""
    found = scored(
        (Relation.ENTAILS, Relation.ENTAILED_BY), (Relation.ENTAILED_BY, Relation.ENTAILED_BY)
    )

    assert found.precision(Relation.ENTAILS) == 1 / 2
    assert found.recall(Relation.ENTAILS) == 1 / 2


def test_what_cannot_be_counted_has_no_figure() -> None:
    """None is no nought."""
    found = scored((Relation.SAME, Relation.RELATED))

    assert found.precision(Relation.SAME) is None
    assert "dev_same_precision" not in found.figures("dev")
    assert found.figures("dev")["dev_same_recall"] == 0
    assert Scored([]).accuracy() is None
