"""Nouns of deeds made sentences: what the denier denies having done."""

import pytest

from claimdb.link.complements import sentence
from claimdb.link.nominal import crime


@pytest.mark.parametrize(
    ("cue", "content", "statement"),
    [
        ("deny", "any interference in Mali's election", "Chad has interfered in Mali's election"),
        ("deny", "meddling in the vote", "Chad has meddled in the vote"),
        ("deny", "any collusion with Mali", "Chad has colluded with Mali"),
        ("deny", "the torture of prisoners", "Chad has tortured prisoners"),
        ("deny", "the use of gas in Mali", "Chad has used gas in Mali"),
        ("deny", "any cover-up of the crash", "Chad has covered up the crash"),
        ("deny", "any part in the raid", "Chad had a part in the raid"),
        ("deny", "vote-rigging", "Chad has rigged a vote"),
        ("deny", "any money laundering", "Chad has laundered money"),
        ("deny", "war crimes", "Chad has committed war crimes"),
        ("deny", "plans to close the mine", "Chad plans to close the mine"),
        ("deny", "any intention to resign", "Chad plans to resign"),
        ("reject", "accusations of vote-rigging", "Chad has rigged a vote"),
        ("reject", "claims of interference in the vote", "Chad has interfered in the vote"),
        ("dismiss", "allegations of involvement in the raid", "Chad was involved in the raid"),
        ("deny", "the arrest of two men", "two men have been arrested"),
        ("confirm", "the killing of two men", "two men have been killed"),
    ],
)
def test_a_noun_tells_what_was_done(cue: str, content: str, statement: str) -> None:
    """Of what people are accused of the denier is the doer, and nobody else."""
    made = sentence(content, (cue,), "Chad")

    assert made is not None
    assert made.statement == statement


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("deny", "any interference by Mali"),
        ("reject", "torture of prisoners"),
        ("reject", "claims of a shortage"),
        ("confirm", "vote-rigging"),
        ("reveal", "plans to blow up the mine"),
        ("deny", "match reports"),
        ("deny", "the collusion"),
    ],
)
def test_what_names_no_deed_of_the_speaker_stays(cue: str, content: str) -> None:
    """Another one's deed, or none: a sentence would be a guess."""
    assert sentence(content, (cue,), "Chad") is None


def test_a_council_that_denied_plans_has_none() -> None:
    """It turned down what others plan."""
    assert sentence("plans to build a mill", ("deny",), "The council") is None


def test_who_names_another_doer_denies_his_deed() -> None:
    """Also a deed that was done to the one who denies it."""
    by = sentence("the killing of two men by rebels", ("deny",), "Chad")
    to = sentence("the bombing of Chad", ("deny",), "Chad")

    assert by is not None
    assert by.statement == "two men have been killed by rebels"
    assert to is not None
    assert to.statement == "Chad has been bombed"


def test_a_crime_is_committed() -> None:
    """With its object in one word or in two; no other noun is one."""
    assert crime("match-fixing") == crime("any match fixing") == "fixed a match"
    assert crime("fraud") == "committed fraud"
    assert crime("hypocrisy") == ""
