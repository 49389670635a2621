"""Statements inside what is thought or said of them."""

import pytest

from claimdb.link.unwrapping import addressed, unwrapped


@pytest.mark.parametrize(
    ("statement", "inner"),
    [
        ("I think the dam is safe", ("the dam is safe", False, "believed")),
        ("I don't think the dam is safe", ("the dam is safe", True, "believed")),
        ("We know that the dam is safe", ("the dam is safe", False, "")),
        ("claims that the dam is safe", ("the dam is safe", False, "")),
        ("the idea that the dam is safe is ridiculous", ("the dam is safe", True, "")),
        ("claims that the dam had cracked were false", ("the dam had cracked", True, "")),
        (
            "the suggestion that men who have boats were caught is false",
            ("men who have boats were caught", True, ""),
        ),
        ("the claim that men who came were liars", ("men who came were liars", False, "")),
        ("the suggestion that it cracked is quite new", ("it cracked is quite new", False, "")),
        ("the minister's claims that the dam is safe", ("the dam is safe", False, "")),
        ("union claims that the dam is safe", ("the dam is safe", False, "")),
        ("a report in the paper that the dam is safe", ("the dam is safe", False, "")),
        ("it is true that the dam is safe", ("the dam is safe", False, "")),
        ("it is not true that the dam is safe", ("the dam is safe", True, "")),
        ("it is false that the dam is safe", ("the dam is safe", True, "")),
        ("it is not false that the dam is safe", ("the dam is safe", False, "")),
        ("growing fears that the dam will break", ("the dam will break", False, "believed")),
        ("the fact that the dam broke", ("the dam broke", False, "")),
        ("what I am sure of is the dam", ("I am sure of the dam", False, "")),
    ],
)
def test_what_is_wrapped_is_taken_out(statement: str, inner: tuple[str, bool, str]) -> None:
    """With whether it is denied, and how it is held."""
    assert unwrapped(statement) == inner


@pytest.mark.parametrize(
    "statement",
    [
        "the dam is safe",
        "he thinks the dam is safe",
        "I don't know the dam is safe",
        "the fact that the dam had broken was hidden",
        "claims about the dam",
    ],
)
def test_what_somebody_else_thinks_stays(statement: str) -> None:
    """Only the speaker's own opinion is what the speaker says."""
    assert unwrapped(statement) is None


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Interfax that there may be a truce", "there may be a truce"),
        ("Pavel Kovar, Kremlin aide that there may be a truce", "there may be a truce"),
        ("the arms that Norvia sold", "the arms that Norvia sold"),
        ("Kovar said that it rained", "Kovar said that it rained"),
    ],
)
def test_who_was_told_is_no_part_of_it(statement: str, told: str) -> None:
    """A name takes no "that" of its own; a thing does."""
    assert addressed(statement) == told
