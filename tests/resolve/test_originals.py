"""Which of two is the original, and which links a program may make."""

import pytest

from claimdb.resolve.originals import Link, Published, Reason, Reports, original_of

WIRE = Published(
    number=2, publisher=frozenset({"wire"}), earliest="2024-06-19", latest="2024-06-19"
)
PAPER = Published(
    number=1,
    publisher=frozenset({"paper"}),
    credited=frozenset({"wire"}),
    earliest="2024-06-18",
    latest="2024-06-18",
)


def _plain(number: int, earliest: str | None = None, latest: str | None = None) -> Published:
    return Published(number=number, earliest=earliest, latest=latest or earliest)


def test_a_credit_outranks_dates() -> None:
    """Who prints "(Wire)" has it from there, though the copy is dated earlier."""
    assert original_of(PAPER, WIRE) == (WIRE, Reason.CREDIT)
    assert original_of(WIRE, PAPER) == (WIRE, Reason.CREDIT)


def test_an_own_byline_is_no_credit() -> None:
    """A paper that credits itself, as all its articles do, has the text from nobody."""
    own = Published(number=3, publisher=frozenset({"wire"}), credited=frozenset({"wire"}))

    assert original_of(own, WIRE) == (WIRE, Reason.KNOWN)


@pytest.mark.parametrize(
    ("one", "other", "original", "reason"),
    [
        (_plain(1, "2024-06-19"), _plain(2, "2024-06-18"), 2, Reason.DATE),
        (_plain(1, "2024-06-18", "2024-06-20"), _plain(2, "2024-06-19"), 1, Reason.KNOWN),
        (_plain(2), _plain(1, "2024-06-19"), 1, Reason.KNOWN),
    ],
    ids=["dates", "dates that overlap", "no date"],
)
def test_dates_and_then_what_was_known_first_tell(
    one: Published, other: Published, original: int, reason: Reason
) -> None:
    """A date tells only where one is wholly before the other."""
    for pair in ((one, other), (other, one)):
        found, by = original_of(*pair)
        assert (found.number, by) == (original, reason)


def test_one_report_is_linked_once() -> None:
    """Neither with each of its copies, nor what is linked already."""
    reports = Reports.of([Link(1, 2, counts_once=True), Link(2, 3, counts_once=True)])

    assert not reports.may_link(1, 3, counts_once=True)
    assert reports.may_link(4, 3, counts_once=True)
    reports.add(Link(4, 3, counts_once=True))
    assert not reports.may_link(4, 1, counts_once=True)


def test_what_a_person_keeps_apart_stays_apart() -> None:
    """Neither by the link that was rejected nor by way of a third article."""
    apart = Link(1, 2, counts_once=True, stands=False)
    reports = Reports.of([apart, Link(2, 3, counts_once=True)])

    assert not reports.may_link(2, 1, counts_once=True)
    assert not reports.may_link(1, 3, counts_once=True)
    reports.add(Link(4, 1, counts_once=True))
    assert not reports.may_link(4, 3, counts_once=True)


def test_passages_of_one_report_are_linked_once() -> None:
    """Who reuses a wire's passages reuses those of its forty copies no more."""
    reports = Reports.of([Link(1, 2, counts_once=True), Link(3, 1, counts_once=False)])

    assert not reports.may_link(3, 2, counts_once=False)
    assert reports.may_link(4, 2, counts_once=False)
