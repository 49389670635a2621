"""Sayings as flat rows."""

from claimdb.db.reader import Reader
from claimdb.queries.attributions import load
from claimdb.queries.flat import COLUMNS, rows
from tests.queries.missiles import Missiles


def test_a_row_has_every_column(case: Missiles, reader: Reader) -> None:
    """Names are written out; what is not known is empty."""
    found = load(reader, [case["military says"], case["kirby says"], case["russia denies"]])
    military, kirby, russia = rows(("here", one) for one in found.values())

    assert tuple(kirby) == COLUMNS
    assert (military["chain"], military["publisher"], military["retelling"]) == ("NK News", None, 1)
    assert (kirby["party"], kirby["publisher"], kirby["said_words"]) == (
        "United States",
        "The Tribune",
        "on Monday",
    )
    assert (russia["denial_kind"], russia["said_earliest"]) == ("flat", None)
