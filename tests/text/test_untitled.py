"""The names of articles that have no title."""

import pytest

from claimdb.text.untitled import capital, untitled


@pytest.mark.parametrize(
    ("kind", "published", "name"),
    [
        ("article", "18 June 2024", "a report of 18 June 2024"),
        ("article", None, "a report without date"),
        ("article", "", "a report without date"),
        ("retelling", "May 2024", "a retelling of a report of May 2024"),
        ("retelling", None, "a retelling of a report without date"),
    ],
)
def test_kind_and_day_are_the_name(kind: str, published: str | None, name: str) -> None:
    """A retelling is never called the report itself."""
    assert untitled(kind, published) == name


def test_a_name_begins_a_line() -> None:
    """The letters after the first stay: June is no june."""
    assert capital(untitled("article", "18 June 2024")) == "A report of 18 June 2024"
    assert capital("") == ""
