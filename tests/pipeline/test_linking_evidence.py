"""Which claim is reported evidence for another."""

from dataclasses import replace
from datetime import date

import pytest

from claimdb.link.frame import frame
from claimdb.pipeline.linking_evidence import is_account, is_evidence
from claimdb.pipeline.linking_frames import Read

USED = "Russian weapons are being used in Ukraine"


def read(statement: str) -> Read:
    """Return a claim of an article."""
    day = date(2024, 6, 18)
    return Read(1, frame(statement, day=day), by_person=False, article=1, day=day)


def test_what_is_found_is_evidence_of_its_use() -> None:
    """And not the other way round."""
    found = read("Ukraine has found Russian shells on the battlefield")

    assert is_evidence(found, read(USED))
    assert not is_evidence(read(USED), found)


@pytest.mark.parametrize(
    "words",
    [
        "Ukraine has found Chinese shells on the battlefield",
        "Ukraine has found Russian soldiers on the battlefield",
        "Ukraine has not found Russian shells on the battlefield",
        "Ukraine has bought Russian shells",
    ],
)
def test_other_things_are_none(words: str) -> None:
    """Somebody else's, of another kind, not found, or come by in another way."""
    assert not is_evidence(read(words), read(USED))


ARMY = "The army of Norvia has suffered casualties in Lund"


def test_some_soldiers_who_were_hurt_are_an_account_of_what_an_army_suffered() -> None:
    """In one article, and not the other way round."""
    soldiers = read("Several soldiers were maimed or killed")
    elsewhere = replace(soldiers, article=2)

    assert is_account(soldiers, read(ARMY))
    assert not is_account(read(ARMY), soldiers)
    assert not is_account(elsewhere, read(ARMY))


@pytest.mark.parametrize(
    "words",
    [
        "Several soldiers were sent home",
        "Several soldiers were not killed",
        "Several soldiers may have been killed",
        "Several fishermen were killed",
        "Several soldiers of Estmark were killed",
    ],
)
def test_other_accounts_are_none(words: str) -> None:
    """No harm, none for sure, of others, or of another army."""
    assert not is_account(read(words), read(ARMY))
