"""Accusations that are made in one breath."""

import pytest

from claimdb.link.charges import charged, together
from claimdb.link.content import Content, Proposition
from claimdb.link.proposition import propositions
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span


def accusing(words: str, *, cue: str = "accused", stance: Stance = Stance.ASSERTS) -> Content:
    """Return the content of what a council accuses somebody of."""
    text = f"The council {cue} {words}."
    start = len("The council ") + len(cue) + 1
    return Content(text=text, spans=(Span(start, len(text) - 1),), cue=cue, stance=stance)


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        (
            "Norland of sending Orle medicine, and of breaking an embargo by doing so",
            [
                "Norland has sent Orle medicine and broken an embargo",
                "Norland has sent Orle medicine",
                "Norland has broken an embargo",
            ],
        ),
        (
            "the mill of dumping acid and of secretly hiding the waste and of lying",
            [
                "The mill has dumped acid, secretly hidden the waste and lied",
                "The mill has dumped acid",
                "The mill has secretly hidden the waste",
                "The mill has lied",
            ],
        ),
        ("Norland of lying and cheating", ["Norland has lied and cheated"]),
    ],
)
def test_each_charge_is_a_claim_beside_all_of_them(words: str, claims: list[str]) -> None:
    """Of the one who is accused, who is named once."""
    whole, *parts = propositions(accusing(words))

    assert [one.statement for one in (whole, *parts)] == claims
    assert not whole.follows
    assert all(one.follows for one in parts)


def test_what_is_no_second_charge_stays_where_it_is() -> None:
    """No gerund stands behind this "of"."""
    content = accusing("Norland of arming and of course training rebels")

    assert charged(content, ("accuse",)) == (content,)


def test_charges_that_cannot_be_told_in_one_sentence_are_left_as_they_were() -> None:
    """One of them is no claim, or nobody is named before both."""
    one = Proposition(spans=(), statement="Norland has lied")
    other = Proposition(spans=(), statement="Tirol has lied")
    hidden = Proposition(spans=(), statement="Norland has lied", is_claim=False)

    assert together(accusing("x"), [one, other]) is None
    assert together(accusing("x"), [one, hidden]) is None


def test_the_words_that_prove_a_charge_are_its_own() -> None:
    """And those that name the accused."""
    content = accusing("the mill of dumping acid, and of hiding it")

    _, second = charged(content, ("accuse",))

    assert [content.text[one.start : one.end] for one in second.spans] == [
        "the mill",
        "of hiding it",
    ]


@pytest.mark.parametrize(
    ("cue", "stance"),
    [("accused", Stance.DENIES), ("accused", Stance.QUESTIONS), ("told", Stance.ASSERTS)],
)
def test_what_is_not_charged_stays_together(cue: str, stance: Stance) -> None:
    """Who denies both may have done one of them."""
    content = accusing(
        "Norland of sending arms, and of breaking an embargo", cue=cue, stance=stance
    )

    assert charged(content, (cue.removesuffix("d"),)) == (content,)
