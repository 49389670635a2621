"""From roles to affiliations."""

import pytest

from claimdb.model.vocab import AffiliationKind as Of
from claimdb.model.vocab import SourceKind
from claimdb.resolve.affiliated import affiliation


@pytest.mark.parametrize(
    ("role", "kind", "target"),
    [
        ("Kremlin aide", Of.OFFICIAL_OF, "Kremlin"),
        ("national security council spokesperson", Of.SPOKESPERSON_OF, "national security council"),
        ("Pentagon press secretary", Of.SPOKESPERSON_OF, "Pentagon"),
        (
            "spokesman for Ukraine's eastern command",
            Of.SPOKESPERSON_OF,
            "Ukraine's eastern command",
        ),
        ("Israeli army spokesman", Of.SPOKESPERSON_OF, "Israeli army"),
        ("US secretary of defence", Of.OFFICIAL_OF, "United States"),
        ("Russian deputy foreign minister", Of.OFFICIAL_OF, "Russia"),
        ("Russia's envoy to the UN", Of.OFFICIAL_OF, "Russia"),
        ("Moscow's ambassador", Of.OFFICIAL_OF, "Russia"),
        ("US national security adviser", Of.OFFICIAL_OF, "United States"),
        ("EU foreign policy chief", Of.OFFICIAL_OF, "EU"),
        ("vice president of the United States", Of.OFFICIAL_OF, "United States"),
        ("senior Hamas official", Of.OFFICIAL_OF, "Hamas"),
        ("head of the World Health Organization", Of.HEAD_OF, "World Health Organization"),
        ("North Korean leader", Of.HEAD_OF, "North Korea"),
        ("Apple CEO", Of.HEAD_OF, "Apple"),
        ("Moscow police chief", Of.HEAD_OF, "Moscow police"),
        ("sister of Kim Jong Un", Of.FAMILY_OF, "Kim Jong Un"),
        ("Mr Navalny's widow", Of.FAMILY_OF, "Navalny"),
        ("sister of North Korean leader Kim Jong Un", Of.FAMILY_OF, "Kim Jong Un"),
        ("leader Kim Jong Un's younger sister", Of.FAMILY_OF, "Kim Jong Un"),
        ("Reuters reporter", Of.EMPLOYEE_OF, "Reuters"),
        ("professor at Harvard University", Of.EMPLOYEE_OF, "Harvard University"),
        ("member of the Bundestag", Of.MEMBER_OF, "Bundestag"),
    ],
)
def test_a_role_says_whose_one_is(role: str, kind: Of, target: str) -> None:
    """The kind, and the state or body in the words of the role."""
    found = affiliation(role, SourceKind.PERSON)

    assert found is not None
    assert (found.kind, found.target) == (kind, target)


@pytest.mark.parametrize(
    "role",
    [
        "former US president",
        "ex-minister of Finland",
        "retired Russian general",
        "adviser to the president",
        "the ministry's spokeswoman",
        "police spokesman",
        "president",
        "leader of the opposition",
        "founder of Telegram",
        "lawyer for Mr Assange",
        "Russian journalist",
        "Russian general",
        "mayor of Moscow",
        "US senator",
        "friend of Mr Navalny",
        "mother of three",
        "the victim's mother",
        "eyewitness",
        "",
    ],
)
def test_what_is_unsure_or_over_says_nothing(role: str) -> None:
    """Whoever was something, advises, or is of a body without a name speaks for nobody."""
    assert affiliation(role, SourceKind.PERSON) is None


@pytest.mark.parametrize(
    ("role", "kind", "target"),
    [
        ("the armed wing of Hamas", Of.PART_OF, "Hamas"),
        ("a subsidiary of Boeing", Of.OWNED_BY, "Boeing"),
        ("owned by Rupert Murdoch", Of.OWNED_BY, "Rupert Murdoch"),
    ],
)
def test_a_body_is_a_part_or_owned(role: str, kind: Of, target: str) -> None:
    """Where the words name of what."""
    found = affiliation(role, SourceKind.ORGANISATION)

    assert found is not None
    assert (found.kind, found.target) == (kind, target)


@pytest.mark.parametrize("role", ["state-run news agency", "a part of the group", "spokesman"])
def test_a_body_without_an_owner_says_nothing(role: str) -> None:
    """A description is no affiliation."""
    assert affiliation(role, SourceKind.OUTLET) is None


def test_several_officials_belong_to_whom_one_does() -> None:
    """A group is of the state that its members are officials of."""
    found = affiliation("US officials", SourceKind.GROUP)

    assert found is not None
    assert (found.kind, found.target) == (Of.OFFICIAL_OF, "United States")
