"""Filters as people give them, and the values that the queries take."""

import pytest

from claimdb.db.reader import Reader
from claimdb.errors import ChoiceUnknown, DateInvalid, DatesReversed, NotFound
from claimdb.queries.choices import resolve
from tests.queries.missiles import Missiles


def test_names_become_numbers(case: Missiles, reader: Reader) -> None:
    """Through aliases; "Moscow" is Russia."""
    given = {"source": "Moscow", "topic": "Arms transfers"}

    assert resolve(reader, "claims", given) == {
        "source": case["Russia"],
        "topic": "arms-transfers",
    }


def test_dates_become_the_instants_they_may_mean(reader: Reader) -> None:
    """From the first second of the first day to the last of the last."""
    assert resolve(reader, "claims", {"since": "2024-06", "until": "2024-06"}) == {
        "since": "2024-06-01T00:00:00Z",
        "until": "2024-06-30T23:59:59Z",
    }


def test_what_was_not_given_is_left_out(reader: Reader) -> None:
    """But zero and no are values."""
    given = {"source": None, "text": "", "automatic": False, "min_origins": 0}

    assert resolve(reader, "claims", given) == {"automatic": 0, "min_origins": 0}


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("attributions", {"stance": "denys"}, "did you mean 'denies'"),
        ("denials", {"scope": "whole"}, "there are: full, partial, element"),
        ("denials", {"kind": "flatt"}, "did you mean 'flat'"),
        ("sources", {"kind": "people"}, "there are: person, organisation"),
        ("articles", {"kind": "retold"}, "there are: article, retelling"),
        ("claims", {"kind": "person"}, "no filter of 'claims' 'kind'"),
    ],
)
def test_a_word_of_no_vocabulary_is_an_error(
    name: str, given: dict[str, str], message: str, reader: Reader
) -> None:
    """A misspelt word never silently finds nothing."""
    with pytest.raises(ChoiceUnknown, match=message):
        resolve(reader, name, given)


def test_a_name_that_fits_nothing_is_an_error(reader: Reader) -> None:
    """As everywhere."""
    with pytest.raises(NotFound, match="Nobody"):
        resolve(reader, "claims", {"source": "Nobody at all"})


def test_a_date_that_is_none_is_an_error(reader: Reader) -> None:
    """As everywhere."""
    with pytest.raises(DateInvalid, match="last week"):
        resolve(reader, "claims", {"since": "last week"})


def test_dates_the_wrong_way_round_are_an_error(reader: Reader) -> None:
    """Nothing could be found; a part of a longer time is no such thing."""
    with pytest.raises(DatesReversed, match=r"'since' \(2025\) comes after 'until' \(2024\)"):
        resolve(reader, "claims", {"since": "2025", "until": "2024"})

    assert len(resolve(reader, "claims", {"since": "2024-06-18", "until": "2024"})) == 2
