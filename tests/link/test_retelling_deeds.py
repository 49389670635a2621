"""Deeds that people are accused of, told in other words."""

import pytest

from claimdb.link.frame import frame
from claimdb.link.lightverbs import lightened
from claimdb.link.relation import Relation
from claimdb.link.same import compare


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Tom Vale has paid bribes to the judge.", "Tom Vale has bribed the judge."),
        ("Tom Vale paid the judge a bribe.", "Tom Vale bribed the judge."),
        ("The judge took a bribe from Tom Vale.", "Tom Vale bribed the judge."),
        ("The army opened fire on protesters.", "The army shot at protesters."),
        ("The army has fired on protesters.", "The army has shot at protesters."),
        ("Norvia hacked into the bank.", "Norvia hacked the bank."),
        ("Norvia breached the servers of the bank.", "Norvia hacked the servers of the bank."),
        ("The report has been leaked.", "The report has been divulged."),
        ("Ann Lee leaked the secret report.", "Ann Lee divulged the secret report."),
        ("Tom Vale was aware of the fraud.", "Tom Vale knew of the fraud."),
        ("Tom Vale played a part in the raid.", "Tom Vale was involved in the raid."),
        ("Norvia has armed rebels in Orsk.", "Norvia has supplied weapons to rebels in Orsk."),
        ("The bank fired Lena Moor.", "The bank dismissed Lena Moor."),
        ("Lena Moor has been fired.", "Lena Moor has been dismissed."),
        ("The coach was fired in May.", "The coach was dismissed in May."),
        ("The thief was caught by police.", "The thief was arrested by police."),
        ("The phone of the mayor was tapped.", "the mayor was wiretapped."),
        ("Guards shot Idris Bol dead.", "Guards shot dead Idris Bol."),
        ("Orsk Bank was sold to Lund Bank.", "Lund Bank bought Orsk Bank."),
        ("Players fixed the match.", "Players rigged the match."),
    ],
)
def test_a_deed_is_told_plainly(words: str, plain: str) -> None:
    """A second time changes nothing."""
    assert lightened(words) == plain
    assert lightened(plain) == plain


@pytest.mark.parametrize(
    "words",
    [
        "Norvia fired missiles at dawn.",
        "A shot was fired.",
        "Rockets were fired on Lund.",
        "Norvia has armed guards in Orsk.",
        "The tank leaked oil.",
        "Norvia breached the treaty.",
        "The mayor took a gift from Tom Vale.",
        "Police caught the minister stealing.",
        "The mechanic fixed the boat.",
        "The doctor tapped the wall.",
    ],
)
def test_other_words_stay(words: str) -> None:
    """Though they begin alike: missiles are fired, and oil leaks."""
    assert lightened(words) == words


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Ivo Brandt was found dead.", "Ivo Brandt has died.", Relation.ENTAILS),
        ("Ivo Brandt was found dead.", "Ivo Brandt was found.", Relation.RELATED),
        ("Ivo Brandt was arrested.", "Ivo Brandt was detained.", Relation.ENTAILS),
        ("Ivo Brandt was arrested.", "Ivo Brandt was apprehended.", Relation.SAME),
        ("Ivo Brandt was killed.", "Ivo Brandt has passed away.", Relation.ENTAILS),
        ("Guards beat Idris Bol to death.", "Guards killed Idris Bol.", Relation.ENTAILS),
        ("Guards beat Idris Bol.", "Guards killed Idris Bol.", Relation.RELATED),
        ("Norvia wiretapped Ela Roth.", "Norvia tapped Ela Roth's phone.", Relation.SAME),
        ("Ann Lee leaked the memo.", "Ann Lee disclosed the memo.", Relation.ENTAILS),
        ("Norvia meddled in the vote.", "Norvia interfered in the vote.", Relation.SAME),
        ("Estonia had signed a treaty with Mali.", "Estonia has signed a treaty with Mali.",
         Relation.SAME),
        ("Tom Vale bribed Ana Holt.", "Ana Holt bribed Tom Vale.", Relation.RELATED),
    ],
)  # fmt: skip
def test_one_deed_may_say_more_than_another(left: str, right: str, relation: Relation) -> None:
    """Who was arrested was detained, and not the other way; who was found was not found dead."""
    found = compare(frame(left), frame(right))

    assert found.relation is relation
    assert compare(frame(right), frame(left)).relation is relation.mirrored
