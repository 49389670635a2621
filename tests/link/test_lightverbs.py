"""Deeds that are told by a verb that says little and a noun."""

import pytest

from claimdb.link.lightverbs import lightened


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Norvia made a payment of two euros to Lund", "Norvia paid two euros to Lund"),
        ("Norvia has made an apology to Lund", "Norvia has apologised to Lund"),
        ("The mayor was taken into custody by police", "The mayor was arrested by police"),
        ("Police took the mayor into custody", "Police arrested the mayor"),
        ("The union filed a lawsuit against the mill", "The union sued the mill"),
        ("Norvia imposed sanctions on Lund", "Norvia sanctioned Lund"),
        ("The mayor handed in her resignation", "The mayor resigned"),
        ("Norvia imposed a ban on meat", "Norvia banned meat"),
        ("The court imposed a fine of two euros on the mill", "The court fined the mill two euros"),
        ("Ten people lost their lives in Lund", "Ten people died in Lund"),
        ("The fire claimed ten lives", "The fire killed ten people"),
        ("The mayor accepted bribes", "The mayor took bribes"),
        ("Norvia pulled its troops out of Lund", "Norvia withdrew its troops from Lund"),
        ("Guards pushed the men back", "Guards pushed back the men"),
        ("Norvia is setting fire to the mill", "Norvia is burning the mill"),
        ("The mill fired 300 workers", "The mill dismissed 300 workers"),
        ("The court found Paul Orme guilty of fraud", "The court convicted Paul Orme of fraud"),
        ("Orme was given a six-year prison term", "Orme was sentenced to six years in prison"),
        ("The law was adopted by Lund", "The law was approved by Lund"),
        ("Norvia carried out the bombing of Lund", "Norvia bombed Lund"),
        ("Police launched an inquiry into the mill", "Police investigated the mill"),
        ("The mill will cut 300 jobs", "The mill will dismiss 300 workers"),
        ("Lund placed an order for ten tanks", "Lund ordered ten tanks"),
        ("The court threw out the case", "The court dismissed the case"),
        ("The crash left four people dead", "The crash killed four people"),
    ],
)
def test_one_verb_says_it_all(told: str, plain: str) -> None:
    """In the same form; a second time changes nothing."""
    assert lightened(told) == plain
    assert lightened(plain) == plain


@pytest.mark.parametrize(
    "words",
    [
        "The mill fired bricks for workers",
        "Norvia gave way to Lund",
        "Norvia took the bridge and the mayor into account",
        "The payment of two euros was made",
        "Norvia lifted sanctions on Lund",
        "The child was adopted",
        "Police fired rubber bullets at staff",
    ],
)
def test_other_words_stay(words: str) -> None:
    """Though they begin alike."""
    assert lightened(words) == words
