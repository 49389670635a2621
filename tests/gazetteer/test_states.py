"""The table of states."""

from collections import Counter

from claimdb.gazetteer.lookup import country_of, known
from claimdb.gazetteer.places import ADJECTIVE_OF, COUNTRIES, SEATS
from claimdb.gazetteer.states import states

#: Regions and parts of states, and the Koreas and Congos without what tells them apart.
_NO_STATES = {
    *("africa", "asia", "europe", "european union", "united nations", "england", "scotland"),
    *("wales", "tibet", "hong kong", "catalonia", "chechnya", "crimea", "kurdistan", "korea"),
    *("congo", "britain"),
}
#: Seats of more than one power, and cities that were never a state's alone.
_NO_SEATS = {
    *("brussels", "wellington", "lima", "dubai", "wall street", "whitehall", "holyrood"),
    "america",
}


def test_no_number_name_or_adjective_stands_twice() -> None:
    """So that each leads to one state."""
    every = states()
    told = [
        *(one.wikidata for one in every),
        *(name for one in every for name in (one.name, *one.capital, *one.others)),
    ]

    assert [one for one, times in Counter(told).items() if times > 1] == []
    adjectives = Counter(word for one in every for word in one.adjectives)
    assert [one for one, times in adjectives.items() if times > 1] == []


def test_every_state_has_a_number_of_wikidata() -> None:
    """A Q and figures, for each of the states of the world."""
    every = states()

    assert len(every) > 190
    assert all(one.wikidata[0] == "Q" and one.wikidata[1:].isdecimal() for one in every)


def test_the_table_knows_the_places_that_extraction_knows() -> None:
    """What is read as a state in a text is resolved as one."""
    names = {name for name in COUNTRIES - _NO_STATES if known(name.title()) is None}
    words = {
        word
        for word, country in ADJECTIVE_OF.items()
        if country not in _NO_STATES and country_of(word.title()) is None and len(word) > 4
    }
    seats = {seat for seat in SEATS - _NO_SEATS if known(seat.title()) is None}

    assert (names, words, seats) == (set(), set(), set())
