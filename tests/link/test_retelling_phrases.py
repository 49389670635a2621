"""Set phrases of the news."""

import pytest

from claimdb.link.retelling import retold


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Nurses in Lund went on strike", "Nurses in Lund walked out"),
        ("Orsk has 5,000 employees", "Orsk employs 5,000 people"),
        ("Norvia possesses nuclear weapons", "Norvia has nuclear weapons"),
        ("The mine is located in Lund", "The mine is in Lund"),
        ("Ann Lee heads the party", "Ann Lee leads the party"),
        (
            "Ann Lee was elected president of Norvia",
            "Ann Lee won the presidential election in Norvia",
        ),
        ("Ann Lee took the gold medal", "Ann Lee won gold"),
        ("Ann Lee failed a drug test", "Ann Lee tested positive"),
        ("Tom Vale was found not guilty of fraud", "Tom Vale was acquitted of fraud"),
        ("Tom Vale received a life sentence", "Tom Vale was sentenced to life in prison"),
        ("Orsk received a fine of 2 million euros", "Orsk was fined 2 million euros"),
        ("Police made six arrests", "Police arrested six people"),
        ("The fire resulted from a fault", "The fire was caused by a fault"),
        ("Zelorin has no effect on malaria", "Zelorin does not work against malaria"),
        ("Norvia is opposed to the plan", "Norvia opposes the plan"),
        ("The economy of Norvia contracted", "The economy of Norvia shrank"),
        ("Shares in Orsk lost 10 per cent", "Shares in Orsk fell by 10 per cent"),
        ("Orsk paid 3 million euros for Halden", "Orsk bought Halden for 3 million euros"),
        ("Ann Lee died at the age of 80", "Ann Lee died aged 80"),
        ("Ann Lee and Tom Vale got married", "Ann Lee married Tom Vale"),
        ("The ferry Aurora went down", "The ferry Aurora sank"),
    ],
)
def test_a_phrase_becomes_the_plain_word(told: str, plain: str) -> None:
    """A second time changes nothing."""
    assert retold(told) == plain
    assert retold(plain) == plain


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lee was elected president of the club",
        "The pupils failed a test",
        "Tom Vale was possessed by rage",
        "Tom Vale was admitted to hospital",
        "Prices went down",
        "Orsk paid 3 million euros for the repair",
    ],
)
def test_what_only_looks_like_one_stays(words: str) -> None:
    """A club has no presidential election, and prices do not sink."""
    assert retold(words) == words
