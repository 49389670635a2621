"""Where chains end, and what is followed."""

from dataclasses import replace

import pytest

from claimdb.resolve.tracing import FOLLOWED, Ending, Report, Said, cited, cites, ending

PAPER, WIRE = 1, 2
HERE = Report(10, 5, PAPER, "2024-05-02T00:00:00Z", "2024-05-02T23:59:59Z")
SAID = Said(claim=5, source=WIRE, is_outlet=True, is_named=True, own_voice=False)


def _printed(article: int, day: str | None, claim: int = 5) -> Report:
    return Report(article, claim, WIRE, day and f"{day}T00:00:00Z", day and f"{day}T23:59:59Z")


def test_an_outlet_leads_to_what_it_printed_by_then() -> None:
    """Earlier, on the same day, or undated; never later, on another claim, or by another."""
    others = [
        _printed(11, "2024-05-01"),
        _printed(12, "2024-05-02"),
        _printed(13, "2024-05-03"),
        _printed(14, None),
        _printed(15, "2024-05-01", claim=6),
        replace(_printed(16, "2024-05-01"), publisher=PAPER),
        replace(_printed(10, "2024-05-01")),
    ]

    assert [one.article for one in cited(SAID, HERE, others)] == [12, 11, 14]


def test_only_the_latest_are_followed() -> None:
    """An outlet that has printed a thing every day is followed to its last texts."""
    days = [_printed(20 + day, f"2024-04-{day:02}") for day in range(1, 29)]

    assert [one.article for one in cited(SAID, HERE, days)] == [48, 47, 46]
    assert len(days) > FOLLOWED


@pytest.mark.parametrize(
    "said",
    [
        replace(SAID, is_outlet=False),
        replace(SAID, is_named=False),
        replace(SAID, own_voice=True),
        replace(SAID, source=PAPER),
    ],
)
def test_only_a_named_outlet_that_is_another_is_followed(said: Said) -> None:
    """Neither people, nor nameless reports, nor the publisher itself."""
    assert not cites(said, HERE)
    assert cited(said, HERE, [_printed(11, "2024-05-01")]) == []


@pytest.mark.parametrize(
    ("said", "how"),
    [
        (SAID, Ending.DEAD_END),
        (replace(SAID, is_named=False), Ending.DEAD_END),
        (replace(SAID, is_outlet=False), Ending.KNOWER),
        (replace(SAID, is_outlet=False, is_named=False), Ending.UNNAMED),
        (replace(SAID, own_voice=True), Ending.OWN_VOICE),
        (replace(SAID, source=PAPER), Ending.OWN_VOICE),
    ],
)
def test_a_chain_ends_by_who_stands_at_its_end(said: Said, how: Ending) -> None:
    """An outlet never knew a thing because nothing else is recorded of it."""
    assert ending(said, HERE, [], {10}) is how


def test_a_chain_that_leads_back_is_a_loop() -> None:
    """Where what the outlet printed is a text that the chain came through."""
    assert ending(SAID, HERE, [_printed(9, "2024-05-01")], {9, 10}) is Ending.LOOP
