"""Whether two claims may be of one matter at all, whatever their words say."""

from datetime import date, timedelta

import pytest

from claimdb.link.frame import frame
from claimdb.pipeline.linking_frames import Read
from claimdb.pipeline.linking_scope import is_one_matter, stands_alone

DAY = date(2024, 6, 18)


def read(statement: str, *, article: int | None = 1, days: int = 0) -> Read:
    """Return a claim of an article, published so many days after the first."""
    day = DAY + timedelta(days=days)
    made = frame(statement, day=day)
    return Read(1, made, by_person=article is None, article=article, day=day)


@pytest.mark.parametrize("words", ["He will resign", "Its rival fired missiles", "The allegations"])
def test_what_points_elsewhere_stands_not_alone(words: str) -> None:
    """Another one is meant in the next article; a bare noun says nothing."""
    assert not stands_alone(read(words))


def test_what_a_person_wrote_stands_alone() -> None:
    """They know what they meant."""
    assert stands_alone(read("He will resign", article=None))
    assert stands_alone(read("Norvia has sent weapons to Estmark"))


def test_without_a_name_it_may_be_another_one() -> None:
    """But not within one article."""
    one = read("The dam broke")

    assert is_one_matter(one, read("The dam broke"))
    assert not is_one_matter(one, read("The dam broke", article=2))


@pytest.mark.parametrize(
    ("words", "days", "is_one"),
    [
        ("Norvia shelled the port of Estmark", 10, True),
        ("Norvia shelled the port of Estmark", 30, False),
        ("Norvia is shelling the port of Estmark", 30, True),
        ("Norvia is shelling the port of Estmark", 300, False),
        ("Norvia shelled the port of Estmark on 3 May 2024", 300, True),
    ],
)
def test_a_deed_is_one_of_its_days(words: str, *, days: int, is_one: bool) -> None:
    """What goes on may go on for months; where the words have a date, the dates are compared."""
    assert is_one_matter(read(words), read(words, article=2, days=days)) is is_one
