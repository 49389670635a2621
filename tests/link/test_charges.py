"""Accusations that are made in one breath."""

import pytest

from claimdb.link.charges import charged
from claimdb.link.content import Content
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
            ["Norland has sent Orle medicine", "Norland has broken an embargo"],
        ),
        (
            "the mill of dumping acid and of secretly hiding the waste and of lying",
            [
                "The mill has dumped acid",
                "The mill has secretly hidden the waste",
                "The mill has lied",
            ],
        ),
        ("Norland of lying and cheating", ["Norland has lied and cheated"]),
        ("Norland of arming and of course training rebels", None),
    ],
)
def test_each_charge_is_a_claim(words: str, claims: list[str] | None) -> None:
    """Of the one who is accused, who is named once."""
    content = accusing(words)

    if claims is None:
        assert charged(content, ("accuse",)) == (content,)
    else:
        assert [one.statement for one in propositions(content)] == claims


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
