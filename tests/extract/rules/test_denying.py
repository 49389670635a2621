"""Denials of two words."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.denying import denying
from tests.support.found import spans, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halden denied the accusation.", ("Halden", "denied", ["the accusation"])),
        (
            "It rained. The port of Lund has repeatedly denied all such claims on Friday.",
            ("The port of Lund", "has repeatedly denied", ["all such claims"]),
        ),
        (
            "The union blamed the bank, but the bank rejected the charge as absurd.",
            ("the bank", "rejected", ["the charge"]),
        ),
        ("He denies any wrongdoing.", ("He", "denies", ["any wrongdoing"])),
        (
            "Ana Bell dismissed those reports; the port slept.",
            ("Ana Bell", "dismissed", ["those reports"]),
        ),
    ],
)
def test_who_denies_has_a_row(text: str, expected: tuple[str, str, list[str]]) -> None:
    """The subject of the clause, and the noun for what was said."""
    assert told(text, denying(Document(text), ())) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The court rejected the claim.",
        "A panel of judges dismissed the charges on Friday.",
        "The report that Halden denied the accusation was false.",
        "The firm, which denied the claims, closed.",
        "The bank denied the claimant a loan.",
        "The bank has never denied the charge.",
        "Nobody denied the report.",
        "The embassy denied the visa.",
        "\u201cHalden denied the accusation,\u201d she said.",
        "The man Halden said denied the claim.",
    ],
)
def test_what_is_no_denial_of_ones_own_has_none(text: str) -> None:
    """A ruling, a clause in another, a refusal of a thing, no denial, or somebody's words."""
    assert denying(Document(text), ()) == ()


def test_what_a_tagger_has_found_stays_as_it_is() -> None:
    """Its cue, or words that are within what somebody else says."""
    text = "Halden denied the accusation. Ana Bell said Moor denied the claim."
    found = (
        Found(
            content=spans(text, "the accusation"),
            cue=spans(text, "denied"),
            source=spans(text, "Halden"),
            confidence=0.9,
        ),
        Found(
            content=spans(text, "Moor denied the claim"),
            cue=spans(text, "said"),
            source=spans(text, "Ana Bell"),
            confidence=0.9,
        ),
    )

    assert denying(Document(text), found) == found
