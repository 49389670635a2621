"""Roles as written, taken apart."""

import pytest

from claimdb.resolve.rolewords import role_words


@pytest.mark.parametrize(
    ("written", "usual", "country", "body"),
    [
        ("Kremlin aide", "adviser", None, "Kremlin"),
        (
            "national security council spokesperson",
            "spokesperson",
            None,
            "national security council",
        ),
        ("US secretary of defence", "secretary", "United States", None),
        ("senior US official", "official", "United States", None),
        ("prime minister of Canada", "premier", "Canada", None),
        (
            "South Korean defence ministry official",
            "official",
            "South Korea",
            "South Korean defence ministry",
        ),
        ("Network Rail spokesman", "spokesperson", None, "Network Rail"),
        ("NATO secretary general", "secretary-general", None, "NATO"),
        ("the chief executive of Apple Inc.", "boss", None, "Apple Inc."),
        ("professor at Harvard University", "professor", None, "Harvard University"),
    ],
)
def test_a_role_has_a_noun_a_state_and_a_body(
    written: str, usual: str, country: str | None, body: str | None
) -> None:
    """Each where the words give it."""
    words = role_words(written)

    assert words is not None
    assert (words.usual, words.country, words.body) == (usual, country, body)


@pytest.mark.parametrize("written", ["", "the", "state-run", "42", "quickly"])
def test_words_without_a_person_are_no_role(written: str) -> None:
    """Nothing is guessed of them."""
    assert role_words(written) is None


@pytest.mark.parametrize(
    "written", ["former US president", "ex-president", "late king of Norway", "incoming premier"]
)
def test_what_is_over_or_not_yet_is_told(written: str) -> None:
    """So that nobody speaks for what they have left, or are not yet."""
    words = role_words(written)

    assert words is not None
    assert words.is_over


def test_whose_relative_one_is_and_whom_one_advises() -> None:
    """In front of the noun, or after it."""
    sister, adviser = role_words("Kim Jong Un's powerful sister"), role_words("adviser to the king")

    assert sister is not None
    assert sister.owner == "Kim Jong Un"
    assert adviser is not None
    assert adviser.to == "king"


def test_what_a_minister_looks_after() -> None:
    """In front of the noun or after "of"."""
    before, after = role_words("Russian deputy foreign minister"), role_words("minister of health")

    assert before is not None
    assert (before.country, before.portfolio) == ("Russia", "foreign")
    assert after is not None
    assert after.portfolio == "health"
