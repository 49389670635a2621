"""What is meant by whoever asks for a trace."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.errors import Ambiguous, NotFound
from claimdb.queries.trace_asked import Subject, asked
from tests.queries.missiles import Missiles
from tests.queries.world import World


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("North Korea", Subject.SOURCE, "North Korea"),
        ("Moscow", Subject.SOURCE, "Russia"),
        ("NK News", Subject.SOURCE, "NK News"),
        ("Kirby", Subject.SOURCE, "Kirby"),
        ("shells", Subject.CLAIM, "found"),
        ("North Korean shells were found in Ukraine.", Subject.CLAIM, "found"),
    ],
)
def test_a_whole_name_is_meant_before_words_of_a_claim(
    case: Missiles, reader: Reader, text: str, kind: Subject, name: str
) -> None:
    """North Korea is in the words of several claims, and is asked for as a source."""
    assert asked(reader, text) == (kind, case[name])


def test_what_is_said_to_be_meant_is_meant(case: Missiles, reader: Reader) -> None:
    """As a claim, the name is words of several; as a source it is one."""
    assert asked(reader, "Ukraine", Subject.SOURCE) == (Subject.SOURCE, case["Ukraine"])
    with pytest.raises(Ambiguous, match="claims"):
        asked(reader, "North Korean", Subject.CLAIM)
    with pytest.raises(NotFound, match="attribution"):
        asked(reader, "Ukraine", Subject.ATTRIBUTION)


def test_identifiers_name_one_thing(case: Missiles, reader: Reader) -> None:
    """Of an attribution, a claim and a source."""
    for table, kind, name in (
        ("attributions", Subject.ATTRIBUTION, "kirby says"),
        ("claims", Subject.CLAIM, "used"),
        ("sources", Subject.SOURCE, "Kirby"),
    ):
        assert asked(reader, case.world.id_of(table, case[name])) == (kind, case[name])


def test_a_claim_and_a_source_of_one_name_are_a_question(world: World) -> None:
    """Both are listed, with what they are; saying which is meant answers it."""
    source, claim = world.source("Water is wet"), world.claim("Water is wet.")
    with open_reader(world.done()) as reader:
        with pytest.raises(Ambiguous) as error:
            asked(reader, "water is wet")
        assert {one.description for one in error.value.candidates} == {"claim", "source"}
        assert asked(reader, "water is wet", Subject.SOURCE) == (Subject.SOURCE, source)
        assert asked(reader, "water is wet", Subject.CLAIM) == (Subject.CLAIM, claim)


def test_a_part_of_a_name_and_words_of_a_claim_are_a_question(world: World) -> None:
    """Neither is named whole: nobody guesses."""
    world.source("Harbour Office")
    world.claim("The harbour is closed.")
    with open_reader(world.done()) as reader, pytest.raises(Ambiguous, match="2 things"):
        asked(reader, "harbour")


def test_what_comes_near_is_offered(reader: Reader) -> None:
    """A name but for a letter."""
    with pytest.raises(NotFound, match="did you mean 'John Kirby'"):
        asked(reader, "John Kirbi")
