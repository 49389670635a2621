"""What a speaker leaves open is neither said nor denied."""

import pytest

from claimdb.link.leftopen import is_bare, open_matter
from claimdb.link.polarity import turned
from claimdb.link.splitting import presupposed


@pytest.mark.parametrize(
    "statement",
    [
        "Norvia cannot confirm the raid",
        "The ministry could not confirm the payment to the mayor",
        "Norvia could not say who was killed",
        "The police did not know the motive",
        "Norvia does not know whether the dam broke",
        "Norvia does not know that the dam broke",
        "Ana Bell does not recall the meeting",
        "Ana Bell cannot remember the meeting",
    ],
)
def test_what_one_does_not_know_is_not_denied(statement: str) -> None:
    """Nobody said that they could confirm it, or knew."""
    done = turned(statement)

    assert (done.statement, done.negated) == (statement, False)


@pytest.mark.parametrize(
    ("statement", "positive"),
    [
        ("Norvia did not know of the fraud", "Norvia knew of the fraud"),
        ("Ana Bell does not know Tom Vale", "Ana Bell knows Tom Vale"),
        ("Norvia did not confirm the raid", "Norvia confirmed the raid"),
        ("Halden Motors did not recall the cars", "Halden Motors recalled the cars"),
        ("The ministry did not know that he was ill", "The ministry knew that he was ill"),
    ],
)
def test_what_one_may_be_accused_of_is_denied(statement: str, positive: str) -> None:
    """To have known of a fraud, or somebody, is a thing to deny."""
    done = turned(statement)

    assert (done.statement, done.negated) == (positive, True)


@pytest.mark.parametrize(
    ("statement", "matter"),
    [
        ("We cannot confirm that the bank paid the mayor", "the bank paid the mayor"),
        ("I don't know if the dam broke", "the dam broke"),
        ("She was unable to confirm that the dam broke", "the dam broke"),
        ("We cannot say whether the dam broke", "the dam broke"),
        ("We cannot say that the dam broke", ""),
        ("We don't know who paid the mayor", ""),
        ("We cannot confirm that nobody was hurt or killed", ""),
        ("We cannot confirm that the dam broke and the town was flooded", ""),
        ("We know that the dam broke", ""),
        ("I cannot confirm that and I hope that it is not true", ""),
    ],
)
def test_what_is_left_open_is_one_clause(statement: str, matter: str) -> None:
    """Two at once may be left open apart."""
    assert open_matter(statement) == matter


def test_what_names_nothing_only_points() -> None:
    """It is of what was asked."""
    assert is_bare("We just don't know.")
    assert is_bare("I cannot confirm that")
    assert not is_bare("We don't know the cause of the fire")


def test_what_one_does_not_know_is_not_taken_for_granted() -> None:
    """Who says that he does not know that P leaves P open; who once did not know it does not."""
    now, then = "We don't know that the dam broke", "He did not know that the dam broke"

    assert not list(presupposed(now, (0, len(now))))
    assert [then[slice(*part)] for part in presupposed(then, (0, len(then)))] == ["the dam broke"]
