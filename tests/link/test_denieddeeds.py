"""What stands behind "denied": the deed, or the content itself."""

import pytest

from claimdb.link.denieddeeds import denied_deed


def split(said: str, content: str, *, is_denial: bool = True) -> tuple[str, str] | None:
    """Return the words of denying and what is denied by them, None where that is the content."""
    found = denied_deed(said, said.index(content), is_denial=is_denial)
    return None if found is None else (said[: found.verb_end], said[found.deed_start :])


@pytest.mark.parametrize(
    ("said", "content", "deed"),
    [
        ("denied saying that it rained", "it rained", "saying that it rained"),
        ("denied any knowledge of the fraud", "the fraud", "any knowledge of the fraud"),
        ("denied any support for the rebels", "the rebels", "any support for the rebels"),
        ("denied any intention of leaving", "leaving", "any intention of leaving"),
        ("has denied ever meeting him", "him", "ever meeting him"),
    ],
)
def test_the_deed_is_what_is_denied(said: str, content: str, deed: str) -> None:
    """And not what the deed is of."""
    found = split(said, content)

    assert found is not None
    assert found[0].endswith("denied")
    assert found[1] == deed


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("denied that it rained", "it rained"),
        ("denied reports of a raid", "a raid"),
        ("denied any claims of a raid", "a raid"),
        ("denied during the trial that it rained", "it rained"),
        ("did not deny saying that it rained", "it rained"),
        ("denied anything was wrong", "anything was wrong"),
        ("denied wrongdoing in the affair", "wrongdoing in the affair"),
    ],
)
def test_else_the_content_is(said: str, content: str) -> None:
    """Behind the noun of a claim; where nothing is denied; behind what is no verb."""
    assert split(said, content) is None


def test_what_is_refused_is_not_denied() -> None:
    """Unless it was read as a denial anyway."""
    deed = ("denied", "violating the ceasefire")

    assert split("denied funding to the club", "funding", is_denial=False) is None
    assert split("denied planning for it", "planning", is_denial=False) is None
    assert split("denied violating the ceasefire", "violating", is_denial=False) == deed
