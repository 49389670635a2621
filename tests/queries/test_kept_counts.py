"""Lists that read kept counts give what they gave when they asked the base rows."""

from collections.abc import Iterator
from typing import Final

import pytest

from claimdb.db.reader import Reader, Row, Value
from claimdb.queries import run
from tests.queries.missiles import Missiles

_OF_PARTY: Final = (
    "standing.party_id = :party AND (standing.source_id = :party OR standing.source_id IN"
    " (SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))"
)
_STANDING: Final = (
    "SELECT DISTINCT claim.public_id AS id FROM standings AS standing"
    " JOIN claims AS claim ON claim.id = standing.claim_id WHERE "
)
#: Filters of claims, and what makes a claim one of them, asked of the view standings.
CLAIMS: Final = {
    ("source",): "standing.source_id = :source",
    ("source", "stance"): "standing.source_id = :source AND standing.stance = :stance",
    ("party",): _OF_PARTY,
    ("party", "stance"): f"{_OF_PARTY} AND standing.stance = :stance",
    ("stance",): "standing.stance = :stance",
}
_SPEAKING: Final = (
    "SELECT DISTINCT source.public_id AS id FROM standings AS standing"
    " JOIN sources AS source ON source.id = standing.source_id WHERE "
)
#: The same of sources.
SOURCES: Final = {
    ("claim",): "standing.claim_id = :claim",
    ("claim", "stance"): "standing.claim_id = :claim AND standing.stance = :stance",
    ("stance",): "standing.stance = :stance",
    ("since",): "standing.said_latest >= :since",
    ("until",): "standing.said_earliest <= :until",
    ("since", "until"): "standing.said_latest >= :since AND standing.said_earliest <= :until",
    ("min_origins",): "standing.claim_id IN (SELECT claim_id FROM claim_tallies"
    " WHERE asserts_origins_min >= :min_origins)",
}
_STANCES: Final = ("asserts", "denies", "questions", "declines")
_INSTANTS: Final = tuple(f"2024-06-{day:02}T12:00:00Z" for day in (1, 15, 17, 18, 19, 30))


def _values(reader: Reader, name: str) -> list[Value]:
    if name == "stance":
        return list(_STANCES)
    if name in {"since", "until"}:
        return list(_INSTANTS)
    if name == "min_origins":
        return [1, 2, 3]
    table = "claims" if name == "claim" else "sources"
    return [row["id"] for row in reader.rows(f"SELECT id FROM {table}")]


def _choices(reader: Reader, names: tuple[str, ...]) -> Iterator[dict[str, Value]]:
    """Yield every combination of values of some filters."""
    first, *rest = names
    for value in _values(reader, first):
        if not rest:
            yield {first: value}
        for more in _choices(reader, tuple(rest)) if rest else ():
            yield {first: value} | more


def _ids(rows: list[Row]) -> set[Value]:
    return {row["id"] for row in rows}


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("names", CLAIMS)
def test_claims_are_those_of_the_base_rows(names: tuple[str, ...], reader: Reader) -> None:
    """By who stands on them, all and contested ones, whoever is asked for."""
    contested = _ids(run.select(reader, "contested"))
    met = 0
    for chosen in _choices(reader, names):
        asked = _ids(reader.rows(_STANDING + CLAIMS[names], chosen))
        assert _ids(run.select(reader, "claims", filters=chosen)) == asked
        assert _ids(run.select(reader, "contested", filters=chosen)) == asked & contested
        met += bool(asked)
    assert met


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("names", [("source",), ("party",)])
def test_rows_of_the_matrix_are_those_of_the_base_rows(
    names: tuple[str, ...], reader: Reader
) -> None:
    """Those on which somebody stands, or who speaks for them."""
    met = 0
    for chosen in _choices(reader, names):
        asked = _ids(reader.rows(_STANDING + CLAIMS[names], chosen))
        found = run.select(reader, "matrix_claims", filters=chosen)
        assert {row["public_id"] for row in found} == asked
        met += bool(asked)
    assert met


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("names", SOURCES)
def test_sources_are_those_of_the_base_rows(names: tuple[str, ...], reader: Reader) -> None:
    """By where, how and when they stand."""
    met = 0
    for chosen in _choices(reader, names):
        asked = _ids(reader.rows(_SPEAKING + SOURCES[names], chosen))
        assert _ids(run.select(reader, "sources", filters=chosen)) == asked
        met += bool(asked)
    assert met


def test_whoever_never_spoke_is_listed_last(case: Missiles, reader: Reader) -> None:
    """With zeros, as is a claim that nobody is on."""
    rows = run.select(reader, "sources", sort="-attributions")

    assert len(rows) == len({row["id"] for row in rows})
    assert rows[-1]["attributions"] == 0
    assert [row["attributions"] for row in rows] == sorted(
        (int(str(row["attributions"])) for row in rows), reverse=True
    )
    assert case.world.id_of("sources", case["Kirby"]) in {row["id"] for row in rows[:3]}


@pytest.mark.parametrize("sort", ["last", "-last", "first", "-first"])
def test_claims_that_nobody_is_on_come_last_either_way(sort: str, reader: Reader) -> None:
    """The rest is sorted by when it was said."""
    column = f"{sort.removeprefix('-')}_said"
    said = [row[column] for row in run.select(reader, "claims", sort=sort)]
    told = [str(one) for one in said if one is not None]

    assert said[len(told) :] == [None] * (len(said) - len(told))
    assert told == sorted(told, reverse=sort.startswith("-"))
