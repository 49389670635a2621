"""Names of persons, taken apart and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.resolve.personnames import Level, agreement, families, name_keys, person_name

NAMES = st.lists(
    st.sampled_from(
        ["Kim", "Yo", "Jong", "J.", "Maria", "al-Sisi", "Smith", "Jr", "Zelenskyy", "W."]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Kim Yo Jong", "Kim Yo-jong", Level.EQUAL),
        ("J. D. Vance", "JD Vance", Level.EQUAL),
        ("Sergei Lavrov", "Sergey Lavrov", Level.SPELLING),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", Level.SPELLING),
        ("Kim Yo Jong", "Yo Jong Kim", Level.ORDER),
        ("Viktor Orbán", "Orban Viktor", Level.ORDER),
        ("John F. Kirby", "John Kirby", Level.FULLER),
        ("George Walker Bush", "George W. Bush", Level.FULLER),
        ("Mohammed bin Salman", "Mohammed bin Salman Al Saud", Level.FULLER),
        ("Volodymyr Zelenskiy", "Vladimir Zelensky", Level.SHORT),
        ("J. Kirby", "John Kirby", Level.SHORT),
        ("Kirby", "John Kirby", Level.ALONE),
        ("Xi", "Xi Jinping", Level.ALONE),
        ("Kim Yo Jong", "Kim Yo Jon", Level.MISSPELT),
        ("Yoon Suk Yeol", "Yoon Seok-youl", Level.MISSPELT),
        ("Michael Kofman", "Mike Coffman", Level.MISSPELT),
        ("Donald Trump", "Donald Trump Jr.", Level.ELDER),
        ("George W. Bush", "George H. W. Bush", Level.MIDDLE),
        ("John Kirby", "Jane Kirby", Level.GIVEN),
        ("Kim Jong Il", "Kim Jong Un", Level.GIVEN),
        ("Mario Ferrante", "Maria Ferrante", Level.GIVEN),
        ("John Smith", "Peter Brown", None),
    ],
)
def test_how_far_names_agree(one: str, other: str, level: Level | None) -> None:
    """By the strongest way in which they do."""
    a, b = person_name(one), person_name(other)

    assert a is not None
    assert b is not None
    assert agreement(a, b) is level


@given(NAMES, NAMES)
def test_agreement_has_no_direction(one: str, other: str) -> None:
    """Whoever is asked first."""
    a, b = person_name(one), person_name(other)

    if a is not None and b is not None:
        assert agreement(a, b) is agreement(b, a)


@given(NAMES)
def test_a_name_agrees_with_itself_and_has_keys(name: str) -> None:
    """A full one by its keys, one word by its family alone."""
    a = person_name(name)

    assert a is not None
    assert agreement(a, a) is (Level.EQUAL if a.is_full else Level.ALONE)
    assert bool(name_keys(a)) is a.is_full
    assert families(a)


def test_what_has_no_letters_is_no_name() -> None:
    """A number, or nothing."""
    assert person_name("") is None
    assert person_name("42") is None
