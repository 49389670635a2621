"""The form of a filter for Datasette, where every parameter is text and may be empty."""

from claimdb.queries.filters import FILTERS


def test_an_empty_parameter_filters_nothing() -> None:
    """The condition is there, and passes everything."""
    assert FILTERS["stance"].optional("stance", "stance = :stance") == (
        "(:stance = '' OR stance = :stance)"
    )


def test_a_number_is_made_of_its_text() -> None:
    """Text is larger than every number in SQLite."""
    assert (
        FILTERS["min_origins"]
        .optional("min_origins", "origins >= :min_origins")
        .endswith("origins >= CAST(:min_origins AS INTEGER))")
    )


def test_a_parameter_is_not_found_in_a_longer_name() -> None:
    """``:until`` is no part of ``:until_day``."""
    told = FILTERS["until"].optional("until", "a <= :until AND b = :until_day")

    assert told == "(:until = '' OR a <= (:until || '~') AND b = :until_day)"
