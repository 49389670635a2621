"""What stands together on the page of a claim."""

from dataclasses import replace

import pytest

from claimdb.pages import layout
from claimdb.queries.claim_dossier import Side
from tests.pages.claims import OTHER, dossier, related, relation, side
from tests.pages.pictures.made import saying


def test_positions_keep_the_order_in_which_they_were_first_taken() -> None:
    """Who spoke first stands first, with what was said later."""
    ann, bob, again = saying("a", "Ann"), saying("b", "Bob"), saying("c", "Ann")

    assert layout.positions([ann, bob, again]) == ((ann, again), (bob,))


def test_another_party_is_another_position() -> None:
    """Who has changed sides in between speaks for somebody else."""
    ann = saying("a", "Ann")
    later = replace(ann, id="att_later", party=ann.source)

    assert len(layout.positions([ann, later])) == 2


def test_what_is_shown_with_its_sayings_is_not_told_again() -> None:
    """A relation stands once on the page."""
    found = dossier(
        related=(related("incompatible", saying("a", "Ann", claim=OTHER)),),
        relations=(relation("contradicts", "to"),),
    )

    assert layout.other_relations(found) == ()
    assert [one.claim for one in layout.bearings(found, "incompatible")] == [OTHER]
    assert layout.bearings(found, "follows_from") == ()


YES, NO = side(saying("a", "Ann")), side(saying("b", "Bob", "denies"))


@pytest.mark.parametrize(
    ("asserted", "denied", "expected"),
    [
        (YES, NO, "Contested"),
        (YES, None, "Nobody is recorded as denying it"),
        (None, NO, "Nobody is recorded as asserting it"),
        (None, None, "Nobody is recorded as asserting or denying it"),
    ],
)
def test_where_anybody_stands_is_one_line(
    asserted: Side | None, denied: Side | None, expected: str
) -> None:
    """Above the statement."""
    assert layout.standing(dossier(asserted, denied)) == expected


def test_one_source_alone_on_both_sides_contests_nothing() -> None:
    """Who takes a word back is in no quarrel."""
    assert layout.standing(dossier(YES, NO, contested=False)) == (
        "Asserted and denied by the same source"
    )


def test_a_side_by_what_follows_is_a_side() -> None:
    """Both stand beside one another then."""
    follows = related("follows_from", saying("a", "Ann", claim=OTHER))

    assert layout.one_sided(dossier(None, NO))
    assert not layout.one_sided(dossier(None, NO, related=(follows,)))
