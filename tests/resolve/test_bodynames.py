"""Names of bodies, taken apart and compared."""

import pytest

from claimdb.resolve.bodynames import Same, alike, body_keys, body_name, folded


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Russian Defence Ministry", "Ministry of Defense of the Russian Federation", Same.EQUAL),
        ("Ukraine's General Staff", "General Staff of Ukraine", Same.EQUAL),
        ("Aer Lingus Group PLC", "Aer Lingus", Same.EQUAL),
        ("Nissan Motors", "Nissan Motor Co.", Same.EQUAL),
        ("Ford", "Ford Motor Company", Same.SHORTER),
        ("United Auto Workers union", "United Auto Workers", Same.SHORTER),
        ("United Auto Workers", "UAW", Same.ACRONYM),
        ("South Korean Joint Chiefs of Staff", "the JCS", Same.ACRONYM),
        ("European Aeronautic Defense & Space Company", "EADS", Same.ACRONYM),
        ("Brandvik Institute", "Brandwik Institute", Same.MISSPELT),
        ("Russian Defence Ministry", "Polish Ministry of Defence", Same.COUNTRY),
        ("Apple", "Apple Corps", None),
        ("Boeing", "Airbus", None),
        ("National Bank", "National Party", None),
    ],
)
def test_how_far_names_of_bodies_agree(one: str, other: str, level: Same | None) -> None:
    """In both directions; what may be one shares a key."""
    a, b = body_name(one), body_name(other)

    assert a is not None
    assert b is not None
    assert alike(a, b) is alike(b, a) is level
    if level in {Same.EQUAL, Same.SHORTER, Same.ACRONYM}:
        assert body_keys(a) & body_keys(b)


@pytest.mark.parametrize(
    ("name", "country", "generic"),
    [
        ("Defence Ministry", None, True),
        ("Kenyan Supreme Court", "Kenya", True),
        ("Labour Party", None, True),
        ("Tax Foundation", None, False),
        ("University of Bergen", None, False),
        ("the Times", None, True),
    ],
)
def test_a_name_that_many_bodies_have_is_told(
    name: str, country: str | None, generic: bool
) -> None:
    """An organ of a state needs its state, and "the Times" its town."""
    found = body_name(name)

    assert found is not None
    assert (found.country, found.is_generic) == (country, generic)


def test_words_are_compared_in_one_spelling() -> None:
    """American, in the singular, without accents."""
    assert [folded(word) for word in ("Defence", "Centres", "Ministries", "Forces", "Corps")] == [
        "defense",
        "centre",
        "ministry",
        "force",
        "corps",
    ]


@pytest.mark.parametrize("name", ["", "who", "...", "(AP)"])
def test_what_is_no_name_is_none(name: str) -> None:
    """A word in small letters, signs, and brackets alone."""
    assert body_name(name) is None
