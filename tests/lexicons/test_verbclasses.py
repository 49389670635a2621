"""Groups of verbs that mean about the same."""

from claimdb.lexicons.commonverbs import IRREGULAR, VERBS
from claimdb.lexicons.verbclasses import _GROUPS, CLASS_OF, CONVERSE


def test_verbs_of_one_group_share_it() -> None:
    """And those of others do not."""
    assert CLASS_OF["supply"] == CLASS_OF["send"] == "transfer"
    assert CLASS_OF["use"] == "use"
    assert CLASS_OF["shoot down"] == "shoot_down"


def test_a_group_is_told_from_the_other_side() -> None:
    """Who gets has been given."""
    assert CONVERSE["receive"] == "transfer"


def test_a_verb_stands_in_one_group() -> None:
    """The one that it mostly means."""
    verbs = [
        verb
        for row in _GROUPS.strip().replace("\\\n", "").splitlines()
        for verb in row.partition(":")[2].split()
    ]

    assert sorted(verbs) == sorted(set(verbs))


def test_irregular_verbs_are_verbs_with_both_forms() -> None:
    """A past and a participle each."""
    assert set(IRREGULAR) <= VERBS
    assert all(past and participle for past, participle in IRREGULAR.values())
