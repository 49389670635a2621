"""Sentences made of what stands behind words of saying."""

import pytest

from claimdb.link.complements import sentence
from claimdb.link.nominal import Made


def _made(content: str, cue: str, speaker: str | None = "Oslo") -> Made | None:
    return sentence(content, cue.split(), speaker)


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("Chad of sending arms", "accuse", "Chad has sent arms"),
        ("The mayor bribery", "be accuse of", "The mayor has committed bribery"),
        ("Chad war crimes", "be accuse of", "Chad has committed war crimes"),
        ("Chad and Mali of sending arms", "accuse", "Chad and Mali have sent arms"),
        ("the men of being spies", "accuse", "the men are spies"),
        ("the men of being paid", "suspect", "the men have been paid"),
        ("him of taking money", "accuse", "he has taken money"),
        ("Chad of murder", "accuse", "Chad has committed murder"),
        ("the firm for the leak", "blame", "the firm is to blame for the leak"),
        ("the vote as a farce", "describe", "the vote is a farce"),
        ("the mayor a liar", "call", "the mayor is a liar"),
        ("Bram a liar", "call", "Bram is a liar"),
        ("the spill the worst in years", "call", "the spill is the worst in years"),
        ("Kofi leaving the bank", "show", "Kofi was leaving the bank"),
        ("selling arms", "deny", "Oslo has sold arms"),
        ("selling arms in 2019", "deny", "Oslo sold arms in 2019"),
        ("not paying", "admit", "Oslo has not paid"),
        ("having sold arms", "deny", "Oslo has sold arms"),
        ("to sell arms", "vow", "Oslo will sell arms"),
        ("to be neutral", "claim", "Oslo is neutral"),
        ("to own the bank", "claim", "Oslo owns the bank"),
        ("any role in the raid", "deny", "Oslo had a role in the raid"),
        ("the sale of ten tanks to Mali", "confirm", "ten tanks have been sold to Mali"),
        ("its use of gas", "admit", "Oslo has used gas"),
        ("the killing of a diver", "condemn", "a diver has been killed"),
    ],
)
def test_frames_of_saying_become_sentences(content: str, cue: str, expected: str | None) -> None:
    """With the words of the content, and forms of "be", "have" and "will"."""
    made = _made(content, cue)

    assert (made.statement if made else None) == expected


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("Chad to have sent arms", "be believe", "Chad has sent arms"),
        ("the rebels to be hiding", "be think", "the rebels are hiding"),
        ("Chad to send arms", "be expect", "Chad will send arms"),
        ("Chad to own arms", "be say", "Chad owns arms"),
        ("Chad not to own arms", "be say", None),
        ("to own arms", "be say", None),
        ("Chad to send arms", "be urge", "Chad should send arms"),
        ("Chad using public money", "be accuse of", "Chad has used public money"),
    ],
)
def test_passives_of_believing_become_sentences(
    content: str, cue: str, expected: str | None
) -> None:
    """The subject of "is believed" stands in the content."""
    made = _made(content, cue, None)

    assert (made.statement if made else None) == expected


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("that Chad sent arms", "say"),
        ("Chad of hypocrisy", "accuse"),
        ("the date of the visit", "mention"),
        ("the weather", "deny"),
        ("the visit of the king", "confirm"),
        ("to sell arms", "say"),
        ("selling arms", "say"),
    ],
)
def test_what_would_be_a_guess_stays(content: str, cue: str) -> None:
    """No sentence is better than a wrong one."""
    assert _made(content, cue) is None


def test_nothing_is_told_of_a_speaker_who_is_not_known() -> None:
    """A deed needs somebody who did it."""
    assert _made("selling arms", "deny", None) is None
    assert _made("its use of gas", "condemn", None) is None


def test_praise_takes_for_granted_and_blame_does_not() -> None:
    """Who praises somebody for a deed says that it was done; who blames, claims it."""
    praised, blamed = _made("Chad for leaving", "praise"), _made("Chad for leaving", "blame")

    assert praised is not None
    assert blamed is not None
    assert (praised.presupposed, blamed.presupposed) == (True, False)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("using banned substances", "Ana Moor has used banned substances"),
        ("having hired armed guards", "Ana Moor has hired armed guards"),
        ("any meeting with Ina Falk", "Ana Moor has met with Ina Falk"),
        ("an affair with Ina Falk", "Ana Moor has had an affair with Ina Falk"),
    ],
)
def test_what_is_denied_in_a_few_words_is_of_the_denier(content: str, expected: str) -> None:
    """Also where a participle describes its object, or a noun tells the deed."""
    made = sentence(content, ("deny",), "Ana Moor")

    assert made is not None
    assert made.statement == expected
