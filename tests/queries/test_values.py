"""Values of a row: one column at a time, or all that a dataclass has."""

from dataclasses import dataclass
from typing import Final

import pytest

from claimdb.db.reader import Row
from claimdb.queries.values import filled

ROW: Final[Row] = {"name": "Ann", "role": None, "said": 3, "via": None, "named": 1, "more": "no"}


@dataclass(frozen=True, slots=True)
class _Card:
    name: str
    role: str | None
    said: int
    via: int | None
    named: bool
    tags: tuple[str, ...]


def test_each_field_has_the_column_of_its_name() -> None:
    """With the type of the field; an empty column stays empty, a column of no field is left."""
    card = filled(_Card, ROW, tags=("a",))

    assert card == _Card("Ann", None, 3, None, named=True, tags=("a",))
    assert card.named is True


def test_what_is_given_goes_before_the_column() -> None:
    """Also where the row has none of that name."""
    row: Row = {name: value for name, value in ROW.items() if name != "said"}

    assert filled(_Card, row, said=7, tags=()).said == 7


def test_a_field_that_no_column_has_alone_must_be_given() -> None:
    """Nothing is made up for it."""
    with pytest.raises(TypeError, match="tags"):
        filled(_Card, ROW)
