"""Reports that are denied by somebody."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.rejected import rejected
from tests.support.found import spans, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Reports of a spill were dismissed by the port as exaggerated.",
            ("the port", "were dismissed by", ["Reports of a spill"]),
        ),
        (
            "Moor said the bank's claim that it rained was flatly denied by Lee on Friday.",
            ("Lee", "was flatly denied by", ["the bank's claim that it rained"]),
        ),
        (
            "It rained, but earlier rumours have been rejected by the club, which left.",
            ("the club", "have been rejected by", ["earlier rumours"]),
        ),
        (
            "The claims were denied by the port and Lena Moor, and then came snow.",
            ("the port and Lena Moor", "were denied by", ["The claims"]),
        ),
        (
            "The claims were denied by the port and called absurd.",
            ("the port", "were denied by", ["The claims"]),
        ),
    ],
)
def test_who_denies_has_a_row(text: str, expected: tuple[str, str, list[str]]) -> None:
    """With the noun for what is claimed, and what it claims."""
    assert told(text, rejected(Document(text), ())) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The visa was denied by the embassy.",
        "No claims were denied by the bank.",
        "The author of reports was dismissed by the port.",
        "Reports of a spill were dismissed by Monday. The port slept.",
        "“The claims were denied by the bank,” she said.",
        "The claims were rejected by a vote of nine to two.",
        "Claims were rejected. By then the bank had left.",
    ],
)
def test_other_passives_add_nothing(text: str) -> None:
    """What can be given, what was not denied, a person who is dismissed, and quotations."""
    assert rejected(Document(text), ()) == ()


def test_a_marked_row_stays_alone() -> None:
    """Where a tagger has the verb, nothing is added."""
    text = "The claims were denied by the bank."
    row = Found(spans(text, "The claims"), spans(text, "were denied by"), spans(text, "the bank"))

    assert rejected(Document(text), [row]) == (row,)
