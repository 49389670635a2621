"""Two deeds of one subject: each follows from the sentence, and nothing else is taken apart."""

import pytest

from claimdb.link.content import Content
from claimdb.link.frame import frame
from claimdb.link.proposition import propositions
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.link.several import deeds_apart, is_one_deed_of
from claimdb.text.spans import Span


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "Halden had dumped oil into the river and had paid workers to keep silent",
            ("Halden had dumped oil into the river", "Halden had paid workers to keep silent"),
        ),
        (
            "In March, Norland attacked Orle and took Sorby",
            ("In March, Norland attacked Orle", "In March, Norland took Sorby"),
        ),
        (
            "The plant closed on Monday and quietly fired its workers",
            ("The plant closed on Monday", "The plant quietly fired its workers"),
        ),
        (
            "Ana Bell, 32, often went to Ponto and had been fined by the port",
            ("Ana Bell, 32, often went to Ponto", "Ana Bell, 32, had been fined by the port"),
        ),
        (
            "Norland has kept the port and closed the road",
            ("Norland has kept the port", "Norland closed the road"),
        ),
    ],
)
def test_each_deed_is_told_of_the_subject(statement: str, expected: tuple[str, str]) -> None:
    """With what stands before the subject, and the adverb of each."""
    assert deeds_apart(statement) == expected


@pytest.mark.parametrize(
    "statement",
    [
        "Norland has sold and shipped arms to Orle",
        "Norland has bought arms made in Sorby and sold by Orle",
        "Norland has sold arms to Orle and Sorby",
        "The army killed soldiers and armed rebels",
        "The bank lost money and its chief resigned",
        "Norland has not shelled Orle and has burned its mill",
        "Norland shelled Orle and may have burned its mill",
        "Norland shelled Orle or burned its mill and left",
        "He said that Norland lied and cheated the voters",
        "Norland wanted the port and took it",
        "The tax allowed him to rest and hire others",
        "He was detained by the police and held overnight",
        "She had been an able and determined opponent",
        "The box holds grenades and rocket-propelled launchers",
        "Ana Bell is, and always has been, a painter",
        "She won them with her free spirit and unabashed wit",
        "The firm allegedly sold arms and paid the judge",
        "Norland lied and the port burned and the mill closed",
        "",
    ],
)
def test_what_may_belong_together_stays_together(statement: str) -> None:
    """A shared object, a participle, a list, another subject, a negation, a plan, a choice."""
    assert deeds_apart(statement) == ()


def test_each_is_a_proposition_behind_the_whole() -> None:
    """It follows, and stands on the words of both."""
    text = "Norland has shelled Orle and has burned its mill"
    made = propositions(Content(text=text, spans=(Span(0, len(text)),)))

    assert [(one.statement, one.follows) for one in made] == [
        (text, False),
        ("Norland has shelled Orle", True),
        ("Norland has burned its mill", True),
    ]
    assert {one.spans for one in made} == {(Span(0, len(text)),)}


@pytest.mark.parametrize(
    "deed",
    ["Norland has shelled Orle", "Norland has burned its mill"],
)
def test_who_says_both_says_each(deed: str) -> None:
    """The second as well, which no frame of the whole has; and not the other way round."""
    whole = frame("Norland has shelled Orle and has burned its mill")

    assert compare(whole, frame(deed)).relation is Relation.ENTAILS
    assert compare(frame(deed), whole).relation is Relation.ENTAILED_BY


@pytest.mark.parametrize("deed", ["Estmark has burned its mill", "Its mill", "Norland", ""])
def test_what_is_no_deed_of_both_does_not_follow(deed: str) -> None:
    """Another subject, or no whole statement."""
    assert not is_one_deed_of(deed, "Norland has shelled Orle and has burned its mill")


def test_nobody_is_shown_to_deny_or_plan_one_of_two() -> None:
    """Of what is negated, or to come, nothing follows."""
    for text in (
        "Norland has not shelled Orle and has not burned its mill",
        "Norland will shell Orle and burn its mill",
    ):
        made = propositions(Content(text=text, spans=(Span(0, len(text)),)))
        assert not any(one.follows for one in made)
