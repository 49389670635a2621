"""Groups of verbs."""

from itertools import pairwise

import pytest

from claimdb.link.groups import groups, leading, main_clause
from claimdb.link.tagging import words


def _leading(text: str) -> tuple[str, bool, bool, str]:
    tagged = words(text)
    group = leading(tagged, groups(tagged))
    assert group is not None
    return group.lemma, group.passive, group.negated, group.modality


@pytest.mark.parametrize(
    ("text", "lemma", "passive", "negated", "modality"),
    [
        ("Mali sold boats", "sell", False, False, ""),
        ("boats are being sold", "sell", True, False, ""),
        ("boats have not been sold", "sell", True, True, ""),
        ("Mali refused to sell boats", "sell", False, True, ""),
        ("Mali did not refuse to sell boats", "sell", False, False, ""),
        ("Mali is said to have sold boats", "sell", False, False, "reported"),
        ("Mali seems to sell boats", "sell", False, False, "reported"),
        ("Mali is unlikely to sell boats", "sell", False, True, ""),
        ("Mali is able to sell boats", "sell", False, False, "possible"),
        ("Mali is going to sell boats", "sell", False, False, "future"),
        ("Mali is to sell boats", "sell", False, False, "planned"),
        ("Mali is to blame for it", "be", False, False, ""),
        ("Mali shot down a drone", "shoot down", False, False, ""),
        ("boats are used to carry oil", "use", True, False, ""),
        ("Mali cannot sell boats", "sell", False, True, "possible"),
        ("soldiers injured in the raid were working", "work", False, False, ""),
        ("soldiers who sold boats left", "leave", False, False, ""),
        ("After the boats sank, Mali left", "leave", False, False, ""),
        ("because boats sank", "sink", False, False, ""),
    ],
)
def test_the_leading_group(
    text: str, lemma: str, passive: bool, negated: bool, modality: str
) -> None:
    """Its verb, and what auxiliaries and verbs before "to" make of it."""
    assert _leading(text) == (lemma, passive, negated, modality)


def test_a_subordinate_clause_is_no_main_clause() -> None:
    """It says nothing by itself."""
    tagged = words("because boats sank")

    assert main_clause(tagged, groups(tagged)) is None


def test_groups_do_not_overlap() -> None:
    """Each begins behind the end of the one before."""
    found = groups(words("Mali wants to sell boats and has tried not to buy any, having lost two"))

    assert [group.lemma for group in found] == ["sell", "buy", "lose"]
    assert all(one.end <= two.start for one, two in pairwise(found))
