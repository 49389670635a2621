"""What follows from a statement without what a thing was meant for, or what it broke."""

import pytest

from claimdb.link.adjuncts import shortened


@pytest.mark.parametrize(
    ("statement", "shorter"),
    [
        ("Norland has sold boats to Orle for use on the lake", "Norland has sold boats to Orle"),
        (
            "Norland has sold boats to Orle for use on the lake, in breach of a treaty",
            "Norland has sold boats to Orle",
        ),
        (
            "Norland has fired two rockets in clear violation of the truce last week",
            "Norland has fired two rockets",
        ),
        (
            "The mine dumped acid into the Lys in breach of its licence",
            "The mine dumped acid into the Lys",
        ),
        (
            "Jets were sold to Orle by Tirol for use against rebels",
            "Jets were sold to Orle by Tirol",
        ),
        (
            "Orle has shipped grain to Mirna in May, in defiance of Tirol",
            "Orle has shipped grain to Mirna in May",
        ),
    ],
)
def test_a_deed_was_done_whatever_it_was_for_or_broke(statement: str, shorter: str) -> None:
    """Who tells the longer one tells the shorter one."""
    assert shortened(statement) == shorter


@pytest.mark.parametrize(
    "statement",
    [
        "Norland has sold boats to Orle",
        "Norland has not sold boats in breach of the treaty",
        "Only Norland has sold boats in breach of the treaty",
        "Norland was the first to sell boats in breach of the treaty",
        "Norland has sold all boats in breach of the treaty",
        "Norland has sold boats or nets in breach of the treaty",
        "Norland has sold boats for use on the lake or none at all",
        "Norland has sold boats for use on the lake but not for use at sea",
        "Norland would sell boats in breach of the treaty",
        "Norland will sell boats in breach of the treaty",
        "Norland has vowed to sell boats in breach of the treaty",
        "Norland has banned boats in breach of the treaty",
        "Norland has stopped boats in breach of the treaty",
        "Norland has approved a drug for use in children",
        "Norland has tested a drug for use in children",
        "Norland has sold boats designed for use on the lake",
        "Norland has sold boats that sailed in breach of the treaty",
        "Norland has acted in breach of the treaty",
        "The sale of boats is in breach of the treaty",
        "For use on the lake boats are best",
    ],
)
def test_what_does_not_follow_is_not_made(statement: str) -> None:
    """A negation, a choice, a plan, a deed that is the wider the less is said of it."""
    assert shortened(statement) is None
