"""Being involved in a deed, and doing it."""

import pytest

from claimdb.link.frame import frame
from claimdb.link.involved import deed_of_involvement
from claimdb.link.relation import Relation
from claimdb.link.same import compare


@pytest.mark.parametrize(
    ("done", "involved"),
    [
        ("Tom Vale kidnapped Lena Moor.", "Tom Vale was involved in the kidnapping of Lena Moor."),
        ("Norvia attacked Lund.", "Norvia had a role in the attack on Lund."),
        ("Norvia has bombed Lund.", "Norvia had been involved in the bombing of Lund."),
        ("Guards tortured prisoners.", "Guards took part in the torture of prisoners."),
    ],
)
def test_who_did_it_was_involved_in_it(done: str, involved: str) -> None:
    """Who denies any involvement denies the deed; nothing follows the other way."""
    assert compare(frame(done), frame(involved)).relation is Relation.ENTAILS
    assert compare(frame(involved), frame(done)).relation is Relation.ENTAILED_BY


@pytest.mark.parametrize(
    ("done", "involved"),
    [
        ("Ann Lee kidnapped Lena Moor.", "Tom Vale was involved in the kidnapping of Lena Moor."),
        ("Tom Vale kidnapped Ann Moor.", "Tom Vale was involved in the kidnapping of Lena Moor."),
        ("Norvia tried to bomb Lund.", "Norvia was involved in the bombing of Lund."),
        ("Norvia will attack Lund.", "Norvia was involved in the attack on Lund."),
        ("Norvia's ally attacked Lund.", "Norvia was involved in the attack on Lund."),
        ("Norvia knew of the attack on Lund.", "Norvia was involved in the attack on Lund."),
    ],
)
def test_another_deed_is_no_involvement(done: str, involved: str) -> None:
    """Another doer or thing; tried, planned or known."""
    assert compare(frame(done), frame(involved)).relation is Relation.RELATED


def test_only_closed_nouns_tell_a_deed() -> None:
    """Who is involved in talks, or in an attack in a town, has not attacked the town."""
    assert deed_of_involvement("Norvia was involved in talks on Lund") is None
    assert deed_of_involvement("Norvia was involved in the attack in Lund") is None
    assert deed_of_involvement("Norvia attacked Lund") is None
