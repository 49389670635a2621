"""Contents that say nothing by themselves."""

import pytest

from claimdb.link.content import Content
from claimdb.link.hollow import is_hollow
from claimdb.link.proposition import propositions
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span


def hollow(words: str, stance: Stance = Stance.DENIES, cue: str = "denied") -> bool:
    """Tell whether some words are hollow, as the content of a denial or another stance."""
    made = propositions(Content(text=words, spans=(Span(0, len(words)),), cue=cue))
    return is_hollow(words, made, stance)


@pytest.mark.parametrize(
    "words",
    [
        "each other",
        "the allegations",
        "The accusation",
        "the claim a fabrication",
        "the report as a lie",
    ],
)
def test_what_only_points_is_hollow(words: str) -> None:
    """It says that something is untrue, and not what."""
    assert hollow(words)


@pytest.mark.parametrize(
    "words",
    [
        "not to be named",
        "not to be identified because they feared for their jobs",
        "to remain anonymous",
        "anonymity",
    ],
)
def test_who_asks_not_to_be_named_claims_nothing(words: str) -> None:
    """It is on whom the words are of, and not on the matter."""
    assert hollow(words, cue="asked")


@pytest.mark.parametrize("words", ["to comment", "to comment on the raid", "to confirm the report"])
def test_who_declines_to_comment_claims_nothing(words: str) -> None:
    """Whatever it is on."""
    assert hollow(words, Stance.DECLINES, "declined")


@pytest.mark.parametrize(
    "words", ["any involvement in the raid", "the mill dumped acid", "the claim that Lund burnt"]
)
def test_what_has_a_deed_is_not(words: str) -> None:
    """Though it begins with a claim."""
    assert not hollow(words)


def test_who_asks_to_be_named_something_asks_for_a_deed() -> None:
    """It has a matter of its own."""
    assert not hollow("to be named captain of the side", cue="asked")
