"""Whose a thing is that somebody is accused of harming."""

import pytest

from claimdb.link.accusers import accuser_named
from claimdb.link.content import Content
from claimdb.model.vocab import SourceKind
from claimdb.text.spans import Span

ACCUSE = ("accuse",)


def told(statement: str, speaker: str = "Latvia", kind: SourceKind = SourceKind.STATE) -> str:
    """Return a statement of the accused as the accuser means it."""
    content = Content(text="x", spans=(Span(0, 1),), speaker=speaker, speaker_kind=kind)
    return accuser_named(statement, content, ACCUSE)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Russia has hacked its servers", "Russia has hacked Latvia's servers"),
        ("Russia has interfered in its election", "Russia has interfered in Latvia's election"),
        ("Russia violated its airspace on Monday", "Russia violated Latvia's airspace on Monday"),
        ("Russia has attacked its northern base", "Russia has attacked Latvia's northern base"),
    ],
)
def test_what_is_done_to_others_is_done_to_the_accuser(statement: str, expected: str) -> None:
    """Nobody meddles in his own election."""
    assert told(statement) == expected


@pytest.mark.parametrize(
    "statement",
    [
        "Russia has bombed its people",
        "Russia has hacked its own servers",
        "Russia has violated its promises",
        "Russia has closed its embassy",
        "Russia has hacked its servers and its banks",
    ],
)
def test_what_may_be_his_own_stays_open(statement: str) -> None:
    """States bomb their own people, and break their promises."""
    assert told(statement) == statement


def test_it_is_no_person_s() -> None:
    """A minister is no "it", nor does a word stand for the accused himself."""
    statement = "Russia has hacked its servers"

    assert told(statement, "Ana Bell", SourceKind.PERSON) == statement
    assert told(statement, "Russia") == statement
