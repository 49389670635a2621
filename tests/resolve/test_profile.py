"""Mentions read once."""

import pytest

from claimdb.model.vocab import SourceKind
from claimdb.resolve.profile import keys_of, profile, untitled
from tests.resolve.mentions import mention


@pytest.mark.parametrize(
    ("written", "name", "titles"),
    [
        ("US Secretary of State Antony Blinken", "Antony Blinken", ["US Secretary of State"]),
        ("President Vladimir Putin", "Vladimir Putin", ["President"]),
        ("Gen. Mark Milley", "Mark Milley", ["Gen."]),
        ("Tim Cook, the chief executive of Apple,", "Tim Cook", ["the chief executive of Apple"]),
        ("Mr Kirby", "Kirby", ["Mr"]),
        ("General Motors", "General Motors", []),
        ("Guardian Media Group", "Guardian Media Group", []),
        ("Union of Concerned Scientists", "Union of Concerned Scientists", []),
        ("Moscow's", "Moscow", []),
    ],
)
def test_titles_stand_beside_the_name(written: str, name: str, titles: list[str]) -> None:
    """Before it or after a comma; what begins the name of a body is none."""
    found, told = untitled(written)

    assert found == name
    assert told == titles


def test_a_word_with_a_capital_is_open_until_something_tells() -> None:
    """A title or role makes it a person, a state's name a state."""
    assert profile(mention("Boeing")).is_open
    assert not profile(mention("Mr Boeing")).is_open
    assert not profile(mention("Kirby", roles=("spokesman",))).is_open
    assert profile(mention("Ankara")).entry is not None
    assert profile(mention("Jordan", roles=("athlete",))).entry is None


def test_sex_is_told_by_title_role_or_given_name() -> None:
    """In this order; a name alone may tell nothing."""
    assert profile(mention("Mrs Clinton")).sex == "f"
    assert profile(mention("Clinton", roles=("spokesman",))).sex == "m"
    assert profile(mention("Hillary Clinton")).sex == "f"
    assert profile(mention("Kim Yo Jong")).sex == ""


def test_a_surname_is_looked_up_only_with_what_may_tell_whose() -> None:
    """Its role, its body, the names beside it: so that a common one stays cheap."""
    full = mention("John Kirby", roles=("Pentagon spokesman",), context=("Lloyd Austin",))
    alone = mention("Mr Kirby", roles=("spokesman for the Pentagon",))

    assert keys_of(profile(mention("Kirby"))) & keys_of(profile(full)) == set()
    assert keys_of(profile(alone)) & keys_of(profile(full))
    assert all("|" in key for key in keys_of(profile(alone)))


def test_an_unnamed_source_has_no_keys() -> None:
    """So that no label ever finds another."""
    unnamed = mention("some experts", SourceKind.GROUP, is_named=False)

    assert keys_of(profile(unnamed)) == frozenset()


@pytest.mark.parametrize(
    ("name", "written", "beside"),
    [
        ("Ada Holm", "Ada Holm and Jon Berg", ("Jon Berg",)),
        ("Holm", "Holm and Berg", ()),
        ("Ada Holm", "Producers Ada Holm & Jon Berg", ("Jon Berg",)),
        ("Inlander", "Inlander's Jon Berg", ("Jon Berg",)),
        ("Sr", "Sr. Jon Berg", ("Jon Berg",)),
        ("Inlander", "Inlander's Jon Berg", ()),
        ("Jon Berg", "The Daily Inlander's Jon Berg", ()),
    ],
)
def test_words_that_name_another_are_no_name_of_this_one(
    name: str, written: str, beside: tuple[str, ...]
) -> None:
    """Of two who speak together, else, each would be the other."""
    found = profile(mention(name, aliases=(written,), context=beside))

    assert [one.parts for one in found.persons] == [tuple(name.casefold().split())]
    assert found.facts == ()


def test_a_body_keeps_the_and_of_its_own_name() -> None:
    """And loses the form in which it speaks with another one."""
    ministry = mention(
        "Ministry of Ports",
        SourceKind.ORGANISATION,
        aliases=("Ministry of Ports and Fisheries", "Ministry of Ports and Dockers' Union"),
        context=("Dockers' Union",),
    )

    assert len(profile(ministry).bodies) == 2


def test_a_form_with_a_role_tells_of_its_bearer_alone() -> None:
    """Another source of the text, named in full there, is not the one with the surname."""
    found = profile(
        mention("Holm", aliases=("Harbour Minister Ada Holm",), context=("Jon Berg", "Ada Holm"))
    )

    assert [one.parts for one in found.persons] == [("holm",)]
    full = profile(mention("Ada Holm", aliases=("Harbour Minister Ada Holm",)))
    assert [fact.written for fact in full.facts] == ["Harbour Minister"]
