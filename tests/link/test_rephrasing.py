"""Sentences that tell a deed by other parts than a verb."""

import pytest

from claimdb.link.rephrasing import rephrased


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        (
            "The death toll of the flood in Lund has risen to 212.",
            "212 people were killed in the flood in Lund.",
        ),
        ("The cause of the fire was a faulty cable.", "a faulty cable caused the fire."),
        ("The fire was the result of a fault.", "a fault caused the fire."),
        ("Norvia was responsible for the sinking of the Aurora.", "Norvia sank the Aurora."),
        ("The killing of Ann Lee was the work of Tom Vale.", "Tom Vale killed Ann Lee."),
        ("The Mill is the parent company of Orsk.", "Orsk is a subsidiary of The Mill."),
        ("Ann Lee is the wife of Tom Vale", "Ann Lee is married to Tom Vale"),
        ("Ann Lee was the wife of Tom Vale", "Ann Lee was married to Tom Vale"),
        ("Ann Lee was the owner of the club", "Ann Lee owned the club"),
        ("The bridge in Mirna gave way", "The bridge in Mirna collapsed"),
        ("Tom Vale is in custody", "Tom Vale is being detained"),
        ("The convoy came under attack from rebels", "The convoy was attacked by rebels"),
        ("Norvia is unable to pay", "Norvia cannot pay"),
        ("Norvia signed a treaty with Lund.", "Norvia and Lund signed a treaty."),
        ("Prices rose to 6 per cent from 4 per cent", "Prices rose from 4 to 6 per cent"),
        ("The blast killed forty.", "The blast killed forty people."),
        ("The flood displaced 40,000 in Lund", "The flood displaced 40,000 people in Lund"),
        ("Forty were killed in Lund", "Forty people were killed in Lund"),
        ("Tom Vale was jailed for ten years", "Tom Vale was sentenced to ten years in prison"),
        ("Norvia is working on a new missile", "Norvia is developing a new missile"),
        ("Lund fell to the rebels", "Lund was captured by the rebels"),
        ("Tom Vale is the author of the letter", "Tom Vale wrote the letter"),
        ("One in four voters stayed away", "a quarter of voters stayed away"),
        ("Troops took the town of Lund", "Troops took Lund"),
    ],
)
def test_the_deed_is_told_by_its_verb(told: str, plain: str) -> None:
    """A second time changes nothing."""
    assert rephrased(told) == plain
    assert rephrased(plain) == plain


@pytest.mark.parametrize(
    "words",
    [
        "The cause of the fire was not found",
        "The child is in custody of her mother",
        "The firm was responsible for the arrest of costs",
        "Norvia killed forty soldiers",
        "They were killed in Lund",
        "The blast killed 40,000 soldiers",
        "Norvia is working on a new law",
        "Prices fell to six euros",
        "Norvia traded with Lund",
    ],
)
def test_other_sentences_stay(words: str) -> None:
    """Though they begin alike."""
    assert rephrased(words) == words
