"""Who denies, in an aside, what was just said."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.apposed import apposed
from tests.support.found import spans, told

_MOOR = ("Moor", "said", ["it rained"])


def _row(text: str, content: str) -> Found:
    return Found(spans(text, content), spans(text, "said"), spans(text, "Moor"))


@pytest.mark.parametrize(
    ("aside", "expected"),
    [
        ("a claim his lawyer rejected", ("his lawyer", "rejected", ["a claim"])),
        ("a charge that Vesnia has always denied", ("Vesnia", "denied", ["a charge"])),
        ("an allegation the bank denies", ("the bank", "denies", ["an allegation"])),
        ("a figure disputed by nurses", ("nurses", "disputed by", ["a figure"])),
        ("a claim which was denied by the bank", ("the bank", "denied by", ["a claim"])),
    ],
)
def test_who_denies_has_a_row(aside: str, expected: tuple[str, str, list[str]]) -> None:
    """And the row before loses the aside, whether the tagger took a part of it or all."""
    text = f"Moor said it rained, {aside}."
    for content in ("it rained", f"it rained, {expected[2][0]}", f"it rained, {aside}"):
        assert told(text, apposed(Document(text), [_row(text, content)])) == [_MOOR, expected]


@pytest.mark.parametrize(
    "text",
    [
        "Moor said it rained, a claim of the bank.",
        "Moor said it rained, a claim that Lee repeated.",
        "Moor said it rained, a claim by a bank that was rejected.",
        "Moor said it rained, a claim he denied knowing of.",
        "Moor said it rained, a plan the bank rejected.",
        "Moor said “it rained, a claim Lee denied”.",
    ],
)
def test_other_asides_are_left(text: str) -> None:
    """Who repeats it, a plan that is turned down, and what is quoted are no denials."""
    row = _row(text, "it rained")

    assert apposed(Document(text), [row]) == (row,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lee accused the bank of fraud, which it denied.",
            [("it", "denied", ["which"])],
        ),
        (
            "Lee accused the bank of fraud, charges it denies.",
            [("it", "denies", ["charges"])],
        ),
        (
            "Lee told of fraud, allegations that were denied by the bank.",
            [("the bank", "denied by", ["allegations"])],
        ),
        ("Lee asked for a visa, which the embassy denied.", []),
        ("Lee, accused of fraud, asked for bail, which the court denied.", []),
        ("Lee accused the board of haste over the plan, which it rejected.", []),
    ],
)
def test_which_is_a_charge_only_behind_one(
    text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    """A visa is denied otherwise, and what is rejected may be a plan."""
    assert told(text, apposed(Document(text), ())) == expected


def test_what_goes_on_behind_an_aside_is_kept() -> None:
    """A content that holds the aside in its middle stays whole, and a marked denial alone."""
    text = "Moor said it rained, a claim Lee denied, and that it snowed."
    row = _row(text, "it rained, a claim Lee denied, and that it snowed")
    denial = Found(spans(text, "a claim"), spans(text, "denied"), spans(text, "Lee"))

    assert apposed(Document(text), [row, denial]) == (row, denial)
