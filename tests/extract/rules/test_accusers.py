"""Who accuses, behind the charge."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.accusers import accusers
from tests.support.found import spans, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruiz has been accused of bribing an official by the regulator.",
            ("the regulator", "has been accused by", ["Ruiz", "of bribing an official"]),
        ),
        (
            "The minister was accused of lying by the opposition, which left.",
            ("the opposition", "was accused by", ["The minister", "of lying"]),
        ),
        (
            "The bank was accused of fraud by a former clerk on Monday.",
            ("a former clerk", "was accused by", ["The bank", "of fraud"]),
        ),
        (
            "Vesnia is accused of spying by Karland.",
            ("Karland", "is accused by", ["Vesnia", "of spying"]),
        ),
    ],
)
def test_who_accuses_behind_a_deed_that_is_whole(
    text: str, expected: tuple[str, str, list[str]]
) -> None:
    """Nobody does a person, a crime of somebody else or a deed that needs nobody."""
    assert told(text, accusers(Document(text), ())) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz was accused of hiding a raid by the police.",
        "Ruiz was accused of being paid by the regulator.",
        "Ruiz was accused of taking money paid by the regulator.",
        "Ruiz was accused of bribing an official by letter.",
        "Ruiz was accused of lying by hiding the report.",
        "Ruiz was accused of lying by the lake.",
        "Ruiz was accused of lying. By the bank it rained.",
        "“Ruiz was accused of lying by the bank,” she said.",
    ],
)
def test_what_may_be_of_the_charge_stays_there(text: str) -> None:
    """A raid has who makes it, a payment who pays; and a lake accuses nobody."""
    assert accusers(Document(text), ()) == ()


def test_a_marked_row_gets_its_source() -> None:
    """One that had none; one that had another keeps it."""
    text = "Ruiz has been accused of lying by the regulator."
    content, cue = spans(text, "Ruiz", "lying by the regulator"), spans(text, "has been accused of")

    (kept,) = accusers(Document(text), [Found(content, cue, (), 0.9)])
    other = Found(content, cue, spans(text, "the regulator"), 0.9)

    assert told(text, [kept]) == [("the regulator", "has been accused by", ["Ruiz", "of lying"])]
    assert (kept.confidence, kept.by) == (0.9, "model")
    assert accusers(Document(text), [other]) == (other,)
