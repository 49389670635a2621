"""What roles say of two persons together."""

import pytest

from claimdb.resolve.facts import Match, fact_keys, fact_of, matched


@pytest.mark.parametrize(
    ("mine", "theirs", "match"),
    [
        (
            "national security council spokesperson",
            "spokesman for the National Security Council",
            Match.BODY,
        ),
        ("Apple CEO", "chief executive of Apple Inc.", Match.BODY),
        ("Russian foreign minister", "foreign minister of Russia", Match.OFFICE),
        ("North Korean leader", "North Korea's president", Match.OFFICE),
        ("US secretary of defence", "defense secretary", Match.ROLE),
        ("Russian foreign minister", "Russian defence minister", Match.STATE),
        ("Russian foreign minister", "Polish foreign minister", Match.OTHER_STATE),
        ("senator", "goalkeeper", Match.OTHER_FIELD),
        ("senator", "president", Match.NOTHING),
        ("official", "official", Match.NOTHING),
    ],
)
def test_two_roles_match_or_do_not(mine: str, theirs: str, match: Match) -> None:
    """Whoever is asked first."""
    a, b = fact_of(mine), fact_of(theirs)

    assert a is not None
    assert b is not None
    assert matched([a], [b])[0] is match
    assert matched([b], [a])[0] is match


def test_a_bare_title_does_not_outweigh_two_states() -> None:
    """Both are called a minister, of states that differ."""
    facts = [fact_of(role) for role in ("Minister", "Russian energy minister")]
    others = [fact_of("Slovak finance minister")]

    match, _ = matched([one for one in facts if one], [one for one in others if one])

    assert match is Match.OTHER_STATE


def test_nothing_said_is_no_difference() -> None:
    """One document may leave out what the other tells."""
    fact = fact_of("goalkeeper")

    assert fact is not None
    assert matched([fact], []) == (Match.NOTHING, "")


def test_a_role_is_looked_up_by_its_noun_and_body() -> None:
    """And what is no role gives nothing to look up."""
    fact = fact_of("Kremlin spokesman")

    assert fact is not None
    assert fact_keys(fact) == {"=spokesperson", "@Kremlin"}
    assert fact_of("state-run") is None
