"""Who stands where on some claims, by their public identifiers."""

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.contested import contested
from claimdb.queries.standing import Sides, sides


def test_the_sides_are_those_of_a_contested_claim(reader: Reader) -> None:
    """For each of several claims, as the list of contested ones has them."""
    listed = {one.id: one for one in contested(reader, each=2)}
    found = sides(reader, listed, each=2)

    assert listed
    assert {
        name: (one.asserted_by, one.denied_by, one.incompatible) for name, one in found.items()
    } == {name: (one.asserted_by, one.denied_by, one.incompatible) for name, one in listed.items()}


def test_a_claim_that_nobody_speaks_on_has_empty_sides(reader: Reader) -> None:
    """And one that there is not is left out."""
    known = [str(row["id"]) for row in run.select(reader, "claims")]
    found = sides(reader, [*known, "clm_aaaaaaaaaaaaaaaaaaaa"], each=1)

    assert found.keys() == set(known)
    assert all(
        len({stand.how for stand in one.denied_by}) == len(one.denied_by) for one in found.values()
    )
    assert sides(reader, [], each=1) == {}
    assert Sides() == Sides((), (), ())
