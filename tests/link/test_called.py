"""What is called untrue, and what somebody denies in his own words."""

import pytest

from claimdb.link.called import (
    called_untrue,
    denied_by_speaker,
    holds,
    said_untrue,
    stands_by,
)


@pytest.mark.parametrize(
    ("statement", "cue", "what"),
    [
        ("The drought is a hoax", ("call",), "The drought"),
        ("The drought is a hoax invented by farmers", ("have", "call"), "The drought"),
        ("The story mere propaganda", ("call",), "The story"),
        ("The leak report as fabricated", ("describe",), "The leak report"),
        ("The charges are unsubstantiated and fabricated", ("call",), "The charges"),
        ("The charges as grossly exaggerated", ("dismiss",), "The charges"),
        ("It sank a ship as overblown and false", ("reject",), "It sank a ship"),
        ("The toll was exaggerated", ("dismiss",), ""),
        ("It was seen as inflated", ("say",), ""),
        ("The drought is a disaster", ("call",), ""),
        ("The drought is a hoax", ("say",), ""),
    ],
)
def test_a_verb_of_calling_denies_what_is_called_so(
    statement: str, cue: tuple[str, ...], what: str
) -> None:
    """Not that it is what it is called; and only where it is called untrue."""
    assert called_untrue(statement, cue) == what


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("These reports are completely false", "These reports"),
        ("The harbour is closed", ""),
    ],
)
def test_a_sentence_says_so_itself(statement: str, what: str) -> None:
    """Of a claim, and of nothing else."""
    assert said_untrue(statement) == what


@pytest.mark.parametrize(
    ("said", "plain", "what"),
    [
        ("We deny that we paid", "Berg Lines denies that Berg Lines paid", "Berg Lines paid"),
        ("I reject the claim that I paid", "Holm rejects the claim that Holm paid", "Holm paid"),
        ("we categorically dispute that it sank", "we dispute that it sank", "it sank"),
        ("Norvia denies that it sank", "Norvia denies that it sank", ""),
        ("We deny the charges", "We deny the charges", ""),
        ("We know that they deny that", "We know that they deny that", ""),
    ],
)
def test_who_speaks_may_deny_in_his_own_words(said: str, plain: str, what: str) -> None:
    """Of another one's denial he only tells."""
    assert denied_by_speaker(said, plain) == what


def test_words_of_a_stance_stand_in_a_statement_or_not() -> None:
    """Whatever the spaces and capitals."""
    assert holds("The reports are  False", ["are false"])
    assert not holds("The ferry sank", ["are false"])


def test_who_stands_by_a_claim_denies_nothing() -> None:
    """The words right before what is claimed tell."""
    assert stands_by(", defending ")
    assert stands_by(" and stood by ")
    assert not stands_by(" against ")
    assert not stands_by(" defending the minister against ")
