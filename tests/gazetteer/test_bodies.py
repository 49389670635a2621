"""The tables of bodies and outlets."""

from claimdb.gazetteer.bodies import between_states, of_states, outlets
from claimdb.gazetteer.lookup import known
from claimdb.gazetteer.states import states


def test_each_name_leads_to_its_own_row() -> None:
    """Whatever its form: no name or metonym of one body is found as another."""
    for body in (*of_states(), *between_states(), *outlets()):
        for name in (body.name, *body.others, *body.metonyms):
            found = known(name)
            assert found is not None, name
            assert found.entry.name == body.name


def test_bodies_of_states_are_of_states_that_are_there() -> None:
    """A body whose state is misspelled would speak for nobody."""
    names = {one.name for one in states()}

    assert {body.country for body in of_states()} <= names
    assert {body.country for body in outlets()} <= names | {"", "Hong Kong"}
    assert {body.country for body in between_states()} <= {"", "Palestine"}


def test_numbers_of_wikidata_are_numbers() -> None:
    """Where one is given; none stands for two bodies."""
    given = [
        body.wikidata
        for body in (*of_states(), *between_states(), *outlets())
        if body.wikidata is not None
    ]

    assert all(one[0] == "Q" and one[1:].isdecimal() for one in given)
    assert len(set(given)) == len(given)
